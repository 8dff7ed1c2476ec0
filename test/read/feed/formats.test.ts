import { describe, expect, it } from 'vitest'
import { feedReader } from '../../../src/read/feed/index.ts'
import { textReader } from '../../../src/read/text/index.ts'
import { toRaw } from '../../../src/text/compose.ts'
import { blockTexts, kit, only, readFeed, sourceOf } from './read.ts'
import { BODY, FIRST, fullItem, RUSSIAN, rss, SECOND, THIRD } from './samples.ts'

const escaped = BODY.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
const OLD_ATOM = 'version="0.3" xmlns="http://purl.org/atom/ns#"'
const RDF =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/"'

/** The same article in every format: title, address, author and date stand in all of them. */
const FORMATS: readonly (readonly [string, string])[] = [
  [
    'RSS 2.0, CDATA',
    rss(
      `<item><title>Ferry stays in port</title><link>https://lantern.example/ferry</link><dc:creator>Ida Holm</dc:creator><pubDate>Tue, 07 Mar 2023 18:05:00 GMT</pubDate><content:encoded><![CDATA[${BODY}]]></content:encoded></item>`,
    ),
  ],
  [
    'RSS 2.0, escaped in the description, address as a permanent name, author with an address',
    rss(
      `<item><title>Ferry stays in port</title><guid>https://lantern.example/ferry</guid><author>ida@lantern.example (Ida Holm)</author><pubDate>7 Mar 23 18:05:00 UT</pubDate><description>${escaped}</description></item>`,
    ),
  ],
  [
    'RSS 2.0, markup in the open',
    rss(
      `<item><title>Ferry stays in port</title><link>/ferry</link><author>Ida Holm &lt;ida@lantern.example&gt;</author><pubDate>2023-03-07T18:05:00Z</pubDate><description>${BODY}</description></item>`,
    ),
  ],
  [
    'RSS 0.91 without namespaces',
    `<rss version="0.91"><channel><title>Orme Lantern</title><item><title>Ferry stays in port</title><link>https://lantern.example/ferry</link><author>Ida Holm</author><date>2023-03-07 18:05:00Z</date><description>${escaped}</description></item></channel></rss>`,
  ],
  [
    'RDF, items beside the channel, own prefixes',
    `<rdf:RDF ${RDF}><channel rdf:about="https://lantern.example/"><title>Orme Lantern</title></channel><item rdf:about="https://lantern.example/ferry"><title>Ferry stays in port</title><dc:creator>Ida Holm</dc:creator><dc:date>2023-03-07T18:05:00Z</dc:date><c:encoded><![CDATA[${BODY}]]></c:encoded></item></rdf:RDF>`,
  ],
  [
    'Atom 1.0, escaped HTML',
    `<feed ${ATOM}><title>Orme Lantern</title><entry><title>Ferry stays in port</title><link rel="edit" href="https://lantern.example/edit"/><link href="https://lantern.example/ferry"/><author><name>Ida Holm</name></author><published>2023-03-07T18:05:00Z</published><content type="html">${escaped}</content></entry></feed>`,
  ],
  [
    'Atom 1.0, XHTML with a prefix and a base',
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml" xml:base="https://lantern.example/"><a:title>Orme Lantern</a:title><a:entry><a:title type="html">Ferry stays &lt;i&gt;in port&lt;/i&gt;</a:title><a:link rel="alternate" href="ferry"/><a:author><a:name>Ida Holm</a:name></a:author><a:published>2023-03-07T18:05:00Z</a:published><a:content type="xhtml"><x:div>${BODY.replaceAll('p>', 'x:p>').replaceAll('/x:p', '/x:p')}</x:div></a:content></a:entry></a:feed>`,
  ],
  [
    'Atom 0.3',
    `<feed ${OLD_ATOM}><title>Orme Lantern</title><entry><title>Ferry stays in port</title><link rel="alternate" href="https://lantern.example/ferry"/><author><name>Ida Holm</name></author><issued>2023-03-07T18:05:00Z</issued><content type="text/html" mode="escaped">${escaped}</content></entry></feed>`,
  ],
  [
    'JSON Feed 1.1',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Orme Lantern',
      home_page_url: 'https://lantern.example/',
      items: [
        {
          id: '1',
          url: '/ferry',
          title: 'Ferry stays in port',
          authors: [{ name: 'Ida Holm' }],
          date_published: '2023-03-07T18:05:00Z',
          content_html: BODY,
        },
      ],
    }),
  ],
  [
    'JSON Feed 1, plain text',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'Orme Lantern',
      items: [
        {
          url: 'https://lantern.example/ferry',
          title: 'Ferry stays in port',
          author: { name: 'Ida Holm' },
          date_published: '2023-03-07T18:05:00Z',
          content_text: `${FIRST}\n\n${SECOND}\n${THIRD}`,
        },
      ],
    }),
  ],
  [
    'a row of JSON',
    JSON.stringify({
      URL: 'https://lantern.example/ferry',
      headline: 'Ferry stays in port',
      publisher: 'Orme Lantern',
      author: 'Ida Holm',
      timestamp: 1678212300,
      text: `${FIRST}\n\n${SECOND}\n\n${THIRD}`,
    }),
  ],
]

