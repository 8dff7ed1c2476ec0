import type { Span } from '../model/span.ts'
import { IS, runsOf } from './characters.ts'
import { countStops } from './count-stops.ts'
import { fold } from './fold.ts'
import { countLetters, isLetter } from './letters.ts'

/** How a paragraph ends, marks of quotation and brackets aside. */
export type Ending = 'stop' | 'colon' | 'ellipsis' | 'open'

/** A run of raw text that reads as one paragraph, with what can be told from its looks alone. */
export interface Paragraph {
  /** Trimmed raw range; may hold line breaks where the text was hard-wrapped or cut. */
  readonly raw: Span
  /** Raw text with white space runs folded to one blank. */
  readonly text: string
  /** `fold(text)`: for matching. */
  readonly folded: string
  /** Folded words, in order. */
  readonly words: readonly string[]
  /** How many words these are worth: of scripts written without blanks, two characters make one. */
  readonly wordCount: number
  /** Blank lines between this paragraph and the one before. */
  readonly blankBefore: number
  readonly letters: number
  readonly digits: number
  /** Share of the cased letters that are capitals, 0..1; 0 without cased letters. */
  readonly capitals: number
  /** Number of sentence ends inside, the last one included. */
  readonly stops: number
  readonly ending: Ending
  /** The bullet, number or quoting mark it starts with. */
  readonly bullet: string | null
  /** Parts of a line that wide gaps or tabs set side by side; 1 for running text. */
  readonly columns: number
  /** A paragraph of an article by its looks: prose, or long. */
  readonly body: boolean
  /** One of a run of clock-stamped headlines. */
  readonly ticker?: boolean
}

const CLOSERS = /["'”“»«’)\]）」』】\s]+$/u
const OPENERS = '"\'«“„‘([#@'
const BULLET =
  /^(?:[-–—*•·▪▫■□●○◦‣►▶➤✅✔☑⚡❗🔹🔸🔴🟢🔻📌👉]+\uFE0F?(?=\s|\p{L}|$)|\d{1,3}[.)](?=\s)|>+)\s*/u

/** Signs that decide which patterns are looked for in a text. */
const UNEVEN = 1
const MARK = 2
const UNPARTED = 4
const BLANK = 8
const KNOWN = 128
const OF_SIGN: readonly (readonly [number, RegExp])[] = [
  [UNEVEN, /[^\S ]/u],
  [MARK, /[.!?…。！？]/u],
  [UNPARTED, /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u],
  [BLANK, / /u],
]
/** Signs of the code units of the basic plane, each looked up by pattern once. */
const signs = new Uint8Array(0x10000)

function signOf(unit: number): number {
  if (signs[unit] === 0) {
    const character = String.fromCharCode(unit)
    signs[unit] = OF_SIGN.reduce(
      (all, [sign, at]) => (at.test(character) ? all | sign : all),
      KNOWN,
    )
  }
  return signs[unit]!
}

/** All signs that a text holds; UNEVEN too where two blanks follow one another. */
function signsIn(text: string): number {
  let all = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const sign = signOf(text.charCodeAt(at))
    if (sign & before & BLANK) all |= UNEVEN
    all |= sign
    before = sign
  }
  return all
}

/** Describes the paragraph at a raw range, which must be trimmed and not empty. */
export function describe(raw: string, span: Span, blankBefore: number): Paragraph {
  const own = raw.slice(span.start, span.end)
  const found = signsIn(own)
  const text = found & UNEVEN ? own.replace(/\s+/gu, ' ') : own
  const folded = fold(text)
  const { letters, digits, upper, lower } = countLetters(text)
  const words = runsOf(folded, IS.letter | IS.number, "'’ʼ-")
  const wordCount = found & UNPARTED ? wordCountOf(words) : words.length
  const stops = found & MARK ? countStops(text) : 0
  const ending = endingOf(text)
  const long = wordCount >= LONG_WORDS && letters > LONG_LETTERS
  return {
    raw: span,
    text,
    folded,
    words,
    wordCount,
    blankBefore,
    letters,
    digits,
    capitals: upper + lower === 0 ? 0 : upper / (upper + lower),
    stops,
    ending,
    bullet: bulletOf(text),
    columns: own === text ? 1 : columnsOf(own),
    body: long || isProse({ wordCount, stops, ending, letters, digits }),
  }
}

/** What a text starts with where that is neither letter nor quotation mark, as most are. */
function bulletOf(text: string): string | null {
  if (isLetter(text, 0) || OPENERS.includes(text[0] ?? '')) return null
  return BULLET.exec(text)?.[0].trim() ?? null
}

/** Runs of characters of scripts whose words no blanks part: Han and kana. */
const UNPARTED_RUN = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/gu
/** Such characters that make a word (most words of Chinese news have two). */
const UNPARTED_WORD = 2

