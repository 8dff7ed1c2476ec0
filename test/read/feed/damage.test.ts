import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedLinks } from '../../../src/read/feed/index.ts'
import { kit, readFeed, sourceOf } from './read.ts'
import { BODY, FIRST, fullItem, rss } from './samples.ts'

const THREE = rss(['One', 'Two', 'Three'].map((title) => fullItem(title, BODY)).join('\n'))
const codes = (raw: string): string[] => readFeed(raw).issues.map(({ code }) => code)
const titles = (raw: string): string[] =>
  readFeed(raw).documents.map(({ text }) => text.split('\n')[0]!)

describe('damaged feeds', () => {
  it.each([
    ['cut inside the text of the third item', THREE.slice(0, THREE.lastIndexOf('rowing')), 2],
    ['cut inside a tag', THREE.slice(0, THREE.lastIndexOf('</item>') + 3), 3],
    ['cut after an item', THREE.slice(0, THREE.lastIndexOf('</item>') + 7), 3],
    ['without the ends of items', THREE.replaceAll('</item>', ''), 3],
    ['without its beginning', THREE.slice(THREE.indexOf('<item>')), 3],
    [
      'with a broken item in the middle',
      THREE.replace('<title>Two</title>', '<title>Two<link>'),
      3,
    ],
  ])('%s: what is whole is read', (_, raw, count) => {
    expect(readFeed(raw).documents).toHaveLength(count)
    expect(codes(raw)).toContain('feed-damaged')
  })

  it.each([
    ['bare ampersands', THREE.replace('One', 'Salt & flour')],
    ['unknown entities', THREE.replace('One', 'Salt &nbsp;&flour; mill')],
    ['control characters', THREE.replace('One', 'O\u0000n\u0008e\u0085')],
    ['blank lines above the declaration', `\n\n  ${THREE}`],
    ['a prefix nobody declared', THREE.replace('<title>One', '<foo:bar>x</foo:bar><title>One')],
    ['text behind the end', `${THREE}\n<!-- served in 3 ms --><script>x</script>`],
    [
      'tags of HTML that have no end',
      THREE.replace('<channel>', '<channel><description>a<br>b</description>'),
    ],
  ])('%s do no harm', (_, raw) => {
    expect(readFeed(raw).documents).toHaveLength(3)
    expect(codes(raw)).toEqual([])
  })

  it('leaves JSON that breaks off at the row it breaks in', () => {
    const row = (title: string) => JSON.stringify({ title, url: 'https://a.example/', text: FIRST })
    const list = `[${row('One')}, ${row('Two')}, ${row('Three').slice(0, 120)}`
    expect(titles(list)).toEqual(['One', 'Two'])
    expect(codes(list)).toContain('feed-damaged')
    const lines = `${row('One')}\n${row('Two').slice(0, 90)}\n${row('Three')}`
    expect(titles(lines)).toEqual(['One', 'Three'])
  })
})

describe('hostile feeds', () => {
  it('expands no entities', () => {
    const entities = Array.from(
      { length: 12 },
      (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
    )
    const type = `<!DOCTYPE rss [<!ENTITY e0 "<item>lol</item>"> ${entities.join('')} <!ENTITY x SYSTEM "file:///etc/passwd">]>`
    const raw = THREE.replace('?>\n', `?>\n${type}`).replace('One', 'One &e12; &x;')
    const { documents } = readFeed(raw)
    expect(documents).toHaveLength(3)
    expect(documents[0]!.text.split('\n')[0]).toBe('One &e12; &x;')
    expect(documents[0]!.text.length).toBeLessThan(1000)
  })

  const DEEP = 50_000
  it.each([
    ['nested elements', `<rss><channel>${'<a>'.repeat(DEEP)}`],
    ['nested elements with wrong ends', `<rss>${'<a>'.repeat(DEEP)}${'</b>'.repeat(DEEP)}`],
    ['empty items in nested elements', `<rss>${'<a>'.repeat(DEEP)}${'<item/>'.repeat(DEEP)}`],
    ['namespaces on every level', `<rss>${'<a xmlns:b="c">'.repeat(2000)}`],
    [
      'ever more prefixes',
      `<rss>${Array.from({ length: DEEP }, (_, i) => `<a xmlns:b${i}="c">`).join('')}`,
    ],
    ['nested outlines', `<opml>${'<outline xmlUrl="http://a.example/">'.repeat(DEEP)}`],
    ['nested lists', '['.repeat(DEEP)],
    ['nested objects', `${'{"items":'.repeat(DEEP)}1`],
    ['nested markup in a text', rss(fullItem('Deep', `${'<div>'.repeat(DEEP)}${FIRST}`))],
    ['sections without ends', `<rss><channel><item>${'<![CDATA['.repeat(DEEP)}`],
    ['comments without ends', `<rss>${'<!--'.repeat(DEEP)}`],
    ['a document type without an end', `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(DEEP)}`],
    ['quotes without ends', `<rss a="${'<item b='.repeat(DEEP)}`],
    ['NUL bytes', '\u0000'.repeat(DEEP)],
    ['backslashes', `{"text": "${'\\'.repeat(DEEP)}`],
    ['a name of great length', `<rss ${'a'.repeat(1_000_000)}><item>`],
    [
      'blanks in a date',
      rss(`<item><title>a</title><pubDate>${' '.repeat(DEEP)}x</pubDate></item>`),
    ],
    ['dots in a title', rss(fullItem('.'.repeat(DEEP), BODY))],
  ])('%s', (_, raw) => {
    expect(readFeed(raw).documents.length).toBeLessThanOrEqual(1)
  })
})

describe('any damage', () => {
  const JSON_ROWS = JSON.stringify([
    { title: 'One', url: 'https://a.example/', html: BODY, author: ['Ida', { name: 'Bo' }] },
    { title: 'Zwei \u00e4 🚢', text: FIRST, date: 1678212300 },
  ])
  const edit = fc.record({
    at: fc.nat(3000),
    drop: fc.nat(40),
    insert: fc.constantFrom(
      '',
      '<',
      '>',
      '</',
      '<item>',
      ']]>',
      '<![CDATA[',
      '&amp;',
      '"',
      '\\',
      '{',
      ']',
      '\u0000',
      '\ud800',
    ),
  })

  it('leaves every place inside the source, and throws nowhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(THREE, JSON_ROWS),
        fc.array(edit, { maxLength: 6 }),
        (raw, edits) => {
          let text = raw
          for (const { at, drop, insert } of edits) {
            text = text.slice(0, at) + insert + text.slice(at + drop)
          }
          const { issues } = readFeed(text)
          for (const { at } of issues) {
            if (at) expect(at.start <= at.end && at.end <= text.length).toBe(true)
          }
          feedLinks(sourceOf(text), kit)
        },
      ),
      { numRuns: 100 },
    )
  })
})
