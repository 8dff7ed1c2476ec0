import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth, padEnd, wrap } from '../../src/write/width.ts'

describe('displayWidth', () => {
  test.each([
    ['barge', 5],
    ['баржа', 5],
    ['船', 2],
    ['ｗｉｄｅ', 8],
    ['배가', 4],
    ['e\u0301', 1],
    ['🚢', 2],
    ['👩‍🚀', 2],
    ['❤️', 2],
    ['\u200bx', 1],
    ['عبرت', 4],
    ['\u001b[1mbold\u001b[22m', 4],
    ['', 0],
  ])('%j takes %i cells', (text, cells) => {
    expect(displayWidth(text)).toBe(cells)
  })

  test('padEnd counts cells, not code units', () => {
    expect(padEnd('船', 4)).toBe('船  ')
    expect(padEnd('barge', 3)).toBe('barge')
  })
})

describe('wrap', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['unbreakable', 5, ['unbre', 'akabl', 'e']],
    ['船舶穿過水閘', 6, ['船舶穿', '過水閘']],
    ['', 10, ['']],
  ])('%j at %i cells', (text, cells, lines) => {
    expect(wrap(text, cells)).toEqual(lines)
  })

  test('no line is too wide and no word is lost', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (pieces, cells) => {
        const text = pieces.join(' ')
        const lines = wrap(text, cells)
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(cells)
        const bare = (value: string) => value.replace(/\s/g, '')
        expect(bare(lines.join(''))).toBe(bare(text))
      }),
    )
  })
})
