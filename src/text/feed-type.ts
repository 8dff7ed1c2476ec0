/** Characters looked at: declarations, comments and style sheets stand before the root of a feed. */
const OPENING = 16_384

/** What stands before the first element of an XML file. */
const PROLOG =
  /^\uFEFF?\s*(?:(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)\s*)*/iu
const ROOT = /^<(?:(?<prefix>[\w.-]+):)?(?<name>[\w.-]+)(?<attributes>[^>]*)/u

const BY_ROOT: Readonly<Record<string, string>> = {
  rss: 'application/rss+xml',
  feed: 'application/atom+xml',
  opml: 'text/x-opml',
  urlset: 'application/xml',
  sitemapindex: 'application/xml',
  // CDF, of which only its root tells: the items look like those of RSS.
  channel: 'application/rss+xml',
}

const JSON_FEED =
  /^\uFEFF?\s*\{[\s\S]{0,4000}"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/iu

/**
 * The media type of a feed, a list of feeds (OPML) or a sitemap, told by its content; `null` for everything else.
 * Sitemaps are `application/xml`, for want of a type of their own.
 */
export function feedTypeOf(text: string): string | null {
  const opening = text.slice(0, OPENING)
  if (JSON_FEED.test(opening)) return 'application/feed+json'
  const prolog = PROLOG.exec(opening)?.[0] ?? ''
  const root = ROOT.exec(opening.slice(prolog.length))
  if (!root) return null
  const { name, attributes } = root.groups!
  const lower = name!.toLowerCase()
  if (lower === 'rdf') {
    const rss = /purl\.org\/(?:rss|net\/rss)|netscape\.com\/rdf\/simple/iu
    return rss.test(attributes!) ? 'application/rdf+xml' : null
  }
  return Object.hasOwn(BY_ROOT, lower) ? BY_ROOT[lower]! : null
}
