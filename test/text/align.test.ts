import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainLength, chainRuns, sharedRuns } from '../../src/text/align.ts'
import { hashForms } from '../../src/text/shingle.ts'

const hashes = (text: string) => hashForms(text.split(' ').filter(Boolean))

describe('sharedRuns', () => {
  it.each([
    ['a b c d e', 'x a b c d y', [{ a: 0, b: 1, length: 4 }]],
    [
      'a b c d e f g h',
      'e f g h a b c d',
      [
        { a: 0, b: 4, length: 4 },
        { a: 4, b: 0, length: 4 },
      ],
    ],
    ['a b c', 'a b c', []],
    ['a b c d a b c d', 'a b c d', [{ a: 0, b: 0, length: 4 }]],
  ])('of "%s" and "%s"', (a, b, runs) => {
    expect(sharedRuns(hashes(a), hashes(b), 4)).toEqual(runs)
  })

  const text = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 })

  it('are equal on both sides, long enough, sorted and disjoint', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const a = Uint32Array.from(left)
        const b = Uint32Array.from(right)
        const usedA = new Set<number>()
        const usedB = new Set<number>()
        const runs = sharedRuns(a, b, 3)
        for (const run of runs) {
          expect(run.length).toBeGreaterThanOrEqual(3)
          for (let k = 0; k < run.length; k++) {
            expect(a[run.a + k]).toBe(b[run.b + k])
            expect(usedA.has(run.a + k) || usedB.has(run.b + k)).toBe(false)
            usedA.add(run.a + k)
            usedB.add(run.b + k)
          }
        }
        expect(runs.map((run) => run.a)).toEqual(runs.map((run) => run.a).sort((x, y) => x - y))
      }),
    )
  })

  it('find all of a text in itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0 }), { minLength: 4 }), (values) => {
        const words = Uint32Array.from(values)
        expect(sharedRuns(words, words, 4)).toEqual([{ a: 0, b: 0, length: words.length }])
      }),
    )
  })
})

describe('chainRuns', () => {
  it('joins runs with a small change between, and no others', () => {
    const runs = [
      { a: 0, b: 10, length: 5 },
      { a: 6, b: 17, length: 5 },
      { a: 30, b: 24, length: 5 },
      { a: 36, b: 2, length: 5 },
    ]
    const chains = chainRuns(runs, 6)
    expect(chains.map((chain) => chain.length)).toEqual([2, 1, 1])
    expect(chainLength(chains[0]!)).toBe(10)
  })
})
