import type { Edge, QuoteChange } from '../../model/edge.ts'
import { overlaps, type Span, spanLength } from '../../model/span.ts'
import { addTo } from '../../text/add-to.ts'
import { type QuotingDocument, wordsWithin } from './said.ts'

type Tie = Edge<'same-quote'>
type Side = 'from' | 'to'

/** What one printing lacks, and the side that has it. */
interface Lack {
  readonly tie: Tie
  readonly side: Side
  readonly words: Span
  /** Where in its quotation they stand: words inside are lost, whatever else is said nearby. */
  readonly edge: 'start' | 'end'
}

/** Share of what one printing lacks that another quotation of its article must have, for it to stand there. */
const THERE = 0.5
/** Quotations before and behind in which words are looked for that are too few to be tied. */
const NEAR = 2

/**
 * Tells words as not left out that the other article prints in another of its quotations: where one printing is cut in two by
 * its cue, each half lacks the other and nothing is lost.
 */
export function withContinuations(
  ties: readonly Tie[],
  documents: readonly QuotingDocument[],
): Tie[] {
  const byQuote = new Map<string, Tie[]>()
  for (const tie of ties) for (const side of SIDES) addTo(byQuote, placeOf(tie, side), tie)
  const byId = new Map(documents.map((document) => [document.id, document]))
  return ties.map((tie) => {
    const changes = tie.detail.changes.map((change) => {
      const lack = lackOf(change, tie, byId)
      if (lack === null) return change
      const others = byQuote.get(placeOf(tie, lack.side))!
      const other = others.find((one) => continues(one, lack))
      const number = other ? other.detail.quotes[opposite(lack.side)] : nearWith(lack, byId)
      return number === null ? change : continued(lack, spanOf(number, lack, byId))
    })
    return { ...tie, detail: { ...tie.detail, changes } }
  })
}

const SIDES = ['from', 'to'] as const
const OF_WORDS: ReadonlySet<QuoteChange['kind']> = new Set([
  ...(['truncated', 'extended', 'number', 'negation', 'modality', 'name', 'reworded'] as const),
])

function opposite(side: Side): Side {
  return side === 'from' ? 'to' : 'from'
}

/** A quotation, and the article that prints it otherwise. */
function placeOf({ from, to, detail: { quotes } }: Tie, side: Side): string {
  return side === 'from' ? `${from} ${quotes.from} ${to} >` : `${to} ${quotes.to} ${from} <`
}

function lackOf(
  { kind, from, to }: QuoteChange,
  tie: Tie,
  byId: ReadonlyMap<string, QuotingDocument>,
): Lack | null {
  if (!OF_WORDS.has(kind) || (from && to)) return null
  const [side, words] = from ? (['from', from] as const) : (['to', to!] as const)
  const document = byId.get(tie[side])!
  const { tokens } = wordsWithin(document, document.layers.quotes[tie.detail.quotes[side]]!)
  if (tokens[0]?.span.start === words.start) return { tie, side, words, edge: 'start' }
  return tokens.at(-1)?.span.end === words.end ? { tie, side, words, edge: 'end' } : null
}

/** Whether the words stand in what another tie pairs the quotation with: they are in no difference of that tie. */
function continues(other: Tie, { tie, side, words }: Lack): boolean {
  const there = opposite(side)
  if (other.detail.quotes[there] === tie.detail.quotes[there]) return false
  if (other.detail.relation === 'within' || other.detail.relation === 'translated') return false
  const lacking = other.detail.changes
    .filter(({ kind }) => OF_WORDS.has(kind))
    .reduce((sum, one) => sum + shared(words, one[side]), 0)
  return lacking <= (1 - THERE) * spanLength(words)
}

function shared(words: Span, other: Span | null): number {
  if (!other || !overlaps(words, other)) return 0
  return Math.min(words.end, other.end) - Math.max(words.start, other.start)
}

/**
 * The number of a quotation in marks next to the one tied that goes on with the very words: a later one begins with them, or
 * an earlier one ends with them; null where none does.
 */
function nearWith(
  { tie, side, words, edge }: Lack,
  byId: ReadonlyMap<string, QuotingDocument>,
): number | null {
  const [own, other] = [byId.get(tie[side])!, byId.get(tie[opposite(side)])!]
  const number = tie.detail.quotes[opposite(side)]
  const wanted = lineOf(own, own.layers.quotes[tie.detail.quotes[side]]!.parts, words)
  for (let step = 1; step <= NEAR; step++) {
    const at = edge === 'end' ? number + step : number - step
    const near = other.layers.quotes[at]
    if (near?.form !== 'direct') continue
    const line = lineOf(other, near.parts, near.span)
    if (edge === 'end' ? line.startsWith(wanted) : line.endsWith(wanted)) return at
  }
  return null
}

/** Words of a quotation that stand within some stretch, each with a blank before and behind it. */
function lineOf(document: QuotingDocument, parts: readonly Span[], within: Span): string {
  const cut = parts.map(({ start, end }) => {
    return { start: Math.max(start, within.start), end: Math.min(end, within.end) }
  })
  const inside = cut.filter(({ start, end }) => start < end)
  const { tokens } = wordsWithin(document, { parts: inside })
  return ` ${tokens.map(({ form }) => form).join(' ')} `
}

function spanOf(
  number: number,
  { tie, side }: Lack,
  byId: ReadonlyMap<string, QuotingDocument>,
): Span {
  return byId.get(tie[opposite(side)])!.layers.quotes[number]!.span
}

function continued({ side, words }: Lack, there: Span): QuoteChange {
  const detail = 'these words stand in another quotation of the article'
  const [from, to] = side === 'from' ? [words, there] : [there, words]
  return { kind: 'identical', detail, from, to }
}
