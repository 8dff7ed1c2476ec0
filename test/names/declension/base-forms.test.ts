import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packOf } from '../../../src/kit/packs.ts'
import type { MentionType } from '../../../src/model/mention.ts'
import { baseForms, type NameContext, type Sex } from '../../../src/names/declension/base-forms.ts'
import { fold } from '../../../src/text/fold.ts'

const KNOWN = new Set(
  `анна андрей тереза москва германия министерство суд федерация лондон нидерланды партия море площадь
  київ україна міністерство суд партія прага потік ринок андрій ганна
  alice mcdonald's berlin hans`.split(/\s+/),
)
const SEXES: Readonly<Record<string, Sex>> = {
  анна: 'f',
  тереза: 'f',
  андрей: 'm',
  андрій: 'm',
  ганна: 'f',
}

/** Base forms over a text, which is all the collection there is. */
function over(tag: string, text: string) {
  const seen = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}'’-]+/gu))
    seen.set(fold(word), (seen.get(fold(word)) ?? 0) + 1)
  return baseForms(packOf(tag), seen, {
    isKnownBase: (word) => KNOWN.has(word),
    sexOf: (given) => SEXES[given],
  })
}

const base = (tag: string, text: string, name: string, context: NameContext) =>
  over(tag, text).baseOf(name, context).text

describe('a language with a table', () => {
  // language, text, name, base form, type
  it.each<[string, string, string, string, MentionType]>([
    ['ru', 'Выдрин вышел, Выдрину сказали, с Выдриным', 'Выдрина', 'Выдрин', 'person'],
    ['ru', 'Выдрин, Выдрину', 'Анны Выдриной', 'Анна Выдрина', 'person'],
    ['ru', '', 'Анну Бобрянскую', 'Анна Бобрянская', 'person'],
    ['ru', '', 'Терезы Бур', 'Тереза Бур', 'person'],
    ['ru', 'Бур', 'Андрея Бура', 'Андрей Бур', 'person'],
    ['ru', 'Барсук', 'А. Б. Барсука', 'А. Б. Барсук', 'person'],
    ['ru', 'в Алматы, из Алматы', 'Алматы', 'Алматы', 'place'],
    ['ru', '', 'Нидерландах', 'Нидерланды', 'place'],
    ['ru', 'Бобров-на-Дону', 'Боброва-на-Дону', 'Бобров-на-Дону', 'place'],
    ['ru', 'Касым-Барсук', 'Касым-Барсуком', 'Касым-Барсук', 'person'],
    ['ru', '', 'Министерства речных дел', 'Министерство речных дел', 'organisation'],
    ['ru', '', 'Выдровской Федерацией', 'Выдровская Федерация', 'place'],
    ['ru', '', 'МИД Германии', 'МИД Германии', 'organisation'],
    ['ru', '', 'партии «Плотины»', 'партия «Плотины»', 'organisation'],
    ['ru', 'Плотина', '«Плотиной»', '«Плотина»', 'organisation'],
    ['ru', '', 'МОСКВЫ', 'МОСКВА', 'place'],
    ['uk', '', 'Києва', 'Київ', 'place'],
    ['uk', '', 'Празі', 'Прага', 'place'],
    ['uk', '', 'Північного потоку-2', 'Північний потік-2', 'organisation'],
    ['uk', 'Видренко', 'Андрієві Видренку', 'Андрій Видренко', 'person'],
    ['uk', '', 'Ганни Видренко', 'Ганна Видренко', 'person'],
    ['uk', '', 'Міністерством річок України', 'Міністерство річок України', 'organisation'],
    ['en', '', "Alice Otterley's", 'Alice Otterley', 'person'],
    ['en', '', "Otterleys'", 'Otterleys', 'person'],
    ['en', '', "McDonald's", "McDonald's", 'organisation'],
    ['de', '', 'Berlins', 'Berlin', 'place'],
    ['de', '', 'Hans', 'Hans', 'person'],
    ['de', 'Anna Biber', 'Anna Bibers', 'Anna Biber', 'person'],
    ['pl', 'Unia', 'Unii Bobrowskiej', 'Unia Bobrowska', 'organisation'],
    ['cs', '', 'Annou Vydrovou', 'Annou Vydrová', 'person'],
  ])('%s, having read "%s": %s → %s', (...[tag, text, name, expected, type]) => {
    expect(base(tag, text, name, { type })).toBe(expected)
  })

  it('tells the sex that a given name hands over, and takes one from another mention', () => {
    expect(over('ru', '').baseOf('Анны Бобровой', { type: 'person' })).toMatchObject({ sex: 'f' })
    const forms = over('ru', 'Бобров, Бобровым, Боброва')
    expect(forms.baseOf('Боброва', { type: 'person' }).text).toBe('Бобров')
    expect(forms.baseOf('Боброва', { type: 'person', sex: 'f' })).toMatchObject({
      text: 'Боброва',
      sex: 'f',
    })
  })

  it('goes by the preposition before the name', () => {
    const forms = over('ru', 'Ондатра, Ондатре')
    expect(forms.baseOf('Ондатре', { type: 'place', before: 'в' }).case).toBe('loc')
    expect(forms.baseOf('Ондатре', { type: 'place', before: 'к' }).case).toBe('dat')
    expect(forms.baseOf('Ондатре', { type: 'place', before: 'constructor' }).text).toBe('Ондатра')
  })

  it('says what stands behind each word', () => {
    const { evidence } = over('ru', 'Выдрин, Выдриным').baseOf('Андрея Выдрина', { type: 'person' })
    expect(evidence).toEqual([
      { word: 'Андрея', base: 'Андрей', known: true, seen: 0, forms: 0 },
      { word: 'Выдрина', base: 'Выдрин', known: false, seen: 1, forms: 1 },
    ])
  })

  it('gives anything back, and the marks around words as they were', () => {
    const forms = over('ru', 'Выдра')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const marks = (text: string) => text.normalize('NFC').replace(/[\p{L}\p{M}'’ʼ`-]+/gu, 'x')
        expect(marks(forms.baseOf(name, { type: 'place' }).text)).toBe(marks(name))
      }),
      { numRuns: 200 },
    )
  })
})

it('gives names back as they are in a language without a table', () => {
  expect(base('es', '', 'Nutria de Castor', { type: 'person' })).toBe('Nutria de Castor')
})
