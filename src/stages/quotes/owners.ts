import { type Cell, isMark, pastBetween } from './cell.ts'
import { type Cue, cuesIn, isConjunction, subjectOf } from './cues.ts'
import { CUE, ROLE, SAID } from './lexicon.ts'
import type { Context, Owner } from './owner.ts'
import type { Phrase } from './phrase.ts'
import { phraseAfter, phraseBefore } from './phrases.ts'
import type { Scene } from './scene.ts'
import { maySpeak } from './speakable.ts'
import { closingOf } from './stretches.ts'
import { dashOwner, unknownVerb, unknownVerbBefore } from './unknown-verbs.ts'
import { hasMood } from './verb-second.ts'

/** Words that may stand between a stretch and the verb that owns it. */
const NEAR = 16

/** Cells on either side of a stretch that a mood is looked for in. */
const FAR = 60

/** Who owns a stretch: the verb behind it, a colon or verb before it, a verb whose clause it stands in. */
export function ownerOf(context: Context): Owner | null {
  const own = colonOwner(context) ?? (isClause(context) ? ownerBefore(context) : null)
  return own ?? ownerBehind(context) ?? ownerBefore(context) ?? ownerAround(context)
}

/** «заявил, что «Q», а Y возразил»: what stands behind a conjunction is of the verb before it. */
function isClause({ scene, stretch }: Context): boolean {
  return ((scene.cells[stretch.from - 1]?.said ?? 0) & SAID.conjunction) !== 0
}

/** The line a stretch begins in, from its start or the last stretch on. */
function leftOf({ scene, stretch, floor }: Context): Phrase {
  return { from: Math.max(scene.lines[stretch.first]!.from, floor), to: stretch.from }
}

function rightOf({ scene, stretch, ceiling }: Context): Phrase {
  return { from: stretch.to, to: Math.min(scene.lines[stretch.last]!.to, ceiling) }
}

/** "X said: “Q”", "X: “Q”". */
function colonOwner(context: Context): Owner | null {
  const { scene, stretch, inMarks } = context
  const { from, to } = leftOf(context)
  if (to <= from || !isMark(scene.cells[to - 1], ':')) return colonBefore(context)
  const line = scene.lines[stretch.first]!
  const field = { floor: from, ceiling: to - 1, inverse: true }
  const subject = phraseBefore(scene, to - 1, from)
  const isName = maySpeak(scene, subject) && subject.from <= from + 1
  const cue = cuesIn(scene, line, inMarks)
    .filter((one) => one.from >= from && one.to < to)
    .at(-1)
  if (cue && !isName)
    return { cue, subject: subjectOf(scene, cue, field), rule: 'colon', line: stretch.first }
  const unknown = unknownVerbBefore(context, { from, to: to - 1 })
  if (unknown) return unknown
  const colon = { cue: { from: to - 1, to }, line: stretch.first }
  if (maySpeak(scene, subject)) return { ...colon, subject, rule: 'colon' }
  if (isScript(context, { from, to: to - 1 }))
    return { ...colon, subject: { from, to: to - 1 }, rule: 'colon' }
  return { ...colon, subject: openingPerson(scene, from, to), rule: 'clause and colon' }
}

/** Words of a name before a colon that opens its line, and of what is said behind it, at most and at least. */
const LONGEST_OPENER = 3
const LEAST_SCRIPT = 3

/** «Ветров: «Q»»: nothing but words with a capital open the line, known as a name or not. */
function isScript({ scene, stretch }: Context, { from, to }: Phrase): boolean {
  const { cells, lines } = scene
  const line = lines[stretch.first]!
  if (line.lexicon.nounCapitals || from > line.from || stretch.words < LEAST_SCRIPT) return false
  const own = cells.slice(from, to)
  return own.length <= LONGEST_OPENER && own.every(({ isCapital, said }) => isCapital && said === 0)
}

/** «Лавров был краток: «Q»»: a person or role that opens the clause before a colon. */
function openingPerson(scene: Scene, from: number, to: number): Phrase | null {
  const subject = phraseAfter(scene, from, to)
  return subject?.from === from && maySpeak(scene, subject) ? subject : null
}

/** A line that ends in a colon, before a stretch that is a line of its own. */
function colonBefore(context: Context): Owner | null {
  const { scene, stretch, inMarks } = context
  const line = scene.lines[stretch.first - 1]
  if (stretch.from !== scene.lines[stretch.first]!.from || !line) return null
  if (!isMark(scene.cells[line.to - 1], ':')) return null
  const field = { floor: line.from, ceiling: line.to - 1, inverse: true }
  const cue = cuesIn(scene, line, inMarks).at(-1)
  const subject = cue ? subjectOf(scene, cue, field) : phraseBefore(scene, line.to - 1, line.from)
  return {
    cue: cue ?? null,
    subject: maySpeak(scene, subject) ? subject : null,
    rule: 'colon',
    line: stretch.first - 1,
  }
}

