import { largeUint32 } from '../../graph/large-array.ts'
import { fnv1a } from '../../text/hash.ts'
import background from './background.json' with { type: 'json' }
import type { TermKind } from './terms.ts'

/**
 * Articles at large that a collection is thought to lie in: with few articles the background decides
 * what is rare, with many the collection itself. Large beside a day's input, small beside a year's.
 */
const BACKGROUND_ARTICLES = 500
/** Share of articles at large that have a term which the background table does not list. */
const UNLISTED_RATE = 0.001
/** Slots for counting, per article: terms that fall into one slot are taken for one, so there are plenty. */
const SLOTS = 512
const MIN_SLOT_BITS = 14
const MAX_SLOT_BITS = 24

/** What hashing the kind and a blank leaves off with. */
const SEEDS = {
  names: fnv1a('names '),
  numbers: fnv1a('numbers '),
  words: fnv1a('words '),
} as const

/** The 32-bit number a term is known by: the hash of its kind, a blank and the term. */
export function termKey(kind: TermKind, term: string): number {
  return fnv1a(term, SEEDS[kind])
}

const rates = readBackground(background)

/** Counts in how many articles of a collection each term is, in memory that does not grow with its vocabulary. */
export class Weights {
  readonly #counts: Uint32Array
  readonly #articles: number

  /** @param articles number of articles in the collection */
  constructor(articles: number) {
    const wanted = Math.ceil(Math.log2(articles * SLOTS + 1))
    const bits = Math.min(MAX_SLOT_BITS, Math.max(MIN_SLOT_BITS, wanted))
    this.#counts = largeUint32(2 ** bits)
    this.#articles = articles
  }

  /** Counts one article's terms, each once. */
  add(keys: Uint32Array): void {
    for (const key of keys) this.#counts[key & (this.#counts.length - 1)]!++
  }

  /**
   * How telling a term is: the natural logarithm of how rarely articles have it; 0 where all do.
   * @param apart number of articles with the term that are not counted
   */
  of(key: number, apart = 0): number {
    const found = Math.max(0, this.#counts[key & (this.#counts.length - 1)]! - apart)
    const expected = BACKGROUND_ARTICLES * (rates.get(key) ?? UNLISTED_RATE)
    return Math.max(0, Math.log((this.#articles + BACKGROUND_ARTICLES) / (expected + found)))
  }
}

/** Table rows are a rate in thousandths and the terms that have it. */
function readBackground(
  table: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ReadonlyMap<number, number> {
  const all = new Map<number, number>()
  for (const [name, rows] of Object.entries(table)) {
    const isWords = name !== 'names' && name !== 'numbers'
    for (const [rate, terms] of Object.entries(rows)) {
      for (const term of terms.split(' ')) {
        const key = isWords ? termKey('words', `${name} ${term}`) : termKey(name, term)
        all.set(key, Number(rate.slice(1)) / 1000)
      }
    }
  }
  return all
}
