import type { Located, ReportArticle } from '../model/report.ts'
import { overlaps, type Span } from '../model/span.ts'
import { withMarks } from './mark-edges.ts'
import type { Mark } from './marks.ts'
import { textOffsets } from './text-offsets.ts'

/** A run of text in which nothing begins or ends. */
export interface Piece {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Marks whose passage ends with this piece. */
  readonly ending: readonly Mark[]
  /** Codes of the articles that have other words here. */
  readonly changed: readonly string[]
}

/** A sentence of a paragraph, or what stands between two; `first` where the sentence begins here. */
export interface SentencePieces {
  readonly sentence: ReportArticle['sentences'][number] | null
  readonly first: boolean
  readonly pieces: readonly Piece[]
}

type Sentence = ReportArticle['sentences'][number]

/** Cuts a headline or paragraph into its sentences, and these where marks begin and end. */
export function paragraphPieces(
  located: Located,
  sentences: readonly Sentence[],
  marks: readonly Mark[],
  raw: string,
): SentencePieces[] {
  const { at } = located
  const toText = textOffsets(located, raw)
  const inside = sentences.filter((sentence) => overlaps(sentence.at, at))
  const here = marks
    .filter((mark) => overlaps(mark, at))
    .map((mark): Mark => ({ ...mark, ...withMarks(mark, at, raw) }))
  const parts: SentencePieces[] = []
  let place = at.start
  for (const sentence of inside) {
    const start = Math.max(sentence.at.start, place)
    const end = Math.min(sentence.at.end, at.end)
    if (start >= end) continue
    const cut = (span: Span) => cutPieces(span, here, located.text, toText)
    if (place < start)
      parts.push({ sentence: null, first: false, pieces: cut({ start: place, end: start }) })
    const first = sentence.at.start >= at.start
    parts.push({ sentence, first, pieces: cut({ start, end }) })
    place = end
  }
  if (place < at.end) {
    const pieces = cutPieces({ start: place, end: at.end }, here, located.text, toText)
    parts.push({ sentence: null, first: false, pieces })
  }
  return parts.filter(({ pieces }) => pieces.length > 0)
}

function cutPieces(
  span: Span,
  marks: readonly Mark[],
  text: string,
  toText: (offset: number) => number,
): Piece[] {
  const cuts = new Set([span.start, span.end])
  for (const mark of marks) {
    for (const { start, end } of [mark, ...mark.changed]) {
      for (const cut of [start, end]) if (span.start < cut && cut < span.end) cuts.add(cut)
    }
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  const pieces = sorted.slice(0, -1).map((start, index): Piece => {
    const piece = { start, end: sorted[index + 1] ?? span.end }
    const own = marks.filter((mark) => overlaps(mark, piece))
    return {
      text: text.slice(toText(piece.start), toText(piece.end)),
      marks: own,
      ending: own.filter((mark) => mark.end === piece.end),
      changed: own
        .filter((mark) => mark.changed.some((change) => overlaps(change, piece)))
        .map(({ other }) => other.code),
    }
  })
  return pieces.filter((piece) => piece.text !== '')
}