/** "“Q,” X said", "“Q,” said X", "“Q,” according to X". */
function ownerBehind(context: Context): Owner | null {
  const { scene, stretch, inMarks } = context
  const { cells, lines } = scene
  const right = rightOf(context)
  if (right.to <= right.from) return ownerInNext(context)
  const start = skipMarks(scene, right)
  if (start >= right.to) return null
  const line = lines[stretch.last]!
  const field = { floor: start, ceiling: right.to, inverse: true }
  for (const cue of cuesIn(scene, line, inMarks)) {
    if (cue.from < start || cue.kind === 'noun') continue
    if (cue.from - start > NEAR || cue.to > right.to) break
    const first = pastBetween(cells, start, cue.from)
    if (
      first < cue.from &&
      (cells[first]!.said & (SAID.conjunction | SAID.preposition)) !== 0 &&
      !isMark(cells[start - 1], ',-')
    )
      break
    if (isJoint(cells[start]!) && cells[stretch.from - 1]?.isWord) break
    const subject = subjectOf(scene, cue, field)
    if (cue.from === first) return { cue, subject, rule: 'verb behind', line: stretch.last }
    if (subject && subject.from <= first + 1 && subject.to <= cue.from && maySpeak(scene, subject))
      return { cue, subject, rule: 'verb behind', line: stretch.last }
    if (isMark(cells[start - 1], ',') && maySpeak(scene, subject))
      return { cue, subject, rule: 'verb behind', line: stretch.last }
    break
  }
  return unknownVerb(context, start, right.to) ?? dashOwner(context, start, right.to)
}

/** “Q?” X asked: what splits sentences takes the words behind for one of their own. */
function ownerInNext({ scene, stretch, inMarks, ceiling }: Context): Owner | null {
  const { cells, lines } = scene
  const next = lines[stretch.last + 1]
  if (!next || next.paragraph !== lines[stretch.last]!.paragraph || next.from >= ceiling)
    return null
  if (!/[?!…]/u.test(closingOf(scene, stretch).slice(0, -1))) return null
  const line = stretch.last + 1
  const cue = cuesIn(scene, next, inMarks).find(({ kind }) => kind === 'verb' || kind === 'report')
  if (!cue) return null
  const end = Math.min(next.to, ceiling)
  const subject = subjectOf(scene, cue, { floor: next.from, ceiling: end, inverse: true })
  const first = Math.min(cue.from, subject?.from ?? cue.from)
  const behind = Math.max(cue.to, subject?.to ?? 0)
  const last = cells[behind]
  const isContent = behind < end && last!.isWord && (last!.said & SAID.preposition) === 0
  if (isContent || first > next.from + 1 || !maySpeak(scene, subject)) return null
  return { cue, subject, rule: 'verb behind', line }
}

/** «назвал это «Q», а Y ответил»: a small word that begins a clause of its own. */
function isJoint({ said, mention }: Cell): boolean {
  const others =
    SAID.determiner | SAID.pronoun | SAID.possessive | SAID.preposition | SAID.between | SAID.source
  return mention < 0 && (said & SAID.small) !== 0 && (said & (others | CUE | ROLE)) === 0
}

function skipMarks({ cells }: Scene, { from, to }: Phrase): number {
  let at = from
  while (at < to && isMark(cells[at], ',-"')) at++
  return at
}

/** "X said, “Q”", "X said “Q”", "X said that “Q”". */
function ownerBefore(context: Context): Owner | null {
  const { scene, stretch, inMarks } = context
  const { cells, lines } = scene
  const { from, to } = leftOf(context)
  let end = to
  while (
    end > from &&
    (isMark(cells[end - 1], ',-') || (cells[end - 1]!.said & SAID.conjunction) !== 0)
  )
    end--
  if (end <= from) return null
  const line = lines[stretch.first]!
  const cue = cuesIn(scene, line, inMarks)
    .filter((one) => one.from >= from && one.to <= end)
    .at(-1)
  if (end < to && (!cue || cue.to < end)) {
    const unknown = unknownVerbBefore(context, { from, to: end })
    if (unknown) return unknown
  }
  if (!cue || (cue.kind === 'impersonal' && !isClause(context))) return null
  const field = { floor: from, ceiling: end, inverse: !line.lexicon.bareClauses }
  if (cue.to === end)
    return { cue, subject: subjectOf(scene, cue, field), rule: 'verb before', line: stretch.first }
  // "told reporters, “Q”", «сказал журналистам: …».
  if (end < to && end - cue.to <= NEAR / 2 && cue.kind === 'verb')
    return { cue, subject: subjectOf(scene, cue, field), rule: 'verb before', line: stretch.first }
  return null
}

/** A fragment in a clause that somebody is said to have said. */
function ownerAround(context: Context): Owner | null {
  const { scene, stretch, inMarks } = context
  const line = scene.lines[stretch.first]!
  const cues = cuesIn(scene, line, inMarks)
  const tells = ({ to, kind }: Cue) =>
    kind !== 'impersonal' || isConjunction(scene.cells, to, { to: stretch.from })
  const before = cues.filter((one) => one.to <= stretch.from && tells(one)).at(-1)
  const behind = cues.find(({ from, kind }) => from >= stretch.to && kind !== 'deed')
  const cue = before ?? behind
  if (!cue) {
    const from = Math.max(line.from, stretch.from - FAR)
    const isTold = hasMood(scene.cells, from, Math.min(line.to, stretch.to + FAR))
    return isTold ? { cue: null, subject: null, rule: 'beside', line: stretch.first } : null
  }
  const field = {
    floor: line.from,
    ceiling: before ? stretch.from : line.to,
    inverse: !line.lexicon.bareClauses || !before,
  }
  return { cue, subject: subjectOf(scene, cue, field), rule: 'beside', line: stretch.first }
}
