import type { QuoteChange } from '../../../../src/model/edge.ts'
import type { Kit } from '../../../../src/model/kit.ts'
import { overlaps, type Span } from '../../../../src/model/span.ts'
import type { Row } from '../../../row.ts'
import { seeded } from '../../cleaning/random.ts'
import { type Languages, PAIRS, parallelDocuments } from '../parallel.ts'
import { rowMaker } from '../sets.ts'
import { KIND_OF } from './judge.ts'
import { byWay } from './measure.ts'
import type { Alter, Alteration, AlterationKind, Base, NameAt } from './model.ts'
import { nameAlterations, type SpelledName } from './name.ts'
import { negationAlterations } from './negation.ts'
import { numberAlterations } from './number.ts'
import { apply, moved, type PrintedText, printed, quoteTies } from './print.ts'
import { sourcesOf } from './sources.ts'
import { speakerAlterations } from './speaker.ts'
import { truncations } from './truncation.ts'
import { wordCount } from './words.ts'

const SHORTEST = 8
const LONGEST = 60
/** Ways of each kind that one quotation is altered in. */
const WAYS = 2
const RECALL = 0.9
const PRECISION = 0.95
/** Lines before and behind that of the quotation. */
const AROUND = 1
const KINDS = ['number', 'negation', 'name', 'truncation', 'speaker'] as const

/** A quotation in one language, and its translation, which is altered. */
interface Across {
  readonly original: PrintedText
  readonly base: Base
}

/** A translation, altered or as it is, and what is told of it. */
export interface AcrossOutcome {
  readonly across: Across
  readonly alteration: Alteration | null
  readonly text: string
  /** Null where the two are not tied. */
  readonly changes: readonly QuoteChange[] | null
  readonly right: readonly QuoteChange[]
  readonly wrong: readonly QuoteChange[]
}

/** Figures of translations with alterations; null without the sets. */
export function acrossRows(kit: Kit): Row[] | null {
  const rows = PAIRS.flatMap((languages) => {
    const found = acrossOutcomes(languages, kit)
    return found === null ? [] : rowsOf(languages, found)
  })
  return rows.length === 0 ? null : rows
}

/** All translations of a pair of languages, altered and not; null without the sets. */
export function acrossOutcomes(languages: Languages, kit: Kit): AcrossOutcome[] | null {
  const sources = sourcesOf(languages[1])
  const sets = (['ntrex', 'wmt22'] as const).map((set) => parallelDocuments(set, languages))
  if (sources === null || sets.includes(null)) return null
  return sets
    .flatMap((documents) => documents!)
    .flatMap(({ id, lines }) =>
      lines.flatMap((_, at) => acrossAt({ id, lines, at }, languages, { kit, pool: sources.pool })),
    )
    .flatMap((across) => outcomesOf(across, { kit, pool: sources.pool }))
}

interface Known {
  readonly kit: Kit
  readonly pool: readonly SpelledName[]
}

interface LineAt {
  readonly id: string
  readonly lines: readonly (readonly [string, string])[]
  readonly at: number
}

/** The quotation of a line, where there is one with a speaker and as many words as can be altered on both sides. */
function acrossAt({ id, lines, at }: LineAt, languages: Languages, { kit, pool }: Known): Across[] {
  const near = lines.slice(Math.max(0, at - AROUND), at + AROUND + 1)
  const before = lines.slice(Math.max(0, at - AROUND), at)
  const sides = languages.map((language, side) => {
    const text = near.map((line) => line[side]!).join('\n')
    const start = before.reduce((sum, line) => sum + line[side]!.length + 1, 0)
    const place = { start, end: start + lines[at]![side]!.length }
    const printing = printed(text, { language, id: `${side + 1} ${language}`, kit })
    const inside = printing.layers.quotes.filter(
      ({ form, span }) => form === 'direct' && overlaps(span, place),
    )
    return { text, printing, quote: inside.length === 1 ? inside[0]! : null }
  })
  const [first, second] = sides
  const { quote } = second!
  if (first!.quote === null || !quote?.speaker) return []
  const words = quote.parts.reduce(
    (sum, { start, end }) => sum + wordCount(second!.text.slice(start, end)),
    0,
  )
  if (words < SHORTEST || words > LONGEST) return []
  const language = languages[1]
  const names = namesIn(second!.text, quote.parts, pool)
  const base = {
    language,
    name: `${id} ${at}`,
    text: second!.text,
    parts: quote.parts,
    speaker: quote.speaker.span,
    names,
  }
  return [{ original: first!.printing, base }]
}

