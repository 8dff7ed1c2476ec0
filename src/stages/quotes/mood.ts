import { type InMarks, isMark, type Line } from './cell.ts'
import type { Found } from './found.ts'
import { SAID } from './lexicon.ts'
import { cellAt, lineOf, type Scene } from './scene.ts'

/** Lines between a saying and the one that goes on with it, at most. */
const NEAR = 3
/** Words of a sentence, at least. */
const LEAST_WORDS = 3

/**
 * Sentences whose verb alone says that they are somebody's words («Die Lage sei ernst.»): they go on with the last saying.
 * @param found all that words of speech or marks give away, in order
 */
export function findFree(scene: Scene, found: readonly Found[], inMarks: InMarks): Found[] {
  const free: Found[] = []
  const told = new Set<number>()
  for (const { form, parts } of found)
    if (form === 'indirect') for (const { start } of parts) told.add(lineAt(scene, start))
  const spoken = new Set(
    found.flatMap(({ parts, line }) => [line, lineAt(scene, parts.at(-1)!.end - 1)]),
  )
  for (const [number, line] of scene.lines.entries()) {
    if (!line.lexicon.known || told.has(number)) continue
    const strength = moodOf(scene, line, inMarks)
    if (strength === 'none') continue
    const goesOn = isNear(spoken, number)
    if (!goesOn || (strength === 'alike' && !spoken.has(number - 1))) continue
    spoken.add(number)
    free.push(freeOf(scene, line, number))
  }
  return free
}

function lineAt({ lines, cells }: Scene, at: number): number {
  return lineOf(lines, cellAt(cells, at))
}

function isNear(spoken: ReadonlySet<number>, number: number): boolean {
  for (let back = 0; back <= NEAR; back++) if (spoken.has(number - back)) return true
  return false
}

function moodOf(
  { cells }: Scene,
  { from, to, lexicon }: Line,
  inMarks: InMarks,
): 'clear' | 'alike' | 'none' {
  let said = 0
  let words = 0
  for (let at = from; at < to; at++) {
    if (!cells[at]!.isWord || inMarks(at)) continue
    words++
    if (cells[at]!.mention < 0) said |= cells[at]!.said
  }
  if (lexicon.goesOnWith(cells[from]!.form)) return 'clear'
  if (words < LEAST_WORDS || (said & SAID.never) !== 0) return 'none'
  if (said & SAID.mood) return 'clear'
  return said & SAID.alike ? 'alike' : 'none'
}

function freeOf({ cells }: Scene, { from, to }: Line, line: number): Found {
  let last = to
  while (last > from + 1 && isMark(cells[last - 1], '.!?…')) last--
  return {
    form: 'indirect',
    parts: [{ start: cells[from]!.start, end: cells[last - 1]!.end }],
    cue: null,
    subject: null,
    line,
    evidence: { rule: 'mood', detail: 'a verb in the mood of reported speech' },
  }
}
