import { describe, expect, it } from 'vitest'
import { occurrences, placeInFile, placeInside, placeNear } from '../../bench/quality/demo/place.ts'

const RAW = 'The mill burned. The mill was old, said Arn. The mill, said Bea.'

describe('places given in words', () => {
  it('finds words that stand once', () => {
    expect(placeInFile(RAW, 'burned')).toEqual({ start: 9, end: 15 })
  })

  it('runs from the first words to the next last words', () => {
    const { start, end } = placeInFile(RAW, 'mill was ⋯ Arn.')
    expect(RAW.slice(start, end)).toBe('mill was old, said Arn.')
  })

  it('refuses words that stand twice, unless told which', () => {
    expect(() => placeInFile(RAW, 'said')).toThrow('2 times: said')
    expect(placeInFile(RAW, { text: 'said', nth: 2 })).toEqual({ start: 55, end: 59 })
    expect(() => placeInFile(RAW, { text: 'said', nth: 3 })).toThrow('not there: said')
  })

  it('counts every beginning of a range that has an end', () => {
    expect(occurrences(RAW, 'The mill ⋯ said')).toHaveLength(3)
    expect(occurrences(RAW, 'said ⋯ burned')).toEqual([])
  })

  it('looks inside spans only', () => {
    expect(placeInside(RAW, 'The mill', [{ start: 17, end: 44 }])).toEqual({ start: 17, end: 25 })
    expect(() => placeInside(RAW, 'burned', [{ start: 17, end: 44 }])).toThrow('not there')
  })

  it('takes the occurrence nearest to an anchor, and not within it', () => {
    const all = [{ start: 0, end: RAW.length }]
    expect(placeNear(RAW, 'said', all, { start: 45, end: 53 })).toEqual({ start: 55, end: 59 })
    expect(placeNear(RAW, 'The mill', all, { start: 17, end: 33 })).toEqual({ start: 0, end: 8 })
  })
})
