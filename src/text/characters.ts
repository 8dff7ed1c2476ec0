/** What a character is, as bits: one may be several of them. */
export const IS = {
  letter: 1,
  upper: 2,
  lower: 4,
  /** A combining mark. */
  mark: 8,
  /** A decimal digit. */
  digit: 16,
  /** A digit, a numeral or a fraction. */
  number: 32,
  space: 64,
  /** A bracket or quotation mark that closes. */
  closing: 128,
  /** Of a script whose words no blanks part: Han and kana. */
  unparted: 256,
  /** A mark that ends sentences. */
  stop: 512,
} as const
const KNOWN = 1024
/** Has two code units. */
const PAIR = 2048

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [IS.letter, /\p{L}/u],
  [IS.upper, /\p{Lu}/u],
  [IS.lower, /\p{Ll}/u],
  [IS.mark, /\p{M}/u],
  [IS.digit, /\p{Nd}/u],
  [IS.number, /\p{N}/u],
  [IS.space, /\s/u],
  [IS.closing, /[\p{Pe}\p{Pf}]/u],
  [IS.stop, /[.!?…。！？]/u],
  [IS.unparted, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
]

/**
 * Bits of the code units of the basic plane, each looked up once: a pattern of letters takes the engine most of a
 * millisecond to compile, so that a hundred of them would be a tenth of a short run.
 */
const table = new Uint16Array(0x10000)

/** Bits of `IS` for the character at an offset; none of them where there is no character, or half of one. */
export function characterAt(text: string, at: number): number {
  // Once asked for a code unit beyond a text, the engine looks up all of them by a call (measured 3 times as slow).
  if (at < 0 || at >= text.length) return 0
  return table[text.charCodeAt(at)] || unknownAt(text, at)
}

function unknownAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdfff ? ofPair(text.codePointAt(at)!) : learn(unit)
}

/** The same for characters beyond the basic plane; texts hold a few emoji many times. */
const pairs = new Map<number, number>()

function ofPair(codePoint: number): number {
  const known = pairs.get(codePoint) ?? ofCodePoint(codePoint)
  pairs.set(codePoint, known)
  return known
}

function ofCodePoint(codePoint: number): number {
  return bitsOf(String.fromCodePoint(codePoint)) | (codePoint > 0xffff ? PAIR : 0)
}

function learn(unit: number): number {
  const bits = KNOWN | bitsOf(String.fromCharCode(unit))
  table[unit] = bits
  return bits
}

function bitsOf(character: string): number {
  let bits = 0
  for (const [bit, pattern] of PATTERNS) if (pattern.test(character)) bits |= bit
  return bits
}

/** Code units of the character at an offset, 1 or 2. */
export function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && isLowHalf(text.charCodeAt(at + 1)) ? 2 : 1
}

/** Code units of the character that ends at an offset, 1 or 2. */
export function widthBefore(text: string, end: number): number {
  if (end < 2) return 1
  const unit = text.charCodeAt(end - 2)
  return unit >= 0xd800 && unit <= 0xdbff && isLowHalf(text.charCodeAt(end - 1)) ? 2 : 1
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Whether the character at an offset is one of `kinds` (bits of `IS`). */
export function isAt(text: string, at: number, kinds: number): boolean {
  return (characterAt(text, at) & kinds) !== 0
}

/** Where a run of characters of `kinds` that starts at an offset ends; one of `others` goes on with it too. */
export function endOfRun(text: string, start: number, kinds: number, others = ''): number {
  let end = start
  while (end < text.length && (isAt(text, end, kinds) || others.includes(text[end]!)))
    end += widthAt(text, end)
  return end
}

/** Where a run of characters of `kinds`, or of `others`, starts that ends at an offset. */
export function startOfRun(text: string, end: number, kinds: number, others = ''): number {
  let start = end
  while (start > 0) {
    const width = widthBefore(text, start)
    if (!isAt(text, start - width, kinds) && !others.includes(text[start - 1]!)) break
    start -= width
  }
  return start
}

/** Whether a text has a character of `kinds`. */
export function hasAny(text: string, kinds: number): boolean {
  for (let at = 0; at < text.length; at += widthAt(text, at)) if (isAt(text, at, kinds)) return true
  return false
}

/** Runs of characters of `kinds`; one of `joiners` between two of them does not part them. */
export function runsOf(text: string, kinds: number, joiners: string): string[] {
  const runs: string[] = []
  let start = -1
  // Every word of every line is read here: one pass, in which most characters are looked up once.
  for (let at = 0; at < text.length; at++) {
    const found = characterAt(text, at)
    if (found & kinds) {
      if (start < 0) start = at
    } else if (start >= 0 && !(isAt(text, at + 1, kinds) && joiners.includes(text[at]!))) {
      runs.push(text.slice(start, at))
      start = -1
    }
    if (found & PAIR) at++
  }
  if (start >= 0) runs.push(text.slice(start))
  return runs
}

/** Where a run that starts at an offset ends, with the runs behind it that one of `joiners` ties to it. */
export function endOfJoined(text: string, start: number, kinds: number, joiners: string): number {
  let end = endOfRun(text, start, kinds)
  while (end < text.length && joiners.includes(text[end]!) && isAt(text, end + 1, kinds))
    end = endOfRun(text, end + 1, kinds)
  return end
}
