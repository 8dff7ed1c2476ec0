/** What a word's form says by itself, one bit each. A form may have several. */
export const TRAIT = {
  given: 1 << 0,
  female: 1 << 1,
  male: 1 << 2,
  surname: 1 << 3,
  surnameLike: 1 << 4,
  patronymic: 1 << 5,
  ordinary: 1 << 6,
  adjective: 1 << 7,
  title: 1 << 8,
  titlePart: 1 << 9,
  head: 1 << 10,
  office: 1 << 11,
  officePart: 1 << 12,
  tail: 1 << 13,
  joiner: 1 << 14,
  last: 1 << 15,
  legal: 1 << 16,
  common: 1 << 17,
  placeHead: 1 << 18,
  placeLast: 1 << 19,
  placePreposition: 1 << 20,
  event: 1 << 21,
  work: 1 << 22,
  particle: 1 << 23,
  noName: 1 << 24,
  speech: 1 << 25,
  small: 1 << 26,
  syllables: 1 << 27,
  conjunction: 1 << 28,
  verb: 1 << 29,
  suffix: 1 << 30,
} as const

/** Words that say what kind of thing stands beside them. */
export const TELLING =
  TRAIT.title | TRAIT.head | TRAIT.placeHead | TRAIT.placeLast | TRAIT.event | TRAIT.noName
