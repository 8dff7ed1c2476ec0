import type { Kit } from '../../model/kit.ts'
import type { Source } from '../../model/source.ts'
import type { CueReader } from '../../text/cues.ts'
import { cuesOf } from '../../text/cues.ts'
import { lineOf } from './blocks.ts'
import type { FeedItem, FeedLink } from './feed.ts'
import { bestText } from './item-text.ts'
import { parseFeed } from './parse.ts'

/** Most links given of one file: sitemaps may have 50,000. */
const MAX_LINKS = 100_000

/**
 * What a feed, an OPML file or a sitemap points to, in the order of the file, each address once; empty for
 * anything else.
 */
export function feedLinks(source: Pick<Source, 'raw' | 'url'>, kit: Kit): readonly FeedLink[] {
  const feed = parseFeed(source, kit.packs)
  if (!feed) return []
  const cues = cuesOf(kit)
  const all = [...feed.items.flatMap((item) => linkOf(item, cues)), ...feed.links]
  const seen = new Set<string>()
  return all.filter(({ url }) => seen.size < MAX_LINKS && !seen.has(url) && seen.add(url))
}

function linkOf(item: FeedItem, cues: CueReader): FeedLink[] {
  if (item.url === null) return []
  const title = item.title && lineOf(item.title)?.text
  const { wholeness } = bestText(item, cues)
  return [
    {
      url: item.url,
      kind: 'article',
      ...(title ? { title } : {}),
      ...(item.published ? { published: item.published.value } : {}),
      ...(wholeness === 'whole' ? { full: true as const } : {}),
      at: item.at,
    },
  ]
}
