import { type Cell, isMark, type Line } from './cell.ts'
import type { Clause, Place } from './clause.ts'
import { ownerInside, subjectOf } from './cues.ts'
import { SAID } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { phraseAfter } from './phrases.ts'
import type { Scene } from './scene.ts'
import { maySpeak } from './speakable.ts'
import { hasMood, LONGEST_CLAUSE, saidBehind } from './verb-second.ts'
import { LEAST_WORDS, wordsBetween } from './words.ts'

/** Words before a source that opens its line, at most. */
const MOST_BEFORE = 2
/** The same where the source stands behind who speaks: "nicht näher genannten Quellen zufolge". */
const MOST_BEFORE_NAMED = 5
/** Words behind a source that ends its line, at most. */
const MOST_BEHIND = 2
/** Commas that are tried for the end of what is told of the one who speaks. */
const MOST_COMMAS = 4

/** "X sagte, CLAUSE": a comma is all that opens what was said. */
export function commaClause({ scene, line, cue, inMarks, floor }: Place): Clause | null {
  const from = saidBehind(scene, cue, line)
  if (from < 0 || inMarks(from)) return null
  const subject = subjectOf(scene, cue, { floor, ceiling: from - 1, inverse: true })
  const isSaid = maySpeak(scene, subject) || hasMood(scene.cells, from, line.to)
  return isSaid ? { from, to: line.to, subject, rule: 'clause behind', behind: true } : null
}

/**
 * Whether "CLAUSE, sagt X" is what the words around a comma are: the verb comes first behind it, and what was said does
 * not follow the verb ("Auf die Frage, ob sie bleibe, sagte X, sie gehe").
 */
export function mayFollowClause({ scene, line, cue, floor }: Place, comma: number): boolean {
  const { cells } = scene
  if (firstVerb(cells, comma + 1) !== cue.from) return false
  const from = saidBehind(scene, cue, line)
  if (from < 0 || !hasMood(cells, from, line.to)) return true
  return hasMood(cells, floor, nextComma(scene, floor, comma))
}

function firstVerb(cells: readonly Cell[], start: number): number {
  let at = start
  while (cells[at] && ((cells[at]!.said & SAID.between) !== 0 || isMark(cells[at], '"'))) at++
  return at
}

/** The end of what a deed is about, without the end of its verb: «wies die Vorwürfe nicht zurück». */
export function beforeParticle({ cells }: Scene, from: number, to: number): number {
  let end = to
  while (end > from && !cells[end - 1]!.isWord) end--
  if (cells[end - 1]?.said !== SAID.between) return to
  while (end > from && (cells[end - 1]!.said & SAID.between) !== 0) end--
  return end > from ? end : to
}

/** «Nach Angaben der Polizei hat …», «… wurden laut Polizei …», «…, so die Polizei». */
export function verbSecondSource(place: Place): Clause | null {
  const { scene, line, cue, floor } = place
  const { cells } = scene
  const subject = namedSource(place)
  if (!subject) return null
  const end = Math.max(cue.to, subject.to)
  const first = Math.min(cue.from, subject.from)
  const most = subject.from < cue.from ? MOST_BEFORE_NAMED : MOST_BEFORE
  if (wordsBetween(scene, floor, first) <= most) return openingSource(scene, { line, end, subject })
  const start = isMark(cells[cue.from - 1], ',-') ? cue.from - 1 : first
  if (line.to - end <= MOST_BEHIND || isMark(cells[start], ','))
    return { from: floor, to: start, subject, rule: 'source', behind: false }
  const rest = { from: end, to: line.to }
  return { from: floor, to: first, rest, subject, rule: 'source inside', behind: false }
}

/** Who or what the source is: inside its words, behind them or before them. */
function namedSource({ scene, line, cue, floor }: Place): Phrase | null {
  const { cells } = scene
  if (line.lexicon.isSourceAfter(cells[cue.from]!.form))
    return subjectOf(scene, cue, { floor, ceiling: cue.to, inverse: false })
  const isLinked = ((cells[cue.to]?.said ?? 0) & SAID.link) !== 0
  return ownerInside(scene, cue) ?? phraseAfter(scene, isLinked ? cue.to + 1 : cue.to, line.to)
}

function openingSource(
  scene: Scene,
  { line, end, subject }: { readonly line: Line; readonly end: number; readonly subject: Phrase },
): Clause | null {
  const isApart = isMark(scene.cells[end], ',')
  const comma = nextComma(scene, end, line.to)
  if (isApart && comma >= line.to) return null
  const from = isApart ? beforeVerb(scene, comma, line.to) : end
  return { from, to: line.to, subject, rule: 'source', behind: true }
}

function nextComma({ cells }: Scene, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST_CLAUSE)
  for (let comma = from; comma < last; comma++) if (isMark(cells[comma], ',')) return comma
  return end
}

/** Behind the comma that a verb follows: what stands before it tells of the one who speaks. */
function beforeVerb(scene: Scene, first: number, end: number): number {
  const verb = SAID.between | SAID.mood | SAID.alike
  let comma = first
  for (let tried = 0; tried < MOST_COMMAS && comma < end - LEAST_WORDS; tried++) {
    if (((scene.cells[comma + 1]?.said ?? 0) & verb) !== 0) return comma + 1
    comma = nextComma(scene, comma + 1, end)
  }
  return first + 1
}
