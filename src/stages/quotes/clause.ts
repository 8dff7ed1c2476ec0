import type { InMarks, Line } from './cell.ts'
import type { Cue } from './cues.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

/** A cue, and where in its line what was said may stand. */
export interface Place {
  readonly scene: Scene
  readonly line: Line
  readonly cue: Cue
  readonly inMarks: InMarks
  /** First cell no earlier cue has taken. */
  readonly floor: number
  readonly next: Cue | undefined
}

/** What was said, as a range of cells, and who is said to have said it. */
export interface Clause extends Phrase {
  readonly subject: Phrase | null
  readonly rule: string
  /** What goes on behind the words that say who speaks. */
  readonly rest?: Phrase
  /** True where it follows its cue. */
  readonly behind: boolean
}
