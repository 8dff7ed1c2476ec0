import type { Span } from '../../model/span.ts'
import { IS, isAt } from '../../text/characters.ts'
import { clockRuns } from '../../text/clock-run.ts'
import {
  describe,
  isBody,
  isCapitals,
  isSeparator,
  markUnfinished,
  type Paragraph,
} from '../../text/paragraph.ts'

interface Line extends Span {
  readonly blankBefore: number
  /** Set in from the margin, as printed paragraphs start. */
  readonly indented: boolean
  readonly text: string
}

/** Ends of lines: CRLF, LF, CR, and the rarer ones that pages and chats leave behind. */
const LINE = /[^\r\n\u000B\u000C\u0085\u2028\u2029]+/gu
const BREAK = /\r\n|[\r\n\u000B\u000C\u0085\u2028\u2029]/gu

/**
 * Splits raw text into paragraphs: lines, hard-wrapped lines joined, paragraphs cut in mid-sentence joined.
 * Nothing but white space falls between two paragraphs.
 */
export function paragraphs(raw: string): Paragraph[] {
  const lines = trimmedLines(raw)
  const width = wrapWidth(lines)
  const joined: { start: number; end: number; blankBefore: number }[] = []
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1)
    const previous = lines[index - 1]
    if (last && previous && width > 0 && isWrapped(previous, line, width)) last.end = line.end
    else joined.push({ start: line.start, end: line.end, blankBefore: line.blankBefore })
  }
  const mended = mendCuts(
    raw,
    joined.map(({ start, end, blankBefore }) => describe(raw, { start, end }, blankBefore)),
  )
  return markUnfinished(withoutTickers(mended))
}

/** Lines of a ticker are no prose, however long they are. */
function withoutTickers(all: readonly Paragraph[]): Paragraph[] {
  const tickers = clockRuns(all)
  return all.map((paragraph) =>
    tickers.has(paragraph) ? { ...paragraph, body: false, ticker: true } : paragraph,
  )
}

function trimmedLines(raw: string): Line[] {
  const lines: Line[] = []
  let previousEnd = 0
  for (const match of raw.matchAll(LINE)) {
    const whole = match[0]
    const text = whole.trim()
    if (text === '') continue
    const start = match.index + whole.length - whole.trimStart().length
    const breaks = raw.slice(previousEnd, start).match(BREAK)?.length ?? 0
    lines.push({
      start,
      end: start + text.length,
      text,
      indented: /^(?: {2,}|\t)/u.test(whole),
      blankBefore: lines.length === 0 ? 0 : Math.max(0, breaks - 1),
    })
    previousEnd = start + text.length
  }
  return lines
}

/** Columns beyond which nobody wraps by hand or by mail program. */
const WIDEST_WRAP = 110
const NARROWEST_WRAP = 40
/** Fewest full lines from which wrapping is told from short lines by chance. */
const WRAPPED_BREAKS = 4
/** Code units that a wrapped line may stick out, by a mark or a dash. */
const OVERHANG = 2
/** Quantile of the lengths of inner lines that is the column: a stray long line does not move it. */
const FULLEST = 0.95
/** Shares of the line breaks: those where the next word would not have fitted, and those before a small letter. */
const WRAPPED_SHARE = 0.6
const SMALL_LETTER_SHARE = 0.3

/** The column the text is wrapped at, or 0 where it is not. */
function wrapWidth(lines: readonly Line[]): number {
  const inner = lines.filter(
    (line, i) => lines[i + 1]?.blankBefore === 0 && !isParted(line, lines[i + 1]),
  )
  const lengths = inner.map(({ text }) => text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * FULLEST)] ?? 0
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return 0
  let breaks = 0
  let full = 0
  let small = 0
  for (const [index, next] of lines.entries()) {
    const line = lines[index - 1]
    if (!line || next.blankBefore > 0 || next.indented || isParted(line, next)) continue
    breaks++
    if (isFull(line, next, width)) full++
    if (/^(?:>\s*)*\p{Ll}/u.test(next.text)) small++
  }
  const wrapped = full >= breaks * WRAPPED_SHARE && small >= breaks * SMALL_LETTER_SHARE
  return breaks >= WRAPPED_BREAKS && wrapped ? width : 0
}

