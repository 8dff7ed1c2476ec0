import { describe, expect, it } from 'vitest'
import { skeleton } from '../../src/text/skeleton.ts'

describe('skeleton', () => {
  it.each([
    ['kharkiv', 'харьков', 'харкову'],
    ['zhytomyr', 'житомир', 'житомиром'],
    ['shevchenko', 'шевченко', 'шевченка'],
    ['schmidt', 'шмидт', 'шмідта'],
    ['washington', 'вашингтон', 'вашингтоні'],
    ['jinping', 'цзиньпин', 'цзіньпіня'],
    ["almaty's", 'алматы', 'алмати'],
    ['wexford', 'вексфорд', 'вексфорду'],
  ])('%s, %s and %s are alike', (latin, russian, ukrainian) => {
    expect(skeleton(russian)).toBe(skeleton(latin))
    expect(skeleton(ukrainian)).toBe(skeleton(latin))
  })

  it.each([
    ['kharkiv', 'kherson'],
    ['минск', 'москва'],
  ])('%s and %s are not', (one, other) => {
    expect(skeleton(one)).not.toBe(skeleton(other))
  })

  it.each(['', '北京', '1984'])('says nothing of "%s"', (word) => {
    expect(skeleton(word)).toBe('')
  })
})
