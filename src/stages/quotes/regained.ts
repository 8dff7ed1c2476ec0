import type { Span } from '../../model/span.ts'
import { authorWords } from './author-words.ts'
import { type InMarks, isMark } from './cell.ts'
import { cuesIn } from './cues.ts'
import { byPlace, type Marked } from './marks.ts'
import { cellAt, lineOf, type Scene } from './scene.ts'
import { stretchOf } from './stretches.ts'

/** Marks whose other half is lost, where what stands beside them says all the same how far the speech goes. */
export function regain(scene: Scene): Scene {
  const { lost, closing } = scene
  if (lost.length + closing.length === 0) return scene
  const whole = lost.map((mark) => toAuthorWords(scene, mark))
  const begun = lost.map((mark) => behindColon(scene, mark))
  const closed = closing.map((mark) => beforeAuthorWords(scene, mark))
  const found = [...whole, ...begun, ...closed].filter((one) => one !== null)
  return {
    ...scene,
    marked: [...scene.marked, ...found].sort(byPlace),
    // How far those behind a colon go on is not known.
    lost: lost.filter((_, i) => whole[i] === null),
  }
}

/** «Q, — сказал X. of a mark that begins its sentence. */
function toAuthorWords(scene: Scene, mark: Span): Marked | null {
  const { cells, lines } = scene
  const line = lineOf(lines, cellAt(cells, mark.start))
  if (cells[lines[line]!.from]!.start !== mark.start) return null
  const { end } = cells[lines[lastOfParagraph(scene, line)]!.to - 1]!
  if (end <= mark.end) return null
  const open = { outer: { start: mark.start, end }, inner: [{ start: mark.end, end }] }
  const cut = authorWords(scene, stretchOf(scene, open))
  return cut ? opened(scene, mark, cut.from) : null
}

/** Q», — сказал X. of a mark that nothing opened: what its sentence begins with. */
function beforeAuthorWords(scene: Scene, mark: Span): Marked | null {
  const { cells, lines } = scene
  const at = cellAt(cells, mark.start)
  const dash = isMark(cells[at + 1], ',') ? at + 2 : at + 1
  const line = lineOf(lines, at)
  const first = cells[lines[line]!.from]!
  if (!isMark(cells[dash], '-') || first.start >= mark.start) return null
  const { end } = cells[lines[lastOfParagraph(scene, line)]!.to - 1]!
  const whole = { start: first.start, end }
  const cut = authorWords(scene, stretchOf(scene, { outer: whole, inner: [whole] }))
  if (cut?.from !== dash) return null
  const inner = { start: first.start, end: cells[at - 1]!.end }
  return { outer: { start: first.start, end: mark.end }, inner: [inner] }
}

/** X заявил: «Q. of a mark behind a verb and a colon: to the end of its sentence. */
function behindColon(scene: Scene, mark: Span): Marked | null {
  const { cells, lines } = scene
  const at = cellAt(cells, mark.start)
  const line = lines[lineOf(lines, at)]!
  if (at <= line.from || at + 1 >= line.to || !isMark(cells[at - 1], ':')) return null
  const isSaid = cuesIn(scene, line, OUTSIDE).some(({ to }) => to < at)
  return isSaid ? opened(scene, mark, line.to) : null
}

/** No stretch is known yet. */
const OUTSIDE: InMarks = () => false

function lastOfParagraph({ lines }: Scene, line: number): number {
  let last = line
  while (lines[last + 1]?.paragraph === lines[line]!.paragraph) last++
  return last
}

/** From a mark to a cell, without the comma and the marks right before that. */
function opened({ cells }: Scene, mark: Span, to: number): Marked | null {
  let last = to - 1
  while (last > 0 && isMark(cells[last], ',«»“”„"')) last--
  const { end } = cells[last]!
  if (end <= mark.end) return null
  return { outer: { start: mark.start, end }, inner: [{ start: mark.end, end }] }
}
