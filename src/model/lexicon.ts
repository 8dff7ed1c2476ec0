/** A word of the other language, and how surely it says the same. */
export interface Translation {
  /** Number of the word in its language. */
  readonly word: number
  /** 0..1. */
  readonly likeness: number
}

/** One language of a bilingual lexicon. */
export interface LexiconSide {
  /** Number of a term (src/translation/terms.ts); -1 for one that is not in it. */
  find(term: string): number
  /** How much a term tells: the logarithm of how seldom a sentence has it. The largest for a term that is not in it. */
  weight(term: string): number
}

/** Which terms of two languages say the same. */
export interface Lexicon {
  /** BCP 47 tags, in the order of the alphabet. */
  readonly languages: readonly [string, string]
  readonly sides: readonly [LexiconSide, LexiconSide]
  /** Words of the second language for a word of the first, by its number. */
  translations(word: number): readonly Translation[]
}
