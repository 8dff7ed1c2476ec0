import type { TermKind, Terms } from './terms.ts'
import { termKey, type Weights } from './weights.ts'

/** Terms of one kind: keys ascending, a number beside each, and where the article has the term first. */
export interface Vector {
  readonly keys: Uint32Array
  readonly values: Float32Array
  /** How telling each term is in the collection; empty until the profile is weighed. */
  readonly telling: Float32Array
  readonly starts: Uint32Array
  readonly lengths: Uint16Array
}
export type Profile = Readonly<Record<TermKind, Vector>>

const NONE = new Float32Array(0)
const KINDS = ['names', 'numbers', 'words'] as const satisfies readonly TermKind[]

/**
 * An article's counted terms as numbers: eighteen bytes a term, for as many articles as a collection has.
 * The words themselves are found in its text again where they are needed.
 */
export function readProfile(terms: Terms): Profile {
  return eachKind((kind) => {
    const found = [...terms[kind]].map(([term, own]) => ({ key: termKey(kind, term), own }))
    found.sort((a, b) => a.key - b.key)
    return {
      keys: Uint32Array.from(found, ({ key }) => key),
      values: Float32Array.from(found, ({ own }) => own.count),
      telling: NONE,
      starts: Uint32Array.from(found, ({ own }) => own.at),
      lengths: Uint16Array.from(found, ({ own }) => own.shown.length),
    }
  })
}

/** Rarity counts for more than frequency: 1.5 was better than 1 in an earlier trial on ECB+ (B³ F1 .882, .872). */
const RARITY = 1.5

/** Counts turned into weights (1 + ln count) · rarity^1.5; each kind has length 1, so that products are cosines. */
export function weighProfile(profile: Profile, weights: Weights): Profile {
  return eachKind((kind) => {
    const { keys, values } = profile[kind]
    const telling = new Float32Array(keys.length)
    const weighed = new Float32Array(values.length)
    let squares = 0
    for (let i = 0; i < weighed.length; i++) {
      const weight = weights.of(keys[i]!)
      telling[i] = weight
      weighed[i] = (1 + Math.log(values[i]!)) * weight ** RARITY
      squares += weighed[i]! * weighed[i]!
    }
    const length = Math.sqrt(squares)
    if (length > 0) for (let i = 0; i < weighed.length; i++) weighed[i]! /= length
    return { ...profile[kind], values: weighed, telling }
  })
}

function eachKind(build: (kind: TermKind) => Vector): Profile {
  return { names: build('names'), numbers: build('numbers'), words: build('words') }
}

/**
 * The most telling terms of a weighed article, by which others are looked up; of equal ones those with smaller keys.
 * The last bit of each says what it is: 0 for a word, 1 for a name, a number or a day.
 */
export function tellingKeys(profile: Profile, most: Readonly<Record<TermKind, number>>): number[] {
  return KINDS.flatMap((kind) => {
    const { keys, telling } = profile[kind]
    const marked = keys.map((key) => (kind === 'words' ? key & ~1 : key | 1))
    const spare = keys.length - most[kind]
    if (spare <= 0) return [...marked]
    const least = telling.slice().sort()[spare]!
    let level = most[kind]
    for (const own of telling) if (own > least) level--
    return [
      ...marked.filter((_, i) => telling[i]! > least || (telling[i] === least && level-- > 0)),
    ]
  })
}

/** How alike two weighed articles are, and by how many rare terms. */
export interface Likeness {
  /** The cosines of their kinds, each times its part: 0..1. */
  readonly score: number
  /** Terms they share that are at least as telling as asked. */
  readonly rare: number
}

/**
 * Compares two weighed articles by the kinds that have a part in the score.
 * @param atLeast how telling a term must be to count as rare
 */
export function likeness(
  a: Profile,
  b: Profile,
  parts: Readonly<Partial<Record<TermKind, number>>>,
  atLeast: number,
): Likeness {
  let score = 0
  let rare = 0
  for (const kind of KINDS) {
    const part = parts[kind]
    if (!part) continue
    const { keys, values, telling } = a[kind]
    const other = b[kind]
    // Not by `eachShared`: this is done for every candidate, and a call for each term would double the time.
    for (let i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
      const difference = keys[i]! - other.keys[j]!
      if (difference === 0) {
        if (telling[i]! >= atLeast) rare++
        score += part * values[i++]! * other.values[j++]!
      } else if (difference < 0) i++
      else j++
    }
  }
  return { score, rare }
}

/** Tells the places of each term that both lists have. */
export function eachShared(a: Vector, b: Vector, tell: (i: number, j: number) => void): void {
  const [left, right] = [a.keys, b.keys]
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const difference = left[i]! - right[j]!
    if (difference === 0) tell(i++, j++)
    else if (difference < 0) i++
    else j++
  }
}
