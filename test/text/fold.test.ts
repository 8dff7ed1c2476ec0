import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'

describe('fold', () => {
  it.each([
    ['Ещё Ёлка', 'еще елка'],
    ['“Yes”, «так», „ja“ ‹oui›', '"yes", "так", "ja" "oui"'],
    ['п’ять п‘ять пʼять п`ять', "п'ять п'ять п'ять п'ять"],
    ['1—2 – 3 ‑ 4 − 5 ― 6', '1-2 - 3 - 4 - 5 - 6'],
    ['so\u00ADft zero\u200Bwidth \uFEFFmark', 'soft zerowidth mark'],
    ['  many \t\u00A0 blanks\r\n', 'many blanks'],
    ['Cafe\u0301', 'café'],
    ['и\u0306', 'й'],
    ['ΟΔΟΣ', 'οδος'],
    ['', ''],
  ])('%j is matched as %j', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  // Marks that meet once something between them is gone are where folding twice differs.
  const nasty = fc.constantFrom(
    ...[
      'ё',
      'Ё',
      'е',
      'İ',
      'Σ',
      '\u0308',
      '\u0300',
      '\u0323',
      '\u200D',
      '\u00AD',
      ' ',
      '\u0085',
      '`',
      '«',
    ],
  )
  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', 'б'),
      nasty,
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('does not see how a text is composed, or that a blank is doubled', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(`  ${text}\n`)).toBe(fold(text))
      }),
    )
  })
})
