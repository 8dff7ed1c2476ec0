import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDecisionsFile } from '../../src/kit/decisions-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-decisions-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (lines: readonly string[]) => {
  const path = join(folder, 'decisions.jsonl')
  writeFileSync(path, lines.join('\r\n'))
  return readDecisionsFile(path, 'own.jsonl')
}
const GOOD = {
  kind: 'same-entity',
  verdict: 'different',
  names: [
    { name: 'Orla', in: '0123456789' },
    { name: 'Orla', start: 7 },
  ],
  by: 'Anna',
  why: 'two towns',
}
const problemOf = async (line: string) => {
  const { decisions, issues } = await read([line, JSON.stringify(GOOD)])
  expect(decisions).toEqual([GOOD])
  expect(issues.map(({ code }) => code)).toEqual(['decision-line'])
  return issues[0]!.message
}

describe('a file of decisions', () => {
  it('is read line by line; remarks and empty lines say nothing', async () => {
    const { decisions, issues } = await read(['# towns', '', JSON.stringify(GOOD), ''])
    expect(decisions).toEqual([GOOD])
    expect(issues).toEqual([])
  })

  it.each([
    ['no JSON', '{"kind":', /^own\.jsonl: line 1: is no JSON that can be read$/],
    ['no object', '7', /^own\.jsonl: line 1: Invalid input: expected object/],
    ['of another kind', JSON.stringify({ ...GOOD, kind: 'x' }), /line 1: kind: /],
    ['without an author', JSON.stringify({ ...GOOD, by: ' ' }), /line 1: by: /],
    ['with one name', JSON.stringify({ ...GOOD, names: [{ name: 'Orla' }] }), /line 1: names/],
    [
      'with a source too short',
      JSON.stringify({ ...GOOD, names: [{ name: 'O', in: 'ab' }, { name: 'P' }] }),
      /names\.0\.in: /,
    ],
    ['with a day that is none', JSON.stringify({ ...GOOD, on: '2031-02-30' }), /line 1: on: /],
    [
      'with a field unknown',
      JSON.stringify({ ...GOOD, becuase: 1 }),
      /line 1: Unrecognized key: "becuase"/,
    ],
  ])('with a line that is %s tells it and reads the rest', async (_, line, message) => {
    expect(await problemOf(line)).toMatch(message)
  })

  it.each([
    ['is not there', 'absent.jsonl', 'own: the file of decisions is not there'],
    ['is a folder', '.', 'own: is a folder, where a file of decisions is one file'],
  ])('that %s is an issue', async (_, path, message) => {
    const { decisions, issues } = await readDecisionsFile(join(folder, path), 'own')
    expect(decisions).toEqual([])
    expect(issues.map((issue) => issue.message)).toEqual([message])
  })
})
