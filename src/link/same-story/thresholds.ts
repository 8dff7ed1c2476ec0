/*
 * Every number the same-story linker decides by. Parts of the score from a trial on ECB+; the scores and counts
 * asked for were chosen by hand among a few on ECB+, NTREX among strangers and the seeds, for precision.
 * They were not swept. See docs/stages/same-story.md.
 */

/** Most telling terms of an article by which others are looked up. */
export const LOOKED_UP = { names: 30, numbers: 10, words: 40 } as const
/**
 * Such names or numbers that two articles must share to be compared, or words instead. No fewer than that, since in a
 * large collection strangers share some: 12 pairs an article in 6,000 at three terms of any kind, 1.4 so. With eight
 * words 13 % fewer edges on SlavicNER and less recall on tgcontest; with two names as many as with three terms.
 */
export const LOOKED_UP_NAMES = 3
export const LOOKED_UP_WORDS = 6
/** A term in more articles than this is no way to look any up. */
export const COMMON_TERM = 100

/** Parts of the score within one language; words include the names. */
export const WITHIN = { words: 0.65, names: 0.2, numbers: 0.15 } as const
export const WITHIN_SCORE = 0.2
/** Parts of the score across languages, where words say nothing. */
export const ACROSS = { names: 0.75, numbers: 0.25 } as const
export const ACROSS_SCORE = 0.2
/** How telling a term must be to count as rare: on average one article in fifty has it. */
export const RARE = Math.log(50)
/** Shared rare terms at which a score counts half. */
export const RARE_HALF = 1
/** Rare names, numbers and days two articles must share: one coincidence is not a story, nor are two. */
export const RARE_WITHIN = 3
export const RARE_ACROSS = 4
/** Rare words, names among them, that do instead within one language, where a story has few names. */
export const RARE_WORDS = 8

/**
 * Telling names, numbers and days that a group must share with a larger one to be one story, and the share of what
 * speaks for it that these and other shared terms make up. 3 to 5 terms and shares of 0.5, 0.6 and 0.7 were tried on
 * ECB+, NTREX and the demonstration: at 0.5 precision on NTREX sank, at 0.7 or 4 terms short posts stayed alone.
 */
export const GROUP_TERMS = 3
export const GROUP_SHARE = 0.6
/**
 * Share of what speaks for the larger group that a smaller group of several voices must have: between 0.43 (a group of
 * the demonstration) and 0.25 (articles on one final that NTREX has under two ids), both counted in terms.
 */
export const BACK_SHARE = 1 / 3
/** Times that groups are held against each other; each round knows what joined before. */
export const ROUNDS = 4
