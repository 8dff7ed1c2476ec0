/** What a code unit can be part of. `unknown` is a cell of the table not yet filled. */
export const CLASS = {
  unknown: 0,
  space: 1,
  letter: 2,
  /** Combining marks and numerals that are no decimal digits ("²"): inside words, no letters. */
  mark: 3,
  digit: 4,
  /** Han characters: one token each, since Chinese and Japanese do not space words. */
  han: 5,
  kana: 6,
  /** Soft hyphens, joiners, direction marks: inside a word part of it, elsewhere nothing. */
  invisible: 7,
  other: 8,
  /** First half of a character outside the basic plane. */
  surrogate: 9,
} as const

/** Filled as characters come up; what a character is never changes, so the table holds no state. */
const table = new Uint8Array(0x10000)

/** The class of the code unit at `at`; 0 past the end. */
export function classAt(text: string, at: number): number {
  // Once asked for a code unit beyond a text, the engine looks up all of them by a call.
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  const known = table[code]!
  if (known !== 0) return known
  const found = code >= 0xd800 && code <= 0xdbff ? CLASS.surrogate : classify(text[at]!)
  table[code] = found
  return found
}

/** The class of the character at `at`, where a pair of surrogates is one character. */
export function characterAt(text: string, at: number): number {
  const kind = classAt(text, at)
  return kind === CLASS.surrogate ? classify(String.fromCodePoint(text.codePointAt(at)!)) : kind
}

/** Code units of the character at `at`: 1 or 2. */
export function widthAt(text: string, at: number): 1 | 2 {
  if (classAt(text, at) !== CLASS.surrogate) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}

const INVISIBLE =
  /^(?:\u00AD|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u2064]|[\uFE00-\uFE0F]|\uFEFF)/u

function classify(char: string): number {
  if (/^\p{L}/u.test(char)) {
    // Radicals and ringed signs are of these scripts too, but no letters.
    if (/^\p{Script=Han}/u.test(char)) return CLASS.han
    return /^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(char) ? CLASS.kana : CLASS.letter
  }
  if (/^\p{Nd}/u.test(char)) return CLASS.digit
  if (INVISIBLE.test(char)) return CLASS.invisible
  if (/^[\p{M}\p{N}]/u.test(char)) return CLASS.mark
  return /^\s/u.test(char) ? CLASS.space : CLASS.other
}
