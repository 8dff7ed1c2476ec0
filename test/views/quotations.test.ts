import { describe, expect, it } from 'vitest'
import type {
  QuoteDifference,
  Report,
  ReportArticle,
  ReportEntity,
  ReportQuote,
} from '../../src/model/report.ts'
import type { Entry } from '../../src/views/entry.ts'
import type { Tie } from '../../src/views/quotations/ties.ts'
import { differencesByQuote, wordingsOf } from '../../src/views/quotations/wordings.ts'
import {
  quotationsOf,
  quotedByArticle,
  quotedText,
  speakerName,
} from '../../src/views/quotations.ts'

function entry(code: string, published?: string): Entry {
  const article = {
    id: code,
    language: 'en',
    published: published ? { value: published, basis: 'stated' } : null,
    sentences: [
      { id: `${code}.s1`, language: 'en', text: '', at: { source: code, start: 0, end: 99 } },
    ],
  } as unknown as ReportArticle
  return { article, code, name: code, source: undefined }
}

let start = 0
function quote(article: string, text: string, speaker: string | null, words = 'she'): ReportQuote {
  start += 100
  const at = { source: article, start: start % 100, end: (start % 100) + text.length }
  return {
    id: `${article}${start}`,
    article,
    form: 'direct',
    parts: text.split('|').map((part) => ({ text: part, at })),
    cue: null,
    speaker: { entity: speaker, text: words, at },
    group: null,
  }
}

function entity(id: string, names: readonly [string, string][] = []): ReportEntity {
  const spellings = names.map(([language, text]) => ({ language, text, count: 1 }))
  return { id, type: 'person', name: id, names: spellings, mentions: [], merges: [] }
}

const CHAIN = 'We heard the chain before we saw the lamp'
const entities = new Map(['Ann', 'Olha'].map((id) => [id, entity(id)]))

/** Speaker, first words with their article, other articles, origins. */
function told(quotes: readonly ReportQuote[], ties: readonly Tie[] = []) {
  const entries = [entry('A', '2031-03-04'), entry('B', '2031-03-03'), entry('C'), entry('D')]
  return quotationsOf(
    { entries, ties, differences: new Map() },
    quotedByArticle(quotes),
    entities,
  ).map(({ speaker, rows }) => [
    speaker?.name ?? null,
    ...rows.map(
      (row) =>
        `${row.entry.code} ${quotedText(row.quote)} [${row.others.map((other) => other.entry.code).join('')}] ${row.origins}`,
    ),
  ])
}

function copy(from: string, to: string, oneVoice = true): Tie {
  const at = (source: string) => ({ source, start: 0, end: 50 })
  return { from, to, oneVoice, passages: [{ from: at(from), to: at(to) }] }
}

describe('quotations of a story', () => {
  it('are grouped by speaker, most quoted first, nameless last, the earliest source first', () => {
    const quotes = [
      quote('A', 'no', null),
      quote('C', 'undated', 'Ann'),
      quote('A', 'later', 'Olha'),
      quote('A', 'once', 'Ann'),
      quote('B', 'earlier', 'Ann'),
    ]
    expect(told(quotes)).toEqual([
      ['Ann', 'B earlier [] 1', 'A once [] 1', 'C undated [] 1'],
      ['Olha', 'A later [] 1'],
      [null, 'A no [] 1'],
    ])
  })

  it('are shown once where copies repeat them, and copies count as one origin', () => {
    const quotes = ['A', 'B', 'C', 'D'].map((id) => quote(id, CHAIN, 'Ann'))
    expect(told(quotes, [copy('A', 'B'), copy('B', 'C')])).toEqual([['Ann', `B ${CHAIN} [ACD] 2`]])
  })

  it('are one where a copy changes some words, and not where it has none of them', () => {
    const quotes = [
      quote('B', CHAIN, 'Ann'),
      quote('A', CHAIN.replace('lamp', 'light'), 'Ann'),
      quote('A', 'Nobody told us anything at all', 'Ann'),
    ]
    expect(told(quotes, [copy('B', 'A')])).toEqual([
      ['Ann', `B ${CHAIN} [A] 1`, 'A Nobody told us anything at all [] 1'],
    ])
    expect(told(quotes.slice(0, 2))[0]).toHaveLength(3)
  })

  it('take the speaker from the printing that tells, and stay apart where two tell differently', () => {
    expect(told([quote('B', CHAIN, null), quote('A', CHAIN, 'Ann')])).toEqual([
      ['Ann', `B ${CHAIN} [A] 2`],
    ])
    expect(told([quote('B', CHAIN, 'Olha'), quote('A', CHAIN, 'Ann')])).toEqual([
      ['Olha', `B ${CHAIN} [] 1`],
      ['Ann', `A ${CHAIN} [] 1`],
    ])
  })

  it('of few words are one only in a shared passage', () => {
    const quotes = [quote('B', 'I did', 'Ann'), quote('A', 'I did', 'Ann')]
    expect(told(quotes)[0]).toHaveLength(3)
    expect(told(quotes, [copy('A', 'B', false)])).toEqual([['Ann', 'B I did [A] 2']])
  })
})

describe('the words of a quotation', () => {
  it('are one line, without the comma of the sentence around it', () => {
    expect(quotedText(quote('A', 'We heard\nit,|and ran,', null))).toBe('We heard it, … and ran')
  })
})

describe('the name of a speaker', () => {
  const vere = entity('Ann Vere', [
    ['ru', 'Вере'],
    ['ru', 'Анна Вере'],
    ['uk', 'Вере'],
  ])
  it.each([
    ['ru', 'Анна Вере'],
    ['uk', 'Ann Vere'],
    ['en', 'Ann Vere'],
  ])('in %s is %s', (language, name) => expect(speakerName(vere, language)).toBe(name))
})

describe('wordings of an utterance', () => {
  const place = (own: ReportQuote) => ({ entry: entry(own.article), quote: own })
  const difference = (from: ReportQuote, to: ReportQuote, kind: QuoteDifference['kind']) => ({
    ...{ from: from.id, to: to.id, kind },
    detail: `${kind} of ${to.article}`,
  })
  const [first, same, other, third] = [
    quote('A', CHAIN, 'Ann'),
    quote('B', CHAIN.toUpperCase(), 'Ann'),
    quote('C', CHAIN.replace('lamp', 'light'), 'Ann'),
    quote('D', CHAIN.replace('lamp', 'torch'), 'Ann'),
  ] as const
  const printed = [first, same, other, third].map(place)

  function worded(differences: readonly QuoteDifference[]) {
    const groups = [{ id: 'g', quotes: printed.map((own) => own.quote.id), differences }]
    return wordingsOf(printed, differencesByQuote(groups as Report['quoteGroups'])).map(
      (wording) => [
        wording.entry.code,
        ...wording.differences.map(({ kind, detail }) => `${kind}: ${detail}`),
      ],
    )
  }

  it('are told once each, without those that differ in capitals and marks alone', () => {
    expect(worded([])).toEqual([['C'], ['D']])
  })

  it('are compared with the first one, or with another where that is not known', () => {
    expect(
      worded([
        difference(first, same, 'identical'),
        difference(first, other, 'reworded'),
        difference(other, third, 'number'),
      ]),
    ).toEqual([
      ['C', 'reworded: reworded of C'],
      ['D', 'number: number of D'],
    ])
  })
})
