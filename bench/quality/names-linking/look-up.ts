import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gazetteer, NameKind } from '../../../src/model/gazetteer.ts'
import type { MentionType } from '../../../src/model/mention.ts'
import { layerGazetteers, openGazetteer } from '../../../src/names/gazetteer.ts'
import { readPack } from '../../../src/names/gazetteer/container.ts'
import { fold } from '../../../src/text/fold.ts'
import type { LookUp } from './slavicner.ts'

const ROOT = join(import.meta.dirname, '../../../data/gazetteer')
const packs = ['main.bin', 'organisations.bin', 'regions.bin'].filter((name) => existsSync(join(ROOT, name)))
const gazetteer: Gazetteer = layerGazetteers(packs.map((name) => openGazetteer(readPack(readFileSync(join(ROOT, name))))))

const MOST = 4
/** A name of a kind further on is the likelier of several. */
const KINDS: readonly NameKind[] = ['weak', 'demonym', 'adjective', 'abbreviation', 'official', 'name']

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
    const worth = KINDS.indexOf(kind) * 256 + rank
    best.set(id, Math.max(best.get(id) ?? 0, worth))
  }
  return [...best].sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([id]) => id)
}

function mayBe(asked: MentionType, own: MentionType): boolean {
  if (asked === own) return true
  if (asked === 'person' || own === 'person') return false
  // Gold calls media works now and bodies then, and peoples places.
  return asked !== 'place' || own === 'group'
}
