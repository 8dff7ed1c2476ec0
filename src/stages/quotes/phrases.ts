import { type Cell, isBetween, isMark, pastBetween } from './cell.ts'
import { CUE, ROLE, SAID } from './lexicon.ts'
import { nounPhrase } from './noun-phrases.ts'
import type { Phrase } from './phrase.ts'
import { lexiconAt, type Scene } from './scene.ts'
import { hasName, hasPerson, hasRole, isPossessive, maySpeak } from './speakable.ts'

/** Commas that are tried for the start of an apposition before a verb. */
const MOST_COMMAS = 5
/** Phrases behind prepositions that are passed over between subject and verb. */
const MOST_PASSED = 4
/** Words of a phrase, at most: longer ones are clauses. */
const MOST_WORDS = 14

/** Words of a name in marks, with the marks. */
const LONGEST_NAME = 8
/** Letters of an initial. */
const LONGEST_SHORT = 2

const STOP_LEFT = SAID.conjunction | SAID.parenthesis

/**
 * The subject that ends before a verb: a name with its titles, a role with its office, a pronoun. Phrases behind
 * prepositions ("on Monday", «в Женеве») and appositions between commas are passed over.
 * @param end number of the verb's first cell
 * @param floor first cell the subject may begin with
 */
export function phraseBefore(scene: Scene, end: number, floor: number): Phrase | null {
  return before(scene, skipBetween(scene.cells, end, floor), floor, 0)
}

function skipBetween(cells: readonly Cell[], end: number, floor: number): number {
  let at = end
  while (at > floor && isBetween(cells[at - 1]!)) at--
  return at
}

function before(scene: Scene, end: number, floor: number, depth: number): Phrase | null {
  if (end <= floor || depth > MOST_PASSED) return null
  if (isMark(scene.cells[end - 1], ',-')) return beforeApposition(scene, end - 1, floor, depth)
  const from = walkLeft(scene, end, floor)
  const person = from.blocked === 'preposition' ? personBehind(scene, from.at, end) : -1
  if (person > from.at) return { from: person, to: end }
  if (from.blocked === 'preposition') return passed(scene, from.at - 1, floor, depth)
  if (from.blocked === 'relative') return beforeRelative(scene, from.at - 1, floor, depth)
  return from.at < end ? tighten(scene, { from: from.at, to: end }) : null
}

/** A phrase without the number or adverb it seems to begin with: «10 января Токаев». */
function tighten(scene: Scene, { from, to }: Phrase): Phrase {
  const { cells } = scene
  // Where phrases open with articles, small words before a noun describe it: "local party leaders".
  if (lexiconAt(scene, from)?.bareClauses) return { from, to }
  let first = from
  while (first < to && !opensPhrase(cells[first]!)) first++
  return first < to ? { from: first, to } : { from, to }
}

function opensPhrase({ mention, said, isCapital }: Cell): boolean {
  if (mention >= 0) return true
  if (said & SAID.between) return false
  return isCapital || (said & (ROLE | SAID.determiner | SAID.possessive | SAID.pronoun)) !== 0
}

/** "X, who said": the phrase before the pronoun; the pronoun itself where nothing stands there. */
function beforeRelative(
  scene: Scene,
  pronoun: number,
  floor: number,
  depth: number,
): Phrase | null {
  const end = isMark(scene.cells[pronoun - 1], ',') ? pronoun - 1 : pronoun
  const named = end > floor ? before(scene, end, floor, depth + 1) : null
  return maySpeak(scene, named) ? named : { from: pronoun, to: pronoun + 1 }
}

/** «в Зареченске Олег Ветров»: where a person's name starts behind a preposition and its noun; -1 where a title ties them. */
function personBehind({ cells, mentions }: Scene, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const { mention, said } = cells[at]!
    if (mention >= 0 && mentions[mention]!.type === 'person') return at
    if (mention < 0 && (said & ROLE) !== 0) return -1
  }
  return -1
}

