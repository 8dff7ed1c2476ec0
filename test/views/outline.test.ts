import { describe, expect, test } from 'vitest'
import { articleCode, instant, outline, sourceName } from '../../src/views/outline.ts'
import { countWords } from '../../src/views/word-count.ts'
import { fixture } from '../pages/fixture.ts'

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [702, 'AAA'],
])('article %i has the code %s', (index, code) => {
  expect(articleCode(index)).toBe(code)
})

test.each([
  ['The barge, well-known', 3],
  ["keeper's об'єкт", 2],
  ['船過水閘', 4],
  ['', 0],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test('a source is named by its file, address or id', () => {
  const [source] = fixture.report.sources
  expect(sourceName(source)).toBe('norwire.txt')
  expect(sourceName({ ...source!, path: '-' })).toBe('standard input')
  const { path: _, ...bare } = source!
  expect(sourceName({ ...bare, url: 'https://www.example.org/a/' })).toBe('example.org/a')
  expect(sourceName(bare)).toBe('aaaaaaaaaaaa')
})

describe('outline', () => {
  const told = outline(fixture)

  test('a report of very many articles is told', () => {
    const first = fixture.report.articles[0]!
    const articles = Array.from({ length: 200_000 }, (_, n) => ({ ...first, id: `a${n}` }))
    const report = { ...fixture.report, articles, stories: [], reuse: [], sources: [] }
    expect(outline({ ...fixture, report }).alone).toHaveLength(200_000)
  })

  test('orders a story by instants, the undated last', () => {
    const [story] = told.stories
    expect(story?.entries.map(({ article }) => article.source[0]).join('')).toBe('acbdde')
    const times = story?.entries.map(({ article }) => instant(article)) ?? []
    expect([...times].sort((a, b) => (a < b ? -1 : 1))).toEqual(times)
  })

  test('a tree holds each article once and keeps what it has no room for', () => {
    const [root, ...others] = told.stories[0]?.forest ?? []
    expect(others).toEqual([])
    expect(root?.entry.code).toBe('A')
    expect(root?.branches.map(({ entry }) => entry.code)).toEqual(['C', 'E'])
    expect(root?.branches[1]?.also.map(({ from }) => from.code)).toEqual(['C'])
  })

  test('counts what was removed once, even where two articles name it', () => {
    const first = fixture.report.articles[0]!
    const twice = {
      ...fixture,
      report: { ...fixture.report, articles: [first, { ...first, id: 'x' }] },
    }
    expect(outline(twice).removed.map(({ total }) => total)).toEqual([1])
  })
})
