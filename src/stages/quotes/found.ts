import type { Evidence } from '../../model/edge.ts'
import type { Span } from '../../model/span.ts'
import type { Phrase } from './phrase.ts'

/** What is found of one quotation before names and pronouns are looked up. */
export interface Found {
  readonly form: 'direct' | 'indirect'
  readonly parts: readonly Span[]
  readonly cue: Phrase | null
  readonly subject: Phrase | null
  readonly via?: Phrase
  /** Number of the line whose words say who speaks. */
  readonly line: number
  readonly evidence: Evidence
}
