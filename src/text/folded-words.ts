import { fold } from './fold.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text folded for comparison, in order: runs of letters and digits, without what joins them. */
export function foldedWords(text: string): string[] {
  return fold(text).match(WORD) ?? []
}
