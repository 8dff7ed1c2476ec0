import { fnv1a } from '../text/hash.ts'

/*
 * The layout of a packed lexicon: what both its writer and its reader need.
 *
 *   u32 magic, u32 words of A, u32 words of B, u32 pairs
 *   u32 keys of A, ascending; u32 keys of B, ascending
 *   u8 weights of A; u8 weights of B; u8 pairs of each word of A
 *   u24 pairs: number of the word of B, then how alike the two are, in five bits; by word of A
 */

export const MAGIC = 0x31584c53
export const HEADER_WORDS = 4
/** Steps of a weight in one unit of the natural logarithm. */
export const WEIGHT_STEPS = 16
export const LIKENESS_BITS = 5
export const LIKENESS_STEPS = (1 << LIKENESS_BITS) - 1
export const PAIR_BYTES = 3
/** Most words of one language that the bits of a pair can number. */
export const MOST_WORDS = 1 << (PAIR_BYTES * 8 - LIKENESS_BITS)
/** Most pairs of one word. */
export const MOST_PAIRS = 255

/** The key a term is found by: a stranger meets one of 100,000 words once in forty thousand times. */
export function keyOf(term: string): number {
  return fnv1a(term)
}
