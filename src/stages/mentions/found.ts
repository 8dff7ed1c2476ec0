import type { Scene } from './scene.ts'
import type { Candidate } from './split.ts'

/** A name of a document, with the scene it stands in. */
export interface Found {
  readonly scene: Scene
  readonly candidate: Candidate
}

/** Numbers of all words that stand in names. */
export function wordsInside(found: readonly Found[]): Set<number> {
  const inside = new Set<number>()
  for (const { candidate } of found) {
    for (let i = candidate.from; i < candidate.to; i++) inside.add(i)
  }
  return inside
}

/** Names of two lists in the order of the text. */
export function merged(found: readonly Found[], more: readonly Found[]): Found[] {
  if (more.length === 0) return [...found]
  return [...found, ...more].sort((a, b) => a.candidate.from - b.candidate.from)
}
