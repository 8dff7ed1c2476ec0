import { commonPairs } from './equal-pairs.ts'

/** Words of a text that are, or resemble, those of a pattern. */
export interface Stretch {
  /** Equal words, ascending in both: place in the pattern, place in the text. Never empty. */
  readonly pairs: readonly (readonly [pattern: number, word: number])[]
  /** All words of the pattern, one after the other. */
  readonly exact: boolean
}

/** Stretches that only resemble, looked at in one text: the best by the words they have at all. */
const MAX_WINDOWS = 8
/** Words between two equal ones at the edge of a stretch, beyond those the pattern has there, for the outer to be left out. */
const MAX_STRAY = 8

/**
 * Where a text has the words of a pattern: every exact place, and the best others with at least `least` of them in order.
 * Linear in the text, but for at most 8 windows of three times the pattern that are aligned with it.
 * @param pattern numbers of words, from 1
 * @param words of the text; 0 for a word the pattern does not have
 */
export function stretchesOf(pattern: Uint32Array, words: Uint32Array, least: number): Stretch[] {
  if (pattern.length === 0) return []
  const exact = exactPlaces(pattern, words)
  const found = exact.map((start): Stretch => {
    const pairs = Array.from(pattern, (_, i) => [i, start + i] as const)
    return { pairs, exact: true }
  })
  const rest = words.slice()
  for (const start of exact) rest.fill(0, start, start + pattern.length)
  for (const { start, end } of bestWindows(pattern, rest, least)) {
    const pairs = commonPairs(pattern, rest.subarray(start, end)).map(
      ([i, j]) => [i, start + j] as const,
    )
    const kept = withoutStrays(pairs)
    if (kept.length >= Math.max(1, least)) found.push({ pairs: kept, exact: false })
  }
  return found
}

/** Starts of the pattern, none overlapping another (Knuth, Morris & Pratt 1977). */
function exactPlaces(pattern: Uint32Array, words: Uint32Array): number[] {
  const back = new Uint32Array(pattern.length)
  for (let i = 1, k = 0; i < pattern.length; i++) {
    while (k > 0 && pattern[i] !== pattern[k]) k = back[k - 1]!
    if (pattern[i] === pattern[k]) k++
    back[i] = k
  }
  const places: number[] = []
  for (let j = 0, k = 0; j < words.length; j++) {
    while (k > 0 && words[j] !== pattern[k]) k = back[k - 1]!
    if (words[j] === pattern[k]) k++
    if (k < pattern.length) continue
    places.push(j - k + 1)
    k = 0
  }
  return places
}

interface Window {
  readonly start: number
  readonly end: number
}

/**
 * Windows that hold most of the pattern's words in any order, apart from each other, with as much as half of one on either
 * side: a word that also stands before may have drawn the window away from the end.
 */
function bestWindows(pattern: Uint32Array, words: Uint32Array, least: number): Window[] {
  const width = Math.min(words.length, Math.ceil(pattern.length * 1.5) + 4)
  const held = wordsHeld(pattern, words, width)
  const starts: number[] = []
  for (let start = 0; start < held.length; start++) {
    if (held[start]! >= Math.max(1, least)) starts.push(start)
  }
  starts.sort((a, b) => held[b]! - held[a]! || a - b)
  const best: number[] = []
  for (const start of starts) {
    if (best.length === MAX_WINDOWS) break
    if (best.every((other) => Math.abs(other - start) >= width)) best.push(start)
  }
  const margin = width >> 1
  return best.map((start) => ({
    start: Math.max(0, start - margin),
    end: Math.min(words.length, start + width + margin),
  }))
}

/** For each start of a window, how many words of the pattern stand in it, each as often as the pattern has it. */
function wordsHeld(pattern: Uint32Array, words: Uint32Array, width: number): Uint32Array {
  const wanted = new Map<number, number>()
  for (const word of pattern) wanted.set(word, (wanted.get(word) ?? 0) + 1)
  const here = new Map<number, number>()
  const held = new Uint32Array(Math.max(0, words.length - width + 1))
  let sum = 0
  for (let end = 0; end < words.length; end++) {
    sum += change(words[end]!, 1)
    if (end >= width) sum += change(words[end - width]!, -1)
    if (end >= width - 1) held[end - width + 1] = sum
  }
  return held

  function change(word: number, by: 1 | -1): number {
    const most = wanted.get(word) ?? 0
    if (most === 0) return 0
    const before = here.get(word) ?? 0
    here.set(word, before + by)
    return Math.min(most, before + by) - Math.min(most, before)
  }
}

/** A first or last word that stands far from the others is there by chance. */
function withoutStrays(pairs: readonly (readonly [number, number])[]) {
  let [start, end] = [0, pairs.length]
  const stray = (at: number): boolean => {
    const [[i, j], [k, l]] = [pairs[at - 1]!, pairs[at]!]
    return l - j - (k - i) > MAX_STRAY
  }
  for (let at = 1; at <= 3 && at < end; at++) if (stray(at)) start = at
  for (let at = end - 1; at >= end - 3 && at > start; at--) if (stray(at)) end = at
  return pairs.slice(start, end)
}
