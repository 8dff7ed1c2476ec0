import type { Evidence } from '../../model/edge.ts'
import type { Group } from './registry.ts'

/** Mentions of one document that stand for what a group names. */
export interface GroupTie {
  readonly from: Group
  /** Of the group's mentions those that are meant; ascending. */
  readonly mentions: readonly number[]
  readonly to: Group
  readonly score: number
  readonly evidence: Evidence
}
