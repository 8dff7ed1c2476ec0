import { beforeAll, describe, expect, it } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Kit } from '../../../src/model/kit.ts'
import { checkDocument } from '../../../src/pipeline/contract.ts'
import { fastHtmlReader, htmlReader } from '../../../src/read/html/index.ts'

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

function read(markup: string, reader = htmlReader) {
  const source = {
    id: '0123456789abcdef',
    raw: markup,
    mediaType: 'text/html',
    charset: 'utf-8',
    path: 'page.html',
  }
  const reading = reader.read(source, kit)
  for (const document of reading.documents) checkDocument(reader, document, source)
  return reading
}

const LEAD =
  'The last ferry left Morrin harbour at dawn on Monday, and nobody on board had heard of the strike that the dockers had called during the night.'
const SECOND =
  'The harbour master, Ilva Sorn, said that no ship would be unloaded before Friday. “We have food for two weeks,” she told the Ledger, “and patience for three.”'
const THIRD =
  'The dockers want shorter shifts after an accident in March, in which two of them were hurt. Talks with the owners of the port begin on Wednesday.'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ferry strike halts Morrin harbour | Morrin Ledger</title>
<meta property="og:title" content="Ferry strike halts Morrin harbour"><meta property="og:site_name" content="Morrin Ledger">${head}</head>
<body><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>${body}
<footer class="footer">© 2023 Morrin Ledger <a href="/imprint">Imprint</a></footer></body></html>`

const STORY = page(`<main><article class="article-body"><h1>Ferry strike halts Morrin harbour</h1>
<p class="byline">By <a href="/vere">Anna Vere</a>, 15 May 2023, 18:05</p>
<figure><img src="a.jpg"><figcaption>The harbour on Monday. Photo: Morrin Ledger</figcaption></figure>
<p>${LEAD}</p><h2>No ship before Friday</h2><p>${SECOND}</p>
<div class="related"><h3>Read also</h3><ul><li><a href="/1">Harbour dues to rise again in the autumn</a></li></ul></div>
<ul><li>Two ferries wait outside the harbour for a berth.</li><li>Eleven freighters have been sent on to Velm.</li></ul>
<p>${THIRD}</p></article></main>`)

const roles = ({ text, layers }: Document) =>
  (layers.blocks ?? []).map(({ role, span }) => [role, text.slice(span.start, span.start + 20)])

describe.each([
  ['full', htmlReader],
  ['fast', fastHtmlReader],
] as const)('a page of one article, %s', (_, reader) => {
  it('has its headline, body, author, date and removals', () => {
    const { documents, issues } = read(STORY, reader)
    expect(issues).toEqual([])
    expect(documents).toHaveLength(1)
    const [document] = documents
    expect(roles(document!)).toEqual([
      ['headline', 'Ferry strike halts M'],
      ['paragraph', 'The last ferry left '],
      ['subhead', 'No ship before Frida'],
      ['paragraph', 'The harbour master, '],
      ['list-item', 'Two ferries wait out'],
      ['list-item', 'Eleven freighters ha'],
      ['paragraph', 'The dockers want sho'],
    ])
    expect(document).toMatchObject({
      language: 'en',
      publisher: { text: 'Morrin Ledger' },
      byline: { text: 'Anna Vere' },
      published: { value: '2023-05-15T18:05', basis: 'stated' },
    })
    const kinds = document!.removed.map(({ kind, raw }) => [
      kind,
      STORY.slice(raw.start, raw.start + 8),
    ])
    expect(kinds).toEqual([
      ['navigation', 'Home</a>'],
      ['other', 'By <a hr'],
      ['caption', 'The harb'],
      ['related-links', 'Read als'],
      ['other', '© 2023 M'],
    ])
    expect(document!.removed.every(({ reason }) => reason !== '')).toBe(true)
  })

  it('leads every block back to the markup', () => {
    const [document] = read(
      STORY.replace('dawn', 'd&#97;wn').replace('ferry left', 'ferry <b>left</b>'),
      reader,
    ).documents
    expect(document!.text).toContain('The last ferry left Morrin harbour at dawn')
  })
})

describe('headlines', () => {
  it('are read from the title where the page shows none', () => {
    const [document] = read(page(`<p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p>`)).documents
    expect(roles(document!)[0]).toEqual(['headline', 'Ferry strike halts M'])
    expect(document!.text.startsWith('Ferry strike halts Morrin harbour\n\n')).toBe(true)
  })
})

describe('a headline with words above it in its line', () => {
  it.each([
    [
      'in an element of their own',
      '<h1><span class="kicker">Strike at sea</span> <span>Ferry strike halts Morrin harbour</span></h1>',
      'Ferry strike halts M',
    ],
    [
      'with a mark between',
      '<h1><span>Strike at sea</span><i> – </i>Ferry strike halts Morrin harbour</h1>',
      'Ferry strike halts M',
    ],
    [
      'in the same element',
      '<h1>Strike at sea: Ferry strike halts Morrin harbour</h1>',
      'Strike at sea: Ferry',
    ],
  ])('%s', (_, heading, headline) => {
    const markup = page(
      `<article>${heading}<p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></article>`,
    )
    const [document] = read(markup).documents
    expect(roles(document!)[0]).toEqual(['headline', headline])
    const above = document!.removed.filter(({ reason }) => reason === 'words above the headline')
    expect(above.map(({ raw }) => markup.slice(raw.start, raw.end).slice(0, 13))).toEqual(
      headline.startsWith('Ferry') ? ['Strike at sea'] : [],
    )
  })
})

describe('bylines', () => {
  const people = (...names: string[]) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', author: names.map((name) => ({ name })) })}</script>`
  it.each([
    [
      'all stated authors, in lines of their own',
      people('Anna Vere', 'Jon Pell'),
      '<p class="author">Anna Vere</p><p class="author">Jon Pell</p>',
      'Anna Vere, Jon Pell',
    ],
    [
      'all stated authors, one of them shown',
      people('Anna Vere', 'Jon Pell'),
      '<p class="author">Anna Vere</p>',
      'Anna Vere, Jon Pell',
    ],
    [
      'all stated authors as a line shows them',
      people('Anna Vere', 'Jon Pell'),
      '<p>By Anna Vere and Jon Pell</p>',
      'Anna Vere and Jon Pell',
    ],
    [
      'a stated author rather than another line',
      people('Anna Vere'),
      '<p class="byline">Harbour Photos</p><p>Anna Vere</p>',
      'Anna Vere',
    ],
    [
      'a shown name rather than the outlet',
      people('Morrin Ledger'),
      '<p>By Anna Vere</p>',
      'Anna Vere',
    ],
    ['the outlet where nobody is shown', people('Morrin Ledger'), '', 'Morrin Ledger'],
    [
      'a name that another element follows at once',
      '',
      '<p class="author"><b>Anna Vere</b><i>Harbour Reporter</i></p>',
      'Anna Vere',
    ],
    [
      'several names after an opener',
      '',
      '<p>By Anna Vere, Ilse Moor and Jon Pell</p>',
      'Anna Vere, Ilse Moor and Jon Pell',
    ],
    ['a name behind a date', '', '<p>15 May 2023 | 14:07 | By Anna Vere</p>', 'Anna Vere'],
  ])('%s', (_, head, byline, expected) => {
    const markup = page(
      `<article><h1>Ferry strike halts Morrin harbour</h1>${byline}<p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></article>`,
      head,
    )
    const [document] = read(markup).documents
    expect(document!.byline?.text).toBe(expected)
    const { raw } = document!.byline!
    expect(markup.slice(raw.start, raw.end)).toContain(expected.split(/, | and /u).at(-1))
  })
})

