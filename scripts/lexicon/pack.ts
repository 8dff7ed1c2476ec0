import { coarseSpelling, cognateLikeness, gramsOf } from '../../src/translation/cognate.ts'
import {
  keyOf,
  LIKENESS_BITS,
  LIKENESS_STEPS,
  MAGIC,
  MOST_PAIRS,
  MOST_WORDS,
  WEIGHT_STEPS,
} from '../../src/translation/lexicon-pack.ts'
import { openingOf } from '../../src/translation/opening.ts'
import { addPair, type TermPairs } from './term-pairs.ts'
import type { TermWeights } from './term-weights.ts'

/** Likelihoods are drawn together: what is likely at all is nearly as good as what is sure. */
const EXPONENT = 0.3

/** Bytes of a lexicon, as src/translation/lexicon-pack.ts lays them out. @throws Error where it grows too large */
export function packLexicon(
  learnt: TermPairs,
  weights: readonly [TermWeights, TermWeights],
): Uint8Array {
  const pairs = withOpenings(withoutCognates(learnt))
  const first = byKey([...pairs.keys(), ...weights[0].common])
  const second = byKey([
    ...[...pairs.values()].flatMap((row) => [...row.keys()]),
    ...weights[1].common,
  ])
  if (Math.max(first.length, second.length) > MOST_WORDS) throw new Error('Too many words')
  const places = new Map(second.map((term, place) => [term, place]))
  const rows = first.map((term) =>
    [...(pairs.get(term) ?? [])]
      .slice(0, MOST_PAIRS)
      .map(([other, p]) => packed(places.get(other)!, p)),
  )
  const list = rows.flat()
  return Uint8Array.from(
    Buffer.concat([
      numbers([MAGIC, first.length, second.length, list.length]),
      numbers(first.map(keyOf)),
      numbers(second.map(keyOf)),
      Buffer.from(first.map((term) => steps(weights[0].of(term)))),
      Buffer.from(second.map((term) => steps(weights[1].of(term)))),
      Buffer.from(rows.map((row) => row.length)),
      Buffer.from(list.flatMap((pair) => [pair >>> 16, (pair >>> 8) & 0xff, pair & 0xff])),
    ]),
  )
}

/** What the spelling of two words tells nearly as well as the lexicon is left out of it. */
const COGNATE_SLACK = 0.35

function withoutCognates(pairs: TermPairs): TermPairs {
  const kept: TermPairs = new Map()
  for (const [a, row] of pairs) {
    const grams = gramsOf(coarseSpelling(a))
    for (const [b, p] of row) {
      const others = gramsOf(coarseSpelling(b))
      const shared = others.filter((gram) => grams.includes(gram)).length
      const told = cognateLikeness(shared, grams.length, others.length)
      if (told === 0 || told < p ** EXPONENT - COGNATE_SLACK) addPair(kept, [a, b], p)
    }
  }
  return kept
}

/** Least likelihood of words whose openings are paired as well, and what such a pair counts for. */
const LEAST_OPENING = 0.2
const OPENING_FACTOR = 0.4

/** With the openings of longer words, for what a text has of their families. */
function withOpenings(pairs: TermPairs): TermPairs {
  const all: TermPairs = new Map([...pairs].map(([term, row]) => [term, new Map(row)]))
  for (const [a, row] of pairs) {
    for (const [b, p] of row) {
      const [first, second] = [openingOf(a), openingOf(b)]
      if (p < LEAST_OPENING || first === null || second === null) continue
      addPair(all, [first, second], p * OPENING_FACTOR ** (1 / EXPONENT))
    }
  }
  return all
}

/** Terms in the order of their keys; of two with one key the first. */
function byKey(terms: Iterable<string>): string[] {
  const keys = new Map<number, string>()
  for (const term of [...terms].sort()) if (!keys.has(keyOf(term))) keys.set(keyOf(term), term)
  return [...keys].sort(([x], [y]) => x - y).map(([, term]) => term)
}

function packed(place: number, likelihood: number): number {
  return (place << LIKENESS_BITS) | Math.round(likelihood ** EXPONENT * LIKENESS_STEPS)
}

function steps(weight: number): number {
  return Math.min(255, Math.round(weight * WEIGHT_STEPS))
}

function numbers(values: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer)
}
