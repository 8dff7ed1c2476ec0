import { describe, expect, test } from 'vitest'
import { locate } from '../../bench/quality/cleaning/gold.ts'
import { readMarked } from '../../bench/quality/cleaning/marked.ts'

const MARKED = `! A teaser, then the text
!held-out
@ en; publisher=The Daily Otter; published=2020-02-02
navigation The Daily Otter
H Otter resigns
repeat The otter resigned…
B The otter resigned
+ on Sunday.

B [[other:Details:]] It will return to the river.
@@ uk
E Видра пішла.
M ---
`

describe('marked text', () => {
  const { source, expected } = readMarked(MARKED)

  test('gives the source as a reader gets it', () => {
    expect(source).toBe(
      'The Daily Otter\nOtter resigns\nThe otter resigned…\nThe otter resigned\non Sunday.\n\n' +
        'Details: It will return to the river.\nВидра пішла.\n---\n',
    )
  })

  test('gives what should be found in it', () => {
    const [host, inner] = expected.articles
    expect(expected).toMatchObject({ about: 'A teaser, then the text', heldOut: true })
    expect(host).toMatchObject({
      headline: 'Otter resigns',
      publisher: 'The Daily Otter',
      published: '2020-02-02',
      body: ['The otter resigned\non Sunday.', 'It will return to the river.', 'Видра пішла.'],
      removed: [
        { kind: 'navigation', text: 'The Daily Otter' },
        { kind: 'repeat', text: 'The otter resigned…' },
        { kind: 'other', text: 'Details:' },
      ],
      metadata: ['---'],
    })
    expect(inner).toMatchObject({ language: 'uk', embeddedIn: 0, body: ['Видра пішла.'] })
  })

  test('is found where it stands, a repeat not in the place of what it repeats', () => {
    const { articles, raw } = locate('otter', source, expected)
    const [host] = articles
    expect(host?.body[0]?.start).toBe(raw.indexOf('The otter resigned\n'))
    expect(host?.removed[1]?.span.start).toBe(raw.indexOf('The otter resigned…'))
  })

  test.each([
    ['an unknown mark', '@ en\nnonsense text', /Unknown mark "nonsense"/],
    ['a continuation of nothing', '+ text', /Nothing to continue/],
  ])('refuses %s', (_, marked, message) => {
    expect(() => readMarked(marked)).toThrow(message)
  })

  test('refuses an expectation that is not in the source', () => {
    const wrong = { ...expected, articles: [{ ...expected.articles[0]!, body: ['Missing.'] }] }
    expect(() => locate('otter', source, wrong)).toThrow(/not in the source/)
  })

  test('keeps CRLF in paragraphs of several lines', () => {
    const crlf = readMarked(`!crlf\n${MARKED}`)
    expect(crlf.expected.articles[0]?.body[0]).toBe('The otter resigned\r\non Sunday.')
    expect(() => locate('otter', crlf.source, crlf.expected)).not.toThrow()
  })
})
