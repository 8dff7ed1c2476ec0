/*
 * Points that add up to how much speaks for a name of a type; 0 is "no name". A trial's on the brexit and covid-19 topics of
 * SlavicNER gave the first values (gazetteer 4, given name and surname 3, title 2.5, head 2.5 to 3, surname of the
 * document 2.2, abbreviation 2); others were set by hand, a few values each, never swept: on the same two topics, on invented
 * paragraphs in English, and where a look at one in ten texts of the other topics showed a fault of a general kind.
 * Those of rare words, verbs, small places and two names side by side were set on nerel, factRuEval, ner-uk and, in part, on
 * every fourth text of the other topics, the first one on: figures on these are not blind. Every fourth from the third on
 * was kept aside; bench/quality/names-spans gives both.
 */

/** Every stretch costs this, so that one long name beats two that lie side by side. */
export const STRETCH = -0.3
/** A capital word left out of all names. */
export const LEFT_OUT = -0.4
/** Two of a kind side by side; two persons. */
export const SAME_KIND = -0.6
export const TWO_PERSONS = -3
/** A given name alone, with the name of a place or body right behind it. */
export const GIVEN_ALONE = -3

/** The gazetteer has the name; for each further word of it; it has it as one that is often something else. */
export const KNOWN_NAME = 4
/** The same for a place of ten thousand. */
export const SMALL_PLACE = 2.2
export const KNOWN_WORD = 4
export const WEAK_NAME = 1.2
export const WEAK_LARGE_PLACE = 3.4
/** It has it as an adjective or demonym. */
export const KNOWN_ADJECTIVE = 2
/** Clear names of the document are the same, all of this type. */
export const VOTED = 2.2
/** Points from which a name is clear enough to vote. */
export const CLEAR = 1.6

/** A capital that says nothing, since the word opens its sentence and is an ordinary one. */
export const OPENING = -2.6
/** An ordinary word inside the sentence. */
export const ORDINARY = -0.8
/** Words that no list knows, where all nouns have capitals. */
export const NOUNS = -2.2
/** A word of the wrong kind in the stretch. */
export const WRONG_WORD = -4
/** Written with a capital but never a name. */
export const NO_NAME = -6

export const PERSON = {
  one: -1.3,
  two: 0.3,
  three: 0.2,
  four: -1.5,
  more: -6,
  given: 2,
  givenLater: 1.2,
  givenInside: -2,
  surname: 1.6,
  surnameLike: 0.7,
  patronymic: 2.5,
  initials: 2.4,
  fullName: 1.2,
  syllables: 1.6,
  title: 2.5,
  apposition: 1,
  speech: 1.4,
  acts: 0.6,
  rare: 0.8,
  again: 0.4,
  age: 1.2,
  particle: 0.6,
  surnameHere: 2.4,
  capitals: -3,
  bodyWord: -2.5,
  adjective: -1.5,
  adjectiveOfNoun: -2.5,
  placePreposition: -0.8,
  foreignLetters: -1,
  placeFirst: -2,
  countryFirst: -6,
  ownsBody: -9,
  article: -1.6,
} as const

export const PLACE = {
  one: -1.2,
  more: -1.4,
  head: 2.2,
  headInside: 3.2,
  directed: 12,
  adjectiveOfNoun: -4,
  last: 3,
  preposition: 1.6,
  ofPlace: 1,
  alsoPerson: -0.8,
  alsoGiven: -2,
  ofPair: -6,
  ordinary: -1.6,
  surnameHere: -3,
  behindGiven: -2,
  behindUnknown: -3,
  ofLarger: -4,
  capitals: -2.5,
} as const

export const BODY = {
  one: -1.2,
  more: -1,
  head: 3,
  headAfterAdjective: 2.8,
  headAlone: 1,
  officeAlone: 2,
  last: 3.2,
  legal: 3.5,
  ofPlace: 5,
  withPlace: 4.5,
  commonBefore: 3,
  quoted: 1.8,
  quotedAfterHead: 3,
  quotedWhole: 2.5,
  quotedInside: 4,
  capitals: 2.4,
  mixed: 1.8,
  foreignLetters: 1.5,
  ampersand: 4,
  title: -3,
} as const

export const OTHER = {
  base: -1.2,
  event: 2.8,
  quotedWork: 3.2,
  quotedWords: 1.6,
  afterWork: 3,
  withNumber: 1.8,
  capitalsWithNumber: 3.2,
} as const

/** An abbreviation in brackets behind the full name. */
export const INTRODUCED = 3
/** A body named by what it is and whose. */
export const OFFICE = 1.4

/** Points at which as much speaks for a name as against it; how fast sureness grows with them; its most. */
export const EVEN = 0.2
export const STEEPNESS = 1
export const SUREST = 0.99
