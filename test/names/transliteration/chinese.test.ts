import { describe, expect, it } from 'vitest'
import { pinyinOfCharacters } from '../../../src/names/transliteration/chinese/characters.ts'
import palladius from '../../../src/names/transliteration/chinese/palladius.json' with {
  type: 'json',
}
import {
  cyrillicOfPinyin,
  type PalladiusLanguage,
  pinyinOfCyrillic,
  syllablesOf,
} from '../../../src/names/transliteration/chinese/syllables.ts'

describe('pinyinOfCyrillic', () => {
  it.each<[string, PalladiusLanguage, string[]]>([
    ['Цзиньпин', 'ru', ['jinping']],
    ['Цзіньпін', 'uk', ['jinping']],
    ['Си', 'ru', ['xi']],
    ['Сы', 'ru', ['si']],
    ['Сі', 'uk', ['xi']],
    ['Си', 'uk', ['si']],
    ['И', 'ru', ['yi']],
    ['Ї', 'uk', ['yi']],
    ['Чанъань', 'ru', ['changan']],
    ['Чан’ань', 'uk', ['changan']],
    ['Вэньбинь', 'ru', ['wenbin']],
    ['Веньбинь', 'ru', ['wenbin']],
    ['Цзєчі', 'uk', ['jiechi']],
    ['Иванов', 'ru', []],
    ['', 'ru', []],
  ])('%s (%s)', (word, language, expected) => {
    expect(pinyinOfCyrillic(word, language)).toEqual(expected)
  })

  it.each<PalladiusLanguage>(['ru', 'uk'])(
    'reads back every syllable as %s writes it',
    (language) => {
      const wrong = Object.keys(palladius).filter((pinyin) => {
        const written = cyrillicOfPinyin(pinyin, language)
        return written === null || !pinyinOfCyrillic(written, language).includes(pinyin)
      })
      expect(wrong).toEqual([])
    },
  )
})

describe('cyrillicOfPinyin', () => {
  it.each([
    ['Jìnpíng', 'цзиньпин', 'цзіньпін'],
    ['xi', 'си', 'сі'],
    ['Wang', 'ван', 'ван'],
    ["Chang'an", 'чанъань', 'чан’ань'],
    ['Lü', 'люй', 'люй'],
    ['Guangzhou', 'гуанчжоу', 'гуанчжоу'],
  ])('%s', (word, russian, ukrainian) => {
    expect(cyrillicOfPinyin(word, 'ru')).toBe(russian)
    expect(cyrillicOfPinyin(word, 'uk')).toBe(ukrainian)
  })

  it('is null for what is no pinyin', () => {
    expect(cyrillicOfPinyin('Smith', 'ru')).toBeNull()
    expect(syllablesOf('')).toBeNull()
  })
})

describe('pinyinOfCharacters', () => {
  it.each([
    ['王毅', 'wang yi'],
    ['单田芳', 'shan tian fang'],
    ['万俟卨', 'moqi xie'],
    ['李A强', 'li qiang'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(pinyinOfCharacters(text).join(' ')).toBe(expected)
  })

  it('reads a word that is no name without surnames', () => {
    expect(pinyinOfCharacters('单', false)).toEqual(['dan'])
  })
})
