import type { Dated } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { AlignedText } from '../../text/aligned.ts'

/** A text with what it is written in: plain characters, a piece of HTML, or a whole page. */
export interface Content extends AlignedText {
  readonly form: 'text' | 'html' | 'page'
}

/** One item of a feed or one row, whatever format it came in; every text knows its raw place. */
export interface FeedItem {
  /** Raw place of the whole item. */
  readonly at: Span
  readonly title: Content | null
  /** Absolute, http or https. */
  readonly url: string | null
  readonly published: Dated | null
  readonly authors: readonly Content[]
  /** The outlet the item is from, where it is not the feed's own. */
  readonly outlet: Content | null
  /** BCP 47 tag as stated. */
  readonly language: string | null
  /** What the format calls the text of the item. */
  readonly content: Content | null
  /** What may be the text or only its beginning, and has to be judged. */
  readonly summary: Content | null
  /** False where the item breaks off before its end. */
  readonly whole: boolean
}

/** Something a feed, a list of feeds or a sitemap points to. */
export interface FeedLink {
  /** Absolute, http or https. */
  readonly url: string
  /** `article`: an item of a feed or a page of a sitemap; the others lead to more links. */
  readonly kind: 'article' | 'feed' | 'sitemap'
  readonly title?: string
  /** ISO 8601, as precise as stated. */
  readonly published?: string
  /** True where the feed itself holds the whole text, so that the page need not be fetched. */
  readonly full?: true
  /** Raw place of the item. */
  readonly at: Span
}

/** What a feed file holds. */
export interface Feed {
  /** `sitemap` and `list` (OPML) hold links alone. */
  readonly kind: 'feed' | 'rows' | 'sitemap' | 'list'
  readonly title: Content | null
  /** The page the feed belongs to; absolute. */
  readonly page: string | null
  readonly language: string | null
  readonly items: readonly FeedItem[]
  /** Links beside those of the items: other feeds, sitemaps, further pages of the feed. */
  readonly links: readonly FeedLink[]
  /** What is wrong with the file, in words a newcomer understands, with its place where it has one. */
  readonly damage: readonly { readonly message: string; readonly at?: Span }[]
}
