import { endOfJoined, IS, isAt, widthAt } from '../text/characters.ts'

const WORD = IS.letter | IS.number | IS.mark
const JOINERS = "'’ʼ-"

/**
 * Number of words in a text: runs of letters and digits, with inner apostrophes and hyphens. Scripts without spaces
 * between words count by the run or, for Chinese and Japanese, by the character.
 */
export function countWords(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; ) {
    const alone = isAt(text, at, IS.unparted)
    const starts = alone || isAt(text, at, WORD)
    if (starts) count++
    at = starts && !alone ? endOfJoined(text, at, WORD, JOINERS) : at + widthAt(text, at)
  }
  return count
}
