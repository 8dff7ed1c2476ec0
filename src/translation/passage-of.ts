import { spanOf, type Words } from '../text/chosen-words.ts'
import type { Passage } from './likeness.ts'
import { termsOf } from './terms.ts'

/** Words of a text as a passage to be compared with those of another language. */
export function passageOf({ tokens }: Words, language: string): Passage {
  if (tokens.length === 0) return { terms: [], length: 0 }
  const { start, end } = spanOf(tokens)
  return { terms: tokens.flatMap(({ form }) => termsOf(form, language)), length: end - start }
}
