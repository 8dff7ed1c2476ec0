import type { MentionType } from '../../../model/mention.ts'

/** A reason, and the place it speaks of. */
export interface Reason {
  readonly rule: string
  readonly from: number
  readonly to: number
}

/** A stretch of a sentence read as one thing: a name, or an ordinary word where it has no type. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly points: number
  readonly type: MentionType | null
  readonly reasons: readonly Reason[]
  /** True where nothing but its characters speaks for it: a name it is, but of what? */
  readonly unsure?: boolean
}

/** Points of one reading, with what they are for. */
export class Reading {
  points: number
  readonly reasons: Reason[] = []

  constructor(base: number) {
    this.points = base
  }

  add(points: number, rule: string, from: number, to: number): void {
    this.points += points
    if (points > 0) this.reasons.push({ rule, from, to })
  }
}
