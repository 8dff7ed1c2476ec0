/**
 * A table which writes words of one script in another. Keys are lower case; the longest key wins.
 * Form after the schemas of iuliia (MIT): what a letter becomes can depend on its neighbours and on the ending.
 */
export interface Scheme {
  readonly id: string
  /** Language it is made for, as a BCP 47 tag. */
  readonly language: string
  /** The standard or practice, for people. */
  readonly title: string
  /** Letters, or runs of letters, wherever no other rule holds. */
  readonly letters: Readonly<Record<string, string>>
  /** At the start of a word. */
  readonly start?: Readonly<Record<string, string>>
  /** Key: the letter before and the letter meant. */
  readonly after?: Readonly<Record<string, string>>
  /** Key: the letter or letters meant and the one after. */
  readonly before?: Readonly<Record<string, string>>
  /** Last letters of a word longer than they are. */
  readonly end?: Readonly<Record<string, string>>
  /** Whole words. */
  readonly words?: Readonly<Record<string, string>>
  /** Whose capitals are written; Turkish for dotted i. */
  readonly locale?: string
}
