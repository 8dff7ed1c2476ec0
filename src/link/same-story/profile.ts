import type { TermKind, Terms } from './terms.ts'
import { termKey, type Weights } from './weights.ts'

/** Terms of one kind: keys ascending, a number beside each. */
export interface Vector {
  readonly keys: Uint32Array
  readonly values: Float32Array
}
export type Profile = Readonly<Record<TermKind, Vector>>

const KINDS = ['names', 'numbers', 'words'] as const satisfies readonly TermKind[]

/** An article's counted terms as numbers: eight bytes a term, for as many articles as a collection has. */
export function readProfile(terms: Terms): Profile {
  return eachKind((kind) => {
    const entries = [...terms[kind]].map(
      ([term, { count }]) => [termKey(kind, term), count] as const,
    )
    entries.sort(([a], [b]) => a - b)
    return {
      keys: Uint32Array.from(entries, ([key]) => key),
      values: Float32Array.from(entries, ([, count]) => count),
    }
  })
}

/** Rarity counts for more than frequency: 1.5 was better than 1 in an earlier trial on ECB+ (B³ F1 .882, .872). */
const RARITY = 1.5

/** Counts turned into weights (1 + ln count) · rarity^1.5; each kind has length 1, so that products are cosines. */
export function weighProfile(profile: Profile, weights: Weights): Profile {
  return eachKind((kind) => {
    const { keys, values } = profile[kind]
    const weighed = values.map((count, i) => (1 + Math.log(count)) * weights.of(keys[i]!) ** RARITY)
    const length = Math.sqrt(weighed.reduce((sum, value) => sum + value * value, 0))
    return { keys, values: length === 0 ? weighed : weighed.map((value) => value / length) }
  })
}

function eachKind(build: (kind: TermKind) => Vector): Profile {
  return { names: build('names'), numbers: build('numbers'), words: build('words') }
}

/** The most telling terms of a weighed article, by which others are looked up; ties by key. */
export function tellingKeys(
  profile: Profile,
  weights: Weights,
  most: Readonly<Record<TermKind, number>>,
): number[] {
  return KINDS.flatMap((kind) =>
    Array.from(profile[kind].keys, (key) => ({ key, weight: weights.of(key) }))
      .sort((x, y) => y.weight - x.weight || x.key - y.key)
      .slice(0, most[kind])
      .map(({ key }) => key),
  )
}

/** How alike two weighed articles are, and by how many rare terms. */
export interface Likeness {
  /** The cosines of their kinds, each times its part: 0..1. */
  readonly score: number
  /** Terms they share that are at least as telling as asked. */
  readonly rare: number
}

/** Compares two weighed articles by the kinds that have a part in the score. */
export function likeness(
  a: Profile,
  b: Profile,
  parts: Readonly<Partial<Record<TermKind, number>>>,
  isRare: (key: number) => boolean,
): Likeness {
  let score = 0
  let rare = 0
  for (const kind of KINDS) {
    const part = parts[kind]
    if (!part) continue
    const { keys, values } = a[kind]
    const other = b[kind]
    for (let i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
      const difference = keys[i]! - other.keys[j]!
      if (difference === 0) {
        if (isRare(keys[i]!)) rare++
        score += part * values[i++]! * other.values[j++]!
      } else if (difference < 0) i++
      else j++
    }
  }
  return { score, rare }
}
