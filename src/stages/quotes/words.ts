import type { Span } from '../../model/span.ts'
import { type Cell, type InMarks, isMark } from './cell.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

/** Words of a reported clause, at least. */
export const LEAST_WORDS = 3

/** Words between two cells. */
export function wordsBetween({ cells }: Scene, from: number, to: number): number {
  let words = 0
  for (let i = from; i < to; i++) if (cells[i]!.isWord) words++
  return words
}

/** A clause without the marks at its edges; empty where it has nothing else. */
export function trimClause({ cells }: Scene, { from, to }: Phrase): Phrase {
  let first = from
  let last = to
  while (first < last && isMark(cells[first], ',-:;')) first++
  while (last > first && isMark(cells[last - 1], ',-.:;!?…')) last--
  return { from: first, to: last }
}

/** Enough words, and one at least that does not stand in marks: else the quotation in marks is all there is. */
export function isReported(
  { cells }: Scene,
  { from, to }: Phrase,
  least: number,
  inMarks: InMarks,
): boolean {
  let words = 0
  let outside = 0
  if (isMark(cells[from], '"') && nextMark(cells, from + 1, to) === to - 1) return false
  for (let i = from; i < to; i++) {
    if (!cells[i]!.isWord) continue
    words++
    if (!inMarks(i)) outside++
  }
  return words >= least && outside > 0
}

function nextMark(cells: readonly Cell[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (isMark(cells[at], '"')) return at
  return -1
}

/** The place of cells in the text. */
export function spanOf({ cells }: Scene, { from, to }: Phrase): Span {
  return { start: cells[from]!.start, end: cells[to - 1]!.end }
}

/** What cells say, as it stands in the text. */
export function textOf(scene: Scene, phrase: Phrase): string {
  const { start, end } = spanOf(scene, phrase)
  return scene.text.slice(start, end)
}
