import type { Issue } from './issue.ts'
import type { Layers } from './layers.ts'
import type { Span } from './span.ts'

/**
 * A run of clean text and the raw range it came from.
 * In an exact run both have the same length and are equal character by character;
 * any other run was changed on the way (white space folded, a lost space put back, an entity decoded).
 */
export interface Alignment {
  readonly text: Span
  readonly raw: Span
  readonly exact: boolean
}

/** Kinds of material that is left out of an article's body. Part of the report contract. */
export const REMOVED_KINDS = [
  'repeat',
  'related-links',
  'ticker',
  'navigation',
  'comments',
  'share',
  'promo',
  'cookie',
  'caption',
  'source-index',
  'other',
] as const
export type RemovedKind = (typeof REMOVED_KINDS)[number]

/** Something left out of a document, with the raw place where it stands and the reason in words. */
export interface Removal {
  readonly kind: RemovedKind
  readonly raw: Span
  readonly reason: string
}

/** A date as precise as it is known: an ISO 8601 prefix such as `2022-01` or `2022-01-10T18:40+06:00`. */
export interface Dated {
  readonly value: string
  readonly basis: 'stated' | 'metadata' | 'inferred'
  /** Place in the raw source where it is stated. */
  readonly raw?: Span
}

/** A value read from the raw source, such as a byline: the text as meant and its raw place. */
export interface RawText {
  readonly text: string
  readonly raw: Span
}

/** A value with its raw place, where it stands in the raw source at all. */
export interface NamedText {
  readonly text: string
  readonly raw?: Span
}

/**
 * One clean article. A source may hold many. Layers stand off from `text`, each sorted by span.
 * `text` is NFC: the headline and the paragraphs in reading order, joined by blank lines.
 */
export interface Document {
  /** First 16 digits of the source id, a dot, and the article's number in the source from 1. */
  readonly id: string
  readonly source: string
  /** BCP 47 tag of the language most of the article's own words are in; `und` where undecided. */
  readonly language: string
  readonly url?: string
  /** Without a place where only the source's container states it. */
  readonly publisher?: NamedText
  readonly byline?: RawText
  readonly published?: Dated
  /** Last change that the page states. */
  readonly modified?: Dated
  /** When the source was fetched, ISO 8601. */
  readonly retrievedAt?: string
  /** Id of the article this one is quoted whole in. */
  readonly embeddedIn?: string
  readonly text: string
  /** Sorted by text; covers all of `text`. Raw ranges ascend too, since reading order is source order. */
  readonly alignment: readonly Alignment[]
  readonly removed: readonly Removal[]
  readonly layers: Layers
  /** Which stages have run, in order, and in which version. */
  readonly trace: readonly { readonly step: string; readonly version: number }[]
  readonly issues: readonly Issue[]
}

/** Digits of the source id that a document's id starts with: 64 bits. */
const ID_DIGITS = 16

/** Id of the article with this number, from 1, in its source. */
export function documentId(source: string, number: number): string {
  return `${source.slice(0, ID_DIGITS)}.${number}`
}
