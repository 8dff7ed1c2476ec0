/** How many letters and digits a text has; letters without case count in neither `upper` nor `lower`. */
export interface LetterCounts {
  readonly letters: number
  readonly digits: number
  readonly upper: number
  readonly lower: number
}

const LETTER = 1
const DIGIT = 2
const UPPER = 4
const LOWER = 8
const UNKNOWN = 128

/** Classes of the code units of the basic plane, each looked up by pattern once. */
const classes = new Uint8Array(0x10000).fill(UNKNOWN)

function classOf(unit: number): number {
  const known = classes[unit]!
  if (known !== UNKNOWN) return known
  const character = String.fromCharCode(unit)
  let found = 0
  if (/\p{L}/u.test(character)) found |= LETTER
  if (/\p{Nd}/u.test(character)) found |= DIGIT
  if (/\p{Lu}/u.test(character)) found |= UPPER
  if (/\p{Ll}/u.test(character)) found |= LOWER
  classes[unit] = found
  return found
}

/** Counts letters and digits in one pass; letters outside the basic plane do not count. */
export function countLetters(text: string): LetterCounts {
  let letters = 0
  let digits = 0
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length; i++) {
    const found = classOf(text.charCodeAt(i))
    if (found & LETTER) letters++
    if (found & DIGIT) digits++
    if (found & UPPER) upper++
    if (found & LOWER) lower++
  }
  return { letters, digits, upper, lower }
}

/** True where a letter of the basic plane stands at an offset. */
export function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (classOf(text.charCodeAt(at)) & LETTER) !== 0
}
