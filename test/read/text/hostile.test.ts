import { beforeAll, describe, expect, test } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import type { Kit } from '../../../src/model/kit.ts'
import { defaultPipeline } from '../../../src/pipeline/default.ts'
import { run } from '../../../src/pipeline/run.ts'

let kit: Kit
beforeAll(async () => {
  kit = await loadKit()
})

/** Lines of each kind: enough that work growing with their square would not end in a test's time. */
const LINES = 3_000
const prose = (i: number): string =>
  `The council of town ${i} decided on Monday that bridge number ${(i * 7) % 1000} would be closed for repairs until spring.`
const lines = (line: (i: number) => string): string =>
  Array.from({ length: LINES }, (_, i) => line(i)).join('\n')

describe('input made to be slow', () => {
  test.each([
    ['the same button', lines(() => 'Reply'), 0],
    ['dated lines', lines((i) => `12.01.2023 14:35\n${prose(i)}`), LINES],
    [
      'dated comments',
      `${prose(1)}\nComments\n${lines((i) => `12.01.2023 14:35\n${prose(i)}`)}`,
      1,
    ],
    ['capital headlines', lines((i) => `HEADLINE NUMBER ${i} IN CAPITALS\n${prose(i)}`), 1],
    ['the same paragraph', lines(() => prose(1)), 1],
    ['short lines', lines((i) => `Some short line ${i} here`), 0],
    ['formulas', lines(prose), 1],
    ['rules', lines((i) => `---\n${prose(i)}`), undefined],
    ['quoted lines', lines((i) => `> ${prose(i)}`), 1],
    ['links', `Read also:\n${lines((i) => `A headline of another story ${i}`)}`, 0],
    ['tables', lines(() => 'a\tb\tc'), 0],
    ['one long line', lines(prose).replaceAll('\n', ' ').repeat(4), 1],
    ['blank lines', '\n'.repeat(LINES * 20) + prose(1), 1],
    ['opening marks', '«'.repeat(LINES * 10), 0],
    ['stops', '. '.repeat(LINES * 10), 0],
  ])(
    '%s',
    (_, raw, articles) => {
      const source = { id: 'a'.repeat(64), raw, mediaType: 'text/plain', charset: 'utf-8' }
      const { documents, issues } = run(defaultPipeline, [source], kit)
      if (articles !== undefined) expect(documents).toHaveLength(articles)
      expect(issues.filter(({ code }) => code === 'step-failed')).toEqual([])
    },
    60_000,
  )
})
