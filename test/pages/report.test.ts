import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { renderReport } from '../../src/pages/report.tsx'
import {
  emptyFixture,
  fixture,
  quotationsFixture,
  singleFixture,
  versionsFixture,
} from './fixture.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
const html = renderReport(fixture, { sha256 })

/** Everything between tags, scripts and styles left out. */
function textOf(page: string): string {
  return page.replace(/<(script|style)>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '')
}

test('versions of a page show what stood there and what stands there now', () => {
  const page = renderReport(versionsFixture, { sha256 })
  expect(page).toMatch(/<del>.*?It was 40 tonnes\..*?<\/del>/s)
  expect(page).toMatch(/<ins>.*?It was 60 &lt;tonnes&gt;\..*?<\/ins>/s)
  expect(html).not.toContain('<del>')
})

describe('quotations', () => {
  const page = renderReport(quotationsFixture, { sha256 })
  const section = page.slice(page.indexOf('<h3 id="quotes-1"'), page.indexOf('<h3 id="read-1"'))

  test('stand by speaker, named in the language of the page, with their form as a word', () => {
    expect(section).toMatch(/<span lang="ru">Инес Морроу<\/span>/)
    const text = textOf(section)
    expect(text).toContain('directпрямая речьпряма моваWe heard the chain before we saw the lamp')
    expect(text).toContain('reportedпересказпереказNobody was hurt')
    expect(text.indexOf('No name known')).toBeGreaterThan(text.indexOf('We heard'))
    expect(text).toContain('via Norwire')
  })

  test('show how others word them, with the words that differ and what the difference is', () => {
    const { report } = quotationsFixture
    const [first] = report.quotes
    const other = {
      ...first!,
      id: 'q3',
      article: report.articles[1]!.id,
      parts: [{ ...first!.parts[0]!, text: 'We heard no chain before we saw the <lamp>' }],
    }
    const group = {
      id: 'g1',
      quotes: ['q1', 'q3'],
      differences: [
        { from: 'q1', to: 'q3', kind: 'negation' as const, detail: '"the" became "no"' },
      ],
    }
    const quotes = [
      ...report.quotes.map((one) => ({ ...one, group: 'g1' })),
      { ...other, group: 'g1' },
    ]
    const grouped = { ...report, quotes: [quotes[0]!, quotes[2]!], quoteGroups: [group] }
    const shown = renderReport({ ...quotationsFixture, report: grouped }, { sha256 })
    expect(textOf(shown)).toContain('1 other wording')
    expect(shown).toMatch(/heard <b>no<\/b> chain/)
    expect(shown).toContain('&lt;')
    expect(textOf(shown)).toContain('a negation more or less')
    expect(shown).toContain('&quot;the&quot; became &quot;no&quot;')
    expect(section).not.toContain('wordings')
  })

  test('lead to the sentence they stand in', () => {
    for (const number of [4, 5]) {
      const { id } = quotationsFixture.report.articles[0]!.sentences[number - 1]!
      expect(section).toContain(`href="#${id}"`)
      expect(page).toContain(`id="${id}"`)
    }
  })

  test('are named in the contents, and have no section where there are none', () => {
    expect(page).toContain('href="#quotes-1"')
    expect(html).not.toContain('quotes-1')
  })

  test('beyond what a page can hold are counted', () => {
    const { report } = quotationsFixture
    const quotes = Array.from({ length: 405 }, (_, n) => {
      const parts = [{ ...report.quotes[0]!.parts[0]!, text: `word ${n}` }]
      return { ...report.quotes[0]!, id: `q${n}`, parts }
    })
    const many = renderReport({ ...quotationsFixture, report: { ...report, quotes } }, { sha256 })
    expect(textOf(many)).toContain('5 more quotations are in the JSON report.')
    expect(many.match(/class="words"/g)).toHaveLength(400)
  })
})

test('a sentence that begins in a label can be reached where it is first shown', () => {
  const { report } = singleFixture
  const [article] = report.articles
  const body = article!.body.map((block, index) => {
    if (index > 0) return block
    const at = { ...block.at, start: block.at.start + 4 }
    return { ...block, text: block.text.slice(4), at }
  })
  const own = { ...singleFixture, report: { ...report, articles: [{ ...article!, body }] } }
  expect(renderReport(own, { sha256 })).toContain(`id="${article!.sentences[1]!.id}"`)
})

