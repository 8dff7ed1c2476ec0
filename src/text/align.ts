import { shingles } from './shingle.ts'

/** Words `a` to `a + length` of one text equal words `b` to `b + length` of another. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** A phrase that stands more often than this in one text starts no run: it would only cost time. */
const MAX_PLACES = 16

/**
 * Runs of at least `size` equal words that two texts share, wherever they stand, so moved paragraphs are found.
 * No word belongs to two runs: longer runs take their words first (greedy string tiling, Wise 1993).
 * Words are hashes; sorted by `a`. Linear in the lengths, but for repeated phrases.
 */
export function sharedRuns(a: Uint32Array, b: Uint32Array, size: number): Run[] {
  const runs = maximalRuns(a, b, size)
  runs.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  const usedA = new Uint8Array(a.length)
  const usedB = new Uint8Array(b.length)
  const tiles: Run[] = []
  for (const run of runs) {
    for (const tile of freeParts(run, usedA, usedB, size)) {
      usedA.fill(1, tile.a, tile.a + tile.length)
      usedB.fill(1, tile.b, tile.b + tile.length)
      tiles.push(tile)
    }
  }
  return tiles.sort((x, y) => x.a - y.a)
}

/** Every run that cannot be made longer on either side. */
function maximalRuns(a: Uint32Array, b: Uint32Array, size: number): Run[] {
  const places = placesOf(shingles(b, size))
  const runs: Run[] = []
  const keys = shingles(a, size)
  for (let i = 0; i < keys.length; i++) {
    for (const j of places.get(keys[i]!) ?? []) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue
      let length = 0
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) {
        length++
      }
      if (length >= size) runs.push({ a: i, b: j, length })
    }
  }
  return runs
}

function placesOf(keys: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let j = 0; j < keys.length; j++) {
    const known = places.get(keys[j]!)
    if (!known) places.set(keys[j]!, [j])
    else if (known.length < MAX_PLACES) known.push(j)
  }
  return places
}

/** Parts of a run whose words are free on both sides and that are still long enough. */
function freeParts(run: Run, usedA: Uint8Array, usedB: Uint8Array, size: number): Run[] {
  const parts: Run[] = []
  let start = 0
  for (let k = 0; k <= run.length; k++) {
    const free = k < run.length && !usedA[run.a + k] && !usedB[run.b + k]
    if (free) continue
    if (k - start >= size) parts.push({ a: run.a + start, b: run.b + start, length: k - start })
    start = k + 1
  }
  return parts
}

/**
 * Joins runs that follow each other in both texts with at most `gap` other words between, on either side.
 * Each chain is one stretch of shared text with small changes in it; chains come in the order of `a`.
 */
export function chainRuns(runs: readonly Run[], gap: number): Run[][] {
  const chains: Run[][] = []
  for (const run of runs) {
    const last = chains.at(-1)?.at(-1)
    const follows =
      last !== undefined &&
      run.a - (last.a + last.length) <= gap &&
      run.b >= last.b + last.length &&
      run.b - (last.b + last.length) <= gap
    if (follows) chains.at(-1)!.push(run)
    else chains.push([run])
  }
  return chains
}

/** Number of words a chain has in common. */
export function chainLength(chain: readonly Run[]): number {
  return chain.reduce((sum, { length }) => sum + length, 0)
}
