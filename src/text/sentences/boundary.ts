import { endOfRun, hasAny, IS, isAt, startOfRun } from '../characters.ts'
import {
  CLOSERS,
  DASHES,
  isDigit,
  isSpace,
  type LetterCase,
  letterCase,
  OPENERS,
  stopClass,
} from './characters.ts'
import domains from './domains.json' with { type: 'json' }
import { type Before, type SplittingWords, wordBefore } from './words.ts'

/** A place where a sentence may end. */
export interface Candidate {
  readonly text: string
  /** Index of the first stop, of the place after the run of stops, and after the marks that close with it. */
  readonly stop: number
  readonly stops: number
  readonly end: number
  /** Where the sentence so far starts, and where its paragraph ends. */
  readonly sentence: number
  readonly limit: number
}

/** What follows a stop. */
interface After {
  readonly gap: boolean
  readonly dash: boolean
  /** First character behind white space, dash and opening marks. */
  readonly char: string
  readonly at: number
  readonly opened: boolean
  readonly case: LetterCase | null
}

/** Decides whether a sentence ends at the candidate. */
export function isBoundary(candidate: Candidate, words: SplittingWords): boolean {
  const { text, stop, stops } = candidate
  const kind = stopClass(text[stop])
  const after = readAfter(candidate)
  if (kind === 'firm') return after.char !== 'と'
  if (after.char === '') return false
  if (!after.gap) return endsGlued(candidate, after, words)
  if (after.case === 'lower') return startsWithCamelCase(text, after.at)
  if (/^[,;:%)\]]/u.test(after.char)) return false
  const single = kind === 'full' && stops === stop + 1
  if (!single || CLOSERS.has(text[stop - 1] ?? '')) return true
  return endsAtFullStop(candidate, after, words)
}

/** "iPhone", "eBay": a lower-case letter that starts a name. */
function startsWithCamelCase(text: string, at: number): boolean {
  return letterCase(text[at + 1] ?? '') === 'upper'
}

function readAfter({ text, end, limit }: Candidate): After {
  let at = end
  while (at < limit && isSpace(text[at])) at++
  const gap = at > end
  let dash = false
  let opened = false
  for (; at < limit; at++) {
    const char = text[at]!
    if (DASHES.has(char)) dash = true
    else if (OPENERS.has(char)) opened = true
    else if (!isSpace(char)) break
  }
  const char = at < limit ? String.fromCodePoint(text.codePointAt(at)!) : ''
  return { gap, dash, opened, char, at, case: letterCase(char) }
}

/** Code units of a word that is looked at behind a stop. */
const WORD_REACH = 40

function wordAfter(text: string, at: number): string {
  const near = text.slice(at, at + WORD_REACH)
  return near.slice(0, endOfRun(near, 0, IS.letter | IS.mark, "'’ʼ-"))
}

/**
 * No white space after the stop: "abroad.Kazakh" ends a sentence; "example.Com", "А.Пушкин",
 * "ул.Мира" and "3.5" do not.
 */
