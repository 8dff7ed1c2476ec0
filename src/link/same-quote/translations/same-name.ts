import type { Mention } from '../../../model/mention.ts'
import { readName } from '../../../names/name-parts.ts'
import { compareWords } from '../../../names/word-similarity.ts'

/** How alike two words of names in two languages are at least to be one. */
const SAME_WORD = 0.6

/** Whether two names in two languages have a word in common: "Marc Daly" and «Дейли». */
export function haveWordInCommon(one: Named, other: Named): boolean {
  const [first, second] = [one, other].map(
    ({ mention, language }) => readName(mention.base, { language, type: mention.type }).words,
  )
  return first!.some((a) => second!.some((b) => compareWords(a, b).score >= SAME_WORD))
}

/** A name, and the language of the quotation it belongs to. */
export interface Named {
  readonly mention: Mention
  readonly language: string
}