describe('fields of forms', () => {
  it('are not part of the article', () => {
    const code = `&lt;div&gt;&lt;p&gt;${LEAD} ${SECOND}&lt;/p&gt;&lt;/div&gt;`
    const markup = page(
      `<article><h1>Ferry strike halts Morrin harbour</h1><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p><p>Copy this:</p><textarea><div><p>${THIRD}</p></div>${code}</textarea></article>`,
    )
    const [document] = read(markup).documents
    expect(document!.text).not.toContain('<div>')
    expect(document!.removed.some(({ reason }) => reason === 'a field of a form')).toBe(true)
  })
})

describe('scripts without blanks between words', () => {
  // Invented: a ferry, its harbour, a strike.
  it.each([
    [
      'Chinese',
      '莫林港渡轮停航两天',
      '码头工人周一凌晨宣布罢工，港务局长说，周五以前不会有船只卸货，城里的存粮还够吃两个星期。',
    ],
    [
      'Japanese',
      '港の渡し船が二日間止まる',
      '月曜日の夜明けに港の労働者がストライキを始め、金曜日まで荷物は一つも降ろされないと港の責任者が話した。',
    ],
  ])('are counted as others are: a short article among links, %s', (_, headline, text) => {
    const links = Array.from(
      { length: 12 },
      (_, n) => `<li><a href="/${n}">${headline.slice(2)}${n}${text.slice(0, 12)}</a></li>`,
    ).join('')
    const markup = `<title>${headline}</title><ul>${links}</ul><div class="content"><h1>${headline}</h1><p>${text}</p></div><ul>${links}</ul>`
    const { documents, issues } = read(markup)
    expect(issues).toEqual([])
    expect(documents[0]!.text).toContain(text)
  })
})

