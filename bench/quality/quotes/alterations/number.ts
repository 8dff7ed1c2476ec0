import type { Alter, Alteration, AlteredLanguage, Base } from './model.ts'
import { hitsIn, swap, swapsOf } from './words.ts'

type Swaps = Readonly<Record<string, readonly string[]>>

/** Words of one case; each may be put for each other of its row. */
function rows(...lists: readonly string[]): Swaps {
  const table: Record<string, string[]> = {}
  for (const list of lists) {
    const words = list.split(' ')
    for (const word of words) {
      table[word] = [...(table[word] ?? []), ...words.filter((other) => other !== word)]
    }
  }
  return table
}

const WORDS: Readonly<Record<AlteredLanguage, Swaps>> = {
  en: rows(
    'two three four five seven nine twelve',
    'six eight ten eleven fifteen twenty thirty fifty',
  ),
  ru: rows(
    'два три четыре',
    'две три четыре',
    'двух трех четырех пяти семи десяти',
    'двух трёх четырёх',
    'двумя тремя четырьмя пятью',
    'пять семь восемь десять двенадцать двадцать тридцать',
    'двое трое четверо пятеро',
  ),
  uk: rows(
    'два три чотири',
    'дві три чотири',
    "двох трьох чотирьох п'яти семи десяти",
    'двома трьома чотирма',
    "п'ять сім вісім десять дванадцять двадцять тридцять",
    'двоє троє четверо',
  ),
}
const SCALES: Readonly<Record<AlteredLanguage, Swaps>> = {
  en: rows('thousand million billion', 'thousands millions', 'hundreds thousands'),
  ru: rows(
    'тысяч миллионов миллиардов',
    'тысячи миллионы миллиарды',
    'млн млрд',
    'миллиона миллиарда',
    'миллион миллиард',
  ),
  uk: rows(
    'тисяч мільйонів мільярдів',
    'тисячі мільйони мільярди',
    'млн млрд',
    'мільйона мільярда',
    'мільйон мільярд',
  ),
}
const ORDINALS: Readonly<Record<AlteredLanguage, Swaps>> = {
  en: rows('second third fourth'),
  ru: rows('второй третий пятый', 'второго третьего четвертого', 'вторая третья', 'вторую третью'),
  uk: rows('другий третій', 'другого третього', 'друга третя', 'другу третю'),
}
const SEVEN: Readonly<Record<AlteredLanguage, string>> = { en: 'seven', ru: 'семь', uk: 'сім' }

/** Other figures, in digits and in words. */
export const numberAlterations: Alter = (base) => [
  ...swapsOf(base, 'number', 'another number in words', WORDS[base.language]),
  ...swapsOf(base, 'number', 'another multiplier', SCALES[base.language]),
  ...swapsOf(base, 'number', 'another ordinal', ORDINALS[base.language]),
  ...digits(base),
]

function digits(base: Base): Alteration[] {
  return hitsIn(base, /(?<![\p{L}\p{N}.,-])\d+(?:[.,]\d+)*(?![\p{L}\p{N}-]|[.,]\d)/u).flatMap(
    (hit) => {
      const raised = hit.text.replace(/\d/u, (digit) => String((Number(digit) % 9) + 1))
      const turned = hit.text.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 3) % 10))
      const found = [
        swap('number', 'another first digit', hit, raised),
        swap('number', 'another last digit', hit, turned),
      ]
      const isGroup = /\d\s$/u.test(base.text.slice(0, hit.start))
      if (/^\d+$/u.test(hit.text) && !isGroup)
        found.push(swap('number', 'ten times as much', hit, `${hit.text}0`))
      if (/^[2-6]$/u.test(hit.text)) {
        found.push(swap('number', 'another number in words for digits', hit, SEVEN[base.language]))
      }
      return found
    },
  )
}
