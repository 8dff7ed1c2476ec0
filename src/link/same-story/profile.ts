import type { TermKind, Terms } from './terms.ts'
import { termKey, type Weights } from './weights.ts'

/** Counted terms of one kind: keys ascending, counts beside them. */
export interface Counts {
  readonly keys: Uint32Array
  readonly counts: Uint16Array
}
export type Profile = Readonly<Record<TermKind, Counts>>

/** An article's terms as numbers: a few bytes a term, for as many articles as a collection has. */
export function readProfile(terms: Terms): Profile {
  return {
    names: pack('names', terms),
    numbers: pack('numbers', terms),
    words: pack('words', terms),
  }
}

function pack(kind: TermKind, terms: Terms): Counts {
  const entries = [...terms[kind]].map(([term, { count }]) => [termKey(kind, term), count] as const)
  entries.sort(([a], [b]) => a - b)
  return {
    keys: Uint32Array.from(entries, ([key]) => key),
    counts: Uint16Array.from(entries, ([, count]) => Math.min(count, 0xffff)),
  }
}

/** The `most` most telling terms of one kind; ties by key. */
export function tellingKeys({ keys }: Counts, weights: Weights, most: number): number[] {
  return [...keys]
    .map((key) => [key, weights.of(key)] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([key]) => key)
}

/** Rarity counts for more than frequency: the exponent that was best on ECB+ among 1, 1.5 and 2. */
const RARITY = 1.5

/** Cosine of two lists of counted terms, 0..1, each term weighed (1 + ln count) · rarity^1.5. */
export function cosine(a: Counts, b: Counts, weights: Weights): number {
  let product = 0
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const difference = a.keys[i]! - b.keys[j]!
    if (difference === 0) {
      product += weightAt(a, i++, weights) * weightAt(b, j++, weights)
    } else if (difference < 0) i++
    else j++
  }
  return product === 0 ? 0 : product / (norm(a, weights) * norm(b, weights))
}

function weightAt({ keys, counts }: Counts, i: number, weights: Weights): number {
  return (1 + Math.log(counts[i]!)) * weights.of(keys[i]!) ** RARITY
}

function norm(list: Counts, weights: Weights): number {
  let sum = 0
  for (let i = 0; i < list.keys.length; i++) sum += weightAt(list, i, weights) ** 2
  return Math.sqrt(sum)
}
