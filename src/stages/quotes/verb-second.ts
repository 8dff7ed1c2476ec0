import { type Cell, isMark, type Line } from './cell.ts'
import { SAID } from './lexicon.ts'
import { nounPhrase } from './noun-phrases.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'
import { hasPerson, maySpeak } from './speakable.ts'

/** Stretches between commas that are tried for a subject. */
const MOST_SEGMENTS = 3
/** Words of a clause that are looked at, so that a line without commas takes no longer than its length. */
export const LONGEST_CLAUSE = 80
/** Words from a verb to the comma before what was said, at most. */
const TO_CLAUSE = 40

/**
 * Who speaks, where the verb stands second or last: the first phrase of its clause that no preposition and no oblique
 * article opens; behind the verb where something else comes first; before a comma where only an apposition stands between.
 */
export function verbSecondSubject(
  scene: Scene,
  cue: Phrase,
  { floor, ceiling }: { readonly floor: number; readonly ceiling: number },
): Phrase | null {
  const { cells } = scene
  const start = clauseStart(cells, cue.from, floor)
  const left = firstSubject(scene, start, cue.from)
  if (maySpeak(scene, left)) return left
  const right = nounPhrase(scene, cue.to, ceiling)
  if (maySpeak(scene, right) && !isOblique(cells, right)) return right
  const opensWithVerb = start === cue.from || (cells[start]!.said & SAID.between) !== 0
  const apart = opensWithVerb ? besideApposition(scene, start, floor) : null
  if (maySpeak(scene, apart)) return apart
  return left ?? right ?? apart
}

/** «X, Leiterin der Schule, sagte»: of what stands between the commas before a verb a person, else the first. */
function besideApposition(scene: Scene, start: number, floor: number): Phrase | null {
  let found: Phrase | null = null
  let end = start - 1
  for (let tried = 0; tried < MOST_SEGMENTS && end > floor; tried++) {
    while (end > floor && !scene.cells[end]!.isWord) end--
    const from = clauseStart(scene.cells, end + 1, floor)
    const phrase = firstSubject(scene, from, end + 1)
    if (maySpeak(scene, phrase)) {
      if (hasPerson(scene, phrase)) return phrase
      found = phrase
    }
    end = from - 1
  }
  return found
}

/** Where the clause of a verb starts: behind the last mark before it that parts clauses. */
function clauseStart(cells: readonly Cell[], verb: number, floor: number): number {
  const first = Math.max(floor, verb - LONGEST_CLAUSE)
  let at = verb
  while (at > first && !isMark(cells[at - 1], ',;:-')) at--
  while (at < verb && !cells[at]!.isWord) at++
  return at
}

/** The first phrase between two cells that may be a subject; one that may speak before the others. */
function firstSubject(scene: Scene, from: number, to: number): Phrase | null {
  const { cells } = scene
  let first: Phrase | null = null
  let isGoverned = false
  for (let at = from; at < to; ) {
    const cell = cells[at]!
    if (cell.mention < 0 && cell.isWord && (cell.said & SAID.preposition) !== 0) {
      isGoverned = true
      at++
      continue
    }
    const phrase = cell.isWord && !skips(cell) ? nounPhrase(scene, at, to) : null
    if (!phrase) {
      at++
      continue
    }
    if (!isGoverned && !isOblique(cells, phrase)) {
      if (maySpeak(scene, phrase)) return phrase
      first ??= phrase
    }
    isGoverned = false
    at = phrase.to
  }
  return first
}

function skips({ mention, said }: Cell): boolean {
  return mention < 0 && (said & (SAID.between | SAID.conjunction)) !== 0
}

function isOblique(cells: readonly Cell[], { from }: Phrase): boolean {
  return cells[from]!.mention < 0 && (cells[from]!.said & SAID.oblique) !== 0
}

/**
 * The first cell of what was said behind a verb: behind the comma whose clause has the mood of reported speech; without
 * that mood behind the first comma at all, if the verb says by itself that somebody speaks. -1 without one.
 */
export function saidBehind(
  { cells }: Scene,
  cue: Phrase & { readonly kind: string },
  line: Line,
): number {
  const { to } = line
  const end = Math.min(to, cue.to + TO_CLAUSE)
  let first = -1
  for (let at = cue.to; at < end; at++) {
    if (isMark(cells[at], ';:')) break
    if (!isMark(cells[at], ',')) continue
    if (hasMood(cells, at + 1, clauseEnd(cells, at + 1, to))) return at + 1
    const isOpen = !isRelative(cells, at + 1, to) || isToClause(cells, at + 1, line)
    if (first < 0 && isOpen) first = at + 1
  }
  if (first < 0) return -1
  return cue.kind === 'verb' || isToClause(cells, first, line) ? first : -1
}

function clauseEnd(cells: readonly Cell[], from: number, to: number): number {
  const last = Math.min(to, from + LONGEST_CLAUSE)
  let at = from
  while (at < last && !isMark(cells[at], ',;')) at++
  return at
}

/** Whether a verb in the mood of reported speech stands between two cells. */
export function hasMood(cells: readonly Cell[], from: number, to: number): boolean {
  const last = Math.min(to, from + LONGEST_CLAUSE)
  for (let at = from; at < last; at++)
    if (cells[at]!.mention < 0 && (cells[at]!.said & (SAID.mood | SAID.alike)) !== 0) return true
  return false
}

/** «…, die gestern begonnen hat»: an article opens the clause, and its verb stands last or is unknown. */
function isRelative(cells: readonly Cell[], from: number, to: number): boolean {
  if ((cells[from]!.said & SAID.relative) === 0 || cells[from]!.mention >= 0) return false
  const end = clauseEnd(cells, from, to)
  for (let at = from + 1; at < end - 1; at++)
    if (cells[at]!.said & SAID.between && cells[at + 1]!.isWord) return false
  return true
}

/** "…, auf das Amt zu verzichten": a verb right behind "zu" ends the clause. */
function isToClause(cells: readonly Cell[], from: number, { to, lexicon }: Line): boolean {
  const end = clauseEnd(cells, from, to)
  let last = end - 1
  while (last > from && !cells[last]!.isWord) last--
  const before = cells[last - 1]
  return before?.isWord === true && lexicon.opensInfinitive(before.form) && !cells[last]!.isCapital
}
