import { fnv1a } from './hash.ts'

/** Letters of a word that matching keeps: Slavic endings and English -s, -ed, -ing mostly lie beyond. */
export const STEM_LETTERS = 5

/** Hash of the first {@link STEM_LETTERS} letters of each folded word: equal for most inflected forms of one word. */
export function hashStems(forms: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(forms.length)
  for (let i = 0; i < forms.length; i++) hashes[i] = fnv1a(forms[i]!.slice(0, STEM_LETTERS))
  return hashes
}

/** Hash of each folded word in full. */
export function hashForms(forms: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(forms.length)
  for (let i = 0; i < forms.length; i++) hashes[i] = fnv1a(forms[i]!)
  return hashes
}

/**
 * Hash of every run of `size` words; entry `i` stands for words `i` to `i + size`.
 * Empty where there are fewer words. Order within the run counts.
 */
export function shingles(words: Uint32Array, size: number): Uint32Array {
  const count = Math.max(0, words.length - size + 1)
  const hashes = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    let hash = 0x2545f491
    for (let k = i; k < i + size; k++) hash = mix(hash ^ words[k]!)
    hashes[i] = hash
  }
  return hashes
}

/** The 32-bit finaliser of MurmurHash3 (Appleby): every input bit reaches every output bit. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * Positions of the hashes that robust winnowing keeps (Schleimer, Wilkerson, Aiken 2003): the rightmost
 * smallest of every window. Two texts that share `window` hashes in a row keep at least one of them in common.
 */
export function winnow(hashes: Uint32Array, window: number): number[] {
  const kept: number[] = []
  const last = Math.max(0, hashes.length - window)
  for (let start = 0; start <= last && hashes.length > 0; start++) {
    const end = Math.min(hashes.length, start + window)
    let least = start
    for (let i = start + 1; i < end; i++) if (hashes[i]! <= hashes[least]!) least = i
    if (kept.at(-1) !== least) kept.push(least)
  }
  return kept
}
