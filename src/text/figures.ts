import type { Token } from '../model/layers.ts'
import type { NumeralTable } from '../model/numerals.ts'
import type { Span } from '../model/span.ts'
import { spanOf, type Words } from './chosen-words.ts'
import { type Numeral, numeralOf } from './numerals.ts'

/** A figure of a text, in digits or in words. */
export interface Figure {
  /** Equal where the value is: "5" of "five" and "5", "5." of "fifth", "5%" of "five per cent"; digits that are no amount as they stand. */
  readonly key: string
  /** Null where the digits are no amount: a time, a date. */
  readonly value: number | null
  readonly ordinal: boolean
  /** "One" and "first" in words: so often no figure that one of them alone tells nothing. */
  readonly loose: boolean
  /** Where it stands among the words: the first of its tokens, and how many there are. */
  readonly first: number
  readonly tokens: readonly Token[]
  readonly span: Span
}

const NO_NUMERALS: NumeralTable = {
  ...{ cardinals: {}, ordinals: {}, scales: {}, joiners: [], halves: [], articles: [] },
  ...{ ordinalEndings: [], percent: [], decimal: ',' },
}
/** Between the words of one figure: blanks, and the stop of a shortened scale. */
const BLANKS = /^\.?\s+$/u
const PERCENT = /^\s?%/u
/** Most words of a phrase that adds a half. */
const LONGEST_HALF = 3

/**
 * The figures of some words by their values, in their order: "two million", "2,000,000", «2 млн» and «два миллиона» are all
 * "2000000". In a language without a table of numerals those in digits alone.
 */
export function figuresIn(words: Words, table: NumeralTable = NO_NUMERALS): Figure[] {
  const numerals = words.tokens.map((token) => {
    const { start } = token.span
    return numeralOf(token, words.text.slice(Math.max(0, start - 2), start), table)
  })
  const found: Figure[] = []
  for (let at = 0; at < numerals.length; ) {
    const sum = readFrom(at, { words, numerals, table })
    if (sum) found.push(sum)
    at = sum ? at + sum.tokens.length : at + 1
  }
  return found
}

interface Reading {
  readonly words: Words
  readonly numerals: readonly (Numeral | null)[]
  readonly table: NumeralTable
}

/** A figure being put together. */
interface Sum {
  /** What is already multiplied by a thousand and more. */
  total: number
  /** What is below the next scale; null behind one. */
  current: number | null
  /** The last of these scales. */
  scale: number
  readonly digits: boolean
}

function readFrom(at: number, reading: Reading): Figure | null {
  const { words, numerals } = reading
  const head = numerals[at]
  if (!head) return null
  if (head.is === 'code') return figure(at, 1, { words, key: words.tokens[at]!.form, value: null })
  if (head.is === 'ordinal') return ordinal(at, 1, { words, value: head.value })
  const sum = startOf(head)
  let count = 1
  for (;;) {
    const end = at + count
    const last = ordinalBehind(end, sum, reading)
    if (last !== null) return ordinal(at, count + 1, { words, value: last })
    const taken = takeMore(end, sum, reading)
    if (taken === 0) break
    count += taken
  }
  const value = sum.total + (sum.current ?? 0)
  const percent = percentBehind(at + count, reading)
  const key = `${value}${percent === null ? '' : '%'}`
  const loose = value === 1 && head.is === 'cardinal' && percent === null
  return figure(at, count + (percent ?? 0), { words, key, value, loose })
}

function startOf({ is, value }: Extract<Numeral, { value: number }>): Sum {
  if (is === 'scale' && value >= 1000)
    return { total: value, current: null, scale: value, digits: false }
  return { total: 0, current: value, scale: Number.POSITIVE_INFINITY, digits: is === 'digits' }
}

