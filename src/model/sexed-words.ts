/** Words by the sex of whom they are said of, where they tell it. */
export interface SexedWords {
  readonly any: readonly string[]
  readonly female: readonly string[]
  readonly male: readonly string[]
}
