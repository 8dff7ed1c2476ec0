import { hashForms, shingles } from '../../../src/text/shingle.ts'
import type { TestDocument } from '../../../test/document.ts'

const HASHES = 128

/**
 * The usual peer, in plain JavaScript: MinHash of word 5-grams, 128 multiply-add hashes (Broder 1997), every pair compared.
 * @returns estimated resemblance of each pair at or above `threshold`, keyed "a b" with a < b.
 */
export function minHashPairs(documents: readonly TestDocument[], threshold: number): Set<string> {
  const signatures = documents.map(signature)
  const pairs = new Set<string>()
  for (const [i, left] of signatures.entries()) {
    for (let j = 0; j < i; j++) {
      const right = signatures[j]!
      let equal = 0
      for (let k = 0; k < HASHES; k++) if (left[k] === right[k]) equal++
      if (equal / HASHES < threshold) continue
      pairs.add([documents[i]!.id, documents[j]!.id].sort().join(' '))
    }
  }
  return pairs
}

function signature({ layers }: TestDocument): Uint32Array {
  const words = [...layers.tokens].filter(({ kind }) => kind !== 'mark').map(({ form }) => form)
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const shingle of shingles(hashForms(words), 5)) {
    for (let k = 0; k < HASHES; k++) {
      const hash = (Math.imul(shingle, 2 * k * 0x9e3779b1 + 1) + Math.imul(k, 0x85ebca6b)) >>> 0
      if (hash < least[k]!) least[k] = hash
    }
  }
  return least
}
