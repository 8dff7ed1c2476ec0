import type { Scene } from './scene.ts'
import type { Candidate } from './split.ts'

/** A name of a document, with the scene it stands in. */
export interface Found {
  readonly scene: Scene
  readonly candidate: Candidate
}

/** By the number of a word: 1 where it stands in a name. */
export function wordsInside(found: readonly Found[]): Uint8Array {
  const inside = new Uint8Array(found[0]?.scene.words.length ?? 0)
  for (const { candidate } of found) inside.fill(1, candidate.from, candidate.to)
  return inside
}

/** Names of two lists in the order of the text. */
export function merged(found: readonly Found[], more: readonly Found[]): Found[] {
  if (more.length === 0) return [...found]
  return [...found, ...more].sort((a, b) => a.candidate.from - b.candidate.from)
}
