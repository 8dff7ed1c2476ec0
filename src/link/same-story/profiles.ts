import { TermColumns } from './term-columns.ts'
import type { TermKind, Terms } from './terms.ts'
import { termKey, Weights } from './weights.ts'

const KINDS = ['names', 'numbers', 'words'] as const satisfies readonly TermKind[]
/** Rarity counts for more than frequency: 1.5 was better than 1 in an earlier trial on ECB+ (B³ F1 .882, .872). */
const RARITY = 1.5

/** How alike two weighed articles are, and by how many rare terms. */
export interface Likeness {
  /** The cosines of their kinds, each times its part: 0..1. */
  readonly score: number
  /** Terms they share that are at least as telling as asked. */
  readonly rare: number
}

/**
 * The terms of all articles of a run, by kind and key. Articles are known by number, in the order in which they came.
 * The words themselves are found in their texts again where they are needed.
 */
export class Profiles {
  readonly #terms = new TermColumns()
  /** Where the terms of each kind of each article end. */
  readonly #ends: number[] = []

  get length(): number {
    return this.#ends.length / KINDS.length
  }

  /** Adds the next article's terms. */
  add(terms: Terms): void {
    for (const kind of KINDS) {
      const found = [...terms[kind]].map(([term, own]) => ({ key: termKey(kind, term), own }))
      found.sort((a, b) => a.key - b.key)
      for (const { key, own } of found) this.#terms.add(key, own)
      this.#ends.push(this.#terms.length)
    }
  }

  /** Keys of an article's terms of some kinds, kind by kind, ascending. */
  *keys(article: number, kinds: readonly TermKind[] = KINDS): Iterable<number> {
    for (const kind of kinds) yield* this.#keysOf(article, kind)
  }

  /** Number of an article's first term of a kind; they stand by key. */
  #start(article: number, kind: TermKind): number {
    return this.#ends[article * KINDS.length + KINDS.indexOf(kind) - 1] ?? 0
  }

  #end(article: number, kind: TermKind): number {
    return this.#ends[article * KINDS.length + KINDS.indexOf(kind)]!
  }

  #keysOf(article: number, kind: TermKind): Uint32Array {
    return this.#terms.keys.subarray(this.#start(article, kind), this.#end(article, kind))
  }

  /** Where an article writes a term first, by the term's number. */
  placeOf(term: number): { readonly start: number; readonly end: number } {
    const start = this.#terms.starts[term]!
    return { start, end: start + this.#terms.lengths[term]! }
  }

  /** How telling a term is in the collection, by its number; 0 until the profiles are weighed. */
  telling(term: number): number {
    return this.#terms.telling[term]!
  }

  /** Number of the term with this key among an article's terms of a kind; −1 where it has none. */
  find(article: number, kind: TermKind, key: number): number {
    const at = this.#keysOf(article, kind).indexOf(key)
    return at < 0 ? -1 : this.#start(article, kind) + at
  }

  /**
   * Counts how rare each term is among these articles, and turns its counts into weights (1 + ln count) · rarity^1.5;
   * each kind of an article has length 1, so that products are cosines.
   */
  weigh(): Weights {
    const { keys, values, telling } = this.#terms
    const weights = new Weights(this.length)
    weights.add(keys.subarray(0, this.#terms.length))
    let start = 0
    for (const end of this.#ends) {
      let squares = 0
      for (let i = start; i < end; i++) {
        const weight = weights.of(keys[i]!)
        telling[i] = weight
        values[i] = (1 + Math.log(values[i]!)) * weight ** RARITY
        squares += values[i]! * values[i]!
      }
      const length = Math.sqrt(squares)
      if (length > 0) for (let i = start; i < end; i++) values[i]! /= length
      start = end
    }
    return weights
  }

  /**
   * The most telling terms of a weighed article, by which others are looked up; of equal ones those with smaller keys.
   * The last bit of each says what it is: 0 for a word, 1 for a name, a number or a day.
   */
  tellingKeys(article: number, most: Readonly<Record<TermKind, number>>): number[] {
    const found: number[] = []
    for (const kind of KINDS) {
      const start = this.#start(article, kind)
      const end = this.#end(article, kind)
      const spare = end - start - most[kind]
      const own = this.#terms.telling.subarray(start, end)
      const least = spare > 0 ? own.slice().sort()[spare]! : -1
      let level = most[kind]
      for (const weight of own) if (weight > least) level--
      for (let i = start; i < end; i++) {
        const weight = this.#terms.telling[i]!
        if (weight < least || (weight === least && level-- <= 0)) continue
        const key = this.#terms.keys[i]!
        found.push(kind === 'words' ? (key & ~1) >>> 0 : (key | 1) >>> 0)
      }
    }
    return found
  }

  /**
   * Compares two weighed articles by the kinds that have a part in the score.
   * @param atLeast how telling a term must be to count as rare
   */
  likeness(
    a: number,
    b: number,
    parts: Readonly<Partial<Record<TermKind, number>>>,
    atLeast: number,
  ): Likeness {
    const { keys, values, telling } = this.#terms
    let score = 0
    let rare = 0
    for (const kind of KINDS) {
      const part = parts[kind]
      if (!part) continue
      const endA = this.#end(a, kind)
      const endB = this.#end(b, kind)
      // Not by `eachShared`: this is done for every candidate, and a call for each term would double the time.
      for (let i = this.#start(a, kind), j = this.#start(b, kind); i < endA && j < endB; ) {
        const difference = keys[i]! - keys[j]!
        if (difference === 0) {
          if (telling[i]! >= atLeast) rare++
          score += part * values[i++]! * values[j++]!
        } else if (difference < 0) i++
        else j++
      }
    }
    return { score, rare }
  }

  /** Tells the numbers of each term of a kind that both articles have. */
  eachShared(kind: TermKind, a: number, b: number, tell: (i: number, j: number) => void): void {
    const { keys } = this.#terms
    const endA = this.#end(a, kind)
    const endB = this.#end(b, kind)
    for (let i = this.#start(a, kind), j = this.#start(b, kind); i < endA && j < endB; ) {
      const difference = keys[i]! - keys[j]!
      if (difference === 0) tell(i++, j++)
      else if (difference < 0) i++
      else j++
    }
  }
}
