import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../../src/read/text/paragraphs.ts'
import { titleShift } from '../../../src/read/text/title-shift.ts'

const first = paragraphs(`The Valley Courier
Bakery on Mill Street closes after thirty years
The bakery on Mill Street will close at the end of the month, its owner said on Monday.
Olga Brandt has baked there for thirty years and found nobody to take over.`)
const section = paragraphs(`Old ovens go to the museum
They were heated with logs until the gas pipes reached Mill Street thirty years ago.
A carrier is to take them away, stone after stone, when the bakery closes.`)
const post = paragraphs(`Tunnel under water until Friday
Drivers will have to go round the mountain because water has entered the tunnel.
Engineers are pumping it out and hope that the cables have stayed dry.`)

describe('words of the title', () => {
  test('speak for a section that takes them up, and against one that does not', () => {
    const shift = titleShift(first)!
    expect(shift(section)).toBeLessThan(0)
    expect(shift(post)).toBeGreaterThan(1)
  })

  test('say nothing where no line stands above the prose', () => {
    expect(titleShift(first.slice(2))).toBeNull()
  })

  test('say nothing where the prose says none of them again', () => {
    expect(titleShift([...post.slice(0, 1), ...section.slice(2)])).toBeNull()
  })

  test('say nothing without prose', () => {
    expect(titleShift(first.slice(0, 1))).toBeNull()
    expect(titleShift([])).toBeNull()
  })
})
