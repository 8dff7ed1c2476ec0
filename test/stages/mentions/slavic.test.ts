import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../../bench/quality/names-spans/plain-document.ts'
import { loadKit } from '../../../src/kit/load.ts'
import { type Mention, SURE } from '../../../src/model/mention.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import { markOf, readMarked } from './marked.ts'
import { RUSSIAN, UKRAINIAN } from './slavic-cases.ts'

describe('names in Russian and Ukrainian', async () => {
  const kit = await loadKit()
  const run = (text: string, language: string, headline = false): readonly Mention[] =>
    mentions.run(plainDocument(text, language, kit, headline), kit).mentions
  const cases = [
    ...Object.entries(RUSSIAN).map(([name, marked]) => ({ name, language: 'ru', marked })),
    ...Object.entries(UKRAINIAN).map(([name, marked]) => ({ name, language: 'uk', marked })),
  ]

  it.each(cases)('$language: $name', ({ language, marked }) => {
    const { text, names } = readMarked(marked)
    const found = run(text, language, marked.startsWith('#'))
      .filter(({ sureness }) => sureness >= SURE)
      .filter(({ type }) => type === 'person')
      .map(({ span }) => text.slice(span.start, span.end))
    const expected = names
      .filter(({ mark }) => mark === 'P')
      .map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(expected)
  })

  it.each(cases)('$language: places are no persons, $name', ({ language, marked }) => {
    const { text, names } = readMarked(marked)
    const found = run(text, language, marked.startsWith('#'))
      .filter((one) => one.sureness >= SURE && markOf(one) === 'L')
      .map(({ span }) => text.slice(span.start, span.end))
    const places = names.filter(({ mark }) => mark === 'L')
    expect(found).toEqual(places.map(({ start, end }) => text.slice(start, end)))
  })

  it.each([
    {
      language: 'ru',
      text: 'Слова Аркадия Дуброва удивили всех. Аркадий Дубров молчал.',
      bases: ['Аркадий Дубров', 'Аркадий Дубров'],
    },
    {
      language: 'uk',
      text: 'Лист передали Тарасу Гаврищуку. Гаврищук мовчав.',
      bases: ['Тарас Гаврищук', 'Гаврищук'],
    },
    { language: 'ru', text: 'Кассир фирмы АБВГД Семён Гурвич уволился.', bases: ['Семён Гурвич'] },
  ])('$language: base forms of $text', ({ language, text, bases }) => {
    const persons = run(text, language).filter(({ type }) => type === 'person')
    expect(persons.map(({ base }) => base)).toEqual(bases)
  })

  it.each([
    { language: 'ru', text: 'КТО СПАЛ НА ВЕСЛЕ' },
    { language: 'ru', text: 'ПРИСТАНЬ, ГДЕ НЕТ ЛОДОК' },
    { language: 'uk', text: 'ХТО ВКРАВ МІСТ' },
  ])('$language: a line in capitals is no row of abbreviations, $text', ({ language, text }) => {
    expect(run(text, language, true).filter(({ sureness }) => sureness >= SURE)).toEqual([])
  })
})
