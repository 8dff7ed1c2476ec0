import { beforeAll, describe, expect, test } from 'vitest'
import { loadKit } from '../../src/kit/load.ts'
import type { LanguagePack } from '../../src/model/kit.ts'
import { stampLine, stamps } from '../../src/text/stamp.ts'

let packs: readonly LanguagePack[]
beforeAll(async () => {
  packs = (await loadKit()).packs
})

describe('stamps', () => {
  test.each([
    ['12.01.2023 14:35', '2023-01-12T14:35'],
    ['[03.11.21, 9:05]', '2021-11-03T09:05'],
    ['2021-02-28T06:00Z', '2021-02-28T06:00Z'],
    ['2021/02/28', '2021-02-28'],
    ['14:35, 12 января 2023 года', '2023-01-12T14:35'],
    ['12 января 2023 в 14:35', '2023-01-12T14:35'],
    ['5 лютого 2024 р., 10:12', '2024-02-05T10:12'],
    ['March 4, 2023', '2023-03-04'],
    ['4 March 2023 at 6:15 pm', '2023-03-04T18:15'],
    ['Sept. 9, 2022, 12:30 a.m.', '2022-09-09T00:30'],
    ['31.12.2020 | 23:59 (+03:00)', '2020-12-31T23:59+03:00'],
    ['03/25/2021', '2021-03-25'],
  ])('%s', (text, value) => {
    expect(stamps(text, packs).map((stamp) => stamp.value)).toEqual([value])
  })

  test.each(['31.02.2021', '12.01', '5 января', '192.168.10.2021', 'статья 32.13.2023', '10:45'])(
    'no full date: %s',
    (text) => {
      expect(stamps(text, packs)).toEqual([])
    },
  )

  test('the span covers date and time', () => {
    const text = 'Хроника края, [12.01.2023 14:35]'
    const stamp = stamps(text, packs)[0]!
    expect(text.slice(stamp.span.start, stamp.span.end)).toBe('12.01.2023 14:35')
  })
})

describe('stampLine', () => {
  test.each([
    ['Published: 4 March 2023', true],
    ['Опубликовано 12 января 2023, 14:35', true],
    ['Сводка края, [12.01.2023 14:35]', true],
    ['The bridge was opened on 4 March 2023 by the mayor and closed again within an hour.', false],
    ['12 января 2023 года мост открыли. Через час его закрыли снова.', false],
    ['Без даты', false],
  ])('%s → %s', (text, expected) => {
    expect(stampLine(text, packs) !== null).toBe(expected)
  })
})
