import { type InMarks, isMark, type Line } from './cell.ts'
import type { Clause, Place } from './clause.ts'
import { isConjunction, subjectOf } from './cues.ts'
import { SAID } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'
import { afterApposition, sourceClause } from './sources.ts'
import { maySpeak } from './speakable.ts'
import { saidBehind } from './verb-second.ts'
import {
  beforeParticle,
  commaClause,
  mayFollowClause,
  verbSecondSource,
} from './verb-second-clauses.ts'
import { LEAST_WORDS, wordsBetween } from './words.ts'

/** What a cue says was said, by the first form of speech that fits; null where it says nothing. */
export function clauseOf(place: Place): Clause | null {
  const { cue } = place
  if (cue.kind === 'source')
    return place.line.lexicon.verbSecond ? verbSecondSource(place) : sourceClause(place)
  return openedClause(place) ?? thatClause(place) ?? clauseBefore(place) ?? bareClause(place)
}

/** Words between a verb and its conjunction: "said in a statement on Friday that". */
const TO_CONJUNCTION = 14

/** The same behind a deed: "promised voters that"; a later one goes with its noun. */
const DEED_TO_CONJUNCTION = 3

/** "As X said, CLAUSE", «Как сообщил X, CLAUSE». */
function openedClause({ scene, line, cue }: Place): Clause | null {
  const { cells } = scene
  let first = line.from
  while (first < cue.from && !cells[first]!.isWord) first++
  const isOpened = (cells[first]!.said & SAID.parenthesis) !== 0 && cells[first]!.mention < 0
  if (!isOpened || cue.kind === 'noun' || cue.from - first > TO_CONJUNCTION) return null
  const subject = subjectOf(scene, cue, { floor: first + 1, ceiling: line.to, inverse: true })
  let comma = Math.max(cue.to, subject?.to ?? 0)
  while (comma < line.to && !isMark(cells[comma], ',')) comma++
  if (comma >= line.to - LEAST_WORDS || comma - cue.to > TO_CONJUNCTION) return null
  const isSaid = maySpeak(scene, subject) || cue.kind === 'impersonal'
  const from = afterApposition(scene, comma, line.to)
  return isSaid ? { from, to: line.to, subject, rule: 'opened by as', behind: true } : null
}

/** "X said … that CLAUSE", «X заявил, что CLAUSE». */
function thatClause({ scene, line, cue, inMarks, floor, next }: Place): Clause | null {
  const { cells } = scene
  const far = cue.kind === 'deed' ? DEED_TO_CONJUNCTION : TO_CONJUNCTION
  const end = Math.min(line.to, cue.to + far, next?.from ?? line.to)
  for (let at = cue.to; at < end; at++) {
    if (inMarks(at)) return null
    if (!isConjunction(cells, at, line)) {
      if (isMark(cells[at], ':;.')) return null
      continue
    }
    const from = isMark(cells[at], ',') ? at + 2 : at + 1
    const subject = subjectOf(scene, cue, {
      floor,
      ceiling: at,
      inverse: !line.lexicon.bareClauses,
    })
    return { from, to: line.to, subject, rule: 'conjunction', behind: true }
  }
  return null
}

/** Cells that say no more than when or to whom. */
const FEW = 4
/** Words a clause that only tells of a saying has before its verb. */
const TELLING = 4

/** "CLAUSE, X said", «CLAUSE, сообщил X»; with "as" or «как» too. */
export function clauseBefore(place: Place): Clause | null {
  const { scene, line, cue, floor } = place
  if (cue.kind === 'deed' || cue.kind === 'noun') return null
  const subject = subjectOf(scene, cue, { floor, ceiling: line.to, inverse: true })
  const start = Math.min(cue.from, subject ? subject.from : cue.from)
  const comma = commaBefore(scene, start, floor)
  if (comma < 0) return null
  const isOpened = ((scene.cells[comma + 1]?.said ?? 0) & SAID.parenthesis) !== 0
  if (!maySpeak(scene, subject) && cue.kind !== 'impersonal' && cue.from !== comma + 1) return null
  if (cue.kind === 'report' && !isOpened && !maySpeak(scene, subject)) return null
  if (line.lexicon.verbSecond && !isOpened && !mayFollowClause(place, comma)) return null
  const end = Math.max(cue.to, subject?.to ?? 0)
  if (tellsOfOther(scene, floor, comma)) return null
  const rest = insertedIn(scene, { from: floor, to: comma }, { subject, end, to: line.to })
  if (rest) return { from: floor, to: comma, rest, subject, rule: 'inserted', behind: false }
  if (!endsBehind(scene, end, line)) return null
  return { from: floor, to: comma, subject, rule: 'clause before', behind: false }
}

