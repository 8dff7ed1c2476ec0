import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NearWords } from '../../../scripts/letters/near-words.ts'
import { type RunPair, RunPairs } from '../../../scripts/letters/run-pairs.ts'
import { sharpen } from '../../../scripts/letters/sharpen.ts'

const runs = (letters: string, most: number) =>
  fc.string({ unit: fc.constantFrom(...letters), maxLength: most })
const tables = fc
  .uniqueArray(
    fc.record({
      latin: runs('abc', 3),
      other: runs('абв', 2),
      cost: fc.integer({ max: 60, min: 0 }),
    }),
    { selector: ({ latin, other }) => `${latin} ${other}`, minLength: 1, maxLength: 30 },
  )
  .map((pairs) => pairs.filter(({ latin, other }) => latin !== '' || other !== ''))

function cost(pairs: RunPairs, latin: string, other: string): number {
  return pairs.way(pairs.cut(latin, 'latin'), pairs.cut(other, 'other')).cost
}

describe('a table while it is learnt', () => {
  it('finds the cheapest way and says which pairs are on it', () => {
    const pairs: RunPair[] = [
      { latin: 's', other: 'с', cost: 1 },
      { latin: 'h', other: 'х', cost: 2 },
      { latin: 'sh', other: 'ш', cost: 4 },
    ]
    const table = new RunPairs(pairs)
    const way = table.way(table.cut('shs', 'latin'), table.cut('шс', 'other'))
    expect(way.cost).toBe(5)
    expect(way.pairs.sort()).toEqual([0, 2])
  })

  it('takes a letter for another one for more, unless it has a cheaper pair of its own', () => {
    const pairs = [
      { latin: 'e', other: 'е', cost: 1 },
      { latin: 'o', other: 'е', cost: 20 },
      { latin: 'o', other: 'ё', cost: 3 },
    ]
    const table = new RunPairs(pairs, { ё: 'е4' })
    expect(cost(table, 'e', 'ё')).toBe(5)
    expect(cost(table, 'o', 'ё')).toBe(3)
  })

  it('leaves out what is not needed without changing a cost', () => {
    fc.assert(
      fc.property(tables, runs('abc', 5), runs('абв', 5), (pairs, latin, other) => {
        const whole = new RunPairs(pairs)
        const needed = whole.needed()
        expect(needed.length).toBeLessThanOrEqual(pairs.length)
        expect(cost(new RunPairs(needed), latin, other)).toBe(cost(whole, latin, other))
      }),
    )
  })
})

describe('words near a Latin one', () => {
  it('are those that comparing every word finds', () => {
    const words = fc.uniqueArray(runs('абв', 4), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(tables, words, runs('abc', 4), (pairs, among, latin) => {
        const table = new RunPairs(pairs)
        const named = among.filter((word) => word !== '')
        const costs = named.map((word) => cost(table, latin, word))
        const least = Math.min(...costs, 200)
        const expected = named.filter((_, at) => costs[at]! <= least + 30)
        const found = new NearWords(named, table).near(latin, 200, 30)
        expect(found.map(({ word }) => named[word]).sort()).toEqual(expected.sort())
        for (const { word, cost: own } of found) expect(own).toBe(costs[word])
      }),
    )
  })
})

describe('sharpening', () => {
  it('makes the right word cheaper than its rival where letters can tell', () => {
    const table = new RunPairs([
      { latin: 'c', other: 'к', cost: 2 },
      { latin: 'c', other: 'с', cost: 4 },
      { latin: 'a', other: 'а', cost: 0 },
      { latin: 'ce', other: 'се', cost: 7 },
      { latin: 'e', other: 'е', cost: 0 },
    ])
    const words = [
      { latin: 'ceca', other: 'сека' },
      { latin: 'cece', other: 'сесе' },
      { latin: 'caca', other: 'кака' },
      { latin: 'ceka', other: 'кека' },
      { latin: 'x', other: 'кеке' },
    ]
    const lines: string[] = []
    expect(cost(table, 'cece', 'сесе')).toBeGreaterThan(cost(table, 'cece', 'кеке'))
    sharpen(table, words, (line) => lines.push(line))
    expect(cost(table, 'cece', 'сесе')).toBeLessThan(cost(table, 'cece', 'кеке'))
    expect(lines).toHaveLength(1)
  })
})
