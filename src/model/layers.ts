import type { Mention } from './mention.ts'
import type { Quote } from './quote.ts'
import type { Span } from './span.ts'

/** Anything that marks a range of a document's text. */
export interface Annotation {
  readonly span: Span
}

/**
 * A run of text with one role on the page.
 * `label` is a run-in house label ("Details:") before a paragraph: in the text, but not in the body.
 * `quote` is a block set off as a quotation by the markup. `embedded` is a paragraph of an article quoted whole, which is also a document of its own.
 */
export interface Block extends Annotation {
  readonly role:
    | 'headline'
    | 'subhead'
    | 'paragraph'
    | 'list-item'
    | 'table-row'
    | 'quote'
    | 'label'
    | 'embedded'
  /** True where the paragraph recalls earlier events ("Earlier", "Напомним"): kept apart from the news. */
  readonly background?: boolean
}

export interface Sentence extends Annotation {
  /** BCP 47 tag; `und` where there is nothing to tell it by. */
  readonly language: string
}

/** A word, number or mark of punctuation. */
export interface Token extends Annotation {
  readonly kind: 'word' | 'number' | 'mark'
  /** Folded for matching: lower case, NFC, ё→е, marks and apostrophes unified. */
  readonly form: string
}

/** All layers a step may provide; later steps add theirs here. */
export interface LayerMap {
  blocks: Block
  sentences: Sentence
  tokens: Token
  mentions: Mention
  quotes: Quote
}
export type LayerName = keyof LayerMap

/** Annotations in the order of their places. An array is one; where there are many they may be packed, and made when asked for. */
export interface AnnotationList<T extends Annotation> extends Iterable<T> {
  readonly length: number
  /** The one with this number from 0 up; undefined beyond the last. */
  at(index: number): T | undefined
}

/** How each layer is held: as an array, but for tokens, which are most of a document's memory. */
export type LayerOf<L extends LayerName> = L extends 'tokens'
  ? AnnotationList<LayerMap[L]>
  : readonly LayerMap[L][]

/** The layers a document has so far. */
export type Layers = { readonly [L in LayerName]?: LayerOf<L> }
