import { beforeAll, describe, expect, it } from 'vitest'
import { createIdentifier } from '../../src/kit/identify.ts'
import { dominantLanguage, type Identify, languageOf } from '../../src/text/language-prior.ts'

let identify: Identify
beforeAll(async () => {
  identify = await createIdentifier()
})

/** What it is, language of the document, line, expected. */
const LINES: readonly (readonly [string, string, string, string])[] = [
  ['a Ukrainian sentence in a Russian text', 'ru', 'Ми не зупинимо перевезення пасажирів.', 'uk'],
  [
    'a Russian quotation in a Ukrainian article',
    'uk',
    '«Мы не остановим перевозки», — сказал он.',
    'ru',
  ],
  ['an English sentence in a Russian post', 'ru', 'The harbour will stay open for everyone.', 'en'],
  ['a Russian sentence in an English article', 'en', 'Гавань останется открытой для всех.', 'ru'],
  ['a Kazakh sentence in a Russian text', 'ru', 'Айлақ барлық жолаушылар үшін ашық болады.', 'kk'],
  ['a Chinese sentence in an English article', 'en', '港口将继续对所有人开放。', 'zh'],
  ['letters the language lacks', 'ru', 'Немає зв’язку', 'uk'],
  ['a name in Latin letters', 'ru', 'Northwind Ferries', 'ru'],
  ['a foreign name', 'en', 'Serhii Kovalenko-Bondar', 'en'],
  ['a name both languages write alike', 'uk', 'Ганна Петрова', 'uk'],
  ['a headline in capitals', 'ru', 'СПОР О ГАВАНИ', 'ru'],
  ['a headline in capitals', 'uk', 'СКАНДАЛ У ПОРТУ', 'uk'],
  ['a headline in capitals', 'en', 'HARBOUR ROW DEEPENS', 'en'],
  ['a shout with emoji', 'ru', '❗️❗️ Паром ушёл 🚢', 'ru'],
  ['a mixed line', 'ru', 'Паром Queen of the Northern Lights снова в строю', 'ru'],
  ['an address', 'ru', 'https://example.org/the/old/ferry/is/back', 'ru'],
  ['an address without a scheme', 'uk', 'ferry.example.org/news/latest', 'uk'],
  ['Han alone in a Japanese text', 'ja', '港湾局長辞任', 'ja'],
  ['a name in letters the document never uses', 'en', 'Олексій Петренко', 'uk'],
  ['a short doubtful line in another script', 'de', 'Паром вышел', 'ru'],
  ['a short line of Greek', 'ja', 'Το πλοίο', 'el'],
  ['no letters', 'ru', '12:30', 'und'],
  ['no letters, no prior', 'und', '***', 'und'],
  ['no prior', 'und', 'Пором вийшов із гавані.', 'uk'],
  ['an empty prior', '', 'The ferry left the harbour.', 'en'],
]

describe('languageOf', () => {
  it.each(LINES)('%s (document %s): %s → %s', (_name, prior, line, expected) => {
    expect(languageOf(line, prior, identify)).toBe(expected)
  })
})

describe('dominantLanguage', () => {
  const russian = [
    'Паром вышел из гавани на час позже.',
    'Пассажиры ждали на берегу и пили чай из термосов.',
    'Капитан извинился перед всеми и обещал больше не опаздывать.',
  ]
  const english = 'More stories about ships you may like to read today'

  it('is not turned by a foreign tail', () => {
    expect(dominantLanguage([...russian, english, 'Read more', 'Share'], identify)).toBe('ru')
  })

  it('is not turned by many short names', () => {
    const names = ['Northwind', 'Queen', 'Reuters', 'BBC News', 'Ferry', 'Telegram']
    expect(dominantLanguage([...names, ...russian], identify)).toBe('ru')
  })

  it('weighs by letters, not by parts', () => {
    expect(dominantLanguage(['Так.', 'Ні.', 'Добре.', english.repeat(3)], identify)).toBe('en')
  })

  it('does not depend on the order', () => {
    const parts = [...russian, english]
    expect(dominantLanguage([...parts].reverse(), identify)).toBe(dominantLanguage(parts, identify))
  })

  it('asks about a bounded number of parts', () => {
    let asked = 0
    const counting: Identify = (text) => {
      asked++
      return identify(text)
    }
    const many = Array.from({ length: 10_000 }, (_, at) => `${at} паром вышел из гавани`)
    expect(dominantLanguage(many, counting)).toBe('ru')
    expect(asked).toBeLessThanOrEqual(65)
  })

  it.each([[[]], [['12:30', '***']]])('is und without letters: %j', (parts) => {
    expect(dominantLanguage(parts as string[], identify)).toBe('und')
  })
})
