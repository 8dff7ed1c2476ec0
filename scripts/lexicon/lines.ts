import { termsInText } from '../../src/translation/terms.ts'
import { Vocabulary } from './vocabulary.ts'

/** Two texts that say the same, and how much that counts. */
export interface Pair {
  readonly first: string
  readonly second: string
  readonly weight: number
}

/** Terms of two texts that say the same, by their numbers. */
export interface Line {
  readonly first: readonly number[]
  readonly second: readonly number[]
  readonly weight: number
}

/** Longer ones say little of which word is which. */
const MOST_TERMS = 60

/** The terms of pairs of texts, numbered. */
export class Lines {
  readonly all: Line[] = []
  readonly first = new Vocabulary()
  readonly second = new Vocabulary()
  readonly #languages: readonly [string, string]

  constructor(languages: readonly [string, string]) {
    this.#languages = languages
  }

  add({ first, second, weight }: Pair): void {
    const [a, b] = [termsInText(first, this.#languages[0]), termsInText(second, this.#languages[1])]
    if (a.length === 0 || b.length === 0 || a.length > MOST_TERMS || b.length > MOST_TERMS) return
    this.all.push({
      first: a.map((term) => this.first.number(term)),
      second: b.map((term) => this.second.number(term)),
      weight,
    })
  }
}
