import { characterAt, IS, isAt } from './characters.ts'

/** How many letters and digits a text has; letters without case count in neither `upper` nor `lower`. */
export interface LetterCounts {
  readonly letters: number
  readonly digits: number
  readonly upper: number
  readonly lower: number
}

/** Counts letters and digits in one pass. */
export function countLetters(text: string): LetterCounts {
  let letters = 0
  let digits = 0
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length; i++) {
    const found = characterAt(text, i)
    if (found & IS.letter) letters++
    if (found & IS.digit) digits++
    if (found & IS.upper) upper++
    if (found & IS.lower) lower++
  }
  return { letters, digits, upper, lower }
}

/** True where a letter stands at an offset. */
export function isLetter(text: string, at: number): boolean {
  return isAt(text, at, IS.letter)
}
