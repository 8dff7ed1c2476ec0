import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endOfJoined,
  hasAny,
  IS,
  isAt,
  runsOf,
  startOfRun,
  widthAt,
  widthBefore,
} from '../../src/text/characters.ts'
import { countStops } from '../../src/text/count-stops.ts'

/** Letters, digits, marks, joiners, blanks, stops and halves of characters in any order. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'aЯї.!?…。"\'”»)-ʼ %(1½漢かー٣',
        '\u0301',
        '\u00a0',
        '\n',
        '𝐀',
        '😀',
        '\ud83d',
        '\udc00',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))

describe('characters', () => {
  it.each([
    ['letter', IS.letter, /^\p{L}/u],
    ['upper', IS.upper, /^\p{Lu}/u],
    ['lower', IS.lower, /^\p{Ll}/u],
    ['mark', IS.mark, /^\p{M}/u],
    ['digit', IS.digit, /^\p{Nd}/u],
    ['number', IS.number, /^\p{N}/u],
    ['space', IS.space, /^\s/u],
    ['closing', IS.closing, /^[\p{Pe}\p{Pf}]/u],
  ] as const)('are a %s where the pattern says so', (_, kind, pattern) => {
    for (let code = 0; code < 0x20000; code++) {
      const character = String.fromCodePoint(code)
      if (isAt(character, 0, kind) !== pattern.test(character)) expect.fail(code.toString(16))
    }
  })

  it('are nothing beyond a text and at half of one', () => {
    expect(isAt('a', 1, IS.letter)).toBe(false)
    expect(isAt('a', -1, IS.letter)).toBe(false)
    expect(isAt('𝐀', 1, IS.letter)).toBe(false)
  })

  it('have the width of their code units from both sides', () => {
    fc.assert(
      fc.property(text, (of) => {
        const widths = [...of].map(({ length }) => length)
        let at = 0
        for (const width of widths) {
          expect(widthAt(of, at)).toBe(width)
          at += width
          expect(widthBefore(of, at)).toBe(width)
        }
      }),
    )
  })
})

describe('runs', () => {
  it('are what the pattern finds', () => {
    fc.assert(
      fc.property(text, (of) => {
        const pattern = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu
        expect(runsOf(of, IS.letter | IS.number, "'’ʼ-")).toEqual(of.match(pattern) ?? [])
      }),
    )
  })

  it('start where the pattern does from behind', () => {
    fc.assert(
      fc.property(text, (of) => {
        const found = /[\p{L}\p{M}'-]+$/u.exec(of)?.index ?? of.length
        expect(startOfRun(of, of.length, IS.letter | IS.mark, "'-")).toBe(found)
      }),
    )
  })

  it.each([
    ["it's-so far", 7],
    ["it's- far", 4],
    ['п’ять.', 5],
  ])('of %j end at %i', (of, end) => {
    expect(endOfJoined(of, 0, IS.letter, "'’-")).toBe(end)
  })

  it.each([
    ['no 1', true],
    ['none', false],
  ])('%j has a number: %s', (of, has) => {
    expect(hasAny(of, IS.number)).toBe(has)
  })
})

describe('stops', () => {
  it.each([
    ['Done. And "done." So', 2],
    ['At 5 p.m. U.S. time', 0],
    ['v2.0 is out!', 1],
    ['完了。次', 1],
    ['Why?! Because', 1],
    ['a. b', 0],
    ['grown 5%. Then', 1],
  ])('of %j are %i', (of, count) => {
    expect(countStops(of)).toBe(count)
  })

  it('are what the pattern finds', () => {
    const pattern =
      /[.!?…。！？](?<=[\p{L}\p{N}\p{Pe}\p{Pf}%"'][\p{L}\p{N}\p{Pe}\p{Pf}%"'].)[.!?…。！？]*["'”»’)\]]*(?=\s|$|\p{Lu})|[。！？]/gu
    fc.assert(
      fc.property(text, (of) => {
        expect(countStops(of)).toBe(of.match(pattern)?.length ?? 0)
      }),
    )
  })
})
