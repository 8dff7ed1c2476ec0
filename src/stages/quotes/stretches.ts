import { isMark } from './cell.ts'
import { byPlace, type Marked } from './marks.ts'
import { cellAt, lineOf, type Scene } from './scene.ts'

/** A stretch in marks with the cells and lines it covers. */
export interface Stretch {
  readonly marked: Marked
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
  readonly words: number
}

/** Stretches that no other holds, and of several readings of one place the longest. */
export function outermost(scene: Scene): Stretch[] {
  const found: Stretch[] = []
  let end = -1
  const all =
    scene.dashed.length > 0 ? [...scene.marked, ...scene.dashed].sort(byPlace) : scene.marked
  for (const marked of all) {
    if (marked.outer.start < end) continue
    end = marked.outer.end
    found.push(stretchOf(scene, marked))
  }
  return found
}

/** A marked range with the cells and lines it covers. */
export function stretchOf({ cells, lines }: Scene, marked: Marked): Stretch {
  const from = cellAt(cells, marked.outer.start)
  const to = Math.max(from + 1, cellAt(cells, marked.outer.end - 1) + 1)
  let words = 0
  for (let i = from; i < to && i < cells.length; i++) if (cells[i]!.isWord) words++
  return { marked, from, to, words, first: lineOf(lines, from), last: lineOf(lines, to - 1) }
}

/** Number of the first word of a stretch. */
export function firstWordOf({ cells }: Scene, { from, to }: Stretch): number {
  let at = from
  while (at < to && !cells[at]!.isWord) at++
  return at
}

/** What stands right before and behind a closing mark: ",”", "”.". */
export function closingOf({ text }: Scene, { marked }: Stretch): string {
  return text.slice(marked.inner.at(-1)!.end - 1, marked.outer.end + 1)
}

/** «Q», — or «Q!» — that begins a sentence: what stands behind are the author's words on what was said. */
export function endsSpeech({ cells, lines, text }: Scene, stretch: Stretch): boolean {
  const { from, to, first, marked } = stretch
  if (from > lines[first]!.from) return false
  if (isMark(cells[to], ',')) return isMark(cells[to + 1], '-')
  return isMark(cells[to], '-') && /[!?…]/u.test(text[marked.inner.at(-1)!.end - 1]!)
}
