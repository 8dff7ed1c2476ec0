import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hintNames } from '../../src/markup/hints.ts'
import { type MarkupPage, readPage } from '../../src/markup/page.ts'
import { toRaw } from '../../src/text/compose.ts'

const texts = (markup: string) => readPage(markup).blocks.map(({ text }) => text)

/** Faults of a page's alignment; empty where every block leads back to the markup. */
function faultsOf({ markup, blocks, hidden }: MarkupPage): string[] {
  const faults: string[] = []
  for (const list of [blocks, hidden]) {
    let last = 0
    for (const { text, alignment, raw } of list) {
      if (text !== text.normalize('NFC') || text !== text.trim() || text === '') faults.push(text)
      if (raw.start < last) faults.push(`${text} stands before its neighbour`)
      let at = 0
      let from = 0
      for (const run of alignment) {
        if (run.text.start !== at || run.raw.start < from) faults.push(`${text}: gap at ${at}`)
        const own = text.slice(run.text.start, run.text.end)
        if (run.exact && own !== markup.slice(run.raw.start, run.raw.end)) faults.push(own)
        at = run.text.end
        from = run.raw.end
      }
      if (at !== text.length || from > markup.length) faults.push(`${text}: ends at ${at}`)
      last = raw.end
    }
  }
  return faults
}

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs without end tags', '<p>One<p>Two', ['One', 'Two']],
    ['white space', '<p>\n  The  ferry\tleft </p>', ['The ferry left']],
    [
      'entities',
      '<p>F&auml;hre &amp; H&#228;fen&nbsp;&#x2014; &notanentity;</p>',
      ['Fähre & Häfen — ¬anentity;'],
    ],
    [
      'entities without their ends, beside tags and brackets',
      '<p>R&ampD <&lt;b&gt; &#65&#x42<b>&amp</b> & &;</p>',
      ['R&D <<b> AB& & &;'],
    ],
    [
      'sections of drawings, which hold no entities',
      '<p>A<math><![CDATA[x&amp;y]]></math> b&amp;c</p>',
      ['Ax&amp;y b&c'],
    ],
    [
      'scripts of all kinds of ends',
      '<p>One<script>a</scripts></script >two<SCRIPT/>b</p></Script>three<style>c</style/>four<xmp>&amp;<b></xmp>',
      ['Onetwothreefour', '&amp;<b>'],
    ],
    ['a script without an end', '<p>One<script>two</p><p>three', ['One']],
    ['characters put together', '<p>Cafe\u0301 e&#x301;</p>', ['Café é']],
    ['soft hyphens', '<p>Hub&shy;schrau\u00ADber</p>', ['Hubschrauber']],
    ['NUL and controls', '<p>a\0b\u0008c</p>', ['abc']],
    ['inline elements', '<p>The <b>old</b> <a href="/x">ferry</a>.</p>', ['The old ferry.']],
    [
      'comments and scripts inside',
      '<p>One <!-- no --><script>"<p>no</p>"</script>two</p>',
      ['One two'],
    ],
    ['one line break', '<p>One<br>two</p>', ['One two']],
    ['two line breaks', '<div>One<br><br />two</div>', ['One', 'two']],
    [
      'a line break after a long sentence',
      `<div>${'word '.repeat(20)}end.<br>Next</div>`,
      [`${'word '.repeat(20)}end.`, 'Next'],
    ],
    ['list items', '<ul><li>One<li>Two</ul>', ['One', 'Two']],
    ['cells', '<table><tr><td>Dead<td>11</table>', ['Dead', '11']],
    [
      'hidden text',
      '<p>Seen<span style="display: none">not</span> too</p><div hidden>not</div>',
      ['Seen too'],
    ],
    ['marks for the eye only', '<p><span aria-hidden="true">»</span>Text</p>', ['Text']],
    ['no elements at all', 'just words', ['just words']],
    ['unclosed everything', '<div><p>One<b>two<i>three', ['Onetwothree']],
    ['stray end tags', '</p></div>One</b></section> two', ['One two']],
    ['a cut tag', '<p>One</p><a href="http://exa', ['One']],
    ['an unknown element', '<x-story><p>One</p></x-story>', ['One']],
    ['text of a forgotten head', '<head><title>T</title><p>One', ['One']],
    ['a second head', '<body><p>One<head><p>Two', ['One', 'Two']],
    [
      'a page inside the head',
      '<html><head><title>T</title><!doctype html><html><head></head><body><script></script></head><body><p>One</p></body></html>',
      ['One'],
    ],
    ['drawings', '<p>One<svg><title>no</title><text>no</text></svg></p>', ['One']],
    ['fields', '<p>One</p><textarea>two</textarea>', ['One', 'two']],
  ])('%s', (_, markup, expected) => {
    const page = readPage(markup)
    expect(page.blocks.map(({ text }) => text)).toEqual(expected)
    expect(faultsOf(page)).toEqual([])
  })

  it('know their roles, links and hints', () => {
    const page = readPage(
      '<title>A title</title><nav class="main-menu"><a href="/">Home</a></nav><article><h2>Head</h2>' +
        '<blockquote><p>Said.</p></blockquote><figure><figcaption>Seen</figcaption></figure>' +
        '<div class="relatedStories"><a href="/b">More</a></div></article>',
    )
    expect(page.title?.text).toBe('A title')
    expect(page.blocks.map(({ role, level, linkChars }) => [role, level, linkChars])).toEqual([
      ['text', 0, 4],
      ['heading', 2, 0],
      ['quote', 0, 0],
      ['caption', 0, 0],
      ['text', 0, 4],
    ])
    expect(hintNames(page.blocks[4]!.element.hints)).toEqual(['related'])
    expect(hintNames(page.blocks[0]!.element.inherited)).toContain('navigation')
    const article = page.elements.find(({ tag }) => tag === 'article')!
    expect(article).toMatchObject({ chars: 17, linkChars: 4, blocks: { start: 1, end: 5 } })
  })

  it('keep places of attributes', () => {
    const markup = `<meta name=author content='A &amp; B'><p STYLE = "x&quot;y" data-z=1 border=1>t`
    const page = readPage(markup)
    const values = page.elements.flatMap(({ attributes }) =>
      (['name', 'content', 'style', 'border'] as const).flatMap(
        (name) => attributes.get(name) ?? [],
      ),
    )
    expect(values.map(({ value, raw }) => [value, markup.slice(raw.start, raw.end)])).toEqual([
      ['author', 'author'],
      ['A & B', 'A &amp; B'],
      ['x"y', 'x&quot;y'],
      ['1', '1'],
    ])
  })

  it('lead back by the smallest range', () => {
    const markup = '<p>The f&eacute;te <b>began</b> late.</p>'
    const [block] = readPage(markup).blocks
    const raw = toRaw(block!.alignment, { start: 4, end: 14 })
    expect(markup.slice(raw.start, raw.end)).toBe('f&eacute;te <b>began')
  })
})

