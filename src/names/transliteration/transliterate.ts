import type { Scheme } from './scheme.ts'
import { SCHEMES, type SchemeId } from './schemes.ts'

/** Letters with their marks; an apostrophe between letters belongs to the word. */
const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
/** Longest run of letters which a table may name. */
const LONGEST_RUN = 4

/**
 * Text written in another script by one scheme. Words only are touched; letters which the scheme does
 * not know stay as they are. A capital stays a capital, a word in capitals stays in capitals.
 */
export function transliterate(text: string, scheme: SchemeId): string {
  return transliterateBy(text, SCHEMES[scheme])
}

/** `transliterate` with a table of one's own. */
export function transliterateBy(text: string, scheme: Scheme): string {
  return text.normalize('NFC').replace(WORD, (word) => writeWord(word, scheme))
}

function writeWord(word: string, scheme: Scheme): string {
  const lower = word.toLocaleLowerCase(scheme.locale)
  // Case is carried letter by letter: where lower case has another length it cannot be.
  const cased = lower.length === word.length && lower !== word
  const whole = scheme.words?.[lower]
  if (whole !== undefined) return cased ? capitalise(whole, word, scheme) : whole
  const ending = endingOf(lower, scheme)
  const stop = lower.length - ending.length
  let written = ''
  for (let at = 0; at < stop; ) {
    const [length, value] = letterAt(lower, at, stop, scheme)
    const source = word.slice(at, at + length)
    written += cased ? capitalise(value, source, scheme, nextIsCapital(word, at + length)) : value
    at += length
  }
  if (ending === '') return written
  const value = scheme.end![ending]!
  return written + (cased ? capitalise(value, word.slice(stop), scheme) : value)
}

function endingOf(lower: string, scheme: Scheme): string {
  if (scheme.end === undefined) return ''
  for (let length = Math.min(LONGEST_RUN, lower.length - 1); length > 0; length--) {
    const ending = lower.slice(-length)
    if (scheme.end[ending] !== undefined) return ending
  }
  return ''
}

/** What a table has of a letter by its code unit. */
interface Opening {
  /** Letters of the longest run that begins with it. */
  longest: number
  /** What it becomes wherever it stands, where that is all there is. */
  alone: string | undefined
}

const openings = new WeakMap<Scheme, ReadonlyMap<number, Opening>>()

/** What a table has of each letter that runs begin with; laid out when first asked for. */
function openingsOf(scheme: Scheme): ReadonlyMap<number, Opening> {
  const known = openings.get(scheme)
  if (known) return known
  const runs = new Map<number, Opening>()
  const isPlain = !scheme.start && !scheme.after && !scheme.before
  const note = (first: string, length: number): void => {
    const unit = first.charCodeAt(0)
    const longest = Math.max(runs.get(unit)?.longest ?? 0, Math.min(length, LONGEST_RUN))
    runs.set(unit, { longest, alone: isPlain && longest === 1 ? scheme.letters[first] : undefined })
  }
  for (const key of Object.keys(scheme.letters)) note(key[0]!, key.length)
  for (const key of Object.keys(scheme.start ?? {})) note(key[0]!, key.length)
  // These have the letter before, or after, with the run.
  for (const key of Object.keys(scheme.after ?? {})) note(key[1] ?? '', key.length - 1)
  for (const key of Object.keys(scheme.before ?? {})) note(key[0]!, key.length - 1)
  openings.set(scheme, runs)
  return runs
}

/** How many letters are read at a place, and what they become. */
function letterAt(lower: string, at: number, stop: number, scheme: Scheme): [number, string] {
  const opening = openingsOf(scheme).get(lower.charCodeAt(at))
  if (opening?.alone !== undefined) return [1, opening.alone]
  for (let length = Math.min(opening?.longest ?? 0, stop - at); length > 0; length--) {
    const run = lower.slice(at, at + length)
    const value =
      (at === 0 ? scheme.start?.[run] : scheme.after?.[lower[at - 1]! + run]) ??
      (at + length < lower.length ? scheme.before?.[run + lower[at + length]!] : undefined) ??
      scheme.letters[run]
    if (value !== undefined) return [length, value]
  }
  return [1, lower[at]!]
}

function nextIsCapital(word: string, at: number): boolean {
  const next = word[at]
  return next !== undefined && next !== next.toLowerCase()
}

/** A value with the case of what it stands for: `Щу` is `Shchu`, `ЩУ` is `SHCHU`. */
function capitalise(value: string, source: string, scheme: Scheme, goesOn = false): string {
  const first = source[0]!
  if (first === first.toLocaleLowerCase(scheme.locale)) return value
  const all = source.length > 1 ? source === source.toLocaleUpperCase(scheme.locale) : goesOn
  if (all) return value.toLocaleUpperCase(scheme.locale)
  return value.charAt(0).toLocaleUpperCase(scheme.locale) + value.slice(1)
}
