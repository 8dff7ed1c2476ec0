import { loadGazetteer } from '../../../src/kit/gazetteer.ts'
import type { Gazetteer, NameKind } from '../../../src/model/gazetteer.ts'
import type { MentionType } from '../../../src/model/mention.ts'
import { fold } from '../../../src/text/fold.ts'
import type { LookUp } from './slavicner.ts'

const gazetteer: Gazetteer = await loadGazetteer()

const MOST = 4
/** An entry of the type asked for is likelier than any other that is no weaker name. */
const OWN_TYPE = 512
/** A name of a kind further on is the likelier of several. */
const KINDS: readonly NameKind[] = [
  'weak',
  'demonym',
  'adjective',
  'abbreviation',
  'official',
  'name',
]

/** Gazetteer entries of a name given where it stands: by what stands there, else by its base form. */
export const lookUp: LookUp = ({ type, base }, surface) => {
  const found = entriesOf(surface, type)
  return found.length > 0 ? found : entriesOf(base, type)
}

function entriesOf(name: string, type: MentionType): string[] {
  const forms = fold(name).match(/[\p{L}\p{M}\p{N}'-]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
  const plain = forms.filter((form) => !/^["'«»]$/u.test(form))
  const best = new Map<string, number>()
  for (const { start, end, entry, kind, part } of gazetteer.find(plain)) {
    if (start !== 0 || end !== plain.length || part) continue
    const { id, type: own, rank } = gazetteer.entry(entry)
    if (!mayBe(type, own) || (kind === 'weak' && type === 'person')) continue
    const worth = KINDS.indexOf(kind) * 256 + rank + (own === type ? OWN_TYPE : 0)
    best.set(id, Math.max(best.get(id) ?? 0, worth))
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1])
  // What a name is often something else than, it is only where nothing else is known.
  const strong = ranked.filter(([, worth]) => worth % OWN_TYPE >= 256 || worth >= OWN_TYPE + 256)
  return (strong.length > 0 ? strong : ranked.slice(0, 1)).slice(0, MOST).map(([id]) => id)
}

/** Whether a word is a form of a place's name that stands for its people or is no noun. */
export function isOfPlace(name: string): boolean {
  const forms = [fold(name)]
  return gazetteer
    .find(forms)
    .some(
      ({ end, entry, kind, part }) =>
        end === 1 &&
        !part &&
        (kind === 'adjective' || kind === 'demonym') &&
        gazetteer.entry(entry).type === 'place',
    )
}

const MAY_BE: Readonly<Partial<Record<MentionType, readonly MentionType[]>>> = {
  person: ['person'],
  // Gold takes the European Union for a place in Ukrainian, and peoples everywhere.
  place: ['place', 'group', 'organisation'],
  // Media are works now and bodies then.
  organisation: ['organisation', 'work', 'other'],
  work: ['work', 'organisation', 'event', 'other'],
  event: ['event', 'work', 'other'],
}

function mayBe(asked: MentionType, own: MentionType): boolean {
  return MAY_BE[asked]?.includes(own) ?? asked === own
}