/** Names of the bench's own lists in the parts of a text. */
function namesIn(text: string, parts: readonly Span[], pool: readonly SpelledName[]): NameAt[] {
  return parts.flatMap((part) => {
    const own = text.slice(part.start, part.end)
    return pool.flatMap(({ text: name, type, id }) => {
      const at = own.search(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u'))
      if (at < 0) return []
      const start = part.start + at
      return [{ start, end: start + name.length, type, id }]
    })
  })
}

function outcomesOf(across: Across, { kit, pool }: Known): AcrossOutcome[] {
  const kinds: Readonly<Record<(typeof KINDS)[number], Alter>> = {
    number: numberAlterations,
    negation: negationAlterations,
    name: nameAlterations(pool),
    truncation: truncations,
    speaker: speakerAlterations,
  }
  const chosen = KINDS.flatMap((kind) => {
    const random = seeded(`${across.base.name} ${kind}`)
    return random
      .sample([...byWay(kinds[kind](across.base)).values()], WAYS)
      .map((own) => random.pick(own))
  })
  return [null, ...chosen].map((alteration) => outcome(across, alteration, kit))
}

function outcome(across: Across, alteration: Alteration | null, kit: Kit): AcrossOutcome {
  const { base, original } = across
  const edits = alteration?.edits ?? []
  const { text, places } = apply(base.text, edits)
  const other = printed(text, { language: base.language, id: `2 ${base.language}`, kit })
  const parts = base.parts.map((part) => moved(part, edits))
  const changes = changesBetween(original, other, parts, kit)
  const telling = (changes ?? []).filter(({ kind }) => KIND_OF[kind] !== undefined)
  const isRight = ({ kind, to }: QuoteChange): boolean =>
    KIND_OF[kind] === alteration?.kind &&
    edits.some(({ tells }, i) => {
      const place = places[i]!
      return tells && (place.start === place.end || (to !== null && overlaps(to, place)))
    })
  const right = telling.filter(isRight)
  return { across, alteration, text, changes, right, wrong: telling.filter((one) => !isRight(one)) }
}

function changesBetween(
  first: PrintedText,
  second: PrintedText,
  parts: readonly Span[],
  kit: Kit,
): QuoteChange[] | null {
  const ties = quoteTies([first, second], kit).filter(
    ({ detail: { relation, quotes } }) =>
      relation === 'translated' &&
      second.layers.quotes[quotes.to]!.parts.some((part) =>
        parts.some((one) => overlaps(part, one)),
      ),
  )
  return ties.length === 0 ? null : ties.flatMap(({ detail }) => detail.changes)
}

function rowsOf(languages: Languages, found: readonly AcrossOutcome[]): Row[] {
  const row = rowMaker(`altered ${languages.join('–')}`)
  const tied = found.filter(({ changes }) => changes !== null)
  const altered = tied.filter(({ alteration }) => alteration !== null)
  const right = tied.reduce((sum, one) => sum + one.right.length, 0)
  const wrong = tied.reduce((sum, one) => sum + one.wrong.length, 0)
  const told = (list: readonly AcrossOutcome[]) => ({
    right: list.filter((one) => one.right.length > 0).length,
    of: list.length,
  })
  return [
    row('recall', told(altered), {
      goal: RECALL,
      note: `a difference of the kind is told, touching the altered words of the translation; ${found.length - tied.length} of ${found.length} pairs are not tied and not counted`,
    }),
    row(
      'precision',
      { right, of: right + wrong },
      {
        goal: PRECISION,
        note: 'of differences of these kinds over altered and faithful translations, those at an alteration of their kind',
      },
    ),
    ...KINDS.map((kind: AlterationKind) => {
      const own = altered.filter(({ alteration }) => alteration!.kind === kind)
      const reported = tied
        .flatMap((one) => [
          ...one.right.map((change) => ({ change, is: true })),
          ...one.wrong.map((change) => ({ change, is: false })),
        ])
        .filter(({ change }) => KIND_OF[change.kind] === kind)
      const share = reported.filter(({ is }) => is).length / Math.max(1, reported.length)
      return row(`${kind} recall`, told(own), {
        note: `precision ${share.toFixed(3)} of ${reported.length}`,
      })
    }),
  ]
}
