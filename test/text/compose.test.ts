import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../src/model/document.ts'
import type { Span } from '../../src/model/span.ts'
import { Composer, toRaw, toText } from '../../src/text/compose.ts'

const span = (start: number, end: number): Span => ({ start, end })

/** What is done with successive pieces of the raw text. */
type Piece = {
  readonly length: number
  readonly do: 'keep' | 'drop' | 'replace'
  readonly text: string
}
const pieces = fc.array(
  fc.record<Piece>({
    length: fc.nat(6),
    do: fc.constantFrom('keep', 'keep', 'drop', 'replace'),
    text: fc.string({ maxLength: 3 }),
  }),
  { maxLength: 12 },
)

function compose(raw: string, list: readonly Piece[]): Composer {
  const composer = new Composer(raw)
  let start = 0
  for (const piece of list) {
    const range = span(start, Math.min(raw.length, start + piece.length))
    if (piece.do === 'keep') composer.keep(range)
    if (piece.do === 'replace') composer.replace(range, piece.text)
    start = range.end
  }
  return composer
}

const composed = fc
  .tuple(fc.string({ minLength: 1, maxLength: 40 }), pieces)
  .map(([raw, list]) => ({ raw, ...parts(compose(raw, list)) }))

function parts({ text, alignment }: Composer): { text: string; alignment: readonly Alignment[] } {
  return { text, alignment }
}

/** The raw range of each clean code unit, one by one: slow and plainly right. */
function unitMap(alignment: readonly Alignment[]): Span[] {
  return alignment.flatMap(({ text, raw, exact }) =>
    Array.from({ length: text.end - text.start }, (_, i) =>
      exact ? span(raw.start + i, raw.start + i + 1) : raw,
    ),
  )
}

describe('Composer', () => {
  it('mends text and keeps the way back', () => {
    const raw = 'They met Yang.Some left.'
    const composer = new Composer(raw)
    composer.keep(span(0, 14))
    composer.replace(span(14, 14), ' ')
    composer.keep(span(14, 18))
    composer.keep(span(18, raw.length))
    expect(composer.text).toBe('They met Yang. Some left.')
    expect(composer.alignment).toEqual([
      { text: span(0, 14), raw: span(0, 14), exact: true },
      { text: span(14, 15), raw: span(14, 14), exact: false },
      { text: span(15, 25), raw: span(14, 24), exact: true },
    ])
  })

  it('covers its text without a gap, in the order of the raw text, and exact runs are equal', () => {
    fc.assert(
      fc.property(composed, ({ raw, text, alignment }) => {
        let clean = 0
        let rawEnd = 0
        for (const run of alignment) {
          expect(run.text.start).toBe(clean)
          expect(run.text.end).toBeGreaterThan(clean)
          expect(run.raw.start).toBeGreaterThanOrEqual(rawEnd)
          expect(run.raw.end).toBeLessThanOrEqual(raw.length)
          if (run.exact) {
            expect(text.slice(run.text.start, run.text.end)).toBe(
              raw.slice(run.raw.start, run.raw.end),
            )
          }
          clean = run.text.end
          rawEnd = run.raw.end
        }
        expect(clean).toBe(text.length)
      }),
    )
  })
})

describe('toRaw', () => {
  it('is the smallest range that yields each code unit of a span', () => {
    fc.assert(
      fc.property(composed, fc.nat(), fc.nat(), ({ text, alignment }, a, b) => {
        fc.pre(text !== '')
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        const own = unitMap(alignment).slice(start, end)
        expect(toRaw(alignment, span(start, end))).toEqual(span(own[0]!.start, own.at(-1)!.end))
      }),
    )
  })

  it('never leaves the raw text, and a point stays a point', () => {
    fc.assert(
      fc.property(composed, fc.nat(), ({ raw, text, alignment }, a) => {
        fc.pre(text !== '')
        const point = toRaw(alignment, span(a % (text.length + 1), a % (text.length + 1)))
        expect(point.start).toBe(point.end)
        expect(point.start).toBeGreaterThanOrEqual(0)
        expect(point.end).toBeLessThanOrEqual(raw.length)
      }),
    )
  })

  it('puts the end of the text at the end of its raw range', () => {
    const composer = new Composer('a\r\n\r\n')
    composer.keep(span(0, 1))
    composer.replace(span(1, 5), '\n\n')
    expect(toRaw(composer.alignment, span(3, 3))).toEqual(span(5, 5))
  })

  it.each([span(-1, 1), span(0, 9), span(2, 1)])('refuses %o, which lies outside', (outside) => {
    const composer = new Composer('abc')
    composer.keep(span(0, 3))
    expect(() => toRaw(composer.alignment, outside)).toThrow(RangeError)
  })

  it('refuses any span of no text', () => {
    expect(() => toRaw([], span(0, 0))).toThrow(RangeError)
  })
})

describe('toText', () => {
  it('finds what toRaw came from', () => {
    fc.assert(
      fc.property(composed, fc.nat(), fc.nat(), ({ text, alignment }, a, b) => {
        fc.pre(text !== '')
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        const raw = toRaw(alignment, span(start, end))
        fc.pre(raw.end > raw.start)
        const back = toText(alignment, raw)!
        const units = unitMap(alignment)
        // Text put back at a border has an empty raw range and cannot be found from outside it.
        const anchored = (unit: number) => units[unit]!.end > units[unit]!.start
        for (let unit = start; unit < end; unit++) {
          if (anchored(unit)) expect(back.start <= unit && unit < back.end).toBe(true)
        }
      }),
    )
  })

  it('is null where nothing was kept', () => {
    const composer = new Composer('keep drop keep')
    composer.keep(span(0, 5))
    composer.keep(span(10, 14))
    expect(toText(composer.alignment, span(5, 10))).toBeNull()
    expect(toText(composer.alignment, span(3, 12))).toEqual(span(3, 7))
  })
})
