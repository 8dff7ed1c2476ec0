import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { REMOVED_KINDS } from '../../src/model/document.ts'
import { type Report, reportSchema } from '../../src/model/report.ts'

const at = { source: 's', start: 0, end: 5 }
const report: Report = {
  schema: 'synoptic/report@1',
  generator: { name: 'synoptic', version: '0.0.0' },
  sources: [
    { id: 's', mediaType: 'text/plain', charset: 'utf-8', sha256: 'a'.repeat(64), chars: 5 },
  ],
  articles: [
    {
      id: 's.1',
      source: 's',
      language: 'en',
      headline: null,
      publisher: null,
      byline: null,
      published: null,
      body: [{ text: 'Hello', at, background: true }],
      removed: REMOVED_KINDS.map((kind) => ({ kind, at, reason: 'because' })),
      sentences: [{ id: 's.1.1', language: 'en', text: 'Hello', at }],
      story: null,
    },
  ],
  stories: [],
  entities: [],
  quotes: [],
  quoteGroups: [],
  reuse: [],
  versions: [],
  timeline: [],
  claims: [],
  framing: [],
  omissions: [],
  issues: [{ code: 'empty', message: 'nothing.txt is empty', path: 'nothing.txt' }],
}

/** A copy of the report with the value at a path replaced. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(report) as unknown
  let holder = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
  holder[path.at(-1)!] = value
  return copy
}

const wrong: readonly [string, readonly (string | number)[], unknown][] = [
  ['another version', ['schema'], 'synoptic/report@2'],
  ['a field nobody wrote down', ['articles', 0, 'mood'], 'calm'],
  ['a kind of removal that is none', ['articles', 0, 'removed', 0, 'kind'], 'ads'],
  ['a removal without a reason', ['articles', 0, 'removed', 0, 'reason'], ''],
  ['a place before the start', ['articles', 0, 'body', 0, 'at', 'start'], -1],
  ['a place between two code units', ['articles', 0, 'body', 0, 'at', 'start'], 0.5],
  ['a statement without a place', ['articles', 0, 'sentences', 0, 'at'], undefined],
  ['a hash that is none', ['sources', 0, 'sha256'], 'abc'],
  ['an edge without evidence', ['reuse'], [edge({ evidence: [] })]],
  ['a score above 1', ['reuse'], [edge({ score: 1.01 })]],
  ['an issue without words', ['issues', 0, 'message'], ''],
]

function edge(change: object): object {
  const evidence = [{ rule: 'r', detail: 'd' }]
  const covered = { from: 1, to: 0.4 }
  const base = {
    id: 'e',
    kind: 'near',
    from: 's.1',
    to: 's.2',
    direction: 'undetermined',
    score: 1,
  }
  return {
    ...base,
    evidence,
    passages: [{ from: at, to: at, relation: 'identical', words: 1 }],
    covered,
    ...change,
  }
}

describe('the schema of the report', () => {
  const json = z.toJSONSchema(reportSchema)
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(json)

  it('takes a report, as zod and as JSON Schema', () => {
    expect(reportSchema.parse(report)).toEqual(report)
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(validate(changed(['reuse'], [edge({})]))).toBe(true)
  })

  it.each(wrong)('refuses %s in both forms', (_, path, value) => {
    const broken = changed(path, value)
    expect(reportSchema.safeParse(broken).success).toBe(false)
    expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false)
  })

  it('survives a round trip through JSON', () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })
})
