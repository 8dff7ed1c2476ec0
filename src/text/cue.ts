import type { RemovedKind } from '../model/document.ts'
import { startsWithPhrase } from './phrases.ts'

/** A phrase of a language table that gives a line away. */
export interface Cue {
  readonly kind: RemovedKind
  readonly phrase: string
  /** True where the lines that follow may be of the kind too. */
  readonly opens: boolean
  /** True where the line is the phrase and nothing else. */
  readonly whole: boolean
}

/** The longest cue a folded text starts with, of equally long ones the first. */
export function longestOpener(cues: readonly Cue[], text: string): Cue | null {
  let best: Cue | null = null
  for (const cue of cues) {
    if (best !== null && best.phrase.length >= cue.phrase.length) continue
    if (startsWithPhrase(text, cue.phrase)) best = cue
  }
  return best
}
