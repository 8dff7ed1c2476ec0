import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashForms, hashStems, shingles, winnow } from '../../src/text/shingle.ts'

const words = (text: string) => text.split(' ').filter(Boolean)

describe('hashStems', () => {
  it.each([
    ['мэрия мэрии', false],
    ['гавань гавани', true],
    ['closed closing', false],
    ['harbour harbours', true],
    ['мост мосты', false],
  ])('%s: same stem %s', (pair, same) => {
    const [a, b] = hashStems(words(pair))
    expect(a === b).toBe(same)
  })
})

describe('shingles', () => {
  it('are one for each run of words and depend on their order', () => {
    const forward = shingles(hashForms(words('one two three four')), 3)
    const backward = shingles(hashForms(words('three two one')), 3)
    expect(forward).toHaveLength(2)
    expect(forward[0]).not.toBe(backward[0])
  })

  it('are none where there are too few words', () => {
    expect(shingles(hashForms(['one']), 2)).toHaveLength(0)
  })
})

describe('winnow', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 })

  it('keeps at least one place in every window', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 6 }), (values, window) => {
        const kept = winnow(Uint32Array.from(values), window)
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
        for (let start = 0; start + window <= values.length; start++) {
          expect(kept.some((place) => place >= start && place < start + window)).toBe(true)
        }
      }),
    )
  })

  it('keeps a place in common wherever two texts share a window', () => {
    const shared = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(numbers, shared, numbers, (before, common, after) => {
        const a = Uint32Array.from([...before, ...common, ...after])
        const b = Uint32Array.from([...after, ...common, ...before])
        const keysOf = (hashes: Uint32Array) => new Set(winnow(hashes, 4).map((i) => hashes[i]!))
        const other = keysOf(b)
        expect([...keysOf(a)].some((key) => other.has(key))).toBe(true)
      }),
    )
  })
})
