import type { Edge, QuoteChange } from '../../model/edge.ts'
import { overlaps, type Span, spanLength } from '../../model/span.ts'
import { addTo } from '../../text/add-to.ts'
import type { QuotingDocument } from './said.ts'

type Tie = Edge<'same-quote'>
type Side = 'from' | 'to'

/** Share of what one printing lacks that another quotation of its article must have, for it to stand there. */
const THERE = 0.5

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
      const side = lackingSide(change)
      if (side === null) return change
      const others = byQuote.get(placeOf(tie, side))!
      const other = others.find((one) => one !== tie && continues(one, tie, { side, change }))
      return other ? continued(change, side, quoteSpan(other, side, byId)) : change
    })
    return { ...tie, detail: { ...tie.detail, changes } }
  })
}

const SIDES = ['from', 'to'] as const

/** A quotation, and the article that prints it otherwise. */
function placeOf({ from, to, detail: { quotes } }: Tie, side: Side): string {
  return side === 'from' ? `${from} ${quotes.from} ${to} >` : `${to} ${quotes.to} ${from} <`
}

/** The side that has words which the other lacks; null where both have words, or nothing is left out. */
function lackingSide({ kind, from, to }: QuoteChange): Side | null {
  if (kind === 'truncated' && from && !to) return 'from'
  return kind === 'extended' && to && !from ? 'to' : null
}

/** Whether the words stand in what another tie pairs the quotation with: they are in no difference of that tie. */
function continues(
  other: Tie,
  own: Tie,
  { side, change }: { readonly side: Side; readonly change: QuoteChange },
): boolean {
  const opposite = side === 'from' ? 'to' : 'from'
  if (other.detail.quotes[opposite] === own.detail.quotes[opposite]) return false
  if (other.detail.relation === 'within' || other.detail.relation === 'translated') return false
  const words = change[side]!
  const lacking = other.detail.changes
    .filter(({ kind }) => !OF_THE_WHOLE.has(kind))
    .reduce((sum, one) => sum + common(words, one[side]), 0)
  return lacking <= (1 - THERE) * spanLength(words)
}

const OF_THE_WHOLE: ReadonlySet<QuoteChange['kind']> = new Set([
  'identical',
  'spliced',
  'speaker',
  'direct-to-indirect',
])

function common(words: Span, other: Span | null): number {
  if (!other || !overlaps(words, other)) return 0
  return Math.min(words.end, other.end) - Math.max(words.start, other.start)
}

function quoteSpan(
  { from, to, detail: { quotes } }: Tie,
  side: Side,
  byId: ReadonlyMap<string, QuotingDocument>,
): Span {
  const [id, number] = side === 'from' ? [to, quotes.to] : [from, quotes.from]
  return byId.get(id)!.layers.quotes[number]!.span
}

function continued(change: QuoteChange, side: Side, there: Span): QuoteChange {
  const detail = 'these words stand in another quotation of the article'
  return side === 'from'
    ? { kind: 'identical', detail, from: change.from, to: there }
    : { kind: 'identical', detail, from: there, to: change.to }
}
