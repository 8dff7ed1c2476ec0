import { describe, expect, it } from 'vitest'
import type { ReportArticle, ReportEntity } from '../../src/model/report.ts'
import type { Entry } from '../../src/views/entry.ts'
import { namedByArticle, namingOf } from '../../src/views/naming.ts'

function entry(code: string): Entry {
  const article = {
    id: code,
    source: code,
    sentences: [
      { id: `${code}.s1`, language: 'en', text: 'one', at: { source: code, start: 0, end: 10 } },
      { id: `${code}.s2`, language: 'en', text: 'two', at: { source: code, start: 11, end: 20 } },
    ],
  } as unknown as ReportArticle
  return { article, code, name: code, source: undefined }
}

function entity(name: string, places: readonly [string, string, string, number][]): ReportEntity {
  const mentions = places.map(([article, language, text, start]) => ({
    article,
    language,
    text,
    at: { source: article, start, end: start + text.length },
  }))
  return { id: name, type: 'person', name, names: [], mentions, merges: [] }
}

const entries = ['A', 'B'].map(entry)
const entities = [
  entity('Ann Vere', [
    ['A', 'en', 'Vere', 12],
    ['A', 'en', 'Ann\nVere', 2],
    ['A', 'en', 'Vere', 15],
  ]),
  entity('Olha Mak', [
    ['A', 'en', 'Mak', 1],
    ['B', 'uk', 'Мак', 30],
    ['C', 'ru', 'Мак', 1],
  ]),
  entity('Elsewhere', [['C', 'en', 'Elsewhere', 1]]),
]

describe('naming', () => {
  const naming = namingOf(entries, namedByArticle(entities))

  it('puts first what most articles name, and leaves out what they do not', () => {
    expect(naming.map((own) => own.entity.name)).toEqual(['Olha Mak', 'Ann Vere'])
  })

  it('counts spellings by language in these articles only, line breaks in a name being blanks', () => {
    expect(naming.map(({ languages }) => languages)).toEqual([
      [
        { language: 'en', spellings: [{ text: 'Mak', count: 1 }] },
        { language: 'uk', spellings: [{ text: 'Мак', count: 1 }] },
      ],
      [
        {
          language: 'en',
          spellings: [
            { text: 'Vere', count: 2 },
            { text: 'Ann Vere', count: 1 },
          ],
        },
      ],
    ])
  })

  it('tells titles by language, a capital aside', () => {
    const titled = entity('Ann Vere', [
      ['A', 'en', 'Vere', 12],
      ['A', 'en', 'Vere', 30],
      ['A', 'en', 'Vere', 60],
      ['B', 'ru', 'Вере', 20],
      ['C', 'en', 'Vere', 20],
    ])
    const titles = ['Mayor of Orsk', 'mayor of\nOrsk', null, 'мэр', 'judge']
    const mentions = titled.mentions.map((mention, i) => {
      const text = titles[i]
      const at = { source: mention.article, start: 0, end: 1 }
      return text ? { ...mention, title: { text, at } } : mention
    })
    const [own] = namingOf(entries, namedByArticle([{ ...titled, mentions }]))
    expect(own!.titles).toEqual([
      { language: 'en', spellings: [{ text: 'Mayor of Orsk', count: 2 }] },
      { language: 'ru', spellings: [{ text: 'мэр', count: 1 }] },
    ])
  })

  it('leads to the sentence of the first mention, where it stands in one', () => {
    const places = naming.map(({ articles }) =>
      articles.map(({ entry: { code }, mentions, sentence }) => [code, mentions, sentence]),
    )
    expect(places).toEqual([
      [
        ['A', 1, 'A.s1'],
        ['B', 1, null],
      ],
      [['A', 3, 'A.s2']],
    ])
  })
})
