import type { Evidence } from './edge.ts'
import type { Span } from './span.ts'

/** Who a quotation is put in the mouth of, as the text says it. */
export interface Speaker {
  /** The words that name the speaker where it is cued: a name with its title, a role, a pronoun. */
  readonly span: Span
  /** Number in the layer `mentions` of the name that these words are or stand for; null where that is not known. */
  readonly mention: number | null
  /** Who relays it: the report or the outlet that the speaker was heard by. */
  readonly via?: Span
}

/** What somebody is said to have said, word for word or in the words of the report. */
export interface Quote {
  /** From the first part to the end of the last. */
  readonly span: Span
  /** `direct` stands in quotation marks or behind a dash of speech, whole or as a fragment of a clause. */
  readonly form: 'direct' | 'indirect'
  /** What was said, without marks and without what cuts in; ascending, never empty. */
  readonly parts: readonly Span[]
  /** The words that say it was said. */
  readonly cue: Span | null
  /** Null where the text leaves it open. */
  readonly speaker: Speaker | null
  /** Why this is speech, and why it is this speaker's. */
  readonly evidence: readonly Evidence[]
}
