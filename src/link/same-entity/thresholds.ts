/*
 * Every number the same-entity linker decides by. Likeness is 0..1 by letters folded across scripts. All were
 * set by hand and checked on two topics of SlavicNER (brexit, covid-19) with bench/quality/names-linking.ts.
 */

/** Names that may share a key and still be compared all with all; beyond, each with so many of the most frequent only. */
export const FULL_GROUP = 48

/** How many times as frequent a sure type must be to settle another sure one outside its family. */
export const RARE_BESIDE = 4
/** Sureness from which a mention's type is settled by no other: all of gold, half of what names a gazetteer has. */
export const CERTAIN = 0.95

/** Letters a folded name needs to be one by its letters alone; shorter ones (abbreviations) meet by chance. */
export const FOLDED_LETTERS = 4
/** Letters from which names that differ in some are compared at all. */
export const ALIKE_LETTERS = 5
/** Likeness from which two names with one skeleton are spellings of one name: an edit in four letters. */
export const ALIKE = 0.75
/** Likeness that each word of such names needs by itself. */
export const ALIKE_WORD = 0.6
/** Likeness of two surnames, or of two given names, in full names that agree otherwise. */
export const ALIKE_SURNAME = 0.6
export const ALIKE_GIVEN = 0.5
/** Likeness of two surnames in such names where a consonant differs. */
export const ALIKE_OTHERWISE = 0.8
/** Consonants of a surname by which full names are gathered to be compared. */
export const SURNAME_SOUNDS = 3
/** Likeness from which a lone word is a full name's surname, or its given name, which few texts use alone. */
export const LONE_SURNAME = 0.75
export const LONE_GIVEN = 0.85

/** How many times as many articles name one bearer of a surname as all others, for a lone surname elsewhere to be his. */
export const DOMINANT = 6
/** Letters of an abbreviation that is tied to a full name in other articles, by its initials alone. */
export const ACRONYM_LETTERS = 3

/**
 * Likeness of a name written by sound in Chinese characters and a surname in other letters, and how far behind anybody
 * else must be. Of pairs that the letters were not learnt from 78 % reach it, and of chance pairs 0.08 %.
 */
export const ALIKE_SOUND = 0.6
export const SOUND_APART = 0.1
/** Things that both articles must name, how many of them are told, and articles that name a thing from which it tells nothing. */
export const SHARED_THINGS = 2
export const SHOWN_THINGS = 3
export const MANY_DOCUMENTS = 200

/** Sureness of a tie by what it rests on. In this order views take them, so a surer tie is never undone by a weaker one. */
export const SCORE = {
  identical: 0.99,
  gazetteer: 0.97,
  brackets: 0.96,
  fold: 0.95,
  surnameBefore: 0.93,
  initials: 0.92,
  fullName: 0.9,
  surnameAfter: 0.88,
  surnameInStory: 0.86,
  acronymInText: 0.88,
  translation: 0.85,
  spelling: 0.82,
  surnameInCollection: 0.78,
  givenInText: 0.75,
  acronym: 0.75,
  shortInText: 0.72,
  generic: 0.7,
  shortInStory: 0.68,
  soundInStory: 0.74,
  sound: 0.66,
  nearest: 0.65,
} as const
