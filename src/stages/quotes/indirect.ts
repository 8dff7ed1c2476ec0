import { type InMarks, isMark, type Line } from './cell.ts'
import type { Clause } from './clause.ts'
import { clauseBefore, clauseOf } from './clauses.ts'
import { type Cue, cuesIn, isConjunction } from './cues.ts'
import type { Found } from './found.ts'
import { headlineClause } from './headline.ts'
import { SAID } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { phraseBefore } from './phrases.ts'
import type { Scene } from './scene.ts'
import { maySpeak } from './speakable.ts'
import { isReported, LEAST_WORDS, spanOf, textOf, trimClause } from './words.ts'

/** Small words that join no clause to another of its kind. */
const NO_JOINER = SAID.conjunction | SAID.preposition | SAID.pronoun | SAID.between

/** Words of a clause behind a conjunction, at least. */
const LEAST_OPENED = 2

/** Cells on either side of a cue that what was said is looked for in: longer lines are no sentences. */
const FAR = 400
/** Cues behind one that are asked whether it ends with them. */
const MOST_CUES = 12

/** Reported speech of a line: clauses that a verb or phrase says somebody said. */
export function findIndirect(scene: Scene, number: number, inMarks: InMarks): Found[] {
  const line = scene.lines[number]!
  if (!line.lexicon.known) return []
  const headline = line.role === 'headline' ? headlineClause(scene, number, inMarks) : null
  if (headline) return [headline]
  const cues = cuesIn(scene, line, inMarks)
  const found: Found[] = []
  let taken = line.from
  for (const [i, cue] of cues.entries()) {
    if (cue.from < taken) continue
    const own = segmentAround(scene, line, cue, inMarks)
    const floor = Math.max(taken, own.from)
    const clause = clauseOf({ scene, line: own, cue, inMarks, floor, next: cues[i + 1] })
    if (!clause || clause.to - clause.from < 1) continue
    const relay = clause.behind
      ? relayIn(scene, clause, { line: own, cues: cues.slice(i + 1, i + 1 + MOST_CUES), inMarks })
      : null
    const trimmed = trimClause(scene, relay ? { from: clause.from, to: relay.to } : clause)
    const least = clause.rule === 'conjunction' ? LEAST_OPENED : LEAST_WORDS
    const { rest } = clause
    const told = [trimmed, ...(rest ? [trimClause(scene, rest)] : [])]
    if (!told.some((one) => isReported(scene, one, least, inMarks))) continue
    found.push({
      form: 'indirect',
      parts: told.filter(({ from, to }) => from < to).map((part) => spanOf(scene, part)),
      cue,
      subject: clause.subject,
      ...(relay?.subject ? { via: relay.subject } : {}),
      line: number,
      evidence: { rule: clause.rule, detail: textOf(scene, cue) },
    })
    // What was said may hold a saying of its own; what stands before the verb has been told.
    taken = clause.behind ? clause.from : rest ? rest.to : cue.to
    if (clause.behind && cue.kind !== 'noun') taken = relay?.next ?? clause.to
  }
  return found
}

/** The part of a line that a cue may speak of: between semicolons, or in its brackets. */
function segmentAround({ cells }: Scene, line: Line, cue: Cue, inMarks: InMarks): Line {
  let from = Math.max(line.from, cue.from - FAR)
  let to = Math.min(line.to, cue.to + FAR)
  let closed = 0
  for (let at = cue.from - 1, least = from; at >= least; at--) {
    if (isMark(cells[at], ')')) closed++
    else if (isMark(cells[at], '(') && closed > 0) closed--
    else if (isMark(cells[at], '(') || (isMark(cells[at], ';') && closed === 0 && !inMarks(at))) {
      from = at + 1
      break
    }
  }
  let opened = 0
  for (let at = cue.to, most = to; at < most; at++) {
    if (isMark(cells[at], '(')) opened++
    else if (isMark(cells[at], ')') && opened > 0) opened--
    else if (isMark(cells[at], ')') || (isMark(cells[at], ';') && opened === 0 && !inMarks(at))) {
      to = at
      break
    }
  }
  return { ...line, from, to }
}

/**
 * Where what was said ends before its line does: at a second saying of the same speaker (", adding that"), or at who
 * relays it (", BBC News reported").
 */
function relayIn(
  scene: Scene,
  clause: Clause,
  {
    line,
    cues,
    inMarks,
  }: {
    readonly line: Line
    readonly cues: readonly Cue[]
    readonly inMarks: InMarks
  },
): { readonly to: number; readonly subject: Phrase | null; readonly next: number } | null {
  for (const cue of cues) {
    if (cue.from <= clause.from + 1) continue
    const other = otherSaying(scene, cue, clause.from)
    if (other > 0) return { to: other, subject: null, next: other }
    const { from: floor } = clause
    const relayed = clauseBefore({ scene, line, cue, inMarks, floor, next: undefined })
    if (relayed?.subject && cue.kind === 'verb')
      return { to: relayed.to, subject: relayed.subject, next: line.to }
    const end = secondSaying(scene, cue, line)
    if (end > clause.from) return { to: end, subject: null, next: cue.from }
  }
  return null
}

/** Where what was said before ends for ", adding that" and "and added that": a second saying of one speaker; 0 without one. */
function secondSaying({ cells }: Scene, cue: Cue, line: Line): number {
  if (cue.kind === 'source' || cue.kind === 'noun') return 0
  const before = cells[cue.from - 1]
  if (isMark(before, ',')) return cue.from - 1
  const joins = before?.isWord === true && (before.said & SAID.small) !== 0
  if (!joins || (before.said & NO_JOINER) !== 0) return 0
  if (isMark(cells[cue.from - 2], ',')) return cue.from - 2
  return isConjunction(cells, cue.to, line) ? cue.from - 1 : 0
}

/** The comma of ", but Y said": a saying of somebody else, beside the one before; 0 without one. */
function otherSaying(scene: Scene, cue: Cue, floor: number): number {
  const { cells } = scene
  const subject = phraseBefore(scene, cue.from, floor)
  if (cue.kind === 'noun' || !maySpeak(scene, subject)) return 0
  const joiner = cells[subject.from - 1]
  const isJoined =
    joiner !== undefined && (joiner.said & SAID.small) !== 0 && (joiner.said & NO_JOINER) === 0
  return isJoined && isMark(cells[subject.from - 2], ',') && subject.from - 2 > floor
    ? subject.from - 2
    : 0
}
