import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonPairs } from '../../src/text/equal-pairs.ts'
import { stretchesOf } from '../../src/text/stretches.ts'

const numbers = (text: string) => Uint32Array.from(text, (letter) => '.abcdefgh'.indexOf(letter))

/** Stretches as their words in the text, `*` behind those that are exact. */
function show(pattern: string, text: string, least = 2): string[] {
  return stretchesOf(numbers(pattern), numbers(text), least).map(({ pairs, exact }) => {
    const words = text.slice(pairs[0]![1], pairs.at(-1)![1] + 1)
    return exact ? `${words}*` : words
  })
}

describe('commonPairs', () => {
  it.each([
    ['abcd', 'abcd', 'abcd'],
    ['abcd', 'acbd', 'acd'],
    ['abc', 'def', ''],
    ['', 'a', ''],
  ])('of %s and %s', (a, b, common) => {
    const pairs = commonPairs([...a], [...b])
    expect(pairs.map(([i]) => a[i]).join('')).toBe(common)
    expect(pairs.map(([, j]) => b[j]).join('')).toBe(common)
  })
})

describe('stretchesOf', () => {
  it.each<[string, string, string[]]>([
    ['abc', '..abc..', ['abc*']],
    ['aab', 'aaab', ['aab*']],
    ['aa', 'aaaaa', ['aa*', 'aa*']],
    ['abcd', '..ab.d..', ['ab.d']],
    ['abcd', 'abcd....abd', ['abcd*', 'abd']],
    ['abcd', '....', []],
    ['abcd', '', []],
    ['', 'abc', []],
    ['abcdef', 'a..........', []],
  ])('%s in %s', (pattern, text, found) => expect(show(pattern, text)).toEqual(found))

  it('leaves out a word that stands far away from the others by chance', () => {
    expect(show('abcdefgh', `a${'.'.repeat(12)}bcdefgh`)).toEqual(['bcdefgh'])
  })

  it('finds every exact place, and only words of both in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }),
        (pattern, words) => {
          const found = stretchesOf(Uint32Array.from(pattern), Uint32Array.from(words), 1)
          const stands = ` ${words.join(' ')} `.includes(` ${pattern.join(' ')} `)
          expect(found.some(({ exact }) => exact)).toBe(stands)
          for (const { pairs } of found) {
            for (const [n, [i, j]] of pairs.entries()) {
              expect(words[j]).toBe(pattern[i])
              if (n > 0) expect(i > pairs[n - 1]![0] && j > pairs[n - 1]![1]).toBe(true)
            }
          }
        },
      ),
    )
  })

  it('takes bounded time for a long text of one word', () => {
    const words = new Uint32Array(500_000).fill(1)
    const pattern = new Uint32Array(2000).fill(1)
    pattern[1000] = 2
    const start = performance.now()
    expect(stretchesOf(pattern, words, 600)).toHaveLength(8)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
