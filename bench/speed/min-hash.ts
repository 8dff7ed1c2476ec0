import { hashForms, shingles } from '../../src/text/shingle.ts'
import type { TestDocument } from '../../test/document.ts'

/** As datasketch's `MinHashLSH` by default: 128 hashes; 25 bands of 5 rows for a threshold of one half. */
const HASHES = 128
const BANDS = 25
const ROWS = 5
const SHINGLE = 5

/**
 * The usual peer for copies in large collections, in plain JavaScript: MinHash of word 5-grams with locality-sensitive
 * hashing (Broder 1997; Leskovec, Rajaraman, Ullman 2014, 3.4). It names candidate pairs only: no passages, no
 * partial copies. @returns the number of pairs that share a band
 */
export function minHashCandidates(documents: readonly TestDocument[]): number {
  const bands = Array.from({ length: BANDS }, () => new Map<number, number[]>())
  const pairs = new Set<number>()
  for (const [number, document] of documents.entries()) {
    const own = signature(document)
    for (const [band, buckets] of bands.entries()) {
      const [key] = shingles(own.subarray(band * ROWS, band * ROWS + ROWS), ROWS)
      const bucket = buckets.get(key!)
      if (!bucket) buckets.set(key!, [number])
      else {
        for (const other of bucket) pairs.add(other * documents.length + number)
        bucket.push(number)
      }
    }
  }
  return pairs.size
}

function signature({ layers }: TestDocument): Uint32Array {
  const words = [...layers.tokens].filter(({ kind }) => kind !== 'mark').map(({ form }) => form)
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const shingle of shingles(hashForms(words), SHINGLE)) {
    for (let k = 0; k < HASHES; k++) {
      const hash = (Math.imul(shingle, 2 * k * 0x9e3779b1 + 1) + Math.imul(k, 0x85ebca6b)) >>> 0
      if (hash < least[k]!) least[k] = hash
    }
  }
  return least
}