describe('the same article in every format', () => {
  it.each(FORMATS)('%s', (_, raw) => {
    const reading = readFeed(raw, { url: 'https://lantern.example/feed' })
    expect(reading.issues).toEqual([])
    const document = only(reading)
    expect(blockTexts(document)).toEqual([
      'headline: Ferry stays in port',
      `paragraph: ${FIRST}`,
      `paragraph: ${SECOND}`,
      `paragraph: ${THIRD}`,
    ])
    expect(document.text).toBe(['Ferry stays in port', FIRST, SECOND, THIRD].join('\n\n'))
    expect(document.url).toBe('https://lantern.example/ferry')
    expect(document.publisher?.text).toBe('Orme Lantern')
    expect(document.byline?.text).toBe('Ida Holm')
    expect(document.published).toMatchObject({
      value: expect.stringMatching(/^2023-03-07T18:05:00Z$/),
      basis: 'metadata',
    })
    expect(document.language).toBe('en')
    for (const place of [document.publisher!.raw!, document.byline!.raw]) {
      expect(raw.slice(place.start, place.end)).toMatch(/^(?:Orme Lantern|Ida Holm)$/)
    }
    const first = document.text.indexOf('sandbanks')
    const place = toRaw(document.alignment, { start: first, end: first + 'sandbanks'.length })
    expect(raw.slice(place.start, place.end)).toBe('sandbanks')
  })
})

describe('texts inside texts', () => {
  it('leads through two layers of escapes to the raw file', () => {
    const html = `<p>${FIRST}</p><p>Salt &amp; flour cost &lt; 5 &euro;, and Ida&#8217;s caf&eacute; is shut until the boat comes, the office said.</p>`
    const raw = rss(
      `<item><title>AT&amp;amp;T leaves</title><description>${html
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')}${'<!-- no -->'}&lt;p>${THIRD}&lt;/p></description></item>`,
    )
    const document = only(readFeed(raw))
    expect(blockTexts(document)).toEqual([
      'headline: AT&T leaves',
      `paragraph: ${FIRST}`,
      'paragraph: Salt & flour cost < 5 €, and Ida’s café is shut until the boat comes, the office said.',
      `paragraph: ${THIRD}`,
    ])
    const at = document.text.indexOf('’s café')
    const place = toRaw(document.alignment, { start: at, end: at + '’s café'.length })
    expect(raw.slice(place.start, place.end)).toBe('&amp;#8217;s caf&amp;eacute;')
  })

  it('follows escapes of JSON, pairs of them too', () => {
    const text = `${FIRST}\\n\\n\\u041f\\u0430\\u0440\\u043e\\u043c \\ud83d\\udea2 \\"Orme\\" lies in port until Friday, the harbour office said, and so does its crew.`
    const raw = `{"url": "https:\\/\\/lantern.example\\/f", "title": "Ferry", "text": "${text}"}`
    const document = only(readFeed(raw))
    expect(document.text).toContain('Паром 🚢 "Orme" lies in port')
    const at = document.text.indexOf('ом 🚢')
    const place = toRaw(document.alignment, { start: at, end: at + 'ом 🚢'.length })
    expect(raw.slice(place.start, place.end)).toBe('\\u043e\\u043c \\ud83d\\udea2')
    expect(document.url).toBe('https://lantern.example/f')
  })

  it('keeps the order of the file where the title stands behind the text', () => {
    const raw = JSON.stringify({ text: `${FIRST}\n\n${SECOND}`, title: 'Ferry stays in port' })
    expect(blockTexts(only(readFeed(raw)))).toEqual([
      `paragraph: ${FIRST}`,
      `paragraph: ${SECOND}`,
      'headline: Ferry stays in port',
    ])
  })
})

