import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readName } from '../../src/names/name-parts.ts'
import { nameScore, nameSimilarity } from '../../src/names/similarity.ts'

const ALIKE: readonly (readonly [string, string])[] = [
  ['Касым-Жомарт Токаев', 'Kassym-Jomart Tokayev'],
  ['Касим-Жомарт Токаєв', 'Касым-Жомарт Токаев'],
  ['Ван И', 'Wang Yi'],
  ['Ван Ї', '王毅'],
  ['Си Цзиньпин', 'Xi Jinping'],
  ['习近平', 'Сі Цзіньпін'],
  ['Володимир Зеленський', 'Vladimir Zelensky'],
  ['В. Зеленський', 'Volodymyr Zelensky'],
  ['Lavrov, Sergei', 'Сергей Викторович Лавров'],
  ['SergeiLavrov', 'Sergei Lavrov'],
  ['Boris Johnson', 'Борис Джонсон'],
  ['Саддам Хусейн', 'صدام حسين'],
  ['托卡耶夫', 'Tokayev'],
  ['Мицотакис', 'Μητσοτάκης'],
]
const UNLIKE: readonly (readonly [string, string])[] = [
  ['Wang Yi', 'Wang Wei'],
  ['Чжан Вэй', 'Ван Вэй'],
  ['Roberto Marsh', 'Vincent Marsh'],
  ['Snow Storm 1', 'Snow Storm 2'],
  ['Petrov', 'Петренко'],
  ['Ivan Petrov', '王毅'],
  ['', 'Petrov'],
]
const LIKELY = 0.75

describe('nameSimilarity', () => {
  it.each(ALIKE)('%s and %s are alike', (a, b) => {
    expect(nameSimilarity(a, b).score).toBeGreaterThanOrEqual(LIKELY)
  })

  it.each(UNLIKE)('%s and %s are not', (a, b) => {
    expect(nameSimilarity(a, b).score).toBeLessThan(LIKELY)
  })

  it('says which scheme makes one word of the other', () => {
    expect(nameSimilarity('Токаев', 'Tokayev').reasons).toEqual([
      { rule: 'transliteration', detail: 'Токаев is Tokayev by press practice (ru)' },
    ])
  })

  it('says what contradicts', () => {
    const person = { type: 'person' } as const
    const found = nameSimilarity(readName('Anna Marsh', person), readName('Vera Marsh', person))
    expect(found.reasons.map(({ rule }) => rule)).toEqual(['same', 'given-name'])
    expect(nameSimilarity('Storm 1', 'Storm 2').reasons.map(({ rule }) => rule)).toContain('number')
  })

  it('takes a missing patronymic for nothing, a missing word for little', () => {
    const whole = nameSimilarity('Пётр Ильич Сомов', 'Пётр Сомов')
    expect(whole).toMatchObject({ score: 1 })
    expect(whole.reasons.map(({ rule }) => rule)).toContain('patronymic')
    const less = nameSimilarity('Maria Clara Moss', 'Maria Moss').score
    expect(less).toBeGreaterThan(0.9)
    expect(less).toBeLessThan(1)
  })

  it('takes legal forms off organisations and dots out of them', () => {
    const firm = { type: 'organisation' } as const
    expect(nameScore(readName('A.B.C. Company', firm), readName('ABC Co.', firm))).toBe(1)
    expect(nameScore(readName('ООО «Мост»', firm), readName('Most Ltd', firm))).toBeGreaterThan(0.9)
  })

  it('is symmetric, within 0..1, and 1 for a name and itself', () => {
    const words = fc.constantFrom(
      'Wang',
      'Yi',
      'Токаев',
      'Tokayev',
      'В',
      'Ильич',
      '王',
      '7',
      'حسين',
    )
    const name = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(name, name, (a, b) => {
        const score = nameScore(readName(a), readName(b))
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(nameScore(readName(b), readName(a))).toBeCloseTo(score, 1)
        expect(nameScore(readName(a), readName(a))).toBeCloseTo(1, 5)
      }),
    )
  })
})
