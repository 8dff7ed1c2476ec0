import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLinkage, type Tie } from '../../src/graph/average-linkage.ts'

/** Average linkage by the definition: every pair of groups compared in every round. */
function naive(count: number, ties: readonly Tie[], cohesion: number): number[] {
  let groups = Array.from({ length: count }, (_, i) => [i])
  const weight = (a: number, b: number) =>
    ties
      .filter((tie) => (tie.a === a && tie.b === b) || (tie.a === b && tie.b === a))
      .reduce((sum, tie) => sum + tie.weight, 0)
  for (;;) {
    let best: { mean: number; pair: [number[], number[]] } | null = null
    for (const [i, left] of groups.entries()) {
      for (const right of groups.slice(i + 1)) {
        const all = left.flatMap((a) => right.map((b) => weight(a, b)))
        const mean = all.reduce((sum, one) => sum + one, 0) / all.length
        if (mean >= cohesion && mean > (best?.mean ?? 0) + 1e-12)
          best = { mean, pair: [left, right] }
      }
    }
    if (!best) break
    const [left, right] = best.pair
    groups = groups.filter((group) => group !== left && group !== right)
    groups.push([...left, ...right])
    groups.sort((a, b) => Math.min(...a) - Math.min(...b))
  }
  return Array.from({ length: count }, (_, i) =>
    Math.min(...groups.find((own) => own.includes(i))!),
  )
}

const ties = (count: number) =>
  fc
    .uniqueArray(
      fc.record({
        a: fc.integer({ min: 0, max: count - 2 }),
        step: fc.integer({ min: 1, max: count - 1 }),
        weight: fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1_000_000),
      }),
      { selector: ({ a, step }) => `${a} ${Math.min(count - 1, a + step)}`, maxLength: 30 },
    )
    .map((list) =>
      list.map(({ a, step, weight }) => ({ a, b: Math.min(count - 1, a + step), weight })),
    )

describe('averageLinkage', () => {
  it('equals the definition', () => {
    fc.assert(
      fc.property(ties(10), (list) => {
        expect([...averageLinkage(10, list, 0.2)]).toEqual(naive(10, list, 0.2))
      }),
    )
  })

  it('does not depend on the order of ties', () => {
    fc.assert(
      fc.property(
        ties(12).chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, mixed]) => {
          expect(averageLinkage(12, mixed, 0.2)).toEqual(averageLinkage(12, list, 0.2))
        },
      ),
    )
  })

  it('does not pull a chain of single ties together', () => {
    const chain = Array.from({ length: 7 }, (_, i) => ({ a: i, b: i + 1, weight: 0.5 }))
    expect(new Set(averageLinkage(8, chain, 0.2)).size).toBeGreaterThan(1)
  })

  it('leaves what nothing ties alone', () => {
    expect([...averageLinkage(3, [], 0.2)]).toEqual([0, 1, 2])
  })
})
