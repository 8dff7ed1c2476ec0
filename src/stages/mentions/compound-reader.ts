import type { NameTable } from '../../model/kit.ts'
import { foldWord } from '../../text/fold.ts'

/** Letters of each part of a compound, at least: "X-ray" is none. */
const LEAST = 2
/** Letters of a small word behind the hyphen, at least. */
const LEAST_BEHIND = 3
const CAPITAL = /^\p{Lu}/u
const CAPITALS = /^[\p{Lu}.]+$/u
const SMALL = /^\p{Ll}+$/u

/** What is known of folded words. */
interface KnownWords {
  isOrdinary(form: string): boolean
  /** Whether it is a name by itself, in whatever sense. */
  isName(form: string): boolean
}

/** Tells words that a hyphen ties to a name without making them part of it. */
export class CompoundReader {
  readonly #before: ReadonlySet<string>
  readonly #behind: ReadonlySet<string>
  readonly #known: KnownWords

  constructor({ before, behind }: NonNullable<NameTable['compounds']>, known: KnownWords) {
    this.#before = new Set(before)
    this.#behind = new Set(behind)
    this.#known = known
  }

  /** Where the hyphen stands that parts a name from what is tied to it; 0 without one. */
  parting(word: string): number {
    const last = word.lastIndexOf('-')
    if (last < LEAST || word.length - last - 1 < LEAST) return 0
    if (this.#isNameBefore(word.slice(0, last), word.slice(last + 1))) return last
    const first = word.indexOf('-')
    const isPrefix = this.#before.has(foldWord(word.slice(0, first)))
    return isPrefix && CAPITAL.test(word.slice(first + 1)) ? first : 0
  }

  /** "London-based", "US-led": a small word behind what is a name by its capitals, or by its capital and no word itself. */
  #isNameBefore(before: string, behind: string): boolean {
    if (behind.length < LEAST_BEHIND || !SMALL.test(behind) || !CAPITAL.test(before)) return false
    const form = foldWord(before)
    if (this.#before.has(form)) return false
    if (!this.#known.isOrdinary(behind) && !this.#behind.has(behind)) return false
    return CAPITALS.test(before) || !this.#known.isOrdinary(form) || this.#known.isName(form)
  }
}
