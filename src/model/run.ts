import type { Document } from './document.ts'
import type { Edge } from './edge.ts'
import type { Issue } from './issue.ts'
import type { Source } from './source.ts'

/** A source after it has been read: all that is known of it, and its text where that is still needed. */
export interface ReadSource extends Omit<Source, 'raw'> {
  /** Length of the raw text in UTF-16 code units. */
  readonly chars: number
  /** Always there for plain text, whose words are shown as they stand; else where the run was told to keep it. */
  readonly raw?: string
}

/** All a run knows: what views and writers read. Everything in it is sorted and independent of input order. */
export interface RunResult {
  readonly sources: readonly ReadSource[]
  /** In the order of the sources, then of their places in them. */
  readonly documents: readonly Document[]
  /** Sorted by id. */
  readonly edges: readonly Edge[]
  readonly issues: readonly Issue[]
}
