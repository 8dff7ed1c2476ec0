/** Words of one language as far as names go. Names are folded and in their base form, ordinary words in any form. */
export interface NameWords {
  /** The sex of those who bear a given name; undefined for what is none. */
  given(name: string): 'female' | 'male' | 'both' | undefined
  isSurname(name: string): boolean
  /** True for a word that is written small. */
  isOrdinary(form: string): boolean
}
