import { type Document, documentId } from '../../model/document.ts'
import type { Issue } from '../../model/issue.ts'
import type { Kit } from '../../model/kit.ts'
import { nameOfSource, type Source } from '../../model/source.ts'
import type { Reader, Reading } from '../../model/step.ts'
import { cuesOf } from '../../text/cues.ts'
import { type ArticleContext, articleOf } from './article.ts'
import { readInside } from './delegate.ts'
import type { Feed, FeedItem } from './feed.ts'
import { bestText } from './item-text.ts'
import { parseFeed } from './parse.ts'
import { isCut } from './wholeness.ts'

export { feedLinks } from './links.ts'

/**
 * Reads feeds with full texts (RSS, Atom, RDF, JSON Feed) and rows of articles in JSON. Lists of links – sitemaps,
 * OPML, feeds of summaries – give no articles and an issue that says so. How: docs/stages/feeds.md.
 * @param readers read the whole pages and scraped texts that rows hold, by their media types
 */
export function feedReader(
  ...readers: readonly Reader[]
): Reader & { readonly provides: readonly ['blocks'] } {
  return {
    name: 'feed',
    version: 1,
    mediaTypes: [
      'application/rss+xml',
      'application/atom+xml',
      'application/rdf+xml',
      'application/feed+json',
      'application/json',
      'application/xml',
      'text/xml',
      'text/x-opml',
    ],
    provides: ['blocks'],
    read: (source, kit) => read(source, kit, readers),
  }
}

function read(source: Source, kit: Kit, readers: readonly Reader[]): Reading {
  const feed = parseFeed(source, kit.packs)
  const name = nameOfSource(source)
  if (!feed) return { documents: [], issues: [notAFeed(source, name)] }
  const context = { source, feed, kit, cues: cuesOf(kit) }
  const readings = feed.items.map((item) => readItem(item, context, readers))
  const documents = readings.flatMap((reading) => reading?.documents ?? [])
  const teasers = feed.items.filter((_, index) => readings[index] === null)
  const issues = [
    ...damageIssues(source, name, feed),
    ...readings.flatMap((reading) => reading?.issues ?? []),
    ...leftOut({ source, name, feed, teasers, articles: documents.length }),
  ]
  return { documents: numbered(source, documents), issues }
}

/** An item's articles; `null` where it gives no more than a title or a summary. */
function readItem(
  item: FeedItem,
  context: ArticleContext,
  readers: readonly Reader[],
): Reading | null {
  if (context.feed.kind === 'rows' && item.content && item.content.form !== 'html') {
    const inside = readInside({ ...item, content: item.content }, readers, context)
    if (inside) return inside
    if (item.content.form === 'page') return { documents: [], issues: [noReader(context.source)] }
  }
  const text = bestText(item, context.cues)
  if (text.wholeness !== 'whole') return null
  const document = articleOf(item, text, context)
  const issues = isCut(text.judged) ? [truncated(item, context)] : []
  return { documents: [{ ...document, issues }], issues: [] }
}

function noReader(source: Source): Issue {
  const name = nameOfSource(source)
  const message = `${name}: a page inside a row, and no reader of pages`
  return { code: 'unsupported-type', message, source: source.id }
}

function truncated(item: FeedItem, { source }: ArticleContext): Issue {
  const name = item.url ?? nameOfSource(source)
  const message = `${name}: the feed gives the text only up to a point; the rest is on the page`
  return { code: 'truncated', message, source: source.id, at: item.at }
}

function damageIssues(source: Source, name: string, feed: Feed): Issue[] {
  return feed.damage.map(({ message, at }) => ({
    code: 'feed-damaged',
    message: `${name}: damaged – ${message}; what could be read of it is used`,
    source: source.id,
    ...(at ? { at } : {}),
  }))
}

interface Counted {
  readonly source: Source
  readonly name: string
  readonly feed: Feed
  readonly teasers: readonly FeedItem[]
  readonly articles: number
}

/** What a list of links was, and which items were no articles. */
function leftOut({ source, name, feed, teasers, articles }: Counted): Issue[] {
  const { kind, items, links } = feed
  const fetch = '"synoptic collect" fetches their pages'
  const issue = (message: string): Issue => ({
    code: 'list-page',
    message: `${name}: ${message}`,
    source: source.id,
    ...(teasers[0] ? { at: teasers[0].at } : {}),
  })
  if (kind === 'sitemap')
    return [issue(`a sitemap (addresses: ${links.length}), no articles; ${fetch}`)]
  if (kind === 'list') return [issue(`a list of feeds (${links.length}), no articles; ${fetch}`)]
  if (teasers.length > 0) {
    const some = `${teasers.length} of ${items.length} left out: items without more than a title or a summary`
    return [issue(`${some}; ${fetch}`)]
  }
  if (articles > 0 || items.length > 0) return []
  const message = `${name}: a feed without items`
  return [{ code: 'no-article', message, source: source.id }]
}

function notAFeed(source: Source, name: string): Issue {
  const json = /^\s*[[{]/u.test(source.raw)
  const missing = json
    ? 'no articles in it: rows need a text, or an address with a title'
    : 'XML, but no feed, list of feeds or sitemap'
  return { code: 'unsupported-type', message: `${name}: ${missing}`, source: source.id }
}

/** Numbers the articles of a source; those quoted in one keep pointing at it. */
function numbered(source: Source, documents: readonly Document[]): Document[] {
  let host = ''
  return documents.map((document, index) => {
    const id = documentId(source.id, index + 1)
    if (document.embeddedIn === undefined) {
      host = id
      return { ...document, id }
    }
    return { ...document, id, embeddedIn: host }
  })
}
