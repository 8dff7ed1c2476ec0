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
    {
      language: 'ru',
      text: 'Деньги собрали для Валентина Дубова, ждали адвоката Александра Гая и пели.',
      bases: ['Валентин Дубов', 'Александр Гай'],
    },
    {
      language: 'ru',
      text: 'Слова Александра Дубова удивили всех. Дубов молчал.',
      bases: ['Александр Дубов', 'Дубов'],
    },
    { language: 'ru', text: 'Вечером Александра Дубова пела.', bases: ['Александра Дубова'] },
    { language: 'uk', text: 'Речниця Градовського заявила про збій.', bases: ['Градовський'] },
    { language: 'ru', text: 'Помощник Градовой заявил о сбое.', bases: ['Градова'] },
    { language: 'uk', text: 'Помічник Бондаренка мовчав.', bases: ['Бондаренко'] },
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

  const placesOf = (text: string, language: string): string[] =>
    run(text, language)
      .filter(({ sureness, type, form }) => sureness >= SURE && type === 'place' && form === 'name')
      .map(({ span }) => text.slice(span.start, span.end))

  it.each([
    ['an ordinary word that a form of a place is written like', 'uk', 'Багато хто мовчав.'],
    ['a heading of nouns', 'uk', 'Вулиці міст стояли порожні. Більшість громадян спала.'],
    ['an ordinary word with a capital', 'uk', 'Усе записано в Положеннях про архів.'],
    ['a name in other letters behind a preposition', 'uk', 'Він лежав у Brandovia сім днів.'],
    ['a place in a longer name of other letters', 'uk', 'Його купила група China Paper Gorda.'],
    ['a place with a number in quotation marks', 'uk', 'На каналі «Україна 24» був збій.'],
    ['a place in a quoted name', 'uk', 'Директорка фонду «Вітрила України» мовчить.'],
    ['a surname like a small place', 'uk', 'Прийшов суддя Брамлеш Вара, і всі встали.'],
    ['a company of other letters', 'ru', 'Акции ICE упали, потом ICE купила завод.'],
  ])('%s is no place', (_, language, text) => {
    expect(placesOf(text, language)).toEqual([])
  })

  it.each([
    ['a region by its town', 'uk', 'На Вінниччині зацвіли яблуні.', ['Вінниччині']],
    ['a sea', 'ru', 'Пароход ушёл в Охотское море и пропал.', ['Охотское море']],
  ])('%s is a place', (_, language, text, places) => {
    expect(placesOf(text, language)).toEqual(places)
  })

  it.each([
    ['ru', 'Жители Заволжской волости молчат.', 'Заволжская волость'],
    ['ru', 'Депутаты Бурминского городского совета спорят.', 'Бурминский городской совет'],
    ['uk', 'У Заставненському районі впав сніг.', 'Заставненський район'],
    ['uk', 'Голова Бурмінської міської ради мовчить.', 'Бурмінська міська рада'],
    ['uk', 'Жителі Харкова мовчать.', 'Харків'],
    ['ru', 'Жители Харькова молчат.', 'Харьков'],
    ['uk', 'Жителі Єгипту мовчать.', 'Єгипет'],
    ['ru', 'Жители Египта молчат.', 'Египет'],
  ])('%s: %s has %s uninflected', (language, text, base) => {
    expect(run(text, language).map((mention) => mention.base)).toContain(base)
  })

  it.each([
    ['ru', 'Так сказала журналистам министр транспорта Ирина Вельде.', 'министр транспорта'],
    ['uk', 'Голова Офісу президента Андрій Вельдюк мовчав.', 'Голова Офісу президента'],
    ['ru', 'Пришёл глава администрации президента Ирина Вельде.', 'глава администрации президента'],
  ])('%s: %s has the title %s', (language, text, title) => {
    const [found] = run(text, language).filter((mention) => mention.title)
    expect(text.slice(found!.title!.start, found!.title!.end)).toBe(title)
  })

  it.each([
    ['ru', 'Пресс-секретарь Градовского молчал.'],
    ['uk', 'Речник Градовського мовчав.'],
  ])('%s: in %s the title is somebody else’s', (language, text) => {
    expect(run(text, language).filter(({ title }) => title)).toEqual([])
  })

  it('a surname of the text tells no sex, though it is a given name too', () => {
    const text = 'Слово взяла Гертруда Мэй. Потом Мэй ушла, и к Мэй никто не вышел.'
    const sexes = run(text, 'ru').filter(({ type }) => type === 'person')
    expect(sexes.map(({ sex }) => sex)).not.toContain('male')
  })

  it.each([
    ['uk', 'Світлана', 'female'],
    ['uk', 'Стівен', 'male'],
    ['ru', 'Настя', 'female'],
    ['ru', 'Вася', 'male'],
    ['uk', 'Марійка', 'female'],
    ['uk', 'Сашко', 'male'],
  ])('%s: %s is a given name', (language, name, sex) => {
    const words = kit.nameWords?.get(language)
    expect(words?.person(name.toLowerCase())?.given).toBe(sex)
  })

  it('a city is no given name', () => {
    expect(kit.nameWords?.get('ru')?.person('нью-йорк')).toBeNull()
  })
})
