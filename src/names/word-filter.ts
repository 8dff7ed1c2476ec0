/*
 * A set of words as a Bloom filter: a word that was put in is always found, another by chance now and then.
 * The first byte says how many bits are asked for each word. B. H. Bloom, Space/time trade-offs in hash coding with allowable errors, 1970; two
 * hashes for all bits: A. Kirsch and M. Mitzenmacher, Less hashing, same performance, 2006.
 */

/** Bits kept for each word, where two in a hundred strangers may pass, or one in two thousand. */
export const BITS_A_WORD = { loose: 8, strict: 16 } as const

/** A set of words that can be asked, not listed. */
export interface WordFilter {
  /** True for every word of the set, and by chance for few others. The word is folded. */
  has(word: string): boolean
}

/** The filter of some words, ready to be written. */
export function packWords(words: ReadonlySet<string>, bitsAWord: number): Uint8Array {
  const size = Math.max(64, words.size * bitsAWord)
  const bytes = new Uint8Array(1 + Math.ceil(size / 8))
  // Fewest strangers pass where half of the bits are set.
  const asked = Math.round(bitsAWord * Math.LN2)
  bytes[0] = asked
  for (const word of words) {
    const [first, step] = hashesOf(word)
    for (let i = 0; i < asked; i++) {
      const bit = bitAt(first, step, i, bytes)
      bytes[1 + (bit >> 3)]! |= 1 << (bit & 7)
    }
  }
  return bytes
}

/** Reads a packed filter in place. An empty one has no words. */
export function wordFilter(bytes: Uint8Array): WordFilter {
  const asked = bytes[0] ?? 0
  return { has: (word) => asked > 0 && hasAll(bytes, asked, word) }
}

/** Stops at the first bit that lacks, for most words asked are not there. */
function hasAll(bytes: Uint8Array, asked: number, word: string): boolean {
  const [first, step] = hashesOf(word)
  for (let i = 0; i < asked; i++) {
    const bit = bitAt(first, step, i, bytes)
    if ((bytes[1 + (bit >> 3)]! & (1 << (bit & 7))) === 0) return false
  }
  return true
}

/** Number of the bit asked for in turn `i`. */
function bitAt(first: number, step: number, i: number, { length }: Uint8Array): number {
  return ((first + Math.imul(i, step)) >>> 0) % ((length - 1) * 8)
}

function hashesOf(word: string): readonly [first: number, step: number] {
  return [hash(word, 0x811c9dc5), hash(word, 0x9747b28c) | 1]
}

/** FNV-1a over UTF-16 units, with another start for each hash, mixed at its end as MurmurHash 3 does. */
function hash(word: string, seed: number): number {
  let value = seed
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