/** «Об этом заявил X»: a clause that tells of a saying says nothing that was said. */
function tellsOfOther({ cells }: Scene, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + TELLING); at++) {
    const { said, mention } = cells[at]!
    if (mention < 0 && (said & (SAID.verb | SAID.impersonal)) !== 0) return true
  }
  return false
}

/** What goes on behind ", he said,": where little stands before it, or a pronoun says it. */
function insertedIn(
  scene: Scene,
  before: Phrase,
  {
    subject,
    end,
    to,
  }: { readonly subject: Phrase | null; readonly end: number; readonly to: number },
): Phrase | null {
  const { cells } = scene
  if (!isMark(cells[end], ',') || to - end <= LEAST_WORDS) return null
  const isPronoun = subject !== null && (cells[subject.from]!.said & SAID.pronoun) !== 0
  const isShort = wordsBetween(scene, before.from, before.to) <= LEAST_WORDS
  return isShort || isPronoun ? { from: end + 1, to } : null
}

/** The comma or dash right before a subject or verb, past "as" and words that may stand between; -1 without one. */
function commaBefore({ cells }: Scene, start: number, floor: number): number {
  let at = start - 1
  while (at > floor && (cells[at]!.said & (SAID.parenthesis | SAID.between)) !== 0) at--
  if (isMark(cells[at], '"') && isMark(cells[at - 1], ',!?')) return at + 1
  return at > floor + 1 && isMark(cells[at], ',-') ? at : -1
}

/** Behind verb and subject stands nothing that was said: when or where it was, to whom, or what the subject is. */
function endsBehind({ cells }: Scene, start: number, { to }: Line): boolean {
  const first = cells[start]
  if (start >= to || !first || !first.isWord) return !first || !isMark(first, ':')
  if ((first.said & (SAID.conjunction | SAID.pronoun)) !== 0) return false
  if (to - start <= FEW || (first.said & (SAID.preposition | SAID.between)) !== 0) return true
  if (first.mention < 0) return false
  // "told Reuters on Friday" says no more; "said Reuters had the list" does.
  let at = start
  while (at < to && cells[at]!.mention === first.mention) at++
  return at >= to || !cells[at]!.isWord || (cells[at]!.said & SAID.preposition) !== 0
}

/** "X said CLAUSE", "X pledged support". */
function bareClause(place: Place): Clause | null {
  const { scene, line, cue, inMarks, floor } = place
  const first = scene.cells[cue.to]
  if (!first || cue.to >= line.to) return null
  const isSaid = line.lexicon.verbSecond && saidBehind(scene, cue, line) > 0
  if (cue.kind === 'deed' && !isSaid) return deedClause(place)
  if (isMark(first, ':') && !inMarks(cue.to + 1)) {
    const subject = subjectOf(scene, cue, { floor, ceiling: cue.to, inverse: true })
    return maySpeak(scene, subject)
      ? { from: cue.to + 1, to: line.to, subject, rule: 'colon', behind: true }
      : null
  }
  if (line.lexicon.verbSecond) return commaClause(place)
  if (cue.kind !== 'verb' || !line.lexicon.bareClauses || inMarks(cue.to)) return null
  // "she said after the vote": when or where it was said, not what.
  const isBeside = first.mention < 0 && (first.said & (SAID.preposition | SAID.subordinator)) !== 0
  if (!first.isWord || isBeside) return null
  const subject = subjectOf(scene, cue, { floor, ceiling: cue.to, inverse: false })
  if (!maySpeak(scene, subject)) return null
  return { from: cue.to, to: line.to, subject, rule: 'clause behind', behind: true }
}

/** "X pledged support". */
function deedClause({ scene, line, cue, inMarks, floor }: Place): Clause | null {
  const subject = subjectOf(scene, cue, { floor, ceiling: line.to, inverse: false })
  if (!maySpeak(scene, subject)) return null
  const end = clauseEnd(scene, cue.to, line.to, inMarks)
  const to = line.lexicon.verbSecond ? beforeParticle(scene, cue.to, end) : end
  return { from: cue.to, to, subject, rule: 'deed', behind: true }
}

/** The end of what a deed asks or promises: the next comma that opens no clause of its noun. */
function clauseEnd({ cells }: Scene, from: number, end: number, inMarks: InMarks): number {
  for (let i = from; i < end; i++) {
    const goesOn = ((cells[i + 1]?.said ?? 0) & SAID.conjunction) !== 0
    if (isMark(cells[i], ',;') && !inMarks(i) && !goesOn) return i
  }
  return end
}
