import { type Cell, isMark, pastBetween } from './cell.ts'
import { CUE, ROLE, SAID } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

/** Words of a phrase, at most: longer ones are clauses. */
const MOST_WORDS = 16
/** Letters of a short form that a stop ends. */
const LONGEST_SHORT = 3

const STOPS = SAID.conjunction | SAID.parenthesis
const OPENS = SAID.determiner | SAID.possessive

/**
 * The phrase that starts here in a language whose nouns have capitals: an article, small words that describe, the noun,
 * and what holds on to it: a genitive ("der Sprecher der Polizei"), an office ("für"), a name.
 * @param start number of the cell it begins with, or of words before it that may stand between
 * @param ceiling number of the cell it may reach up to
 */
export function nounPhrase(
  { cells, mentions }: Scene,
  start: number,
  ceiling: number,
): Phrase | null {
  const from = pastBetween(cells, start, ceiling)
  const first = cells[from]
  if (from >= ceiling || !first) return null
  if (first.mention < 0 && (first.said & SAID.pronoun) !== 0 && !goesOnAsNoun(cells, from, ceiling))
    return { from, to: from + 1 }
  let to = from
  let end = from
  while (to < ceiling && to - from < MOST_WORDS) {
    const closed = to === end || to === from ? markedName(cells, to, ceiling) : -1
    if (closed > 0) {
      to = closed
      end = closed
      continue
    }
    if (!joins(cells, { from, to, end })) break
    const cell = cells[to]!
    const isName = cell.mention >= 0 && cells[to + 1]?.mention !== cell.mention
    to++
    if (cell.mention >= 0 || isNoun(cell) || isMark(cell, ')')) end = to
    if (isName && mentions[cell.mention]!.type === 'person') break
  }
  return end > from ? { from, to: end } : null
}

/** A word with a capital that it has not from the start of a sentence alone. */
function isNoun({ isWord, isCapital, said }: Cell): boolean {
  return isWord && isCapital && (said & (SAID.small | SAID.preposition | OPENS)) === 0
}

/** Words of a name in marks, at most. */
const LONGEST_MARKED = 6

/** The end of a name in marks that begins here: «schrieb „Die Zeit“»; -1 where none does. */
function markedName(cells: readonly Cell[], at: number, ceiling: number): number {
  if (!isMark(cells[at], '"') || cells[at + 1]?.isCapital !== true) return -1
  const last = Math.min(ceiling, at + LONGEST_MARKED + 2)
  for (let i = at + 2; i < last; i++) {
    if (isMark(cells[i], '"')) return i + 1
    if (!cells[i]!.isWord && !isMark(cells[i], '.-')) return -1
  }
  return -1
}

/** Whether a word goes on with the phrase from `from`, whose last noun ends at `end`. */
function joins(
  cells: readonly Cell[],
  { from, to, end }: { readonly from: number; readonly to: number; readonly end: number },
): boolean {
  const cell = cells[to]!
  const last = cells[to - 1]
  if (to > from && cell.mention >= 0 && last!.mention === cell.mention) return true
  if (!cell.isWord) return to > from && joinsMark(cells, to)
  if (cell.mention >= 0) return true
  if (cell.said & (STOPS | SAID.pronoun) && !(cell.said & OPENS)) return false
  const isBehindNoun = end === to && to > from
  if (cell.said & OPENS)
    return (
      to === from ||
      (last!.said & SAID.link) !== 0 ||
      (isBehindNoun && (cell.said & SAID.genitive) !== 0)
    )
  if (cell.said & SAID.link) return isBehindNoun
  if (isNoun(cell)) return true
  if (isBehindNoun || cell.said & (SAID.preposition | SAID.small)) return false
  return (cell.said & (CUE | SAID.predicate)) === 0 || (cell.said & ROLE) !== 0
}

/** A bracket with a few words, a stop behind an initial. */
function joinsMark(cells: readonly Cell[], at: number): boolean {
  if (isMark(cells[at], '.')) {
    const last = cells[at - 1]!
    const isShort = (last.said & SAID.short) !== 0 || last.end - last.start <= LONGEST_SHORT
    return (
      isShort &&
      last.isCapital &&
      last.end === cells[at]!.start &&
      cells[at + 1]?.isCapital === true
    )
  }
  if (isMark(cells[at], '(')) return isMark(cells[at + 2], ')') || isMark(cells[at + 3], ')')
  return isMark(cells[at], ')')
}

/** «diese Zeitung»: a word that may stand for a name, and here opens a phrase. */
function goesOnAsNoun(cells: readonly Cell[], at: number, ceiling: number): boolean {
  const next = cells[at + 1]
  if (at + 1 >= ceiling || !next?.isWord || (cells[at]!.said & OPENS) === 0) return false
  if (next.mention >= 0 || next.isCapital) return true
  return (next.said & (SAID.small | CUE | SAID.preposition | SAID.between | SAID.predicate)) === 0
}