describe('hostile markup is read in time that grows with it', () => {
  const N = 100_000
  it.each<[string, string]>([
    ['nested elements', '<div>'.repeat(N)],
    ['nested and closed', `${'<div>'.repeat(N)}x${'</div>'.repeat(N)}`],
    ['unclosed inline elements', '<b>'.repeat(N)],
    ['stray end tags', 'x</b></div>'.repeat(N)],
    ['an entity bomb', '&amp;'.repeat(N)],
    ['one endless entity', `&#${'0'.repeat(N)}65;`],
    ['scripts', '<script></script>'.repeat(N)],
    ['scripts without names of ends', `<script>${'</'.repeat(N)}`],
    ['half entities', '&am'.repeat(N)],
    ['a number without end', `&#${'0'.repeat(N)}`],
    ['angle brackets', '<'.repeat(N)],
    ['half tags', '<a '.repeat(N)],
    ['attributes', `<p ${'a=b '.repeat(N)}>x`],
    ['unclosed comments', '<!--'.repeat(N)],
    ['sections', '<![CDATA['.repeat(N)],
    ['lists in lists', '<ul><li>'.repeat(N)],
    ['tables in tables', '<table><tr><td>'.repeat(N)],
    ['line breaks', 'x<br>'.repeat(N)],
    ['blanks between tags', '<b> </b>'.repeat(N)],
    ['zero bytes', '\0'.repeat(N)],
  ])('%s', (_, markup) => {
    expect(faultsOf(readPage(markup))).toEqual([])
  })

  it('says where it stopped', () => {
    const markup = '<p>a'.repeat(1_010)
    const page = readPage(markup, { limits: { elements: 5_000, blocks: 1_000 } })
    expect(page.blocks.length).toBeGreaterThanOrEqual(1_000)
    expect(page.blocks.length).toBeLessThanOrEqual(1_002)
    const few = readPage(markup, { limits: { elements: 100, blocks: 1_000 } })
    expect(few.elements).toHaveLength(100)
    expect(page.readTo).toBeLessThan(page.markup.length)
    expect(readPage('<p>a').readTo).toBe(4)
  })
})

const words = fc.constantFrom(
  'ferry',
  'Hafen',
  'порт',
  '港',
  'e\u0301te',
  'a&amp;b',
  '&nbsp;',
  '&eacute;',
  ' ',
  '\n',
  '\u00AD',
  '\0',
  '&',
  '<',
  '\u200B',
  '가',
)
const tag = fc.constantFrom(
  'p',
  'b',
  'div',
  'a',
  'li',
  'ul',
  'td',
  'tr',
  'table',
  'h1',
  'span',
  'script',
  'br',
  'blockquote',
  'title',
  'svg',
  'head',
  'body',
  'noscript',
)
const piece = fc.oneof(
  words,
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom(
    '<!-- ',
    ' -->',
    '<p hidden>',
    '<i aria-hidden=true>',
    '<a href=x>',
    "<p class='",
  ),
)

describe('any markup', () => {
  it('is read, and leads back', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(faultsOf(readPage(pieces.join('')))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (markup) => {
        expect(faultsOf(readPage(markup))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('shows what was written into it', () => {
    const word = fc.constantFrom('ferry', 'left', 'dawn', 'порт', 'гавань')
    const paragraph = fc.array(word, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const markup = paragraphs.map(
          (list) => `<p>${list.map((one) => `<i>${one}</i>`).join('&#32;\n')}`,
        )
        expect(texts(markup.join(''))).toEqual(paragraphs.map((list) => list.join(' ')))
      }),
    )
  })
})