describe('pages of several articles', () => {
  it('give each of them', () => {
    const posts = [LEAD, SECOND, THIRD].map(
      (text, n) =>
        `<article><h2>Post number ${n + 1} of the day</h2><time datetime="2023-05-1${n}">x</time><p>${text}</p><p>${text.toUpperCase()}</p></article>`,
    )
    const { documents } = read(
      page(`<h1>The strike as it happens</h1><div class="posts">${posts.join('')}</div>`),
    )
    expect(documents.map((document) => roles(document)[0]![1])).toEqual([
      'Post number 1 of the',
      'Post number 2 of the',
      'Post number 3 of the',
    ])
    expect(new Set(documents.map(({ id }) => id)).size).toBe(3)
  })
})

const FRONT = Array.from(
  { length: 14 },
  (_, n) =>
    `<div class="card"><h3><a href="/${n}">Story number ${n} of the section about the sea</a></h3><p>A line of teaser.</p></div>`,
).join('')
const CONSENT =
  '<div id="cookie-consent"><h1>Before you go on</h1><p>We use cookies and other data to keep this site running and to show you offers that suit you.</p><p>If you agree, we and our partners will also store data on your device.</p><button>Accept all</button></div>'

describe('pages without an article', () => {
  it.each<[string, string, string]>([
    ['frames', '<frameset><frame src="a.html"><frame src="b.html"></frameset>', 'frames'],
    ['nothing', '<!doctype html><p></p>', 'no-article'],
    ['a word', '<!doctype html><p>words</p>', 'no-article'],
    ['empty markup', '', 'no-article'],
    [
      'a section front',
      page(`<h1>Sea</h1>${FRONT}`, '<meta property="og:type" content="website">'),
      'list-page',
    ],
    ['a page that asks for consent', CONSENT, 'consent-page'],
  ])('%s', (_, markup, code) => {
    const { documents, issues } = read(markup)
    expect(documents).toEqual([])
    expect(issues).toMatchObject([{ code, message: expect.stringMatching(/^page\.html: /) }])
  })

  it('a wall is told beside the free beginning', () => {
    const wall = '<div class="paywall"><p>Subscribe to read on.</p></div>'
    const { documents, issues } = read(
      page(
        `<article><h1>Ferry strike halts Morrin harbour</h1><p>${LEAD}</p><p>${SECOND}</p>${wall}</article>`,
      ),
    )
    expect(documents).toHaveLength(1)
    expect(issues).toMatchObject([{ code: 'paywall' }])
  })
})

describe('hostile pages', () => {
  const N = 30_000
  it.each<[string, string]>([
    ['deep', `${'<div>'.repeat(N)}<p>${LEAD}</p>`],
    ['flat', `<p>${LEAD}</p>${'<i>x</i>'.repeat(N)}`],
    ['unclosed', STORY.replaceAll(/<\/[a-z0-9]+>/g, '')],
    ['zero bytes', STORY.replaceAll('e', 'e\0')],
    ['cut anywhere', STORY.slice(0, STORY.length / 2)],
    ['half an entity', `<p>${LEAD}&#`],
    ['lone surrogates', `<p>\uD800 ${LEAD} \uDC00</p>`],
  ])('%s', (_, markup) => {
    expect(() => read(markup)).not.toThrow()
    expect(() => read(markup, fastHtmlReader)).not.toThrow()
  })
})
