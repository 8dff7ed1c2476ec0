import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countLetters } from '../../src/text/letters.ts'

describe('countLetters', () => {
  test.each([
    ['', { letters: 0, digits: 0, upper: 0, lower: 0 }],
    ['Порт-Саид, 12', { letters: 8, digits: 2, upper: 2, lower: 6 }],
    ['東京 3', { letters: 2, digits: 1, upper: 0, lower: 0 }],
  ])('%s', (text, counts) => {
    expect(countLetters(text)).toEqual(counts)
  })

  test('property: equals counting by patterns in the basic plane', () => {
    const unit = fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('')
        const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
        expect(countLetters(text)).toEqual({
          letters: count(/\p{L}/gu),
          digits: count(/\p{Nd}/gu),
          upper: count(/\p{Lu}/gu),
          lower: count(/\p{Ll}/gu),
        })
      }),
    )
  })
})
