/** How a language writes numbers in words, folded, all forms of each. */
export interface NumeralTable {
  /** Words with a value of their own: "five", «пятью», "half". */
  readonly cardinals: Readonly<Record<string, number>>
  /** The same of places in an order: "fifth", «пятого». */
  readonly ordinals: Readonly<Record<string, number>>
  /** What multiplies a number before it, and counts once without one: "million", «тыс», "dozen". */
  readonly scales: Readonly<Record<string, number>>
  /** May stand between hundreds and what is below them: "two hundred and five". */
  readonly joiners: readonly string[]
  /** Add a half to the number before them: "and a half", «с половиной». */
  readonly halves: readonly string[]
  /** May stand between a half and what it is of: "half a million". */
  readonly articles: readonly string[]
  /** Endings behind digits that make them a place in an order: "21st", «21-го». */
  readonly ordinalEndings: readonly string[]
  /** Stand behind a number as "%" does. */
  readonly percent: readonly string[]
  /** What parts whole from fraction in digits: "." or ",". The other one parts thousands. */
  readonly decimal: string
}
