import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedPairs } from '../../src/graph/pairs.ts'
import { packKeys, sharedPostings } from '../../src/graph/postings.ts'

const key = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
const collection = fc.array(fc.array(key, { maxLength: 30 }), { maxLength: 30 })
const wide = { counts: () => 1, isEnough: (sum: number) => sum >= 2, fullGroup: 1000, anchors: 0 }

/** What packed postings must equal: a map from key to documents. */
function naivePostings(documents: readonly number[][]): [number, number[]][] {
  const byKey = new Map<number, number[]>()
  for (const [number, keys] of documents.entries()) {
    for (const own of new Set(keys)) byKey.set(own, [...(byKey.get(own) ?? []), number])
  }
  return [...byKey].filter(([, found]) => found.length > 1).sort(([a], [b]) => a - b)
}

describe('sharedPostings', () => {
  it('equal a map from key to documents', () => {
    fc.assert(
      fc.property(collection, (documents) => {
        const postings = sharedPostings(packKeys(documents.length, (i) => documents[i]!))
        const groups = Array.from(postings.keys, (own, group) => [
          own,
          [...postings.documents.slice(postings.offsets[group], postings.offsets[group + 1])],
        ])
        expect(groups).toEqual(naivePostings(documents))
      }),
    )
  })

  it('equal it with many buckets too', () => {
    const documents = Array.from({ length: 300 }, (_, i) =>
      Array.from({ length: 40 }, (_, k) => Math.imul(i % 250, 2654435761) + k * 77_777_777).map(
        (n) => n >>> 0,
      ),
    )
    const postings = sharedPostings(packKeys(documents.length, (i) => documents[i]!))
    expect([...postings.keys]).toEqual(naivePostings(documents).map(([own]) => own))
  })

  it('refuses more documents than fit', () => {
    const lists = { keys: new Uint32Array(0), offsets: new Uint32Array(2 ** 21 + 1) }
    expect(() => sharedPostings(lists)).toThrow(RangeError)
  })
})

describe('sharedPairs', () => {
  it('equal a count of shared keys over all pairs', () => {
    fc.assert(
      fc.property(collection, (documents) => {
        const postings = sharedPostings(packKeys(documents.length, (i) => documents[i]!))
        const naive = documents.flatMap((left, a) =>
          documents.slice(a + 1).map((right, k) => {
            const other = new Set(right)
            const shared = [...new Set(left)].filter((own) => other.has(own)).length
            return { a, b: a + 1 + k, shared }
          }),
        )
        const wanted = naive.filter(({ shared }) => shared >= 2).map(({ a, b }) => ({ a, b }))
        expect([...sharedPairs(documents.length, postings, wide)]).toEqual(
          wanted.sort((x, y) => x.b - y.b || x.a - y.a),
        )
      }),
    )
  })

  it('lets keys count for more where few documents have them', () => {
    const documents = [[1, 2], [1, 2], [2], [2]]
    const postings = sharedPostings(packKeys(4, (i) => documents[i]!))
    const counts = (_key: number, size: number) => (size === 2 ? 2 : 1)
    const rule = { ...wide, counts, isEnough: (sum: number) => sum >= 3 }
    expect([...sharedPairs(4, postings, rule)]).toEqual([{ a: 0, b: 1 }])
  })

  it('pairs members of a large group with its first ones only', () => {
    const documents = Array.from({ length: 20 }, () => [1, 2, 3])
    const postings = sharedPostings(packKeys(20, (i) => documents[i]!))
    const rule = { ...wide, isEnough: (sum: number) => sum >= 3, fullGroup: 10, anchors: 2 }
    const pairs = [...sharedPairs(20, postings, rule)]
    expect(pairs).toHaveLength(19 + 18)
    expect(pairs.every(({ a }) => a < 2)).toBe(true)
  })
})
