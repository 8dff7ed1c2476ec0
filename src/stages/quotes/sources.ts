import { isMark } from './cell.ts'
import type { Clause, Place } from './clause.ts'
import { ownerInside, subjectOf } from './cues.ts'
import { phraseAfter } from './phrases.ts'
import type { Scene } from './scene.ts'
import { hasName, maySpeak } from './speakable.ts'
import { LEAST_WORDS, wordsBetween } from './words.ts'

/** Words before a phrase of a source that still opens its sentence, and the same before a comma: "At the same time,". */
const OPENER = 2
const LONG_OPENER = 5

/** "According to X, CLAUSE", "CLAUSE, according to X". */
export function sourceClause({ scene, line, cue, floor: first }: Place): Clause | null {
  const { cells } = scene
  // "They give another number: according to X, …"
  const floor = isMark(cells[cue.from - 1], ':') ? cue.from : first
  const isAfter = line.lexicon.isSourceAfter(cells[cue.from]!.form)
  const subject = isAfter
    ? subjectOf(scene, cue, { floor, ceiling: cue.to, inverse: false })
    : (ownerInside(scene, cue) ?? phraseAfter(scene, cue.to, line.to))
  if (!subject || !(maySpeak(scene, subject) || ownerInside(scene, cue))) return null
  const end = Math.max(cue.to, subject.to)
  let comma = end
  while (comma < line.to && !isMark(cells[comma], ',')) comma++
  const words = wordsBetween(scene, floor, Math.min(cue.from, subject.from))
  const opens = words <= OPENER || (words <= LONG_OPENER && isMark(cells[cue.from - 1], ','))
  if (opens) {
    if (comma >= line.to) return null
    const from = afterApposition(scene, comma, line.to)
    return { from, to: line.to, subject, rule: 'source', behind: true }
  }
  const rest = line.to - end
  const start = isMark(cells[cue.from - 1], ',-') ? cue.from - 1 : cue.from
  if (rest <= 2 || comma >= line.to - 1)
    return { from: floor, to: start, subject, rule: 'source', behind: false }
  return { from: floor, to: line.to, subject, rule: 'source inside', behind: true }
}

/** Behind the comma that ends "X, head of Y,". */
export function afterApposition(scene: Scene, comma: number, end: number): number {
  const next = phraseAfter(scene, comma + 1, end)
  if (
    next &&
    !hasName(scene, next) &&
    isMark(scene.cells[next.to], ',') &&
    next.to < end - LEAST_WORDS &&
    maySpeak(scene, next)
  )
    return next.to + 1
  return comma + 1
}
