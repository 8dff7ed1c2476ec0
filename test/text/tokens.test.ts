import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Token } from '../../src/model/layers.ts'
import { fold } from '../../src/text/fold.ts'
import { tokenize } from '../../src/text/tokens.ts'

function tokensOf(text: string): Token[] {
  return [...tokenize(text, [{ span: { start: 0, end: text.length } }])]
}

function show(text: string): string {
  return tokensOf(text)
    .map(({ kind, form }) => `${form}/${kind[0]}`)
    .join(' ')
}

describe('tokenize', () => {
  it.each([
    ['', ''],
    ['Мост упал.', 'мост/w упал/w ./m'],
    ['Well-known, isn’t it?', "well-known/w ,/m isn't/w it/w ?/m"],
    ["П'ять об’єктів", "п'ять/w об'єктів/w"],
    ['COVID-19 and G20', 'covid-19/w and/w g20/w'],
    ['70-е годы, 5G', '70-е/w годы/w ,/m 5g/w'],
    ['1 000 000 грн', '1 000 000/n грн/w'],
    ['1\u00A0000,50', '1 000,50/n'],
    ['2021 100 человек', '2021/n 100/n человек/w'],
    ['1,234.5 or 3,5%', '1,234.5/n or/w 3,5/n %/m'],
    ['at 10:05 on 12.01.2022.', 'at/w 10:05/n on/w 12.01.2022/n ./m'],
    ['2020–2021', '2020/n -/m 2021/n'],
    ['6-7', '6/n -/m 7/n'],
    ['Ещё «Ёлка»', 'еще/w "/m елка/w "/m'],
    ['Wait... what?!', 'wait/w .../m what/w ?/m !/m'],
    ["'quoted' words'", "'/m quoted/w '/m words/w '/m"],
    ['soft\u00ADhyphen', 'softhyphen/w'],
    ['中国人 カタカナ', '中/w 国/w 人/w カタカナ/w'],
    ['⺀ ㋐ 〇', '⺀/m ㋐/m 〇/n'],
    ['m² ½', 'm²/w ½/n'],
    ['ok 👍👍', 'ok/w 👍👍/m'],
    ['𝒳𝒴 𠀀𠀁', '𝒳𝒴/w 𠀀/w 𠀁/w'],
    ['ЁЖ-Ї', 'еж-ї/w'],
  ])('%j gives %s', (text, expected) => expect(show(text)).toBe(expected))
})

const piece = fc.constantFrom(
  'слово',
  "п'я",
  'U.S.',
  ' ',
  '1',
  '000',
  ' 000',
  ',',
  '.',
  '-',
  '’',
  '\u00AD',
  '\u200D',
  '中',
  'カ',
  '𝒳',
  '\uD800',
  'é',
  'Ї',
  'e\u0301',
  '²',
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)

describe('every token', () => {
  it('is in bounds, sorted and disjoint, with the folded form of its text', () => {
    fc.assert(
      fc.property(text, (input) => {
        let last = 0
        for (const { span, form } of tokensOf(input)) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(input.length)
          expect(form).toBe(fold(input.slice(span.start, span.end)))
          last = span.end
        }
      }),
    )
  })

  it('leaves out no letter and no digit', () => {
    fc.assert(
      fc.property(text, (input) => {
        const inside = new Uint8Array(input.length)
        for (const { span, kind } of tokensOf(input)) {
          const own = input.slice(span.start, span.end)
          expect(/\p{L}/u.test(own)).toBe(kind === 'word')
          inside.fill(1, span.start, span.end)
        }
        for (const match of input.matchAll(/[\p{L}\p{N}]/gu)) expect(inside[match.index]).toBe(1)
      }),
    )
  })
})