/** The phrase before a preposition, whose own phrase is passed over: "residents of Kyiv". */
function passed(scene: Scene, preposition: number, floor: number, depth: number): Phrase | null {
  return before(scene, skipBetween(scene.cells, preposition, floor), floor, depth + 1)
}

/** "X, head of Y, said": what stands before one of the commas, if it names somebody. */
function beforeApposition(
  scene: Scene,
  comma: number,
  floor: number,
  depth: number,
): Phrase | null {
  let tried = 0
  let role: Phrase | null = null
  for (let at = comma - 1; at > floor && tried < MOST_COMMAS; at--) {
    if (!isMark(scene.cells[at], ',-')) continue
    tried++
    const phrase = isMark(scene.cells[at - 1], ',-') ? null : before(scene, at, floor, depth + 1)
    if (!phrase) continue
    if (hasPerson(scene, phrase)) return phrase
    const person = personBetween(scene, at, comma)
    if (person && maySpeak(scene, phrase)) return person
    if (hasName(scene, phrase)) return phrase
    if (hasRole(scene, phrase)) role ??= phrase
  }
  return role
}

/** "the head of the board, Harriet Coyle, said": a person's name that is all there is between two commas. */
function personBetween({ cells, mentions }: Scene, open: number, close: number): Phrase | null {
  const { mention } = cells[open + 1]!
  if (mention < 0 || mentions[mention]!.type !== 'person') return null
  return cells[close - 1]!.mention === mention ? { from: open + 1, to: close } : null
}

/** Walks over the words of a phrase, from its end. */
function walkLeft(
  scene: Scene,
  end: number,
  floor: number,
): { at: number; blocked: 'preposition' | 'relative' | 'other' } {
  const { cells } = scene
  let at = end
  while (at > floor && end - at < MOST_WORDS) {
    const cell = cells[at - 1]!
    const inName = cell.mention >= 0
    const sameName = inName && cells[at]?.mention === cell.mention && at < end
    if (!cell.isWord) {
      const open = openingOf(cells, at - 1, floor)
      if (open >= 0) at = open + 1
      else if (!sameName && !isAbbreviated(cells, at - 1)) break
    } else if (!inName) {
      if (cell.said & SAID.relative && at === end) return { at, blocked: 'relative' }
      if (cell.said & STOP_LEFT) break
      if (cell.said & (SAID.pronoun | SAID.possessive)) {
        if (at === end || (cell.said & SAID.possessive) !== 0) at--
        break
      }
      if (cell.said & SAID.determiner) {
        if (at < end) at--
        const isHeld = at < end && at > floor && (cells[at - 1]!.said & SAID.link) !== 0
        if (isHeld && holds(scene, at - 2, floor)) {
          at--
          continue
        }
        break
      }
      if (cell.said & SAID.link && at < end && holds(scene, at - 2, floor)) {
        at--
        continue
      }
      if (cell.said & SAID.preposition)
        return at < end ? { at, blocked: 'preposition' } : { at, blocked: 'other' }
      if (cell.said & SAID.small) break
      if (cell.said & (CUE | SAID.predicate) && !(cell.said & ROLE)) break
    }
    at--
  }
  return { at, blocked: 'other' }
}

/** Whether a word before "of" or "for" is a noun that may go on so. */
function holds({ cells }: Scene, at: number, floor: number): boolean {
  const cell = cells[at]
  if (!cell || at < floor || !cell.isWord) return false
  return (
    cell.mention >= 0 ||
    (cell.said & (SAID.small | CUE | SAID.preposition)) === 0 ||
    (cell.said & ROLE) !== 0
  )
}

/**
 * The subject that starts behind a verb: "said Wang", «заявил министр обороны».
 * @param start number of the cell behind the verb
 * @param ceiling number of the cell the subject may reach up to
 */
export function phraseAfter(scene: Scene, start: number, ceiling: number): Phrase | null {
  const hasNouns = lexiconAt(scene, start)?.nounCapitals === true
  return hasNouns ? nounPhrase(scene, start, ceiling) : wordsAfter(scene, start, ceiling)
}

