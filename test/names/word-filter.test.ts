import { expect, it } from 'vitest'
import { BITS_A_WORD, packWords, wordFilter } from '../../src/names/word-filter.ts'

const words = new Set(Array.from({ length: 2000 }, (_, i) => `слово${i}`))
const strangers = Array.from({ length: 4000 }, (_, i) => `чужое${i}`)

it.each([
  ['loose', 0.04],
  ['strict', 0.002],
] as const)('a %s filter has all its words and few others', (kind, most) => {
  const filter = wordFilter(packWords(words, BITS_A_WORD[kind]))
  expect([...words].filter((word) => !filter.has(word))).toEqual([])
  expect(strangers.filter((word) => filter.has(word)).length / strangers.length).toBeLessThan(most)
})

it('an empty filter has no words', () => {
  expect(wordFilter(new Uint8Array()).has('слово')).toBe(false)
  expect(wordFilter(packWords(new Set(), BITS_A_WORD.loose)).has('слово')).toBe(false)
})
