import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedWords } from '../../src/pages/changed-words.ts'
import { directionOf } from '../../src/pages/direction.ts'
import { withMarks } from '../../src/pages/mark-edges.ts'
import { marksOf } from '../../src/pages/marks.ts'
import { paragraphPieces } from '../../src/pages/paragraph-pieces.ts'
import { INTERFACE_LANGUAGES, phrase } from '../../src/pages/phrase.tsx'
import { rawPieces, removalsOf } from '../../src/pages/raw-pieces.ts'
import { openAtFirst } from '../../src/pages/reader.tsx'
import { alignRows, unaligned } from '../../src/pages/rows.ts'
import { textOffsets } from '../../src/pages/text-offsets.ts'
import { timeRange } from '../../src/pages/time-strip.tsx'
import { outline } from '../../src/views/outline.ts'
import { fixture } from './fixture.ts'

const told = outline(fixture)
const story = told.stories[0]!

describe('changedWords', () => {
  const words = (text: string, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end))

  test.each([
    ['40 tonnes of rye', '60 tonnes of barley', ['40', 'rye'], ['60', 'barley']],
    ['the gate opened', 'The gate opened', [], []],
    ['two old mills', 'mills', ['two old'], []],
    ['', 'new', [], ['new']],
    ['rose by 3.5 metres', 'rose by 3.7 metres', ['3.5'], ['3.7']],
    ['at 18:40.', 'at 18:45.', ['18:40'], ['18:45']],
    ['a half-sunk barge', 'a half-empty barge', ['half-sunk'], ['half-empty']],
    ["об'єкт", 'об’єкт', [], []],
    ['Шлюз відкрито вночі', 'Шлюз відкрито вдень', ['вночі'], ['вдень']],
  ])('%j and %j', (a, b, left, right) => {
    const changes = changedWords(a, b)
    expect(words(a, changes.a)).toEqual(left)
    expect(words(b, changes.b)).toEqual(right)
  })

  test('what is not marked is the same on both sides', () => {
    const text = fc.array(fc.constantFrom('lock', 'barge', 'rye', 'mill'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const changes = changedWords(a.join(' '), b.join(' '))
        const kept = (all: string, spans: readonly { start: number; end: number }[]) =>
          spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), all)
        const bare = (rest: string) => rest.split(' ').filter(Boolean)
        expect(bare(kept(a.join(' '), changes.a))).toEqual(bare(kept(b.join(' '), changes.b)))
      }),
    )
  })
})

describe('textOffsets', () => {
  const at = (raw: string) => ({ source: 's', start: 0, end: raw.length })

  test('plain text is shifted', () => {
    const map = textOffsets({ text: 'lock', at: { source: 's', start: 5, end: 9 } }, 'open lock')
    expect([5, 7, 9].map(map)).toEqual([0, 2, 4])
  })

  test.each([
    ['the <b>lock</b> opened', 'the lock opened', '<b>lock', 4],
    ['rye &amp; oats', 'rye & oats', 'oats', 6],
    ['a\n   barge', 'a barge', 'barge', 2],
  ])('in %j', (raw, text, needle, offset) => {
    const map = textOffsets({ text, at: at(raw) }, raw)
    expect(map(raw.indexOf(needle))).toBe(offset)
    expect(map(raw.length)).toBe(text.length)
  })
})

describe('withMarks', () => {
  const grown = (text: string) => {
    const raw = text.replace(/[[\]]/g, '')
    const span = { start: text.indexOf('['), end: text.indexOf(']') - 1 }
    const { start, end } = withMarks(span, { start: 0, end: raw.length }, raw)
    return `${raw.slice(0, start)}[${raw.slice(start, end)}]${raw.slice(end)}`
  }

  test.each([
    ['She said: "[the lock held].", twice', 'She said: ["the lock held.",] twice'],
    ['«[Шлюз витримав]», — сказала вона.', '[«Шлюз витримав»,] — сказала вона.'],
    ['„[Замок тримав]“ і далі', '[„Замок тримав“] і далі'],
    ['([the lock held])', '[(the lock held)]'],
    ['[the lock] held', '[the lock] held'],
    ["the [lock]'s keeper", "the [lock]'s keeper"],
    ['it closed."[The lock] held', 'it closed."[The lock] held'],
    ['rose by [3].5 metres', 'rose by [3].5 metres'],
    ['rye: [barley]', 'rye: [barley]'],
  ])('%s', (text, wanted) => {
    expect(grown(text)).toBe(wanted)
  })

  test('stays inside its paragraph', () => {
    const raw = '"lock"'
    expect(withMarks({ start: 1, end: 5 }, { start: 1, end: 5 }, raw)).toEqual({ start: 1, end: 5 })
  })
})

