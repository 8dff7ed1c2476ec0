import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCapital, shapeOf } from '../../../src/stages/mentions/shape.ts'

describe('shape of a word', () => {
  it.each([
    ['river', 'lower'],
    ['река', 'lower'],
    ['River', 'capital'],
    ['Їжак', 'capital'],
    ["O'Brien", 'capital'],
    ['Усть-Луга', 'capital'],
    ['McAllister', 'capital'],
    ['NATO', 'upper'],
    ['МИДа', 'upper'],
    ['COVID-19', 'upper'],
    ['YouTube', 'mixed'],
    ['eLumen', 'mixed'],
    ['J', 'initial'],
    ['中', 'other'],
  ])('%s is %s', (word, shape) => expect(shapeOf(word)).toBe(shape))

  it('of a word without capitals is never one of names', () => {
    fc.assert(fc.property(fc.string(), (word) => !isCapital(shapeOf(word.toLowerCase()))))
  })
})
