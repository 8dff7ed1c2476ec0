import type { Lexicon, LexiconSide } from '../../../model/lexicon.ts'
import { addTo } from '../../../text/add-to.ts'
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

/** A quotation with the terms of each of its words. */
interface Termed {
  readonly said: Said
  readonly words: Words
  readonly terms: readonly (readonly string[])[]
}

/** Terms of the other side that say the same, by term. */
type Counterparts = Map<string, string[]>

/** Ties the words of two quotations in two languages, in whatever order they come. */
export function alignWords(pair: readonly [Said, Said], lexicon: Lexicon): [SideWords, SideWords] {
  const isTurned = pair[0].language !== lexicon.languages[0]
  const [a, b] = (isTurned ? [pair[1], pair[0]] : pair).map(termed) as [Termed, Termed]
  const [there, back] = counterparts(a, b, lexicon)
  const first = sideOf(a, b, { counterparts: there, side: lexicon.sides[0] })
  const second = sideOf(b, a, { counterparts: back, side: lexicon.sides[1] })
  return isTurned ? [second, first] : [first, second]
}

function termed(said: Said): Termed {
  const words = wordsWithin(said.document, said.quote)
  return { said, words, terms: words.tokens.map(({ form }) => termsOf(form, said.language)) }
}

function counterparts(a: Termed, b: Termed, lexicon: Lexicon): [Counterparts, Counterparts] {
  const [first, second] = [a, b].map(({ terms }) => [...new Set(terms.flat())])
  const there: Counterparts = new Map()
  const back: Counterparts = new Map()
  for (const [at, row] of tieWords(first!, second!, lexicon).rows.entries()) {
    for (const { other } of row.filter(({ likeness }) => likeness >= LEAST_SHARED)) {
      addTo(there, first![at]!, second![other]!)
      addTo(back, second![other]!, first![at]!)
    }
  }
  return [there, back]
}

interface Known {
  readonly counterparts: Counterparts
  readonly side: LexiconSide
}

function sideOf(own: Termed, other: Termed, { counterparts, side }: Known): SideWords {
  return {
    said: own.said,
    words: own.words,
    ties: own.terms.map((terms) => {
      const wanted = new Set(terms.flatMap((term) => counterparts.get(term) ?? []))
      return other.terms.flatMap((others, at) =>
        others.some((term) => wanted.has(term)) ? [at] : [],
      )
    }),
    weights: own.terms.map((terms) => Math.max(0, ...terms.map((term) => side.weight(term)))),
  }
}
