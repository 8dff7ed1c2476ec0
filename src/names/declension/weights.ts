/*
 * Every number base forms are weighed by, in points that add up. The first five are a trial's, on the brexit and covid-19
 * topics of SlavicNER; the others were set by hand on the same two topics, a few values each. They were not swept.
 * See docs/names/declension.md.
 */

/** The base is in a dictionary. */
export const KNOWN = 3
/** The base was seen: times log2(1 + how often). */
export const SEEN = 0.55
/** Share of that for a base that may itself be an oblique form of another. */
export const RIVAL_SHARE = 0.4
/** For each other form of its paradigm that was seen. */
export const FORM = 0.5
/** The base was seen nowhere. */
export const UNSEEN = -1
/** A case that the preposition before the name does not ask for. */
export const WRONG_CASE = -1.3
/** A form whose ending no base has, read as a base. */
export const NEVER_BASE = -2

/** A person's given name is one of the sex the reading gives, or of the other. */
export const SEX_AGREES = 1
export const SEX_DIFFERS = -2.5
/** A man's name read as one of those that end like a woman's. */
export const MAN_LIKE_WOMAN = -0.3
/** A person read as several: a family. */
export const FAMILY = -1.5

/** A word left as it is in a name that stands in another case: it ends like those that do not decline, or not. */
export const FROZEN_LIKELY = -0.2
export const FROZEN = -1.5
/** A woman's name that ends in a consonant does not decline. */
export const FROZEN_WOMAN = 0

/** An adjective that agrees with the noun after it. */
export const AGREES = 1
/** An adjective as the head of a name: "Грозный". */
export const ADJECTIVE_HEAD = -1
/** The same where other words follow: one of them is more likely the head. */
export const ADJECTIVE_BEFORE = -4
/** A word before the head that is neither known nor agrees. */
export const LEADING = -5
/** Words that say this little of themselves may stand before the head as they are. */
export const LEADING_AT_MOST = 0.5
/** Share of an adjective's own score that counts: its head says more. */
export const ADJECTIVE_SHARE = 0.3
