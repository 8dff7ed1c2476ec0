/*
 * Points that add up to how much speaks for a name in Chinese text, against the ordinary words it would be otherwise. All
 * were set by hand on invented sentences; precision was then read off texts that none of them was set on (docs/stages/mentions.md).
 */

/** An ordinary word, for each character beyond the first; a word that tells what stands beside it counts more. */
export const WORD = 1.2
export const CUE = 0.5
/** A name of the gazetteer, one of a smaller place, and for each of its characters. */
export const KNOWN = 3
export const KNOWN_SMALL = 1
export const KNOWN_CHARACTER = 1.3
/** A body of the state behind its place, and one that stands alone. */
export const OFFICE = 1
export const OFFICE_ALONE = 1
/** From here on a name is one, and from here on so clear that the same characters elsewhere are one too. */
export const LEAST = 0.2
export const CLEAR = 1.4
/** The same characters are a clear name elsewhere in the document. */
export const VOTED = 3

export const PERSON = {
  base: -2.7,
  clearSurname: 1.4,
  doubtfulSurname: -0.8,
  doubleSurname: 2.6,
  liked: { worth: 1, common: 0.15 },
  other: { worth: -0.4, common: 0.35 },
  body: 0.8,
  title: 2.6,
  behind: 2.4,
  speech: 1.5,
  edge: 0.6,
  listed: 0.8,
  again: 0.5,
  ordinary: -2.5,
  quoted: -2.5,
} as const

export const FOREIGN = {
  base: -2.8,
  bit: 0.24,
  most: 5,
  /** No character alone speaks for more or less than this. */
  leastBits: -5,
  mostBits: 6,
  dot: 2.5,
  title: 2.2,
  behind: 2,
  speech: 1.2,
  edge: 0.4,
  again: 0.4,
  last: 1.5,
  motion: 1.5,
  ordinary: -4,
} as const

/** Points at which a name is as likely as not, and how steep sureness is there; its most. */
export const EVEN = 0.2
export const STEEPNESS = 1
export const SUREST = 0.97
/** Sureness of a name that may be a person's or a place's. */
export const UNSURE = 0.4
