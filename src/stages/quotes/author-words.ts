import type { Span } from '../../model/span.ts'
import { type InMarks, isMark, type Line } from './cell.ts'
import { type Cue, cuesIn, subjectOf } from './cues.ts'
import { SAID } from './lexicon.ts'
import type { Marked } from './marks.ts'
import type { Owner } from './owner.ts'
import { lineOf, type Scene } from './scene.ts'
import { type Stretch, stretchOf } from './stretches.ts'

/** Here a verb counts in marks too. */
const ANYWHERE: InMarks = () => false
/** Words between a dash and the verb of speech behind it. */
const TO_VERB = 4
/** Words of the author between two dashes, where their verb is not one of speech. */
const ASIDE = 8

/** Parts of a stretch: one range a paragraph, and of «Q, — сказал X. — Q» what stands around the author's words. */
export function partsOf(scene: Scene, stretch: Stretch): { spans: Span[]; owner?: Owner } {
  const { marked } = stretch
  if (marked.inner.length > 1) return { spans: [...marked.inner] }
  const inner = marked.inner[0]!
  const cut = authorWords(scene, stretch)
  if (!cut) return { spans: [inner] }
  const first = { start: inner.start, end: scene.cells[cut.from - 1]!.end }
  const rest =
    cut.to < stretch.to - 1 ? { start: scene.cells[cut.to]!.start, end: inner.end } : null
  return { spans: rest && rest.end > rest.start ? [first, rest] : [first], owner: cut.owner }
}

/** Whether a paragraph behind a dash is speech: the author's words in it say so. */
export function isDialogue(scene: Scene, marked: Marked): boolean {
  return authorWords(scene, stretchOf(scene, marked)) !== null
}

/** Words of the author inside marks: a dash behind a comma or stop, a verb of speech, and a dash or the end. */
export function authorWords(
  scene: Scene,
  { from, to, first, last }: Stretch,
): { from: number; to: number; owner: Owner } | null {
  const { cells, lines } = scene
  for (let dash = from + 2; dash < to - 1; dash++) {
    if (!isMark(cells[dash], '-') || !isMark(cells[dash - 1], ',!?….')) continue
    const line = lineOf(lines, dash + 1)
    const cue = verbBehind(scene, dash, { line: lines[line]!, to })
    if (!cue) continue
    let end = cue.to
    while (end < to - 1 && !(isMark(cells[end], '-') && isMark(cells[end - 1], ',.'))) end++
    const subject = subjectOf(scene, cue, { floor: dash + 1, ceiling: end, inverse: true })
    const owner = { cue, subject, rule: 'verb inside', line: Math.min(Math.max(line, first), last) }
    return { from: dash, to: Math.min(end + 1, to - 1), owner }
  }
  return null
}

/** A verb of speech close behind a dash; or the verb right behind it, where a second dash follows soon. */
function verbBehind(
  scene: Scene,
  dash: number,
  { line, to }: { readonly line: Line; readonly to: number },
): Cue | null {
  const { cells } = scene
  const known = cuesIn(scene, line, ANYWHERE).find(
    ({ from, to: end, kind }) =>
      from > dash && from <= dash + TO_VERB && end < to && kind !== 'noun',
  )
  if (known) return known
  const first = cells[dash + 1]!
  if ((first.said & SAID.predicate) === 0 || first.isCapital) return null
  for (let at = dash + 2; at < to && at - dash <= ASIDE; at++) {
    if (isMark(cells[at], '-') && isMark(cells[at - 1], ',.'))
      return { from: dash + 1, to: dash + 2, kind: 'verb' }
  }
  return null
}
