import { expect, test } from 'vitest'
import { reportSchema } from '../../src/model/report.ts'
import { writeJson } from '../../src/write/json.ts'
import { fixture } from '../pages/fixture.ts'

test('writes the report as it is, with a line end at the end', () => {
  const json = writeJson(fixture.report)
  expect(JSON.parse(json)).toEqual(fixture.report)
  expect(json.endsWith('}\n')).toBe(true)
  expect(json).toBe(writeJson(fixture.report))
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
