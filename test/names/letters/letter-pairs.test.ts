import { describe, expect, it } from 'vitest'
import {
  latinRuns,
  layOut,
  letterCost,
  otherRuns,
} from '../../../src/names/letters/letter-pairs.ts'
import { NameWord } from '../../../src/names/name-word.ts'
import { letterPairsOf } from '../../../src/names/word-similarity.ts'

const LIMIT = 400
const pairs = letterPairsOf('Cyrl')!

function cost(latin: string, cyrillic: string): number {
  const [a, b] = [new NameWord(latin), new NameWord(cyrillic)]
  return letterCost(a.runs(pairs, 'latin'), b.runs(pairs, 'other'), pairs, LIMIT)
}

describe('letters that may be taken for others', () => {
  it.each([
    ['Yolkin', 'Ёлкин', 'Елкин'],
    ['Böhmer', 'Бёмер', 'Бемер'],
    ['Lyonov', 'Лёнов', 'Ленов'],
  ])('%s is nearer to %s than to %s', (latin, right, other) => {
    expect(cost(latin, right)).toBeLessThan(cost(latin, other))
  })

  it.each([
    ['Semenov', 'Семёнов', 'Семенов'],
    ['Petr', 'Пётр', 'Петр'],
    ['Elkin', 'Ёлкин', 'Елкин'],
  ])('%s costs hardly more as %s than as %s', (latin, marked, plain) => {
    expect(cost(latin, marked)).toBeLessThanOrEqual(cost(latin, plain) + 4)
  })

  it('keeps the cheaper of two readings', () => {
    const table = layOut({
      latin: 'ae',
      also: { ё: 'е4' },
      pairs: { '^': '^0', $: '$0', a: 'а0', e: 'е1 ё2', a_: 'е9' },
    })
    const read = (other: string): number =>
      letterCost(latinRuns('e', table), otherRuns(other, table), table, LIMIT)
    expect([read('е'), read('ё')]).toEqual([1, 2])
  })
})
