import { describe, expect, test } from 'vitest'
import { escapeMarkdown, writeMarkdown } from '../../src/write/markdown.ts'
import { emptyFixture, fixture, quotationsFixture, versionsFixture } from '../pages/fixture.ts'

describe('escapeMarkdown', () => {
  test.each([
    ['a *b* _c_ `d`', 'a \\*b\\* \\_c\\_ \\`d\\`'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['<b> & </b>', '&lt;b&gt; &amp; &lt;/b&gt;'],
    ['a | b', 'a \\| b'],
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['12. not a list', '12\\. not a list'],
    ['two\nlines', 'two lines'],
    ['\u202Eevil', '⟨U+202E⟩evil'],
    ['3.5 million', '3.5 million'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

describe('writeMarkdown', () => {
  const text = writeMarkdown(fixture)

  test('tells the same as the terminal, in the same order', () => {
    expect(text).toContain('7 articles from 6 sources · 4 languages · 5 independent origins')
    expect(text).toContain('## Lock at Orlenka opened at night')
    expect(text).toContain('| A | en | LOCK AT ORLENKA OPENED AT NIGHT | Norwire · Ada Fenwick ·')
    expect(text).toContain('  - **C** The Evening Ledger — near copy: 78 % of C is in A')
    expect(text).toContain('- A, B: all name Orlenka and the lock')
    expect(text).toContain('- ledger.txt: 1 cookie note, 1 related link')
    expect(text).toContain('- photo.jpg is not text and was skipped. (binary)')
  })

  test('holds no markup of a source', () => {
    expect(text).not.toMatch(/<(img|script)/)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; \\*bold\\* \\| cell')
  })

  test('versions of a page are told with what changed', () => {
    expect(writeMarkdown(versionsFixture)).toContain(
      '  - before: It was 40 tonnes.\n  - now: It was 60 &lt;tonnes&gt;.\n  - now: The keeper slept.\n',
    )
  })

  test('quotations are told by speaker', () => {
    expect(writeMarkdown(quotationsFixture)).toContain(
      [
        '### Quotations',
        '',
        '- **Ines Morrow**',
        '  - “We heard the chain before we saw the lamp” — direct · Ines Morrow (said) · Norwire \\[A\\]',
        '- **No name known**',
      ].join('\n'),
    )
  })

  test('a report of nothing has no empty parts', () => {
    expect(writeMarkdown(emptyFixture)).toBe(
      '# Synoptic report\n\n0 articles from 0 sources · 0 languages · 0 independent origins\n',
    )
  })
})
