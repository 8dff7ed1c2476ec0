import type { QuoteChange } from '../../model/edge.ts'
import { addTo } from '../../text/add-to.ts'
import type { WordPairs } from '../../text/word-changes.ts'
import type { Said } from './said.ts'
import * as limit from './thresholds.ts'

/** A tie by words, with which of them are equal. */
export interface WordTie {
  readonly id: string
  readonly from: Said
  readonly to: Said
  readonly pairs: WordPairs
}

/** One quotation, and the stretch of its words that another one has. */
interface Piece {
  readonly tie: WordTie
  readonly whole: Said
  readonly part: Said
  readonly first: number
  readonly last: number
}

/**
 * Finds quotations printed without a break whose words stand in two distant quotations of another article.
 * @returns what to add to the ties of the pieces, by their ids
 */
export function splicesIn(ties: readonly WordTie[]): Map<string, QuoteChange> {
  const pieces = new Map<string, Piece[]>()
  for (const piece of ties.flatMap(piecesOf)) {
    const { whole, part } = piece
    const isUnbroken = whole.quote.parts.length === 1 && whole.document !== part.document
    if (isUnbroken) addTo(pieces, `${whole.number} ${part.document.id}`, piece)
  }
  const found = new Map<string, QuoteChange>()
  for (const list of pieces.values()) {
    list.sort((a, b) => a.first - b.first || a.part.number - b.part.number)
    for (const [n, next] of list.slice(1).entries()) {
      const piece = list[n]!
      if (piece.last >= next.first || !areDistant(piece.part, next.part)) continue
      for (const one of [piece, next]) found.set(one.tie.id, spliced(one))
    }
  }
  return found
}

function piecesOf(tie: WordTie): Piece[] {
  const { from, to, pairs } = tie
  const [head, tail] = [pairs[0]!, pairs.at(-1)!]
  return [
    { tie, whole: from, part: to, first: head[0], last: tail[0] },
    { tie, whole: to, part: from, first: head[1], last: tail[1] },
  ]
}

function areDistant(a: Said, b: Said): boolean {
  const [x, y] = [a.quote.span, b.quote.span]
  return Math.max(y.start - x.end, x.start - y.end) >= limit.SPLICE_DISTANCE
}

function spliced({ tie: { from, to }, whole }: Piece): QuoteChange {
  const detail =
    whole === to
      ? 'joined without a break to words that stand apart in the other article'
      : 'stands without a break beside words that the other article has apart'
  return { kind: 'spliced', detail, from: from.quote.span, to: to.quote.span }
}
