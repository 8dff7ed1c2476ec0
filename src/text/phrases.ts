import type { Span } from '../model/span.ts'
import { addTo } from './add-to.ts'
import { endOfRun, IS, isAt, widthAt, widthBefore } from './characters.ts'

/** Phrases found at the start of a line. */
export class PhraseSet {
  readonly #byFirst = new Map<string, string[]>()

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      addTo(this.#byFirst, firstWord(phrase), phrase)
    }
  }

  /** The longest phrase `text` starts with, as a whole word; `null` without one. */
  opener(text: string): string | null {
    let found: string | null = null
    for (const phrase of this.#byFirst.get(firstWord(text)) ?? []) {
      if (startsWithPhrase(text, phrase) && phrase.length > (found?.length ?? 0)) found = phrase
    }
    return found
  }
}

/** What phrases are looked up by: the letters, digits, apostrophes and hyphens a text starts with. */
export function firstWord(text: string): string {
  // Many sets of phrases are asked about one line.
  if (text !== lastText) {
    lastText = text
    lastFirst = text.slice(0, wordEnd(text, 0))
  }
  return lastFirst
}
let lastText = ''
let lastFirst = ''

/** What words are made of, and what holds them together. */
const WORD = IS.letter | IS.number
const JOINERS = "'-"

/**
 * Each place where a word starts, with what `firstWord` makes of the text from there on; in order. Only words that
 * are looked for are told: most texts hold none of them. "co-op" holds a second word.
 */
export function wordStarts(
  text: string,
  wanted: { has(word: string): boolean },
): [word: string, index: number][] {
  const found: [string, number][] = []
  for (let at = 0; at < text.length; at++) {
    if (!isAt(text, at, WORD)) continue
    const end = wordEnd(text, at)
    const joined = addStart(found, text, { start: at, end }, wanted)
    for (let inner = at + 1; joined && inner < end; inner++) {
      if (!JOINERS.includes(text[inner - 1]!) || !isAt(text, inner, WORD)) continue
      addStart(found, text, { start: inner, end }, wanted)
    }
    at = end
  }
  return found
}

/** Adds a word that is looked for; true where an apostrophe or hyphen is in it. */
function addStart(
  found: [string, number][],
  text: string,
  { start, end }: Span,
  wanted: { has(word: string): boolean },
): boolean {
  const word = text.slice(start, end)
  if (wanted.has(word)) found.push([word, start])
  return word.includes("'") || word.includes('-')
}

/** End of the letters, digits, apostrophes and hyphens at an offset. */
function wordEnd(text: string, start: number): number {
  return endOfRun(text, start, WORD, JOINERS)
}

/** True where a text starts with a phrase that ends where a word does. */
export function startsWithPhrase(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false
  const goesOn = isAt(text, phrase.length, WORD)
  return !goesOn || !isAt(phrase, phrase.length - widthBefore(phrase, phrase.length), WORD)
}

/** Code units before the first word, address or tag of a line: bullets, emoji, brackets, quotation marks. */
export function leadLength(line: string): number {
  let at = 0
  while (at < line.length && !isAt(line, at, WORD) && line[at] !== '#' && line[at] !== '@')
    at += widthAt(line, at)
  return at
}

/** A folded line without what stands before its first word. */
export function opening(folded: string): string {
  return folded.slice(leadLength(folded))
}

/** Of a folded text, letters only and single blanks: "comments (12)" and "comments" are the same. */
export function bareFolded(folded: string): string {
  // Asked for the same line several times in a row.
  if (folded !== lastFolded) {
    lastFolded = folded
    lastBare = isBare(folded) ? folded : withoutMarks(folded)
  }
  return lastBare
}
let lastFolded = ''
let lastBare = ''

const BLANK = 0x20

/** Words of letters with single blanks between them, as most lines are. */
function isBare(folded: string): boolean {
  let before = BLANK
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at)
    if (unit === BLANK ? before === BLANK : !isAt(folded, at, IS.letter)) return false
    before = unit
  }
  return folded === '' || before !== BLANK
}

const DIGIT_CHARACTER = /\d/u

function withoutMarks(folded: string): string {
  const plain = DIGIT_CHARACTER.test(folded)
    ? folded.replace(/\d[\d.,]*\s?[kmкм]?(?!\p{L})/gu, ' ')
    : folded
  return lettersAlone(plain) ?? byPattern(plain)
}

/** Runs of letters, apostrophes and hyphens with blanks between them; `null` where characters have two code units. */
function lettersAlone(text: string): string | null {
  let found = ''
  let start = -1
  let letters = false
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? bareKindAt(text, at) : GAP
    if (kind === PAIRED) return null
    if (kind !== GAP) {
      if (start < 0) start = at
      if (kind === KEPT) letters = true
      continue
    }
    if (letters) found += found === '' ? text.slice(start, at) : ` ${text.slice(start, at)}`
    start = -1
    letters = false
  }
  return found
}

/** What code units are in `lettersAlone`: a gap, kept, a hyphen, half of a character. */
const GAP = 1
const KEPT = 2
const HYPHEN = 3
const PAIRED = 4

function bareKindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit <= 0xdfff) return PAIRED
  if (isAt(text, at, IS.letter) || unit === 0x27 || unit === 0x2019) return KEPT
  return unit === 0x2d ? HYPHEN : GAP
}

function byPattern(text: string): string {
  return text
    .replace(/[^\p{L}'’-]+/gu, ' ')
    .replace(/(?:^|\s)-+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
