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

/** Terms from which on a quotation may be part of a longer one in another language, and what its coverage counts for. */
export const PART_WORDS = 6
export const PART = 0.75
/** Terms at which a quotation's own words count as much as the sentences around it. */
export const CONTEXT_WORDS = 6
/** What one speaker adds, and two speakers take off. */
export const SAME_SPEAKER = 0.06
export const OTHER_SPEAKER = 0.1
/** Least score of two quotations in two languages that are one, and how far it is ahead of rivals. */
export const LEAST_TRANSLATED = 0.18
export const AHEAD = 1.15
/** Least score where they share one telling word or none. */
export const LEAST_OF_ONE_WORD = 0.24
/**
 * The same, and telling words that both have, where the articles are not known to be on one event: on about one day, and
 * where a date is not known.
 */
export const ACROSS_STORIES = {
  dated: { score: 0.28, shared: 2 },
  undated: { score: 0.36, shared: 4 },
} as const
/** Words of both languages that the reason of a tie names. */
export const SHOWN_WORDS = 6
/** Of the longer one's characters, most that a part has; and how much of the part is said in it. */
export const PART_LENGTH = 0.75
export const PART_COVERED = 0.35
/** Ties from which on two articles may run parallel, the share of these in one order, and in sentences how alike. */
export const PARALLEL_TIES = 2
export const PARALLEL_SHARE = 0.75
export const PARALLEL_SENTENCES = 0.22
/** Least score between the ties of articles that run parallel. */
export const LEAST_BETWEEN = 0.04

export const SCORE = {
  identical: 0.97,
  within: 0.95,
  /** With none and with all words of the shorter one equal. */
  altered: [0.45, 0.95],
  /** Taken off where the speaker is another. */
  otherSpeaker: 0.15,
} as const
