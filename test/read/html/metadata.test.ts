import { describe, expect, it } from 'vitest'
import { readPage } from '../../../src/markup/page.ts'
import { readPageMetadata } from '../../../src/read/html/metadata.ts'
import { testKit } from '../../document.ts'

const read = (markup: string, address?: string) =>
  readPageMetadata(readPage(markup), testKit.packs, address)
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Ferry strike halts Morrin harbour',
  datePublished: '2023-05-15T18:05:00+02:00',
  dateModified: '2023-05-16',
  author: [{ '@type': 'Person', name: 'Anna Vere' }, { name: 'Jon Pell' }],
  publisher: { name: 'Morrin Ledger' },
  articleSection: 'Harbour',
  isAccessibleForFree: 'False',
  articleBody: 'The ferry stayed.',
}

describe('JSON-LD', () => {
  it.each<[string, unknown]>([
    ['plain', ARTICLE],
    ['in a list', [{ '@type': 'WebSite', name: 'x' }, ARTICLE]],
    [
      'in a graph, by reference',
      {
        '@graph': [
          { ...ARTICLE, publisher: { '@id': '#org' } },
          { '@id': '#org', '@type': 'Organization', name: 'Morrin Ledger' },
        ],
      },
    ],
    [
      'with commas too many, wrapped and cut',
      `/*<![CDATA[*/ ${JSON.stringify(ARTICLE).replace(/\}$/, ',')}`,
    ],
    [
      'with a line break in a string',
      JSON.stringify(ARTICLE).replace('Ferry strike', 'Ferry\n strike'),
    ],
    ['with entities', JSON.stringify(ARTICLE).replace('Ferry strike', 'Ferry&#32;strike')],
    ['of several types', { ...ARTICLE, '@type': ['http://schema.org/NewsArticle', 'Thing'] }],
  ])('%s', (_, value) => {
    const markup = ld(value)
    const found = read(markup)
    expect(found).toMatchObject({
      headlines: [{ text: 'Ferry strike halts Morrin harbour' }],
      authors: [{ text: 'Anna Vere' }, { text: 'Jon Pell' }],
      publisher: { text: 'Morrin Ledger' },
      section: { text: 'Harbour' },
      published: { value: '2023-05-15T18:05:00+02:00', basis: 'metadata' },
      modified: { value: '2023-05-16' },
      free: false,
      articleBody: 'The ferry stayed.',
    })
    for (const { text, raw } of [...found.authors, found.publisher!]) {
      expect(markup.slice(raw!.start, raw!.end)).toBe(text)
    }
  })

  it.each([
    '{',
    '[[[[',
    '"',
    '{"@type":"NewsArticle","headline":',
    '[1,2',
    `${'['.repeat(50_000)}"@type"`,
  ])('broken beyond reading is nothing: %.40s', (broken) => {
    expect(read(ld(broken))).toMatchObject({ headlines: [], authors: [], published: null })
  })

  it('of teasers is not about the page', () => {
    const teasers = [1, 2, 3, 4].map((n) => ({ ...ARTICLE, headline: `Story number ${n}` }))
    expect(read(ld(teasers))).toMatchObject({ headlines: [], described: 4 })
    const named = `<meta property="og:title" content="Story number 3">${ld(teasers)}`
    expect(read(named).headlines.map(({ text }) => text)).toEqual(['Story number 3'])
  })
})

describe('meta and markup', () => {
  it.each<[string, string, object]>([
    [
      'Open Graph',
      '<meta property=og:title content="A &amp; B"><meta property="og:site_name" content="Ledger">',
      { headlines: [{ text: 'A & B' }], publisher: { text: 'Ledger' } },
    ],
    [
      'a title with the site',
      '<title>Ferry halts | Morrin Ledger</title><meta property="og:site_name" content="Morrin Ledger">',
      { headlines: [{ text: 'Ferry halts' }] },
    ],
    [
      'a zone by name',
      '<meta name="date" content="Mon, 15 May 2023 18:05:00 GMT">',
      { published: { value: '2023-05-15T18:05:00Z' } },
    ],
    [
      'a day',
      '<meta name="dcterms.date" content="2023-05-15">',
      { published: { value: '2023-05-15' } },
    ],
    [
      'a time element',
      '<time datetime="2023-05-15T10:00">today</time>',
      { published: { value: '2023-05-15T10:00' } },
    ],
    [
      'microdata',
      '<span itemprop="author">Anna Vere</span><meta itemprop="datePublished" content="2023-05-15">',
      { authors: [{ text: 'Anna Vere' }], published: { value: '2023-05-15' } },
    ],
    [
      'authors in a list',
      '<meta name="author" content="Anna Vere and Jon Pell">',
      { authors: [{ text: 'Anna Vere' }, { text: 'Jon Pell' }] },
    ],
    ['the language', '<html lang="uk-UA">', { language: 'uk' }],
    ['no date', '<meta name="date" content="soon">', { published: null }],
    [
      'the outlet as its own author',
      '<meta name="author" content="Morrin Ledger"><meta property="og:site_name" content="The Morrin Ledger">',
      { authors: [{ text: 'Morrin Ledger' }], byOutlet: true },
    ],
    [
      'an outlet known by its host',
      '<meta name="author" content="Ledger Online"><link rel=canonical href="https://www.ledger.example/a">',
      { byOutlet: true },
    ],
    [
      'a person is no outlet',
      '<meta name="author" content="Anna Vere"><meta property="og:site_name" content="Ledger">',
      { byOutlet: false },
    ],
    [
      'accounts and picture credits are no authors',
      '<meta name="author" content="anna-vere"><meta name="author" content="(Image: Harbour Photos)"><meta name="author" content="Ledger (www.ledger.example)">',
      { authors: [] },
    ],
    [
      'an alternative headline is no headline',
      ld({ ...ARTICLE, alternativeHeadline: 'Nobody on board had heard of it' }),
      { headlines: [{ text: 'Ferry strike halts Morrin harbour' }] },
    ],
    [
      'addresses are no authors',
      '<meta name="author" content="https://facebook.example/x">',
      { authors: [] },
    ],
  ])('%s', (_, markup, expected) => {
    expect(read(markup)).toMatchObject(expected)
  })

  it('reads addresses against the page', () => {
    const markup =
      '<link rel=canonical href="/a?b=1&amp;c=2"><link rel=amphtml href=amp><link rel=alternate hreflang=ru href="/ru/a">'
    expect(read(markup, 'https://ledger.example/x/y')).toMatchObject({
      url: 'https://ledger.example/a?b=1&c=2',
      amp: 'https://ledger.example/x/amp',
      alternates: [{ language: 'ru', url: 'https://ledger.example/ru/a' }],
    })
    expect(read('<link rel=canonical href="javascript:alert(1)">').url).toBeNull()
  })
})