describe('rows', () => {
  const row = (title: string, body: string) =>
    JSON.stringify({ link: `https://lantern.example/${title}`, title, body, date: '2023-03-07' })

  it.each([
    ['JSON Lines', `${row('One', FIRST)}\n${row('Two', RUSSIAN)}\n`],
    ['a list', `[${row('One', FIRST)},\n ${row('Two', RUSSIAN)}]`],
    [
      'a list inside an object',
      `{"data": {"articles": [${row('One', FIRST)}, ${row('Two', RUSSIAN)}]}}`,
    ],
  ])('reads %s', (_, raw) => {
    const { documents, issues } = readFeed(raw)
    expect(issues).toEqual([])
    expect(documents.map(({ url, language }) => [url, language])).toEqual([
      ['https://lantern.example/One', 'en'],
      ['https://lantern.example/Two', 'ru'],
    ])
  })

  it('reads titles and texts that are wrapped or in pieces', () => {
    const raw = JSON.stringify([
      {
        title: { rendered: 'Ferry &amp; pilot' },
        link: 'https://lantern.example/1',
        content: { rendered: BODY },
      },
      {
        message: [{ type: 'plain', text: FIRST.slice(0, 50) }, FIRST.slice(50)],
        date: '2023-03-07T18:05:00',
      },
      { title: 'Ferry', text: [FIRST, SECOND] },
    ])
    const [wrapped, pieces, list] = readFeed(raw).documents
    expect(blockTexts(wrapped!)[0]).toBe('headline: Ferry & pilot')
    expect(pieces!.text).toBe(FIRST)
    expect(blockTexts(list!)).toEqual([
      'headline: Ferry',
      `paragraph: ${FIRST}`,
      `paragraph: ${SECOND}`,
    ])
  })

  it('reads a whole page with the reader of pages, and puts its places back', () => {
    const page = `<!DOCTYPE html><html><body><nav>Menu</nav>\n<p>"Orme" – ${FIRST}</p></body></html>`
    const raw = JSON.stringify({ url: 'https://lantern.example/f', title: 'Ferry', html: page })
    expect(readFeed(raw).issues.map(({ code }) => code)).toEqual(['unsupported-type'])
    const pages = { ...textReader, mediaTypes: ['text/html'] }
    const source = sourceOf(raw)
    const { documents } = feedReader(textReader, pages).read(source, kit)
    const { text, alignment, url } = only({ documents, issues: [] })
    expect(url).toBe('https://lantern.example/f')
    const at = text.indexOf('"Orme"')
    const place = toRaw(alignment, { start: at, end: at + 6 })
    expect(raw.slice(place.start, place.end)).toBe('\\"Orme\\"')
  })

  it.each(['{"a": 1}', '[1, 2]', '"text"', '[]', '{"version": 2, "items": []}'])(
    'finds no articles in %s',
    (raw) => {
      const { documents, issues } = readFeed(raw)
      expect(documents).toEqual([])
      expect(issues.map(({ code }) => code)).toEqual(['unsupported-type'])
    },
  )
})

describe('what feeds put around a text', () => {
  it('is taken out with its kind', () => {
    const raw = rss(
      fullItem(
        'Ferry stays in port',
        `<h1>Ferry stays in port</h1><figure><img src="a.jpg"><figcaption>The boat at its moorings</figcaption></figure>
<p>${FIRST}</p><p>Read also: <a href="/x">Turnips again</a></p><p>${SECOND}</p>
<p style="display:none">Tracked</p><p>Share on Facebook</p><p>The post <a href="https://lantern.example/f">Ferry stays in port</a> appeared first on <a href="/">Orme Lantern</a>.</p>`,
      ),
    )
    const document = only(readFeed(raw))
    expect(blockTexts(document)).toEqual([
      'headline: Ferry stays in port',
      `paragraph: ${FIRST}`,
      `paragraph: ${SECOND}`,
    ])
    expect(
      document.removed.map(({ kind, raw: { start, end } }) => [kind, raw.slice(start, end)]),
    ).toEqual([
      ['repeat', 'Ferry stays in port'],
      ['caption', 'The boat at its moorings'],
      ['related-links', expect.stringMatching(/^Read also/)],
      ['other', 'Tracked'],
      ['share', 'Share on Facebook'],
      ['other', expect.stringMatching(/^The post/)],
    ])
  })

  it.each([
    'Публикация <a href="https://lantern.example/1">Паром стоит в порту</a> взята из <a href="/">Маяка</a>',
    '<a href="https://lantern.example/1">Паром стоит в порту</a> — <a href="/">«Маяк Орма»</a>',
  ])('takes out a last line of links that names the item itself: %s', (line) => {
    const raw = rss(
      fullItem(
        'Паром стоит в порту',
        `<p>${RUSSIAN}</p><p>${RUSSIAN.slice(0, 90)}.</p><p>${line}</p>`,
      ),
    )
    const document = only(readFeed(raw))
    expect(document.removed.map(({ kind }) => kind)).toEqual([
      expect.stringMatching(/promo|related-links/),
    ])
    expect(document.text).not.toContain('Маяк')
  })

  it('names the outlet an item is from', () => {
    const source = '<source url="https://other.example/feed">Other Bugle</source>'
    const raw = rss(fullItem('Ferry', BODY).replace('</item>', `${source}</item>`))
    expect(only(readFeed(raw)).publisher?.text).toBe('Other Bugle')
  })

  it('takes a date of change for want of another, and says so', () => {
    const raw = `<feed ${ATOM}><entry><title>Ferry</title><updated>2023-03-07T10:00:00+02:00</updated><content type="html">${escaped}</content></entry></feed>`
    expect(only(readFeed(raw)).published).toMatchObject({
      value: '2023-03-07T10:00:00+02:00',
      basis: 'inferred',
    })
  })
})