function wordsAfter(scene: Scene, start: number, ceiling: number): Phrase | null {
  const { cells } = scene
  const from = pastBetween(cells, start, ceiling)
  let to = from
  while (to < ceiling && to - from < MOST_WORDS) {
    const next = stepRight(scene, { from, to }, ceiling)
    if (next === to) break
    to = next
    if (cells[to - 1]!.said & SAID.pronoun && cells[to - 1]!.mention < 0) break
  }
  while (to > from && isDangling(cells[to - 1]!)) to--
  return to > from ? { from, to } : null
}

function isDangling({ mention, said }: Cell): boolean {
  return mention < 0 && (said & (SAID.link | SAID.determiner)) !== 0
}

/** Where a phrase ends with one more word of it, or one more name in marks; where it ended, if the next is none of it. */
function stepRight(scene: Scene, { from, to }: Phrase, ceiling: number): number {
  const { cells } = scene
  const cell = cells[to]!
  const last = to > from ? cells[to - 1] : undefined
  if (cell.mention >= 0 && last?.mention === cell.mention) return to + 1
  if (!cell.isWord) {
    if (last && isAbbreviated(cells, to)) return to + 1
    return Math.max(to, endOfMarked(cells, to, ceiling))
  }
  const isName = cell.isCapital && cell.mention < 0 && (cell.said & SAID.small) === 0
  if (last && endsPerson(scene, last) && !isName) return to
  return cell.mention >= 0 || goesOn(cell, last) ? to + 1 : to
}

/** A person's name is the end of its phrase, but for "Reagan's". */
function endsPerson(scene: Scene, last: Cell): boolean {
  const { mentions } = scene
  return (
    last.mention >= 0 && mentions[last.mention]!.type === 'person' && !isPossessive(scene, last)
  )
}

/** Whether a word that is no name may stand in a phrase behind the last one. */
function goesOn({ said }: Cell, last: Cell | undefined): boolean {
  if (said & STOP_LEFT) return false
  if (said & SAID.pronoun) return last === undefined
  const isFirst = last === undefined || (last.said & SAID.link) !== 0
  if (said & (SAID.determiner | SAID.possessive)) return isFirst
  if (said & SAID.link) return last !== undefined
  if (said & (SAID.preposition | SAID.small)) return false
  return (said & (CUE | SAID.predicate)) === 0 || (said & ROLE) !== 0
}

/** "Ms. Epstein", "Sen. (R-Tex.)": a stop that ends a short title, right behind it. */
function isAbbreviated(cells: readonly Cell[], stop: number): boolean {
  const last = cells[stop - 1]
  const next = cells[stop + 1]
  if (!isMark(cells[stop], '.') || !last || !next?.isCapital) return false
  const isShort = (last.said & SAID.short) !== 0 || last.end - last.start <= LONGEST_SHORT
  return isShort && last.isCapital && last.end === cells[stop]!.start
}

/** Where what closes here was opened, a bracket or a name in marks; -1 without one near by. */
function openingOf(cells: readonly Cell[], close: number, floor: number): number {
  const mark = isMark(cells[close], ')') ? '(' : isMark(cells[close], '"') ? '"' : ''
  if (mark === '') return -1
  // “We need steady hands,” is no name.
  if (mark === '"' && !cells[close - 1]?.isWord) return -1
  for (let at = close - 1; at >= floor && close - at < MOST_WORDS; at--)
    if (isMark(cells[at], mark)) return mark === '(' || isNameAt(cells, at + 1) ? at : -1
  return -1
}

/** The end of a name in marks that starts here: «Би-би-си»; -1 without one. */
function endOfMarked(cells: readonly Cell[], open: number, ceiling: number): number {
  if (!isMark(cells[open], '"') || !isNameAt(cells, open + 1)) return -1
  const far = Math.min(ceiling, open + LONGEST_NAME)
  for (let at = open + 2; at < far; at++) if (isMark(cells[at], '"')) return at + 1
  return -1
}

function isNameAt(cells: readonly Cell[], at: number): boolean {
  const cell = cells[at]
  return cell !== undefined && (cell.mention >= 0 || cell.isCapital)
}