function endsGlued(candidate: Candidate, after: After, words: SplittingWords): boolean {
  const { text, stop, sentence } = candidate
  if (after.dash || after.case !== 'upper') return false
  const next = wordAfter(text, after.at)
  if (next.length > 1 && letterCase(next[1]!) === 'upper') return false
  if (domains.includes(next.toLowerCase()) || isInsideAddress(candidate)) return false
  if (CLOSERS.has(text[stop - 1] ?? '') || /["”]/u.test(text[stop - 1] ?? '')) return true
  const { word, dotted } = wordBefore(text, stop, sentence)
  if (startOfRun(word, word.length, IS.lower) > word.length - 2) return false
  return !(words.never.has(dotted) || words.sometimes.has(dotted) || words.beforeNumber.has(dotted))
}

/** Code units looked at to the left for the start of a web address. */
const ADDRESS_REACH = 200

function isInsideAddress({ text, stop, sentence }: Candidate): boolean {
  const floor = Math.max(sentence, stop - ADDRESS_REACH)
  let start = stop
  while (start > floor && !isSpace(text[start - 1])) start--
  const left = text.slice(start, stop)
  if (left.includes('//') || left.includes('@') || left.startsWith('www.')) return true
  return left.includes('/') && left.includes('.')
}

/** A single full stop, white space, then something that could start a sentence. */
function endsAtFullStop(candidate: Candidate, after: After, words: SplittingWords): boolean {
  const { text, stop, sentence } = candidate
  const before = wordBefore(text, stop, sentence)
  const { word, dotted, previous } = before
  if (word === '') return true
  const next = wordAfter(text, after.at)
  const digit = isDigit(after.char) || /^[№#]/u.test(after.char)
  const withPrevious = `${previous} ${dotted}`
  if (isDigit(word) && endOfRun(word, 0, IS.digit) === word.length)
    return endsAtNumber(candidate, before, after, words)
  if (words.sometimes.has(withPrevious)) return !digit
  if (words.never.has(withPrevious)) return false
  const numeral = digit || /^[IVXLC]+$/u.test(next)
  if (numeral && words.beforeNumber.has(dotted)) return false
  const starter = isStarter(text, after, next, words)
  if (words.never.has(dotted)) return starter && isAnotherWord(before, words)
  if (words.sometimes.has(dotted)) {
    return starter || endsAtOpenAbbreviation({ before, after, next, digit, words })
  }
  if (isInitial(word)) return starter
  return true
}

/** "3. 5. 2021": what stands behind the stops of a date in numbers; the year only behind day and month. */
const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])\.(?!\d)/u
const YEAR = /^(?:19|20)\d\d(?!\d)/u

/** "1. Introduction" numbers a sentence, "5. Januar" and "3. 5. 2021" are dates, "19. Jahrhundert" counts, "in 2020. Then" ends. */
function endsAtNumber(
  { text, stop, sentence }: Candidate,
  { word, previous }: Before,
  after: After,
  words: SplittingWords,
): boolean {
  if (text.slice(sentence, stop).trim() === word && word.length <= 3) return false
  if (word.length > 2) return true
  const rest = text.slice(after.at, after.at + WORD_REACH)
  if (MONTH_NUMBER.test(rest) || (YEAR.test(rest) && /^\d{1,2}\.$/u.test(previous))) return false
  const next = wordAfter(text, after.at)
  if (words.months.has(next.toLowerCase())) return false
  return !words.ordinals || after.opened || isStarter(text, after, next, words)
}

/** A closed-class word with a capital: it starts a sentence, not a name. */
function isStarter(text: string, after: After, next: string, words: SplittingWords): boolean {
  if (after.case !== 'upper' || !words.function.has(next.toLowerCase().replaceAll('ё', 'е'))) {
    return false
  }
  // "А. Невский" is an initial although "а" is a conjunction; "US" is no pronoun.
  if (next.length > 1) return next !== next.toUpperCase()
  return text[after.at + 1] !== '.' && text[after.at + 1] !== '-'
}

/** "10 см." is a measure, not "see"; "доверять им." is the pronoun, not "named after". */
function isAnotherWord({ dotted, previous }: Before, words: SplittingWords): boolean {
  return words.function.has(dotted) || isAt(previous, 0, IS.number)
}

/**
 * An abbreviation that may end a sentence, before a capital letter. After a number it goes on where it
 * tells a time ("2020 г.", "1970-х гг.", "5 p.m.") or a currency's land follows ("3 млрд долл. США"), as it does
 * where it is a name's own ("U.S.", "Inc."); other measures and "etc." end.
 */
function endsAtOpenAbbreviation(found: {
  before: Before
  after: After
  next: string
  digit: boolean
  words: SplittingWords
}): boolean {
  const { before, after, next, digit, words } = found
  const { word, dotted, previous } = before
  if (digit || after.dash) return false
  if (after.case === null) return true
  if (letterCase(word[0]!) === 'upper') return after.opened
  if (hasAny(previous, IS.number) || previous.endsWith('.') || words.sometimes.has(previous)) {
    const period = dotted.includes('.') || dotted.replaceAll(dotted[0]!, '') === ''
    return after.opened || !(period || next === next.toUpperCase())
  }
  return dotted.length > 1
}

function isInitial(word: string): boolean {
  const last = word.slice(word.lastIndexOf('-') + 1)
  if (last.length !== 1) return false
  const kind = letterCase(last)
  return kind === 'upper' || kind === 'none'
}
