import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareSpans,
  contains,
  overlaps,
  type Span,
  spanLength,
  unionSpans,
} from '../../src/model/span.ts'

const span = (start: number, end: number): Span => ({ start, end })
const spans = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => span(start, start + length))

/** The code units of a span, one by one: slow and plainly right. */
const units = ({ start, end }: Span) =>
  Array.from({ length: end - start }, (_, index) => start + index)

describe('overlaps', () => {
  it.each([
    [span(0, 3), span(2, 5), true],
    [span(0, 3), span(3, 5), false],
    [span(0, 9), span(4, 5), true],
    [span(0, 9), span(4, 4), false],
  ])('%o and %o: %s', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected)
  })

  it('is sharing a code unit', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const shared = units(a).some((unit) => units(b).includes(unit))
        expect(overlaps(a, b)).toBe(shared)
        expect(overlaps(b, a)).toBe(shared)
      }),
    )
  })
})

describe('contains', () => {
  it('holds all code units of what it contains', () => {
    fc.assert(
      fc.property(spans, spans, (outer, inner) => {
        if (!contains(outer, inner)) return
        expect(units(outer)).toEqual(expect.arrayContaining(units(inner)))
        expect(spanLength(inner)).toBeLessThanOrEqual(spanLength(outer))
      }),
    )
  })
})

describe('compareSpans', () => {
  it('puts an outer span before its parts', () => {
    const sorted = [span(4, 5), span(0, 2), span(0, 9), span(4, 8)].sort(compareSpans)
    expect(sorted).toEqual([span(0, 9), span(0, 2), span(4, 8), span(4, 5)])
  })

  it('orders any three spans', () => {
    fc.assert(
      fc.property(spans, spans, spans, (a, b, c) => {
        expect(Math.sign(compareSpans(a, b))).toBe(0 - Math.sign(compareSpans(b, a)))
        if (compareSpans(a, b) <= 0 && compareSpans(b, c) <= 0) {
          expect(compareSpans(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})

describe('unionSpans', () => {
  it('joins what overlaps or touches', () => {
    expect(unionSpans([span(5, 7), span(0, 2), span(2, 3), span(6, 9)])).toEqual([
      span(0, 3),
      span(5, 9),
    ])
  })

  it('covers the same code units, sorted and disjoint, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(spans), (list) => {
        const joined = unionSpans(list)
        const covered = new Set(list.flatMap(units))
        expect(joined.flatMap(units)).toEqual([...covered].sort((a, b) => a - b))
        for (const [index, next] of joined.slice(1).entries()) {
          expect(joined[index]!.end).toBeLessThan(next.start)
        }
        expect(unionSpans([...list].reverse())).toEqual(joined)
      }),
    )
  })
})
