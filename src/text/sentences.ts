import type { LanguagePack } from '../model/kit.ts'
import type { Span } from '../model/span.ts'
import { IS, isAt } from './characters.ts'
import { isBoundary } from './sentences/boundary.ts'
import { CLOSERS, EITHER, isSpace, STOP, stopClass } from './sentences/characters.ts'
import { type SplittingWords, splittingWords } from './sentences/words.ts'

const BLANK_LINE = /\n[^\S\n]*\n/gu

/**
 * Splits text into sentences: trimmed spans in order, none across a blank line; a single line break is
 * white space. Rules, not a model: a stop ends a sentence unless the marks, case and abbreviations
 * around it say otherwise (docs/stages/sentences.md). Time is linear in the length of the text.
 */
export function splitSentences(text: string, pack: LanguagePack): Span[] {
  const words = splittingWords(pack)
  const sentences: Span[] = []
  let start = 0
  for (const gap of text.matchAll(BLANK_LINE)) {
    splitParagraph({ text, words, start, end: gap.index }, sentences)
    start = gap.index + gap[0].length
  }
  splitParagraph({ text, words, start, end: text.length }, sentences)
  return sentences
}

interface Paragraph extends Span {
  readonly text: string
  readonly words: SplittingWords
}

function splitParagraph(paragraph: Paragraph, sentences: Span[]): void {
  const { text, words, end } = paragraph
  let sentence = paragraph.start
  const quotes = new QuoteCounter(text, paragraph.start)
  STOP.lastIndex = paragraph.start
  for (let match = STOP.exec(text); match && match.index < end; match = STOP.exec(text)) {
    const stop = match.index
    const after = endOfStop(text, stop, end, quotes)
    if (after.end >= end) break
    const candidate = { text, stop, stops: after.stops, end: after.end, sentence, limit: end }
    if (isBoundary(candidate, words)) {
      push(text, sentence, after.end, sentences)
      sentence = after.end
    }
    STOP.lastIndex = Math.max(after.end, stop + 1)
  }
  push(text, sentence, end, sentences)
}

function push(text: string, from: number, to: number, sentences: Span[]): void {
  let start = from
  let end = to
  while (start < end && isSpace(text[start])) start++
  while (end > start && isSpace(text[end - 1])) end--
  if (start < end) sentences.push({ start, end })
}

/** Where a run of stops ends, and where the marks that close with it end: `?!» ` or `.)`. */
function endOfStop(
  text: string,
  stop: number,
  limit: number,
  quotes: QuoteCounter,
): { stops: number; end: number } {
  let stops = stop + 1
  let at = stop + 1
  for (; at < limit; at++) {
    const char = text[at]!
    if (stopClass(char)) {
      if (stops === at) stops = at + 1
    } else if (!CLOSERS.has(char) && !(EITHER.has(char) && closes(text, at, quotes))) break
  }
  const spaced = SPACED_CLOSER.exec(text.slice(at, Math.min(limit, at + 4)))
  if (spaced) at += spaced[1]!.length
  const note = NOTE.exec(text.slice(at, Math.min(limit, at + 6)))
  if (note) at += note[0].length
  return { stops, end: at }
}

/** A French closing mark stands off from the stop. */
const SPACED_CLOSER = /^([ \u00A0\u202F][»”])(?:[\s,.;:]|$)/u
/** A footnote mark after the stop: "[12]". */
const NOTE = /^\[\d{1,3}\]/u

/** Whether a mark that can open or close does the latter, right after a stop. */
function closes(text: string, at: number, quotes: QuoteCounter): boolean {
  if (!isAt(text, at + 1, IS.letter | IS.number)) return true
  return text[at] === '"' && quotes.isOpenAt(at)
}

/** Counts straight double quotes from a paragraph's start, each position once. */
class QuoteCounter {
  readonly #text: string
  #at: number
  #odd = false

  constructor(text: string, start: number) {
    this.#text = text
    this.#at = start
  }

  /** Whether an odd number of straight quotes stands before `position`; positions must not fall. */
  isOpenAt(position: number): boolean {
    for (; this.#at < position; this.#at++) {
      if (this.#text[this.#at] === '"') this.#odd = !this.#odd
    }
    return this.#odd
  }
}
