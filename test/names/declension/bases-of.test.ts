import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packOf } from '../../../src/kit/packs.ts'
import { basesOf, formsOf } from '../../../src/names/declension/bases-of.ts'
import { expectRoundTrip } from '../../contract/declension.ts'

const guesses = (form: string, tag: string) =>
  basesOf(form, packOf(tag)).map(({ base, genders }) => `${base} ${genders.join('')}`)
const forms = (base: string, tag: string) => formsOf(base, packOf(tag)).map(({ form }) => form)

describe('basesOf', () => {
  it.each([
    ['ru', 'Выдровой', 'выдрова f'],
    ['ru', 'Выдровым', 'выдров m'],
    ['ru', 'Барсуковского', 'барсуковский m'],
    ['ru', 'Бобровичем', 'бобрович m'],
    ['ru', 'Ивановны', 'ивановна f'],
    ['ru', 'Нидерландах', 'нидерланды p'],
    ['ru', 'Выдрии', 'выдрия f'],
    ['uk', 'Києва', 'київ m'],
    ['uk', 'Празі', 'прага f'],
    ['uk', 'Видринці', 'видринка f'],
    ['uk', 'потоку', 'потік m'],
    ['uk', 'Бобренкові', 'бобренко m'],
    ['en', "Otterley's", 'otterley mfnp'],
    ['en', "Jones'", 'jones mfnp'],
    ['de', 'Bibers', 'biber mfnp'],
    ['pl', 'Warszawie', 'warszawa f'],
    ['pl', 'Bobrowskiego', 'bobrowski m'],
    ['cs', 'Vydrové', 'vydrová f'],
    ['bg', 'Европейската', 'европейска f'],
  ])('%s: %s may be a form of %s', (tag, form, base) => {
    expect(guesses(form, tag)).toContain(base)
  })

  it('knows no forms in a language without a table, and none of another script', () => {
    expect(basesOf('Выдрова', packOf('zh'))).toEqual([])
    expect(basesOf('Otter', packOf('ru'))).toEqual([])
  })

  it('wants a stem of two letters, in the last part of a word with a hyphen', () => {
    expect(guesses('Ами', 'ru')).not.toContain('аы p')
    expect(guesses('Бі-бі-сі', 'uk').some((guess) => guess.startsWith('бі-бі-ха'))).toBe(false)
  })
})

describe('formsOf', () => {
  it('makes what basesOf reads', () => {
    expect(forms('Київ', 'uk')).toEqual(expect.arrayContaining(['києва', 'києву', 'києві']))
    expect(forms('Выдрова', 'ru')).toEqual(expect.arrayContaining(['выдровой', 'выдрову']))
    expect(forms('Алматы', 'zh')).toEqual(['алматы'])
  })

  it.each(['ru', 'uk', 'pl', 'cs', 'bg', 'en', 'de'])('%s: leads back to any base', (tag) => {
    const pack = packOf(tag)
    const letters = /Cyrl/.test(pack.script) ? 'абвгдеиклмноскийья' : 'abcdeiklmnoswyaí'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { minLength: 5, maxLength: 9 }), (word) =>
        expectRoundTrip(word.join(''), pack),
      ),
      { numRuns: 60 },
    )
  })
})