/** A rule between two lines or of them parts them, and its length says nothing of the column. */
function isParted(line: Line, next: Line | undefined): boolean {
  return isSeparator(line) || (next !== undefined && isSeparator(next))
}

/** The classic test of reflowing: the next line's first word would not have fitted on this line. */
function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0
  return line.text.length + 1 + word > width - 4
}

/** `next` goes on with `line` in a text wrapped at `width`; lines quoted with ">" go on only with each other. */
function isWrapped(line: Line, next: Line, width: number): boolean {
  if (next.blankBefore > 0 || next.indented || isParted(line, next)) return false
  if (/^[•*–—-]\s/u.test(next.text)) return false
  if (next.text.startsWith('>') !== line.text.startsWith('>')) return false
  // A line beyond the column was not wrapped at it: a headline, say.
  if (line.text.length > width + OVERHANG && /^["'«“„]?\p{Lu}/u.test(next.text)) return false
  return isFull(line, next, width) || /^(?:>\s*)*\p{Ll}/u.test(next.text)
}

/** Joins a paragraph that breaks off in mid-sentence with the one that goes on. */
function mendCuts(raw: string, all: readonly Paragraph[]): Paragraph[] {
  const mended: Paragraph[] = []
  for (const paragraph of all) {
    const last = mended.at(-1)
    if (last && isCut(last, paragraph)) {
      const span = { start: last.raw.start, end: paragraph.raw.end }
      mended[mended.length - 1] = describe(raw, span, last.blankBefore)
    } else mended.push(paragraph)
  }
  return mended
}

/** Fewest words of a line that can break off in mid-sentence; shorter ones are headings and items. */
const CUT_WORDS = 8

/**
 * True where `a` breaks off in mid-sentence and `b` goes on with it: `a` is prose whose last sentence
 * is unfinished, and `b` starts with a small letter, or `a` stops inside a name.
 */
function isCut(a: Paragraph, b: Paragraph): boolean {
  if (a.ending !== 'open' || b.bullet !== null || a.bullet !== null) return false
  // In a headline set in capitals every word looks like a name.
  if (isCapitals(a) && !isCapitals(b)) return false
  if (a.words.length < CUT_WORDS || /["»”]$/u.test(a.text)) return false
  if (isAt(b.text, 0, IS.lower)) return isBody(b) || b.ending === 'stop'
  return isBody(b) && a.stops >= 1 && isAt(b.text, 0, IS.upper) && isNameTail(a.text)
}

/** Words of a place and a date with its clock time, at most. */
const STAMP_WORDS = 8
/** Most words of an unfinished last sentence that can be a title and a name. */
const NAME_WORDS = 6

/**
 * The unfinished last sentence is short and ends in two capitalised words: a title and the start of a name.
 * Behind a colon or a stroke stands a whole name: "Picture: Ann Vere".
 */
function isNameTail(text: string): boolean {
  const sentences = text.split(/[.!?…]["'”»’)]*\s+(?=\p{Lu})/u)
  const rest = sentences.at(-1) ?? ''
  if (/[:/|©]/u.test(rest)) return false
  // "Vellmark, 12 March 2024, 18:40. Correspondent Anna Vere": where and when it was written, and by whom.
  const [first] = sentences
  const isStamp =
    sentences.length === 2 && /\d/u.test(first!) && first!.split(' ').length <= STAMP_WORDS
  if (isStamp) return false
  const words = rest.split(' ')
  if (words.length < 2 || words.length > NAME_WORDS) return false
  return words.slice(-2).every((word) => isAt(word, 0, IS.upper))
}
