/** Runs of letters and digits, with inner apostrophes and hyphens; a Han or Kana character counts by itself. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’ʼ-][\p{L}\p{N}\p{M}]+)*/gu

/** Number of words in a text. Scripts without spaces between words count by the run or, for Chinese and Japanese, by the character. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}
