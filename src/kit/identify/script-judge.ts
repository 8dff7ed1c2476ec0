import { type Alphabet, languagesOf, wordStrangeness } from './alphabets.ts'
import { addEndOfLine, addWord, probabilitiesOf } from './fasttext-score.ts'
import { rowsAbove } from './label-tree.ts'
import type { Models } from './models.ts'
import { ngramSums, type WordNgrams, wordNgrams } from './ngram-table.ts'

/** Words of a script whose facts are kept (about 300 bytes each): in running text nine of ten come again. */
const KEPT_WORDS = 16_384

/** What the models say of one word, whatever text it stands in. */
interface WordFacts extends WordNgrams {
  /** Sum of the word's fastText vectors, and how many they are. */
  readonly vector: Float32Array
  readonly rows: number
  /** By language: 0, BORROWED or FOREIGN; null where every language can write it. */
  readonly strange: Uint8Array | null
}

/** What the models say of the words of a text. All lists are in the order of `alphabets`. */
export interface Opinions {
  /** Probabilities by fastText, the labels of a language added up. */
  readonly fastText: readonly number[]
  /** Sums of n-gram scores; null for languages the table does not know. */
  readonly ngrams: readonly (number | null)[]
  /** How strange each word is that some language cannot write. */
  readonly strange: readonly Uint8Array[]
}

/**
 * Asks the models about texts in one script. A text's answer is put together from those for its words, which are
 * kept: the same numbers come out whether a word was known or not.
 */
export class ScriptJudge {
  readonly alphabets: readonly Alphabet[]
  readonly #script: string
  readonly #models: Models
  readonly #labels: readonly (readonly number[])[]
  readonly #nodes: Int32Array
  readonly #table: readonly number[]
  readonly #known = new Map<string, WordFacts>()
  readonly #encoder = new TextEncoder()

  constructor(script: string, models: Models) {
    const { fastText, ngrams } = models
    this.alphabets = languagesOf(script)
    this.#script = script
    this.#models = models
    this.#labels = this.alphabets.map(({ labels }) =>
      labels.flatMap((label) => fastText.at.get(label) ?? []),
    )
    this.#nodes = rowsAbove(fastText.tree, this.#labels.flat())
    this.#table = this.alphabets.map(({ table }) => ngrams.languages.indexOf(table))
  }

  /** What the models say of a text's words, which are in lower case. */
  opinions(words: readonly string[]): Opinions {
    const { fastText, ngrams } = this.#models
    const facts: WordFacts[] = []
    const strange: Uint8Array[] = []
    const sum = new Float32Array(fastText.dimensions)
    let rows = addEndOfLine(fastText, sum)
    for (const word of words) {
      const known = this.#facts(word)
      facts.push(known)
      if (known.strange !== null) strange.push(known.strange)
      rows += known.rows
      const { vector } = known
      for (let at = 0; at < sum.length; at++) sum[at]! += vector[at]!
    }
    const found = probabilitiesOf(fastText, { sum, rows }, this.#nodes)
    const sums = ngramSums(ngrams, facts)
    return {
      fastText: this.#labels.map((labels) => labels.reduce((all, at) => all + found[at]!, 0)),
      ngrams: this.#table.map((at) => (at < 0 ? null : sums[at]!)),
      strange,
    }
  }

  #facts(word: string): WordFacts {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const { fastText, ngrams } = this.#models
    const bytes = this.#encoder.encode(` ${word} `)
    const vector = new Float32Array(fastText.dimensions)
    const rows = addWord(fastText, bytes, vector)
    const strange = wordStrangeness(this.#script, word)
    const { entries, looked } = wordNgrams(ngrams, bytes)
    const facts = { vector, rows, strange, entries, looked }
    if (this.#known.size >= KEPT_WORDS) this.#known.clear()
    this.#known.set(word, facts)
    return facts
  }
}
