import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexiconsOf } from '../../src/kit/lexicons.ts'
import { likenesses, type Passage } from '../../src/translation/likeness.ts'
import { withMargins } from '../../src/translation/margins.ts'
import { termsInText } from '../../src/translation/terms.ts'

const lexicon = lexiconsOf()

function passage(text: string, language: string): Passage {
  return { terms: termsInText(text, language), length: text.length }
}

const SAID = {
  en: [
    'The ferry sank because nobody had closed the doors, the captain said.',
    'We shall pay every family 20,000 euros before the end of the month.',
    'The mayor of Tarnova refused to answer questions about the bridge.',
    'Prices of bread rose by 7.5 percent in a year.',
  ],
  ru: [
    'Паром затонул, потому что никто не закрыл двери, сказал капитан.',
    'До конца месяца мы выплатим каждой семье по 20 000 евро.',
    'Мэр Тарновы отказался отвечать на вопросы о мосте.',
    'Цены на хлеб за год выросли на 7,5 процента.',
  ],
  uk: [
    'Пором затонув, бо ніхто не зачинив двері, сказав капітан.',
    'До кінця місяця ми виплатимо кожній родині по 20 000 євро.',
    'Мер Тарнови відмовився відповідати на запитання про міст.',
    'Ціни на хліб за рік зросли на 7,5 відсотка.',
  ],
} as const

describe('likenesses', () => {
  it.each([
    ['en', 'ru'],
    ['en', 'uk'],
    ['ru', 'uk'],
  ] as const)('finds translations, %s–%s', (one, other) => {
    const [first, second] = [one, other].map((language) =>
      SAID[language].map((text) => passage(text, language)),
    )
    const found = withMargins(likenesses(first!, second!, lexicon(one, other)!))
    for (const at of SAID[one].keys()) {
      const rivals = found.filter((pair) => pair.first === at || pair.second === at)
      const best = rivals.sort((a, b) => b.margin - a.margin)[0]!
      expect([best.first, best.second]).toEqual([at, at])
      expect(best.score).toBeGreaterThan(0.3)
    }
  })

  it('keeps every share within 0 and 1, and gives a score only with a word in common', () => {
    const words = fc.array(fc.constantFrom('ferry', 'captain', 'паром', '7', 'x', 'евро', 'мост'))
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [first, second] = [a, b].map((terms) => ({ terms, length: terms.join(' ').length }))
        for (const { score, covered, shared } of likenesses(
          [first!],
          [second!],
          lexicon('en', 'ru')!,
        )) {
          for (const share of [score, ...covered]) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1)
          }
          expect(shared).toBeLessThanOrEqual(first!.terms.length)
        }
      }),
    )
  })

  it('compares what is empty with nothing', () => {
    const empty = { terms: [], length: 0 }
    expect(likenesses([empty], [empty], lexicon('en', 'uk')!)).toEqual([])
    expect(likenesses([], [], lexicon('en', 'uk')!)).toEqual([])
  })
})
