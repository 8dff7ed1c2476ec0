import { describe, expect, it } from 'vitest'
import { packOf } from '../../src/kit/packs.ts'
import { wordsOf } from '../../src/text/chosen-words.ts'
import { figuresIn } from '../../src/text/figures.ts'
import { tokenize } from '../../src/text/tokens.ts'

function figures(text: string, language: string): string[] {
  const words = wordsOf(text, tokenize(text, [{ span: { start: 0, end: text.length } }]))
  return figuresIn(words, packOf(language).numerals).map(
    ({ key, span: { start, end } }) => `${key} ${text.slice(start, end)}`,
  )
}

describe('figures', () => {
  it.each<[string, string, string[]]>([
    ['en', 'five of 5 and 5.0', ['5 five', '5 5', '5 5.0']],
    [
      'en',
      'two million, 2 million, 2,000,000',
      ['2000000 two million', '2000000 2 million', '2000000 2,000,000'],
    ],
    ['en', '$2m or €2bn, 2m wide', ['2000000 2m', '2000000000 2bn', '2 2m']],
    ['en', 'twenty-five or seventy six', ['25 twenty-five', '76 seventy six']],
    [
      'en',
      'two hundred and fifty-three thousand four hundred',
      ['253400 two hundred and fifty-three thousand four hundred'],
    ],
    ['en', 'a hundred men and two dozen', ['100 hundred', '24 two dozen']],
    [
      'en',
      'half a million or two and a half million',
      ['500000 half a million', '2500000 two and a half million'],
    ],
    ['en', 'the twenty-first, the 21st, the third', ['21. twenty-first', '21. 21st', '3. third']],
    ['en', 'five, six or seven', ['5 five', '6 six', '7 seven']],
    ['en', 'In 2015 40 came at 10:05', ['2015 2015', '40 40', '10:05 10:05']],
    ['en', '50% and a five-year plan of constructor', ['50% 50', '5 five-year']],
    [
      'ru',
      '2 млн, два миллиона, 2 000 000',
      ['2000000 2 млн', '2000000 два миллиона', '2000000 2 000 000'],
    ],
    ['ru', '2,5 тыс. человек и 2,500 тонны', ['2500 2,5 тыс', '2.5 2,500']],
    ['ru', 'двадцати пяти из трёхсот сорока', ['25 двадцати пяти', '340 трёхсот сорока']],
    ['ru', 'двадцать первого и 21-го', ['21. двадцать первого', '21. 21-го']],
    [
      'ru',
      'полтора миллиарда, пять с половиной тысяч',
      ['1500000000 полтора миллиарда', '5500 пять с половиной тысяч'],
    ],
    ['ru', 'сто, двести', ['100 сто', '200 двести']],
    ['uk', "п'ять або п’ятьох із двохсот", ["5 п'ять", '5 п’ятьох', '200 двохсот']],
    [
      'uk',
      'пів мільйона, півмільйона, 500 тис. гривень',
      ['500000 пів мільйона', '500000 півмільйона', '500000 500 тис'],
    ],
    [
      'en',
      '50 % or fifty per cent or 50 percent',
      ['50% 50', '50% fifty per cent', '50% 50 percent'],
    ],
    ['uk', '39 відсотків, 39%', ['39% 39 відсотків', '39% 39']],
    ['fr', 'cinq ou 5', ['5 5']],
  ])('%s: %s', (language, text, expected) => {
    expect(figures(text, language)).toEqual(expected)
  })
})
