import type { InMarks } from './cell.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'
import type { Stretch } from './stretches.ts'

/** The words that say who speaks in a stretch. */
export interface Owner {
  readonly cue: Phrase | null
  readonly subject: Phrase | null
  readonly rule: string
  /** Number of the line they stand in. */
  readonly line: number
}

/** A stretch and what stands around it. */
export interface Context {
  readonly scene: Scene
  readonly stretch: Stretch
  readonly inMarks: InMarks
  /** Cells of the stretches of speech before and behind. */
  readonly floor: number
  readonly ceiling: number
}
