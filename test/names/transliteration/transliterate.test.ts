import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataset } from '../../../bench/data.ts'
import { schemasIn, schemeOf } from '../../../bench/quality/names-letters/schemes.ts'
import { schemeThatGives } from '../../../src/names/transliteration/scheme-that-gives.ts'
import { SCHEMES, type SchemeId } from '../../../src/names/transliteration/schemes.ts'
import { transliterate, transliterateBy } from '../../../src/names/transliteration/transliterate.ts'

const CASES: readonly (readonly [SchemeId, string, string])[] = [
  ['ru-press', 'Юрий Алексеев', 'Yuri Alexeyev'],
  ['ru-press', 'Дмитрий Зеленский', 'Dmitry Zelensky'],
  ['ru-press', 'Сергей, Николай', 'Sergei, Nikolai'],
  ['ru-press', 'Горбачёв', 'Gorbachev'],
  ['ru-press', 'ЩУКИН', 'SHCHUKIN'],
  ['ru-bgn-pcgn', 'Ельцин', 'Yel’tsin'],
  ['ru-iso-9', 'Щёголев', 'Ŝëgolev'],
  ['ru-icao', 'Юлия', 'Iuliia'],
  ['uk-kmu-2010', 'Згурський', 'Zghurskyi'],
  ['uk-kmu-2010', 'Їжакевич', 'Yizhakevych'],
  ['uk-kmu-2010', 'Знам’янка', 'Znamianka'],
  ['uk-kmu-2010', 'Володимир Зеленський', 'Volodymyr Zelenskyi'],
  ['uk-press', 'Зеленський', 'Zelensky'],
  ['uk-bgn-pcgn', 'Згурський', 'Z·hurs’kyy'],
  ['kk-latin-2021', 'Қасым-Жомарт Тоқаев', 'Qasym-Jomart Toqaev'],
  ['kk-latin-2021', 'Иманғали', 'İmanğali'],
  ['kk-bgn-pcgn', 'Қазақстан', 'Qazaqstan'],
  ['be-2007', 'Еўпаторыя', 'Jeŭpatoryja'],
  ['be-bgn-pcgn', 'Лукашэнка', 'Lukashenka'],
  ['bg-2009', 'София Желязков', 'Sofia Zhelyazkov'],
  ['sr-latin', 'Љиљана Џајић', 'Ljiljana Džajić'],
  ['sr-cyrillic', 'Ljiljana Džajić', 'Љиљана Џајић'],
  ['el-elot-743', 'Παπανδρέου', 'Papandreou'],
  ['el-elot-743', 'Ευάγγελος', 'Evangelos'],
  ['ka-2002', 'ზურაბ', 'zurab'],
  ['ar-basic', 'الحسين', 'al-hsyn'],
  ['he-basic', 'דוד', 'dvd'],
]

describe('transliterate', () => {
  it.each(CASES)('by %s writes %s as %s', (scheme, text, expected) => {
    expect(transliterate(text, scheme)).toBe(expected)
  })

  it('leaves what it does not know as it is', () => {
    expect(transliterate('Xi 7 — 王', 'ru-press')).toBe('Xi 7 — 王')
  })

  it('brings Serbian Latin back to the Cyrillic it came from', () => {
    const letters = [...'абвгдђежзијклљмнопрстћуфхцчџш']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 12 }), (word) => {
        const text = word.join('')
        // нј, лј and дж are written like њ, љ and џ.
        fc.pre(!/[нл]ј|д[жј]/.test(text))
        expect(transliterate(transliterate(text, 'sr-latin'), 'sr-cyrillic')).toBe(text)
      }),
    )
  })

  it('never fails, whatever the text', () => {
    const ids = Object.keys(SCHEMES) as SchemeId[]
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...ids), (text, id) => {
        expect(typeof transliterate(text, id)).toBe('string')
      }),
    )
  })

  const folder = dataset('iuliia')
  const samples = folder === null ? [] : schemasIn(folder)
  describe.skipIf(folder === null)('samples of iuliia (skipped without ../shared)', () => {
    it.each(samples.map((schema) => [schema.name, schema] as const))('%s', (_, schema) => {
      const scheme = schemeOf(schema)
      for (const [text, expected] of schema.samples)
        expect(transliterateBy(text, scheme)).toBe(expected)
    })
  })
})

describe('schemeThatGives', () => {
  it.each([
    ['Токаев', 'Tokayev', 'Токаев is Tokayev by press practice (ru)'],
    ['Jinping', 'Цзиньпин', 'Цзиньпин is Jinping by Palladius'],
    ['Цзіньпін', 'Jinping', 'Цзіньпін is Jinping by the Ukrainian system for Chinese'],
    ['Їжак', 'Yizhak', 'Їжак is Yizhak by press practice before the standard of 2010 (uk)'],
  ])('%s and %s', (a, b, expected) => {
    expect(schemeThatGives(a, b)).toBe(expected)
  })

  it('is silent where no scheme gives the other', () => {
    expect(schemeThatGives('Токаев', 'Smith')).toBeNull()
  })
})
