import { describe, expect, it } from 'vitest'
import { feedTypeOf } from '../../src/text/feed-type.ts'

describe('feedTypeOf', () => {
  it.each([
    ['<rss version="2.0"><channel/></rss>', 'application/rss+xml'],
    [
      '\uFEFF \n<?xml version="1.0"?>\n<!-- a --><?xml-stylesheet href="x"?><rss>',
      'application/rss+xml',
    ],
    ['<!DOCTYPE rss [<!ENTITY a "<b>">]><rss>', 'application/rss+xml'],
    ['<RSS>', 'application/rss+xml'],
    ['<CHANNEL HREF="http://a.example/">', 'application/rss+xml'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'application/atom+xml'],
    ['<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', 'application/atom+xml'],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="a">', 'application/rdf+xml'],
    ['<rdf:RDF xmlns:rdf="a">', null],
    ['<opml version="1.0">', 'text/x-opml'],
    ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', 'application/xml'],
    ['<sitemapindex>', 'application/xml'],
    ['{ "version" : "https://jsonfeed.org/version/1.1", "items": []}', 'application/feed+json'],
    [
      '{"title": "a", "version": "https:\\/\\/jsonfeed.org\\/version\\/1"}',
      'application/feed+json',
    ],
    ['{"version": "1"}', null],
    ['<html><body><rss></body></html>', null],
    ['<!DOCTYPE html><html>', null],
    ['Read <rss> for beginners', null],
    ['', null],
  ])('%j is %j', (text, type) => {
    expect(feedTypeOf(text)).toBe(type)
  })

  it('takes no time over openings without an end', () => {
    for (const part of ['<!--', '<?', '<!DOCTYPE [', ' ', '<', '{"version"']) {
      expect(feedTypeOf(part.repeat(100_000))).toBe(null)
    }
  })
})
