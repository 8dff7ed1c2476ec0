import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packOf } from '../../../src/kit/packs.ts'
import { baseForms, type KnownNames } from '../../../src/names/declension/base-forms.ts'

const known: KnownNames = {
  isKnownBase: (word) => word === 'анна' || word === 'москва',
  sexOf: (given) => (given === 'анна' ? 'f' : undefined),
}
const WORDS = `выдрин выдрина выдрину выдриным выдрино бобров боброва бобровой бобровского бобровск
  выдра анна анны анне барсук-бобров бобров-на-дону на дону`.split(/\s+/)
const NAMES = [
  'Выдрина',
  'Анны Бобровой',
  'Боброва-на-Дону',
  'Барсук-Боброва',
  'Бобровском',
  'на Дону',
]

describe('what was read of names in other texts', () => {
  it('changes no base form', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 })
    const types = fc.constantFrom('person', 'place', 'organisation')
    fc.assert(
      fc.property(text, fc.constantFrom(...NAMES), types, (words, name, type) => {
        const seen = new Map<string, number>()
        for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1)
        const read = (own: KnownNames) => baseForms(packOf('ru'), seen, own).baseOf(name, { type })
        expect(read(known)).toEqual(read({ ...known }))
      }),
      { numRuns: 500 },
    )
  })
})
