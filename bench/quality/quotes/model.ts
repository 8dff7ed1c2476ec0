import type { Span } from '../../../src/model/span.ts'

export type Form = 'direct' | 'indirect'

/** A quotation as a gold standard has it. */
export interface GoldQuote {
  readonly form: Form
  /** The set's own name for its kind; the form where it has none. */
  readonly type: string
  /** What was said, in as many pieces as the set gives. */
  readonly parts: readonly Span[]
  readonly cue: readonly Span[]
  /** Empty where nobody is named. */
  readonly speaker: readonly Span[]
  /** Where those words do not say who it is: the nearest that do. */
  readonly who?: readonly Span[]
  /** Such as were not sought to the last one: neither asked for nor false. */
  readonly loose?: boolean
}

/** A quotation as it was found. */
export interface FoundQuote {
  readonly form: Form
  readonly parts: readonly Span[]
  readonly cue: Span | null
  /** The words at the cue that name the speaker. */
  readonly speaker: Span | null
  /** The name those words are or stand for, where the program knows it. */
  readonly name: Span | null
  /** Who relays it, where somebody does. */
  readonly via?: Span | null
}

/** A text and its gold quotations. */
export interface QuoteText {
  readonly name: string
  readonly text: string
  readonly language: string
  /** Whether its first line is a headline. */
  readonly headline: boolean
  readonly quotes: readonly GoldQuote[]
  /** What stands in quotation marks and is nobody's speech, where the gold tells. */
  readonly marks?: readonly Span[]
}

/** Something that finds the quotations of a text: the program, or a peer. */
export type Finder = (text: QuoteText) => readonly FoundQuote[]