function wordCountOf(words: readonly string[]): number {
  let count = words.length
  for (const word of words) {
    const runs = word.match(UNPARTED_RUN) ?? []
    const characters = runs.reduce((sum, { length }) => sum + length, 0)
    count += Math.max(0, characters / UNPARTED_WORD - 1)
  }
  return count
}

/** Letters a long line needs, so that a row of numbers is none. */
const LONG_LETTERS = 60

function columnsOf(text: string): number {
  if (/[\n\r]/u.test(text)) return 1
  return text.split(/[ \u00A0]{2,}|\t+/u).length
}

/** Code units at a paragraph's end that are looked at for its last mark. */
const ENDING = 16

function endingOf(text: string): Ending {
  if (isLetter(text, text.length - 1)) return 'open'
  const bare = text.slice(-ENDING).replace(CLOSERS, '')
  if (/(?:…|\.\.\.?)$/u.test(bare)) return 'ellipsis'
  if (/[.!?。！？]$/u.test(bare)) return 'stop'
  if (/[:：]$/u.test(bare)) return 'colon'
  return 'open'
}

type Looks = Pick<Paragraph, 'wordCount' | 'letters' | 'digits' | 'stops' | 'ending'>

/** Fewest words of a line that can be taken for running prose. */
const PROSE_WORDS = 8

/**
 * Running prose: whole sentences, as body paragraphs have them and link lists, menus and headlines have not.
 * Two sentence ends, or one sentence of eight words or more that is finished.
 */
export function isProse({ wordCount, stops, ending, letters, digits }: Looks): boolean {
  if (letters < digits * 2) return false
  if (stops >= 2 && wordCount >= PROSE_WORDS) return true
  return wordCount >= PROSE_WORDS && (ending === 'stop' || ending === 'ellipsis')
}

/** Long enough to be a paragraph wherever it stands. */
const LONG_WORDS = 22
/** Long enough to be a paragraph in a source that sets no final stops: longer than most link lines. */
const UNFINISHED_WORDS = 14
/** Share of the long lines without a final stop from which that is the source's style. */
const UNFINISHED_SHARE = 0.4

/** Prose, or so long that only prose can be meant. */
export function isBody({ body }: Paragraph): boolean {
  return body
}

/** Counts long unfinished lines as body where a source leaves out final stops, as chats do. */
export function markUnfinished(all: readonly Paragraph[]): Paragraph[] {
  const long = all.filter(
    ({ words, bullet, ticker }) => words.length >= UNFINISHED_WORDS && !bullet && !ticker,
  )
  const open = long.filter(({ ending }) => ending === 'open')
  if (open.length === 0 || open.length < long.length * UNFINISHED_SHARE) return [...all]
  const marked = new Set(long)
  return all.map((paragraph) => (marked.has(paragraph) ? { ...paragraph, body: true } : paragraph))
}

/** Longest line that can be a headline, in words. */
const HEADLINE_WORDS = 28

/** Could be a headline by its looks: short, one line, not finished like a sentence of prose. */
export function isHeadlineLike(paragraph: Paragraph): boolean {
  const { words, letters, digits, ending, stops, text } = paragraph
  if (words.length < 2 || words.length > HEADLINE_WORDS || letters < 6) return false
  if (digits > letters) return false
  if (/[|›»>→]\s.*[|›»>→]\s/u.test(text.replace(/«[^»]*»/gu, ''))) return false
  if (ending === 'colon') return false
  return stops <= 1 || (stops <= 2 && words.length <= 16)
}

/** Fewest letters of a line in capitals that is more than an abbreviation. */
const CAPITAL_LETTERS = 8
/** Share of capitals from which a line counts as set in capitals; leaves room for "iPhone" and "км". */
const CAPITAL_SHARE = 0.85

/** A line set in capitals, as dumps set the headlines of posts. */
export function isCapitals({ letters, capitals, words }: Paragraph): boolean {
  return letters >= CAPITAL_LETTERS && capitals >= CAPITAL_SHARE && words.length <= HEADLINE_WORDS
}

/** A line of marks only that parts what stands above from what stands below. */
export function isSeparator({ text }: Pick<Paragraph, 'text'>): boolean {
  return /^(?:([-–—*=_#~+•·.])\s?){3,}$/u.test(text)
}

/** Raw range of a range of a paragraph's text; text and raw differ only in white space. */
export function inRaw(raw: string, paragraph: Paragraph, span: Span): Span {
  const source = raw.slice(paragraph.raw.start, paragraph.raw.end)
  let offset = 0
  let start = source.length
  for (let i = 0; i < source.length; i++) {
    if (offset === span.start) start = Math.min(start, i)
    const blank = /\s/u.test(source[i]!)
    if (blank && i + 1 < source.length && /\s/u.test(source[i + 1]!)) continue
    offset++
    if (offset === span.end) {
      return { start: paragraph.raw.start + start, end: paragraph.raw.start + i + 1 }
    }
  }
  return paragraph.raw
}
