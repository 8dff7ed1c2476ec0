import { describe, expect, test } from 'vitest'
import { clockRuns } from '../../src/text/clock-run.ts'
import { describe as paragraph } from '../../src/text/paragraph.ts'

const PROSE = `The council of Orlec voted on Tuesday to keep the old ferry for another year. It had been
meant for scrap since the spring, when a crack was found, but the new one is not paid for yet.`

/** Texts of the ticker lines found among lines that stand below some prose. */
function tickers(lines: readonly string[], prose = PROSE): string[] {
  const all = [prose, ...lines].map((text) => paragraph(text, { start: 0, end: text.length }, 0))
  return [...clockRuns(all)].map(({ text }) => text)
}

const FALLING = ['16:45 Ferry kept for a year', '16:02 Storm over Gull Island', '9:30 Who pays?']

describe('clockRuns', () => {
  test.each([
    ['falling times', FALLING, FALLING],
    ['two lines only', FALLING.slice(0, 2), []],
    ['rising times, as chronicles have', [...FALLING].reverse(), []],
    ['finished sentences', FALLING.map((line) => `${line.replace('?', '')}.`), []],
    ['scores without a text', ['3:1', '2:2', '1:0'], []],
  ])('%s', (_, lines, expected) => {
    expect(tickers(lines)).toEqual(expected)
  })

  test('none where they are most of what there is to read', () => {
    expect(tickers(FALLING, 'Orlec today.')).toEqual([])
  })
})
