import { describe, expect, it } from 'vitest'
import { feedLinks } from '../../../src/read/feed/index.ts'
import { blockTexts, kit, only, readFeed, sourceOf } from './read.ts'
import { BODY, FIRST, fullItem, rss, SECOND, THIRD } from './samples.ts'

const item = (title: string, description: string, more = '') =>
  `<item><title>${title}</title><link>https://lantern.example/${title.length}</link><description><![CDATA[${description}]]></description>${more}</item>`

/** Whether an item with that description is an article. */
const CASES: readonly (readonly [string, string, boolean])[] = [
  ['one sentence', FIRST, false],
  ['two paragraphs', `<p>${FIRST}</p><p>${SECOND}</p>`, false],
  ['three paragraphs of prose', BODY, true],
  [
    'three paragraphs that break off',
    `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD.slice(0, 90)}…</p>`,
    false,
  ],
  [
    'three paragraphs and [...]',
    `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD.slice(0, 90)} [&#8230;]</p>`,
    false,
  ],
  [
    'three paragraphs and a line that leads on',
    `${BODY}<p><a href="/x">Continue reading...</a></p>`,
    false,
  ],
  ['the same in Russian', `${BODY}<a href="/x">Читать далее →</a>`, false],
  [
    'a prompt inside the last paragraph',
    BODY.replace(/<\/p>$/, ' <a href="/x">Read more</a></p>'),
    false,
  ],
  ['a long text without paragraphs', `${FIRST} ${SECOND} ${THIRD} ${FIRST} ${SECOND}`, true],
  ['a picture', '<img src="a.jpg">', false],
]

describe('a description is an article or its beginning', () => {
  it.each(CASES)('%s', (_, description, whole) => {
    const { documents, issues } = readFeed(rss(item('Ferry stays in port', description)))
    expect(documents).toHaveLength(whole ? 1 : 0)
    expect(issues.map(({ code }) => code)).toEqual(whole ? [] : ['list-page'])
  })

  it('counts what it leaves out, once for the whole feed', () => {
    const raw = rss(item('One', FIRST) + fullItem('Two', BODY) + item('Three', SECOND))
    const { documents, issues } = readFeed(raw)
    expect(documents).toHaveLength(1)
    expect(issues).toHaveLength(1)
    expect(issues[0]!.message).toContain('2 of 3 left out')
    expect(raw.slice(issues[0]!.at!.start, issues[0]!.at!.end)).toMatch(
      /^<item><title>One<[\s\S]*<\/item>$/,
    )
  })

  it('takes a content that only repeats the description for no more than that', () => {
    const again = `<content:encoded>${FIRST}</content:encoded>`
    expect(readFeed(rss(item('Ferry stays in port', FIRST, again))).documents).toEqual([])
    const brief = `<content:encoded>${FIRST} ${SECOND}</content:encoded>`
    expect(readFeed(rss(item('Ferry stays in port', FIRST, brief))).documents).toHaveLength(1)
  })

  it('takes the text of an item without a title of its own for a post', () => {
    const untitled = `<item><description>${FIRST}</description></item>`
    expect(blockTexts(only(readFeed(rss(untitled))))).toEqual([`paragraph: ${FIRST}`])
    const raw = rss(item(`${FIRST.slice(0, 40)}…`, FIRST))
    const document = only(readFeed(raw))
    expect(blockTexts(document)).toEqual([`paragraph: ${FIRST}`])
    expect(document.removed.map(({ kind }) => kind)).toEqual(['repeat'])
  })

  it('says of a long content that breaks off where the rest is', () => {
    const raw = rss(fullItem('Ferry', `${BODY}${BODY}<p>${FIRST.slice(0, 60)}…</p>`))
    const { documents, issues } = readFeed(raw)
    expect(documents).toHaveLength(1)
    expect(documents[0]!.issues.map(({ code }) => code)).toEqual(['truncated'])
    expect(issues).toEqual([])
  })
})

describe('lists of links', () => {
  const links = (raw: string, url?: string) =>
    feedLinks(sourceOf(raw, url === undefined ? {} : { url }), kit).map(
      ({ at: _, ...link }) => link,
    )

  it('of a feed: address, title, date, and whether the text is in the feed', () => {
    const raw = `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="?page=2"/>
<entry><title>One</title><link href="/one"/><updated>2023-03-07</updated><summary>${FIRST}</summary></entry>
<entry><title type="html">Two &amp;amp; more</title><link href="/two"/><content type="html">${BODY.replaceAll('<', '&lt;')}</content></entry>
<entry><title>Mail</title><link href="mailto:ida@lantern.example"/></entry>
<entry><title>Again</title><link href="/one"/></entry></feed>`
    expect(links(raw, 'https://lantern.example/feed')).toEqual([
      {
        url: 'https://lantern.example/one',
        kind: 'article',
        title: 'One',
        published: '2023-03-07',
      },
      { url: 'https://lantern.example/two', kind: 'article', title: 'Two & more', full: true },
      { url: 'https://lantern.example/feed?page=2', kind: 'feed' },
    ])
  })

  it('of an OPML file, groups opened', () => {
    const raw = `<?xml version="1.0"?><opml version="2.0"><head><title>Islands</title></head><body>
<outline text="News"><outline type="rss" text="Orme &amp; sea" xmlUrl="https://lantern.example/feed?a=1&amp;b=2"/></outline>
<outline type="link" text="Tides" url="https://tides.example/"/><outline text="nothing"/></body></opml>`
    expect(links(raw)).toEqual([
      { url: 'https://lantern.example/feed?a=1&b=2', kind: 'feed', title: 'Orme & sea' },
      { url: 'https://tides.example/', kind: 'article', title: 'Tides' },
    ])
    expect(readFeed(raw).issues.map(({ code }) => code)).toEqual(['list-page'])
  })

  it('of a news sitemap', () => {
    const raw = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc> https://lantern.example/one </loc><lastmod>2023-03-08</lastmod><n:news><n:publication><n:name>Orme Lantern</n:name></n:publication><n:publication_date>2023-03-07T18:05+06:00</n:publication_date><n:title>Ferry &amp; pilot</n:title></n:news></url><url><loc>https://lantern.example/two</loc><lastmod>2023-03</lastmod></url><url><loc>javascript:alert(1)</loc></url></urlset>`
    expect(links(raw)).toEqual([
      {
        url: 'https://lantern.example/one',
        kind: 'article',
        title: 'Ferry & pilot',
        published: '2023-03-07T18:05+06:00',
      },
      { url: 'https://lantern.example/two', kind: 'article', published: '2023-03' },
    ])
    const { documents, issues } = readFeed(raw)
    expect(documents).toEqual([])
    expect(issues[0]!.message).toContain('a sitemap (addresses: 2)')
  })

  it('of an index of sitemaps', () => {
    const raw =
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://lantern.example/a.xml</loc></sitemap></sitemapindex>'
    expect(links(raw)).toEqual([{ url: 'https://lantern.example/a.xml', kind: 'sitemap' }])
  })

  it('of a JSON Feed with summaries', () => {
    const raw = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      next_url: 'https://lantern.example/2.json',
      items: [{ url: 'https://lantern.example/one', title: 'One', summary: FIRST }],
    })
    expect(links(raw)).toEqual([
      { url: 'https://lantern.example/one', kind: 'article', title: 'One' },
      { url: 'https://lantern.example/2.json', kind: 'feed' },
    ])
  })

  it('of anything else: none', () => {
    expect(links('<html><body><a href="https://lantern.example/">x</a></body></html>')).toEqual([])
  })
})
