import { type Mention, SURE } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { DocumentBases } from './bases.ts'
import { describe } from './describe.ts'
import type { Found } from './found.ts'
import type { Known, Reading } from './matches.ts'
import { before, has, RANKS_APART, type Scene, type Stretch } from './scene.ts'
import { sexOf } from './sex.ts'
import { type Candidate, read } from './split.ts'
import { titleBefore } from './title.ts'
import { TRAIT } from './traits.ts'
import * as weight from './weights.ts'

/** The mention that a candidate becomes. */
export function mentionOf(
  { scene, candidate }: Found,
  text: string,
  bases: DocumentBases,
): Mention {
  const { words, line, matches } = scene
  const { from, to, type } = candidate
  const span = spanOf(scene, candidate, text)
  const known = matches.at(words, from, to)
  const readings = readingsOf(known, type)
  const introduced = candidate.notes?.some(({ rule }) => rule === 'brackets')
  const form = introduced ? 'abbreviation' : formOf(readings)
  const title = type === 'person' ? titleBefore(scene, from) : null
  const sex = type === 'person' ? sexOf(scene, candidate, title, bases) : null
  const notes = candidate.notes ?? read(scene, { from, to })?.notes ?? []
  const [best] = readings
  const { language } = line.lexicon
  const sureness = surenessOf(candidate.points)
  const own = text.slice(span.start, span.end)
  // Written out in full, but for what few have: an object that grows takes more memory, and a text has many of these.
  const mention: Growing = {
    span,
    type,
    form,
    language,
    base: best
      ? matches.baseOf(best, language)
      : introduced || sureness < SURE
        ? own
        : bases.baseOf({ text: own, type, language, sex, before: before(scene, from)?.form ?? '' }),
    entries: idsOf(readings),
    sureness,
    evidence: describe(scene, notes),
  }
  const first = title && words[title.from]!.form
  if (first && !bases.isTitleOfOther(first, { text: own, base: mention.base }, language))
    mention.title = spanOfTitle(scene, title)
  if (sex) mention.sex = sex
  return mention
}

type Growing = { -readonly [K in keyof Mention]: Mention[K] }

const NO_IDS: readonly string[] = []

/** Ids of the things that a name may be, each once. */
function idsOf(readings: readonly Reading[]): readonly string[] {
  if (readings.length === 0) return NO_IDS
  if (readings.length === 1) return [readings[0]!.entry.id]
  return [...new Set(readings.map(({ entry }) => entry.id))]
}

const APOSTROPHES = "'’ʼ"

/** As long as the name is: a possessive ending is none of it. */
function spanOf({ words }: Scene, { from, to }: Candidate, text: string): Span {
  const { start } = words[from]!
  const { end } = words[to - 1]!
  const stop = words[to]
  if (
    stop?.surface === '.' &&
    stop.start === end &&
    ((has(words[to - 1], TRAIT.legal) && words[to + 1]?.sentence === stop.sentence) ||
      (to - from > 1 && words[to - 1]!.shape === 'initial' && words[from]!.shape !== 'initial'))
  ) {
    return { start, end: stop.end }
  }
  const last = text[end - 1]!
  if (APOSTROPHES.includes(last)) return { start, end: end - 1 }
  const possessive = last === 's' && end - 1 > start && APOSTROPHES.includes(text[end - 2]!)
  return { start, end: possessive ? end - 2 : end }
}

/** Readings of the type, those of better known things first. */
function readingsOf(known: Known | null, type: Mention['type']): Reading[] {
  if (!known) return []
  const readings = known.readings.filter(({ entry }) => entry.type === type)
  return readings.length < 2 ? readings : readings.sort((a, b) => likelihood(b) - likelihood(a))
}

/** Better known things go first, and names before adjectives and demonyms written the same. */
function likelihood({ kind, entry }: Reading): number {
  return entry.rank - (kind === 'adjective' || kind === 'demonym' ? RANKS_APART : 0)
}

function formOf([first]: readonly Reading[]): Mention['form'] {
  const kind = first?.kind
  return kind === 'adjective' || kind === 'demonym' || kind === 'abbreviation' ? kind : 'name'
}

function spanOfTitle({ words }: Scene, { from, to }: Stretch): Span {
  return { start: words[from]!.start, end: words[to - 1]!.end }
}

/** Points as a share of 1: half where as much speaks for the name as against it. */
function surenessOf(points: number): number {
  const share = 1 / (1 + Math.exp(-weight.STEEPNESS * (points - weight.EVEN)))
  return Math.round(Math.min(share, weight.SUREST) * 1000) / 1000
}
