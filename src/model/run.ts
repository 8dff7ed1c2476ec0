import type { Document } from './document.ts'
import type { Edge } from './edge.ts'
import type { Issue } from './issue.ts'
import type { Source } from './source.ts'

/** All a run knows: what views and writers read. Everything in it is sorted and independent of input order. */
export interface RunResult {
  readonly sources: readonly Source[]
  /** In the order of the sources, then of their places in them. */
  readonly documents: readonly Document[]
  /** Sorted by id. */
  readonly edges: readonly Edge[]
  readonly issues: readonly Issue[]
}
