import type { Lexicon, LexiconSide, Translation } from '../model/lexicon.ts'
import {
  HEADER_WORDS,
  keyOf,
  LIKENESS_BITS,
  LIKENESS_STEPS,
  MAGIC,
  PAIR_BYTES,
  WEIGHT_STEPS,
} from './lexicon-pack.ts'

/**
 * A lexicon over its packed bytes (lexicon-pack.ts). Nothing is decoded until it is asked for.
 * @throws Error where the bytes are not those of a lexicon
 */
export function openLexicon(bytes: Uint8Array, languages: readonly [string, string]): Lexicon {
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = (at: number, count: number) =>
    new Uint32Array(own.buffer, own.byteOffset + at, count)
  const [magic, countA = 0, countB = 0, pairs = 0] = own.length < 16 ? [] : words(0, HEADER_WORDS)
  const small = HEADER_WORDS * 4 + (countA + countB) * 4
  const expected = small + countA * 2 + countB + pairs * PAIR_BYTES
  if (magic !== MAGIC || own.length !== expected) {
    throw new Error(`The lexicon of ${languages.join(' and ')} is damaged`)
  }
  const keys = [words(16, countA), words(16 + countA * 4, countB)] as const
  const weights = [
    own.subarray(small, small + countA),
    own.subarray(small + countA, small + countA + countB),
  ] as const
  const counts = own.subarray(small + countA + countB, expected - pairs * PAIR_BYTES)
  const starts = startsOf(counts)
  const list = own.subarray(expected - pairs * PAIR_BYTES)
  return {
    languages,
    sides: [sideOf(keys[0], weights[0]), sideOf(keys[1], weights[1])],
    translations: (word) =>
      Array.from({ length: counts[word] ?? 0 }, (_, i) => pairAt(list, starts[word]! + i)),
  }
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length)
  let next = 0
  for (let word = 0; word < counts.length; word++) {
    starts[word] = next
    next += counts[word]!
  }
  return starts
}

function pairAt(list: Uint8Array, number: number): Translation {
  const at = number * PAIR_BYTES
  const packed = (list[at]! << 16) | (list[at + 1]! << 8) | list[at + 2]!
  return { word: packed >>> LIKENESS_BITS, likeness: (packed & LIKENESS_STEPS) / LIKENESS_STEPS }
}

function sideOf(keys: Uint32Array, weights: Uint8Array): LexiconSide {
  const most = weights.reduce((most, weight) => Math.max(most, weight), 0) / WEIGHT_STEPS
  const find = (term: string) => indexOf(keys, keyOf(term))
  return {
    find,
    weight(term) {
      const word = find(term)
      return word < 0 ? most : weights[word]! / WEIGHT_STEPS
    },
  }
}

function indexOf(keys: Uint32Array, key: number): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? low : -1
}
