import type { Lexicon } from '../../../model/lexicon.ts'
import type { Words } from '../../../text/chosen-words.ts'
import { LEAST_SHARED } from '../../../translation/likeness.ts'
import { termsOf } from '../../../translation/terms.ts'
import { tieWords } from '../../../translation/word-ties.ts'
import { type Said, wordsWithin } from '../said.ts'

/** The words of a quotation, and where the other one says the same. */
export interface SideWords {
  readonly said: Said
  readonly words: Words
  /** For each word, the words of the other side that say the same: several where it is said several times. */
  readonly ties: readonly (readonly number[])[]
  /** What each word tells: small for small words. */
  readonly weights: readonly number[]
}

/** Ties the words of two quotations in two languages, in whatever order they come. */
export function alignWords(pair: readonly [Said, Said], lexicon: Lexicon): [SideWords, SideWords] {
  const isTurned = pair[0].language !== lexicon.languages[0]
  const sides = pair.map((said) => {
    const words = wordsWithin(said.document, said.quote)
    const terms = words.tokens.map(({ form }) => termsOf(form, said.language))
    return { said, words, terms, distinct: [...new Set(terms.flat())] }
  })
  const [a, b] = isTurned ? [sides[1]!, sides[0]!] : [sides[0]!, sides[1]!]
  const there = new Map<string, Set<string>>()
  const tie = (one: string, other: string) => {
    const known = there.get(one)
    if (known) known.add(other)
    else there.set(one, new Set([other]))
  }
  for (const [at, row] of tieWords(a.distinct, b.distinct, lexicon).rows.entries()) {
    for (const { other, likeness } of row) {
      if (likeness < LEAST_SHARED) continue
      tie(`0 ${a.distinct[at]!}`, b.distinct[other]!)
      tie(`1 ${b.distinct[other]!}`, a.distinct[at]!)
    }
  }
  const read = (own: typeof a, other: typeof a): SideWords => {
    const side = own === a ? 0 : 1
    const weigh = (term: string) => lexicon.sides[side].weight(term)
    return {
      said: own.said,
      words: own.words,
      ties: own.terms.map((terms) => {
        const wanted = new Set(terms.flatMap((term) => [...(there.get(`${side} ${term}`) ?? [])]))
        return other.terms.flatMap((others, at) =>
          others.some((term) => wanted.has(term)) ? [at] : [],
        )
      }),
      weights: own.terms.map((terms) => Math.max(0, ...terms.map(weigh))),
    }
  }
  return isTurned ? [read(b, a), read(a, b)] : [read(a, b), read(b, a)]
}