/** Adds the words from `end` on that go on with the figure. @returns how many they are */
function takeMore(end: number, sum: Sum, reading: Reading): number {
  if (!adjoins(end, reading)) return 0
  const { numerals, words, table } = reading
  const next = numerals[end]
  if (next) return Number(takes(sum, next))
  const half = halfAt(end, reading)
  if (half > 0 && sum.current !== null) {
    sum.current += 0.5
    return half
  }
  const { form } = words.tokens[end]!
  const behind = numerals[end + 1]
  if (!behind || !adjoins(end + 1, reading)) return 0
  const isHalfOf = sum.current === 0.5 && table.articles.includes(form) && behind.is === 'scale'
  const isJoined =
    table.joiners.includes(form) && behind.is === 'cardinal' && behind.value < 100 && isRound(sum)
  return (isHalfOf || isJoined) && takes(sum, behind) ? 2 : 0
}

/** Whether hundreds or thousands in words may have less behind them. */
function isRound({ current, total, digits }: Sum): boolean {
  return !digits && (current === null ? total > 0 : current >= 100)
}

function takes(
  sum: Sum,
  { is, value }: Extract<Numeral, { value: number }> | { is: 'code'; value?: never },
): boolean {
  if (is === 'scale') return multiplies(sum, value)
  if (is !== 'cardinal' || sum.digits || !Number.isInteger(value)) return false
  if (sum.current === null) {
    if (value >= sum.scale) return false
    sum.current = value
    return true
  }
  if (sum.current === 0 || value === 0 || sum.current % roundTo(value) !== 0) return false
  sum.current += value
  return true
}

/** The least power of ten above a value: what a number must be a multiple of to go before it. */
function roundTo(value: number): number {
  return 10 ** String(value).length
}

function multiplies(sum: Sum, scale: number): boolean {
  if (scale < 1000) {
    if (sum.current === null || sum.current >= 100) return false
    sum.current *= scale
    return true
  }
  if (sum.current === null || sum.current === 0 || scale >= sum.scale) return false
  sum.total += sum.current * scale
  sum.current = null
  sum.scale = scale
  return true
}

/** The place in an order that tens and a last word make: «двадцать первого»; null where they make none. */
function ordinalBehind(end: number, { current, digits }: Sum, reading: Reading): number | null {
  const next = reading.numerals[end]
  if (next?.is !== 'ordinal' || digits || !current || next.value >= 10) return null
  return current % 10 === 0 && adjoins(end, reading) ? current + next.value : null
}

/** How many words from here on add a half. */
function halfAt(at: number, { words: { tokens }, table }: Reading): number {
  for (let count = LONGEST_HALF; count > 1; count--) {
    const phrase = tokens.slice(at, at + count).map(({ form }) => form)
    if (phrase.length === count && table.halves.includes(phrase.join(' '))) return count
  }
  return 0
}

/** How many words behind a number say that it is a share of a hundred: none of the sign; null where nothing does. */
function percentBehind(at: number, { words: { text, tokens }, table }: Reading): number | null {
  const { end } = tokens[at - 1]!.span
  if (PERCENT.test(text.slice(end, end + 2))) return 0
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (!first || !BLANKS.test(text.slice(end, first.span.start))) return null
  if (table.percent.includes(first.form)) return 1
  return second && table.percent.includes(`${first.form} ${second.form}`) ? 2 : null
}

/** Whether nothing but blanks stands before this word; a stop too behind a scale: «2 тыс. 500». */
function adjoins(at: number, { words: { text, tokens }, numerals }: Reading): boolean {
  const [before, own] = [tokens[at - 1], tokens[at]]
  if (!before || !own) return false
  const between = text.slice(before.span.end, own.span.start)
  return BLANKS.test(between) && (!between.startsWith('.') || numerals[at - 1]?.is === 'scale')
}

interface Made {
  readonly words: Words
  readonly key: string
  readonly value: number | null
  readonly ordinal?: boolean
  readonly loose?: boolean
}

function figure(first: number, count: number, made: Made): Figure {
  const { words, key, value, ordinal = false, loose = false } = made
  const tokens = words.tokens.slice(first, first + count)
  return { key, value, ordinal, loose, first, tokens, span: spanOf(tokens) }
}

function ordinal(first: number, count: number, made: Omit<Made, 'key'>): Figure {
  const { words, value } = made
  const loose = words.tokens[first]!.kind === 'word' && (value ?? 0) <= 2
  return figure(first, count, { words, key: `${value}.`, value, ordinal: true, loose })
}
