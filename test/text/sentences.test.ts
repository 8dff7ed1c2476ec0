import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packOf, packs } from '../../src/kit/packs.ts'
import { splitSentences } from '../../src/text/sentences.ts'

function split(text: string, language = 'en'): string[] {
  return splitSentences(text, packOf(language)).map(({ start, end }) => text.slice(start, end))
}

describe('splitSentences', () => {
  it.each([
    ['', []],
    [' \n\n\t', []],
    ['...', ['...']],
    ['One', ['One']],
    ['  One. Two  ', ['One.', 'Two']],
    ['A line\nbroken. On', ['A line\nbroken.', 'On']],
    ['No stop here\n\nNor here', ['No stop here', 'Nor here']],
    ['Crossing?\n \nno', ['Crossing?', 'no']],
  ])('splits %j', (text, expected) => expect(split(text)).toEqual(expected))

  it.each([
    ['zh', '桥断了。没有人受伤！为什么？', ['桥断了。', '没有人受伤！', '为什么？']],
    ['zh', '他说：“桥断了。”然后离开。', ['他说：“桥断了。”', '然后离开。']],
    [
      'ja',
      '「橋が落ちた。」と彼は言った。雨だった。',
      ['「橋が落ちた。」と彼は言った。', '雨だった。'],
    ],
    ['hi', 'पुल टूट गया। कोई घायल नहीं हुआ।', ['पुल टूट गया।', 'कोई घायल नहीं हुआ।']],
    ['de', 'Er sagte: „Wir gehen.“ Dann ging er.', ['Er sagte: „Wir gehen.“', 'Dann ging er.']],
    [
      'fr',
      'Il a dit : « Partons. » Puis il est parti.',
      ['Il a dit : « Partons. »', 'Puis il est parti.'],
    ],
    ['kk', 'Көпір құлады. Ешкім жараланған жоқ.', ['Көпір құлады.', 'Ешкім жараланған жоқ.']],
  ])('splits %s: %s', (language, text, expected) => {
    expect(split(text, language)).toEqual(expected)
  })
})

const marks = fc.constantFrom(
  '. ',
  '.',
  '! ',
  '?» – ',
  '… ',
  '."',
  '\n',
  '\n\n',
  ' ',
  '«',
  '»',
  '(',
  ')',
  '。',
  ' 5',
)
const words = fc.constantFrom(
  'Мост',
  'упал',
  'the',
  'Bridge',
  'г',
  'Mr',
  'А',
  'U.S',
  'example.com',
  '3',
  '中',
  '𝒳',
  'é',
)
const prose = fc
  .array(fc.tuple(words, marks), { maxLength: 60 })
  .map((parts) => parts.flat().join(''))

describe('every split', () => {
  it.each(packs.map((pack) => [pack.tag, pack] as const))(
    'is trimmed, sorted, disjoint and whole with %s',
    (_, pack) => {
      fc.assert(
        fc.property(fc.oneof(prose, fc.string({ unit: 'binary' })), (text) => {
          const spans = splitSentences(text, pack)
          let rest = ''
          let last = 0
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
            expect(text.slice(start, end)).not.toMatch(/\n[^\S\n]*\n/)
            rest += text.slice(last, start)
            last = end
          }
          expect((rest + text.slice(last)).trim()).toBe('')
        }),
      )
    },
  )

  it.each(['слово ', 'a', 'a.Ba', '"', '. ', 'А. ', '…» – ', 'x@y.Zz/'])(
    'of 200,000 times %j is no slower per character than of 20,000 times, within reason',
    (piece) => {
      const pack = packOf('ru')
      const seconds = (count: number) => {
        const text = piece.repeat(count)
        const start = process.cpuUsage()
        splitSentences(text, pack)
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1e6
      }
      seconds(20_000)
      const small = Math.max(seconds(20_000), 0.005)
      // Quadratic time would be 100 times as much for ten times the text.
      expect(seconds(200_000)).toBeLessThan(small * 50)
    },
  )
})