describe('paragraphPieces', () => {
  test('joined, they are the paragraph', () => {
    const marks = marksOf(story.links, fixture)
    for (const { article } of story.entries) {
      for (const paragraph of article.body) {
        const raw = fixture.raw(article.source)
        const own = marks.get(article.id) ?? []
        const parts = paragraphPieces(paragraph, article.sentences, own, raw)
        const text = parts.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')
        expect(text).toBe(paragraph.text)
      }
    }
  })
})

describe('rawPieces', () => {
  test('joined, they are the source, and each sentence and removal has its own', () => {
    for (const { id } of fixture.report.sources) {
      const entries = fixture.report.articles
        .filter(({ source }) => source === id)
        .map((article) => told.entry(article.id)!)
      const removals = removalsOf(entries, id)
      const pieces = rawPieces(fixture.raw(id), entries, removals)
      expect(pieces.map(({ text }) => text).join('')).toBe(fixture.raw(id))
      const begun = pieces.flatMap(({ begins }) => begins).sort()
      const known = entries.flatMap(({ article }) => article.sentences.map((s) => s.id)).sort()
      expect(begun).toEqual(known)
      expect(new Set(pieces.map(({ removal }) => removal).filter((r) => r !== null)).size).toBe(
        removals.length,
      )
    }
  })
})

describe('very many', () => {
  const entry = story.entries[0]!
  const dated = (n: number) => {
    const value = new Date(Date.UTC(2031, 0, 1) + n * 1000).toISOString()
    return {
      ...entry,
      article: { ...entry.article, published: { value, basis: 'stated' as const } },
    }
  }

  test('articles have a first and a last date', () => {
    const entries = Array.from({ length: 200_000 }, (_, n) => dated(n))
    const { first, last } = timeRange(entries)
    expect(last - first).toBe(199_999_000)
    expect(timeRange([]).first).toBeGreaterThan(timeRange([]).last)
  })

  test('links leave the closest columns open', () => {
    const links = Array.from({ length: 200_000 }, () => story.links).flat()
    const open = openAtFirst({ ...story, links })
    expect(open).toEqual(openAtFirst(story))
    expect([...open].map(({ code }) => code)).toEqual(['A', 'C', 'E'])
  })
})

describe('alignRows', () => {
  const tree = story.forest[0]!
  const chunks = alignRows(tree)

  test('paragraphs are level where enough is shared, else they keep their own flow', () => {
    const starts = story.entries.map(({ code, article }) => [
      code,
      chunks.get(article.id)?.find(({ paragraphs }) => paragraphs[0] === 0)?.start,
    ])
    expect(Object.fromEntries(starts)).toMatchObject({ A: 3, C: 3, E: 2 })
  })

  test('every paragraph stands once, in reading order, and rows ascend', () => {
    for (const [id, column] of chunks) {
      const article = fixture.report.articles.find((a) => a.id === id)!
      expect(column.flatMap(({ paragraphs }) => paragraphs)).toEqual([...article.body.keys()])
      for (const [index, chunk] of column.entries()) {
        const next = column[index + 1]
        if (next) expect(chunk.end).toBe(next.start)
        else expect(chunk.end).toBeNull()
        if (chunk.end !== null) expect(chunk.start).toBeLessThan(chunk.end)
      }
    }
  })

  test('an article that is aligned with none is one chunk', () => {
    expect(unaligned(story.entries[0]!.article)).toEqual([
      { start: 2, end: null, paragraphs: [0, 1] },
    ])
  })
})

describe('words', () => {
  test('every language has every phrase, with the places and plural forms it needs', () => {
    const [english, ...others] = INTERFACE_LANGUAGES
    const places = (entry: unknown) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g))].sort()
    for (const { tag, words } of others) {
      expect(Object.keys(words).sort()).toEqual(Object.keys(english.words).sort())
      for (const [key, entry] of Object.entries(words)) {
        expect([key, places(entry)]).toEqual([key, places(Reflect.get(english.words, key))])
        if (typeof entry === 'string') continue
        const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
        expect(Object.keys(entry).sort()).toEqual([...categories].sort())
      }
    }
  })

  test.each([
    ['en', 1, '1 article'],
    ['en', 2, '2 articles'],
    ['ru', 1, '1 статья'],
    ['ru', 3, '3 статьи'],
    ['ru', 11, '11 статей'],
    ['uk', 22, '22 статті'],
    ['uk', 5, '5 статей'],
  ] as const)('%s: %i', (language, n, text) => {
    expect(phrase(language, { k: 'articles', n })).toBe(text)
  })
})

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-AF', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['az', 'ltr'],
  ['uk', 'ltr'],
  ['und', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
