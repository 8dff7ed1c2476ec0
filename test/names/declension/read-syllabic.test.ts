import { describe, expect, it } from 'vitest'
import { packOf } from '../../../src/kit/packs.ts'
import { baseForms } from '../../../src/names/declension/base-forms.ts'

const base = (tag: string, name: string, seen: readonly string[] = []) =>
  baseForms(packOf(tag), new Map(seen.map((word) => [word, 1])), {
    isKnownBase: () => false,
  }).baseOf(name, { type: 'person' })

describe('names of syllables with the surname first', () => {
  it.each([
    ['ru', 'Мэн Дуньпина', 'Мэн Дуньпин'],
    ['ru', 'Мэн Хуацзяню', 'Мэн Хуацзянь'],
    ['ru', 'Мэн Байлаем', 'Мэн Байлай'],
    ['ru', 'Пак Сен Уну', 'Пак Сен Ун'],
    ['ru', 'Пак Сен-уну', 'Пак Сен-ун'],
    ['ru', 'Нгуен Ван Лонгом', 'Нгуен Ван Лонг'],
    ['uk', 'Мен Дуньпіна', 'Мен Дуньпін'],
    ['uk', 'Пак Сен Уну', 'Пак Сен Ун'],
  ])('%s: %s is %s, a man', (tag, name, expected) => {
    expect(base(tag, name)).toMatchObject({ text: expected, sex: 'm' })
  })

  it.each([
    ['ru', 'Мэн Дуньпин'],
    ['ru', 'Мэн Хуалин'],
    ['ru', 'Мэн Пина'],
    ['ru', 'Пак Сен Ха'],
    ['uk', 'Мен Хуалінь'],
  ])('%s: %s stays', (tag, name) => {
    expect(base(tag, name).text).toBe(name)
  })

  it('what may stay does not where the other base stands in the text', () => {
    expect(base('ru', 'Мэн Пина', ['пин']).text).toBe('Мэн Пин')
  })

  it.each([
    ['Ван Дамма', 'Ван Дамм'],
    ['Ли Освальда', 'Ли Освальд'],
  ])('other names are read as ever: %s', (name, expected) => {
    expect(base('ru', name, [expected.split(' ')[1]!.toLowerCase()]).text).toBe(expected)
  })
})
