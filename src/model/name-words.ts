/** Words of one language as far as names go. Names are folded and in their base form, ordinary words in any form. */
export interface NameWords {
  /** What lists of persons say of a name; null for what is none. */
  person(name: string): ListedName | null
  /** True for a word that is written small. */
  isOrdinary(form: string): boolean
  /** True for a word's dictionary form; false too where no dictionary is at hand. */
  isBase(word: string): boolean
}

/** What a list of names says of one: whether people bear it as a given name, of which sex, and as a surname. */
export interface ListedName {
  readonly given: 'female' | 'male' | 'both' | null
  readonly surname: boolean
}
