const LETTERS = 5

/** The key of a term's family in a lexicon, by its first letters; null for one that is too short to have one. */
export function openingOf(term: string): string | null {
  return term.length < LETTERS ? null : `${term.slice(0, LETTERS)}*`
}
