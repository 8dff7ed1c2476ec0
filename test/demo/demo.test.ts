import { beforeAll, describe, expect, it } from 'vitest'
import { rates } from '../../bench/quality/cleaning/score.ts'
import { checkDemo } from '../../bench/quality/demo/check.ts'
import { type Demo, readDemo } from '../../bench/quality/demo/gold.ts'
import { type DemoScore, demoReport, scoreDemo } from '../../bench/quality/demo.ts'
import { type Report, reportSchema } from '../../src/model/report.ts'

let demo: Demo
let report: Report
let score: DemoScore

beforeAll(async () => {
  demo = readDemo()
  report = await demoReport()
  score = scoreDemo(demo, report)
})

const sourceNamed = (name: string) => report.sources.find(({ path }) => path?.endsWith(name))

describe('the gold of the demonstration', () => {
  it('is borne out by its files', () => {
    expect(checkDemo(demo)).toEqual([])
  })

  it('covers every file, six languages and more', () => {
    const files = new Set(demo.gold.articles.map(({ file }) => file))
    expect([...files].sort()).toEqual([...demo.files.keys()])
    const languages = new Set(demo.gold.articles.map(({ language }) => language))
    expect([...languages].sort()).toEqual(['bg', 'de', 'en', 'pl', 'ru', 'uk'])
  })
})

describe('the report on the demonstration', () => {
  it('is valid', () => {
    expect(reportSchema.safeParse(report).error).toBeUndefined()
  })

  it('has read or named every file', () => {
    for (const name of demo.files.keys()) {
      const source = sourceNamed(name)
      const read = report.articles.some((article) => article.source === source?.id)
      const named = report.issues.some(
        (issue) => issue.path?.endsWith(name) || (source && issue.source === source.id),
      )
      expect(read || named, name).toBe(true)
    }
  })

  it.each([
    ['03-eastholm-gazette.txt', 'utf-8'],
    ['07-orvansky-telegraf.txt', 'windows-1251'],
  ])('decodes %s as %s', (name, charset) => {
    expect(sourceNamed(name)).toMatchObject({ charset, chars: demo.files.get(name)?.length })
  })

  it('finds every article, and none too many', () => {
    expect(rates(score.reading).articles, score.misses.join('\n')).toBe(1)
  })

  it('gives every headline exactly', () => {
    expect(rates(score.reading).headlines, score.misses.join('\n')).toBe(1)
  })

  it('keeps the bodies whole and clean', () => {
    const { f1, loss } = rates(score.reading)
    expect(f1, score.misses.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(loss).toBeLessThanOrEqual(0.005)
  })

  it('takes out what surrounds the articles', () => {
    expect(rates(score.reading).removed, score.misses.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('knows the language of every sentence', () => {
    expect(score.languages.misses).toEqual([])
  })

  it('finds every copy with its passages', () => {
    expect(score.copies.misses).toEqual([])
    expect(score.copies.found).toBe(score.copies.wanted)
  })

  it('states no relation that is none', () => {
    expect(score.falseRelations).toEqual([])
  })

  it('puts nothing into one story that does not belong there', () => {
    expect(score.stories.wrong).toEqual([])
  })

  it('keeps the copies of the agency piece in one story', () => {
    const stories = ['01-pelwire.txt', '02-brindle-courier.txt', '03-eastholm-gazette.txt'].map(
      (name) =>
        report.articles.find(({ source }) => source === sourceNamed(name)?.id)?.story ?? name,
    )
    expect(new Set(stories).size).toBe(1)
  })
})
