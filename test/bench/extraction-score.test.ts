import { describe, expect, it } from 'vitest'
import { meanScore, scorePage } from '../../bench/quality/extraction/score.ts'

describe('scores of extraction', () => {
  it('counts shingles of four words for aeb', () => {
    const { precision, recall } = scorePage({ set: 'aeb', gold: 'a b c d e f' }, 'a b c d e x y')
    expect([precision, recall]).toEqual([2 / 4, 2 / 3])
  })

  it('counts words for the others, each ideograph as one', () => {
    expect(scorePage({ set: 'waddle', gold: 'Otter 江河湖' }, 'otter 江河').precision).toBe(1)
    expect(scorePage({ set: 'waddle', gold: 'Otter 江河湖' }, 'otter 江河').recall).toBe(3 / 4)
  })

  it('takes an empty answer out of the mean precision of aeb, not out of the recall', () => {
    const scores = ['a b c d', ''].map((text) => scorePage({ set: 'aeb', gold: 'a b c d' }, text))
    expect(meanScore('aeb', scores)).toMatchObject({ precision: 1, recall: 0.5 })
  })
})
