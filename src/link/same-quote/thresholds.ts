/*
 * Chosen on invented pairs (test/link/same-quote) and on copies among generated articles, not on any gold.
 */

/** Fewest words that may be the same utterance by themselves; shorter ones are tied only through their clause. */
export const TELLING_WORDS = 4
/** Fewest equal words that are no function words, for a wording that is not the same throughout. */
export const TELLING_EQUAL = 2
/** Share of the shorter quotation's words that stand in the other in the same order; of those that tell, as well. */
export const EQUAL_SHARE = 0.6
/** The same where two different people are said to have said it: people agree with one another in like words. */
export const OTHER_SPEAKER_SHARE = 0.8
/** And the fewest equal words there. */
export const OTHER_SPEAKER_WORDS = 6
/** Equal words in a row from which a text is the same wherever it stands, whatever the story. */
export const LONG_WORDS = 12
/** Fewer equal words than this, said again days later in no copy, are a formula. */
export const FORMULA_WORDS = 8
/** Days from which on a formula is said anew. */
export const FORMULA_DAYS = 3
/** Words between equal ones from which on few of them stand there by chance. */
export const STRAY_GAP = 8
/** Equal words that are enough to stand apart from the others. */
export const STRAY_WORDS = 3
/** Words of one side that are missing as a whole from which on they are a clause, not a word put otherwise. */
export const CLAUSE_WORDS = 4

/** Characters between two quotations from which on they are distant: about a sentence. */
export const SPLICE_DISTANCE = 100

/** Rarest words by which a quotation is looked up, of those that others of its story have too. */
export const KEYS = 24
/** Quotations with a word in common that each later one with it is compared with. */
export const COMPARED = 16
/** Rare words that two quotations need in common to be compared at all. */
export const SHARED_KEYS = 2
/** Product of word counts up to which quotations are aligned word by word; longer ones by runs of words. */
export const ALIGNED_CELLS = 60_000
/** Equal words in a row of which the alignment of longer ones is made. */
export const RUN_WORDS = 3
/** Copies that lead out of its story for which an article's quotations are looked at. */
export const CROSSING_COPIES = 16

/** Figures and names that two quotations in two languages must share. */
export const SHARED_ANCHORS = 2
/** Most characters that the longer may have for one of the shorter. */
export const LENGTH_RATIO = 2

export const SCORE = {
  identical: 0.97,
  within: 0.95,
  translated: 0.6,
  /** With none and with all words of the shorter one equal. */
  altered: [0.45, 0.95],
  /** Taken off where the speaker is another. */
  otherSpeaker: 0.15,
} as const
