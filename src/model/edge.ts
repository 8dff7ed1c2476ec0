import type { Span } from './span.ts'

/** Why an edge exists: the rule that fired, what it saw in words, and the spans it saw. Spans count in the clean texts. */
export interface Evidence {
  readonly rule: string
  readonly detail: string
}

/** A stretch of text that two documents share. */
export interface Passage {
  /** Range in the text of the edge's `from` document. */
  readonly from: Span
  /** Range in the text of the edge's `to` document. */
  readonly to: Span
  readonly relation: 'identical' | 'altered' | 'translated'
}

/** Words of a source that other words stand for in a copy of it. */
export interface Substitution {
  /** Range in the text of the edge's `from` document. */
  readonly from: Span
  /** Range in the text of the edge's `to` document. */
  readonly to: Span
  /** What the changed words are part of in the copy: those of a name or a quotation should never change. */
  readonly inside: 'text' | 'name' | 'quote'
}

/** A difference between two versions of one page, by sentences; a side is null where it has nothing there. */
export interface Change {
  /** Range in the text of the edge's `from` document, the newer one where that is known. */
  readonly from: Span | null
  readonly to: Span | null
}

/** What two printings of one utterance differ in, at one place; a side is null where it has nothing there. */
export interface QuoteChange {
  readonly kind:
    | 'identical'
    | 'translated'
    | 'truncated'
    | 'extended'
    | 'spliced'
    | 'reworded'
    | 'number'
    | 'name'
    | 'negation'
    | 'modality'
    | 'speaker'
    | 'direct-to-indirect'
  readonly detail: string
  /** Range in the text of the edge's `from` document. */
  readonly from: Span | null
  readonly to: Span | null
}

/** What each kind of edge says beyond its score. */
export interface EdgeDetailMap {
  copy: {
    /** `spun` is a copy whose words were exchanged one by one; `translated` says the same in another language. */
    readonly relation: 'verbatim' | 'near' | 'partial' | 'embedded' | 'spun' | 'translated'
    /** `known` where the tie itself says who came first; what else tells so stands in `derives`. */
    readonly direction: 'known' | 'undetermined'
    /** Sorted by `from`; never empty. */
    readonly passages: readonly Passage[]
    /** Share of each body's words that the passages cover, 0..1. */
    readonly covered: { readonly from: number; readonly to: number }
    /** Of a spun copy: in the order of the copy. */
    readonly substitutions?: readonly Substitution[]
  }
  /** `to` has what the two share from `from`, or both have it from a source that is not at hand. */
  derives: {
    readonly verdict: 'known' | 'common-source'
    /** The source that both name, as it is called there. */
    readonly source?: string
  }
  'same-story': {
    /** Set where the tie is between the groups that the two articles stand for, by what all of their articles say. */
    readonly groups?: true
  }
  /** `from` is a later version of the page `to`. */
  revises: {
    readonly direction: 'known' | 'undetermined'
    /** In reading order; empty where the two say the same. */
    readonly changes: readonly Change[]
  }
  /** All mentions named on either side stand for one thing. `from` and `to` may be one document. */
  'same-entity': {
    /** Numbers in the layer `mentions` of each document, ascending; never empty. */
    readonly mentions: { readonly from: readonly number[]; readonly to: readonly number[] }
    /** Those of `from` and those of `to` do *not* stand for one thing: what a person decided. */
    readonly apart?: true
  }
  /** Two quotations are one utterance; `from` is the earlier printing where dates tell. Both may be of one document. */
  'same-quote': {
    /** Numbers in the layer `quotes` of each document. */
    readonly quotes: { readonly from: number; readonly to: number }
    /** `within` is a fragment in marks and the reported clause around it; its words are printed once. */
    readonly relation: 'identical' | 'altered' | 'within' | 'translated'
    /** Never empty; in the order of places, what is said of the whole last. */
    readonly changes: readonly QuoteChange[]
  }
}
export type EdgeKind = keyof EdgeDetailMap

/** What `by` begins with where a person made the edge, not a step. */
export const PERSON = 'person:'

/** A judgement that ties two documents together. Stories are computed from edges, so a wrong one can be deleted. */
export interface Edge<K extends EdgeKind = EdgeKind> {
  /** Hash of kind, from, to and by, and of the mentions or quotations it ties: running twice changes nothing. */
  readonly id: string
  readonly kind: K
  /** Document ids. */
  readonly from: string
  readonly to: string
  /** 0..1, higher is surer. */
  readonly score: number
  /** Never empty. */
  readonly evidence: readonly Evidence[]
  /** The step and its version that made it, such as `copies@1`; or `person:` and the name of who decided it. */
  readonly by: string
  readonly detail: EdgeDetailMap[K]
}

/** Narrows an edge to one kind. */
export function isEdge<K extends EdgeKind>(edge: Edge, kind: K): edge is Edge<K> {
  return edge.kind === kind
}
