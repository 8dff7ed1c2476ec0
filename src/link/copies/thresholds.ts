/*
 * Every number the copies linker decides by. Counts are words unless said otherwise.
 * "Own wording" is what stands neither in quotation marks nor in a background paragraph nor in stock text.
 */

/** Words a run must have to be noticed at all. Stems, so that one changed ending does not break it. */
export const SEED_WORDS = 4
/** Shingles of which winnowing keeps one: any shared run of SEED_WORDS + WINDOW − 1 = 7 words is noticed. */
export const WINDOW = 4
/**
 * Noticed places two articles must share before they are compared in full: three that few articles have, or six that
 * more have. Else in a large collection most pairs would be strangers with the same three turns of phrase.
 */
export const RARE_WORDING = 4
export const ENOUGH_SHARED = 6
/** A wording found in more articles than this is compared with the first ANCHORS of them only. */
export const FULL_GROUP = 64
export const ANCHORS = 16
/** Articles whose words are kept while pairs are compared: about 30 KB each, so 60 MB at most. */
export const KEPT_BODIES = 2000
/** A wording in more articles than this is stock text: it proves copying only of articles copied nearly whole. */
export const STOCK_ARTICLES = 100

/** Changed words that may stand between two runs of one passage, on either side. */
export const GAP_WORDS = 6
/** Equal words a stretch of text needs to be a passage. */
export const PASSAGE_WORDS = 8
/** Words by which a passage is drawn out to the edge of its sentence. */
export const SNAP_WORDS = 4
/** Equal words at the edge of a passage that are left out where they only happen to begin the next sentence. */
export const STRAY_WORDS = 3

/** Share of both bodies that identical passages cover in a verbatim copy: room for a signature. */
export const VERBATIM_COVERED = 0.98
/** Share of both bodies that passages cover in a near copy. */
export const NEAR_COVERED = 0.7
/** Share of both articles' own wording that a verbatim or near copy has in common. */
export const WHOLE_OWN_SHARE = 0.5
/** Words a body needs for a verbatim or near copy to mean anything. */
export const WHOLE_WORDS = 12
/** Own wording in one passage that is a partial copy by itself: a long sentence, or two. */
export const LONG_PASSAGE = 24
/** Share of one article's own wording that it must be all the same: less is a house notice in two long articles. */
export const LONG_SHARE = 0.05
/** Own wording in several passages that is a partial copy where it is also a good part of one article. */
export const SCATTERED_WORDS = 20
export const SCATTERED_SHARE = 0.3

/** Shared words of own wording that halve the doubt in a copy. */
export const DOUBT_HALVES = 15
/** Words in the runs that evidence counts: long enough that strangers do not share one by chance. */
export const EVIDENCE_RUN = 8

/**
 * Figures changed for other figures that make shared wording a filled-in form (weather, rates, results) rather
 * than a copy: at least this many, and one for this many equal words or fewer. A later toll changes one or two.
 */
export const FORM_FIGURES = 4
export const FORM_WORDS = 10
