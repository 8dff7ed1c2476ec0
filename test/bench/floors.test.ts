import { describe, expect, test } from 'vitest'
import { brokenFloors, raiseFloors } from '../../bench/quality/run/floors.ts'
import { qualityPage } from '../../bench/quality/run/page.ts'
import type { StageResult } from '../../bench/quality/run/stages.ts'
import type { Row } from '../../bench/row.ts'

const row = (name: string, value: number): Row => ({ stage: 'reading', name, value })
const result = (rows: Row[], rest: Partial<StageResult> = {}): StageResult => ({
  module: 'reading',
  rows,
  absent: [],
  misses: [],
  failure: null,
  ...rest,
})

describe('floors', () => {
  test('rise to what was reached and never sink', () => {
    const floors = { 'reading/old': 0.9, 'reading/other': 0.5 }
    const raised = raiseFloors(floors, [
      row('old', 0.8),
      row('other', 0.61239),
      row('new', 1),
      row('per second', 900),
    ])
    expect(raised).toEqual({ 'reading/new': 1, 'reading/old': 0.9, 'reading/other': 0.6123 })
  })

  test('made from a figure hold for the same figure', () => {
    const rows = [row('third', 1 / 3), row('most', 0.99999)]
    expect(brokenFloors(raiseFloors({}, rows), [result(rows)])).toEqual([])
  })

  const floors = { 'reading/kept': 0.9, 'reading/gone': 0.5 }
  const cases: [string, StageResult, number][] = [
    ['break when a figure sinks', result([row('kept', 0.89), row('gone', 0.5)]), 1],
    ['break when a figure is no longer measured', result([row('kept', 0.9)]), 1],
    ['hold where data are absent', result([row('kept', 0.9)], { absent: ['a set'] }), 0],
    ['hold for stages that did not run', result([{ ...row('kept', 0), stage: 'else' }]), 0],
  ]
  test.each(cases)('%s', (_, measured, count) => {
    expect(brokenFloors(floors, [measured])).toHaveLength(count)
  })
})

describe('quality page', () => {
  test('shows misses of goals and absences plainly, and never the texts that were missed', () => {
    const missed = { ...row('body | words', 0.5), goal: 0.9, peers: [{ name: 'peer', value: 0.7 }] }
    const measured = result([missed], { absent: ['a set'], misses: ['somebody’s sentence'] })
    const page = qualityPage([measured], { 'reading/body | words': 0.4 })
    expect(page).toContain('0 of 1 goals are met')
    expect(page).toContain('| body \\| words | **0.5000** ✗ | 0.9000 | 0.4000 |  | peer 0.7000 |')
    expect(page).toContain('for want of data: a set')
    expect(page).not.toContain('sentence')
  })
})
