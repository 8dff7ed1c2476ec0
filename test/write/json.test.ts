import { expect, test } from 'vitest'
import { reportSchema } from '../../src/model/report.ts'
import { jsonPieces } from '../../src/write/json.ts'
import { fixture } from '../pages/fixture.ts'

test('writes the report as it is, with a line end at the end', () => {
  const expected = `${JSON.stringify(fixture.report, null, 2)}\n`
  expect([...jsonPieces(fixture.report)].join('')).toBe(expected)
  const empty = { ...fixture.report, articles: [], sources: [] }
  expect([...jsonPieces(empty)].join('')).toBe(`${JSON.stringify(empty, null, 2)}\n`)
})

test('the fixture is a valid report whose texts stand in the raw sources', () => {
  const report = reportSchema.parse(fixture.report)
  for (const { headline, byline, body, sentences } of report.articles) {
    for (const located of [headline, byline, ...body, ...sentences]) {
      if (!located) continue
      const raw = fixture.raw(located.at.source)
      expect(raw.slice(located.at.start, located.at.end)).toBe(located.text)
    }
  }
})
