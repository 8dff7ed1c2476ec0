import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WrittenWords } from '../../../src/stages/mentions/written-words.ts'

const word = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'B', 'ж', 'Ї') })

describe('words by how they are written', () => {
  it('finds in a text what was added, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, word, (added, before, asked) => {
        const words = new WrittenWords<{ readonly surface: string }>()
        for (const surface of added) words.add({ surface })
        const text = `${before}${asked}.`
        const found = words.find(text, before.length, before.length + asked.length)
        expect(found?.surface).toBe(added.includes(asked) ? asked : undefined)
      }),
    )
  })

  it('keeps all while it grows, and nothing when it is cleared', () => {
    const words = new WrittenWords<{ readonly surface: string }>()
    const all = Array.from({ length: 5000 }, (_, i) => `w${i}`)
    for (const surface of all) words.add({ surface })
    expect(words.size).toBe(5000)
    expect(all.every((one) => words.find(one, 0, one.length)?.surface === one)).toBe(true)
    words.clear()
    expect(words.find('w7', 0, 2)).toBeUndefined()
  })
})
