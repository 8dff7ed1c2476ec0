import { expect, test } from 'vitest'
import { readableDate } from '../../src/views/readable-date.ts'

test.each([
  ['2022', '2022'],
  ['2022-01-10', '2022-01-10'],
  ['2022-01-10T18:40', '2022-01-10 18:40'],
  ['2022-01-10T18:40:00+06:00', '2022-01-10 18:40 +06:00'],
  ['2022-01-10T18:40:00.000Z', '2022-01-10 18:40 UTC'],
  ['2022-01-10T18:40:31Z', '2022-01-10 18:40:31 UTC'],
  ['2022-01-10T00:00-0500', '2022-01-10 00:00 -0500'],
])('%s is shown as %s', (value, shown) => expect(readableDate(value)).toBe(shown))