describe('the policy', () => {
  const policy = html.match(/Content-Security-Policy" content="([^"]*)"/)?.[1] ?? ''

  test('allows the one style sheet and the one script by their hashes, and loads nothing', () => {
    const [script, ...scripts] = [...html.matchAll(/<script>(.*?)<\/script>/gs)]
    const [style, ...styles] = [...html.matchAll(/<style>(.*?)<\/style>/gs)]
    expect([...scripts, ...styles]).toEqual([])
    expect(policy).toContain('default-src &#39;none&#39;')
    expect(policy).toContain(`script-src &#39;sha256-${sha256(script?.[1] ?? '')}&#39;`)
    expect(policy).toContain(`style-src &#39;sha256-${sha256(style?.[1] ?? '')}&#39;`)
    expect(policy).not.toContain('unsafe')
  })

  test('the page names no other file and has no style or handler of its own on an element', () => {
    const markup = html.replace(/<(script|style)>.*?<\/\1>/gs, '')
    const addresses = [...markup.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, url]) => url)
    expect(addresses.filter((url) => !/^(#|data:,$)/.test(url ?? ''))).toEqual([])
    expect(markup).not.toMatch(/<[^>]*\s(style|on\w+)=/)
    expect(html).not.toMatch(/@import|url\(/)
  })

  test('the script is small', () => {
    const script = html.match(/<script>(.*?)<\/script>/s)?.[1] ?? ''
    expect(Buffer.byteLength(script)).toBeLessThan(5500)
  })
})

describe('hostile sources', () => {
  test('cannot become markup', () => {
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(2)')
    expect(html).not.toMatch(/<img|alert\(2\)<\/script>/)
  })

  test('cannot reorder, hide or break text', () => {
    expect(html).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069]/)
    expect(html).toContain('<span class="ctl">⟨U+202E⟩</span>evil')
    expect(html).toContain('<span class="ctl">⟨U+0000⟩</span>')
  })
})

describe('content', () => {
  test('answers first: how many independent origins in how many articles', () => {
    const text = textOf(html)
    expect(text).toContain('5 independent origins')
    expect(text).toContain('in 7 articles given')
    expect(text).toContain('в 7 данных статьях')
    expect(text).toContain('у 7 наданих статтях')
  })

  test('every sentence is on the page once, with its place, and leads to its raw source', () => {
    for (const { sentences } of fixture.report.articles) {
      for (const { id, at } of sentences) {
        expect(html.split(`id="${id}"`)).toHaveLength(2)
        expect(html).toContain(`data-at="${at.start}-${at.end}"`)
        expect(html.split(`id="raw-${id}"`)).toHaveLength(2)
      }
    }
  })

  test('no id stands twice, and every link on the page leads somewhere', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const targets = [...html.matchAll(/\shref="#([^"]*)"/g)].map(([, id]) => id)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('each source stands whole on the page', () => {
    const sections = [...html.matchAll(/<pre dir="auto">(.*?)<\/pre>/gs)]
    const labels = /<span class="t">.*?<\/span><\/span>|<span class="code">.*?<\/span>/gs
    const shown = sections.map(([, inner]) =>
      (inner ?? '').replace(labels, '').replace(/<[^>]*>/g, ''),
    )
    expect(shown).toHaveLength(fixture.report.sources.length)
    for (const [index, source] of fixture.report.sources.entries()) {
      const lines = fixture
        .raw(source.id)
        .split('\n')
        .filter((line) => /^[\p{L}\s,.]+$/u.test(line))
      for (const line of lines) expect(shown[index]).toContain(line.trim())
    }
  })

  test('what was left out is struck, says its kind and its reason', () => {
    expect(html).toMatch(
      /<del id="cut-1-0" class="cut">.*?promotion.*?Follow us for more river news/s,
    )
    expect(html).toContain('the line asks the reader to follow')
    expect(html).toContain('href="#cut-1-0"')
  })

  test('changed words are marked on both sides', () => {
    expect(html).toMatch(/class="m altered a-C new n-C" data-p="1\.2">40</)
    expect(html).toMatch(/class="m altered a-A new n-A" data-p="1\.2">60</)
    expect(html).toMatch(/class="m altered a-A new n-A" data-p="1\.2">barley</)
  })

  test('each reason for a story says which articles it is about', () => {
    expect(html).toContain('<li>A, B: all name Orlenka and the lock</li>')
  })

  test('text that runs from right to left says so', () => {
    expect(html).toMatch(/<h4 lang="ar" dir="rtl">/)
    expect(html).toMatch(/class="chunk[^"]*" lang="ar" dir="rtl"/)
  })

  test('opens in the language asked for', () => {
    const uk = renderReport(fixture, { sha256, language: 'uk' })
    expect(uk).toContain('<html lang="uk">')
    expect(uk).toMatch(/id="language-uk" checked/)
  })

  test('the same report gives the same bytes', () => {
    expect(renderReport(fixture, { sha256 })).toBe(html)
  })
})

describe('small reports', () => {
  test('nothing found: no empty section', () => {
    const text = textOf(renderReport(emptyFixture, { sha256 }))
    expect(text).toContain('No article was found in what was given.')
    expect(text).not.toMatch(/Sources|Issues|Read in parallel|Overview/)
  })

  test('one article: no comparison, the article open to read', () => {
    const page = renderReport(singleFixture, { sha256 })
    expect(page).toMatch(/<details class="single"[^>]* open/)
    expect(textOf(page)).not.toMatch(/Read in parallel|stand alone|Issues/)
  })
})
