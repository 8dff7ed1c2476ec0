import { describe, expect, it } from 'vitest'
import type { Edge, EdgeDetailMap } from '../../src/model/edge.ts'
import { buildQuoteGroups } from '../../src/views/quote-groups.ts'
import { type QuotingDocument, quoting } from '../link/same-quote/quoting.ts'

type Detail = EdgeDetailMap['same-quote']

const LETTERS = 'abcdef'.split('')
/** What `f` says is longest. */
const documents = LETTERS.map((id, i) =>
  quoting({ id, marked: `<said ${id.repeat(i + 1)}>\n{told ${id}}` }),
)

function edge(
  from: string,
  to: string,
  relation: Detail['relation'] = 'altered',
  change: Partial<Detail['changes'][number]> = {},
): Edge {
  const changes = [{ kind: 'reworded' as const, detail: '', from: null, to: null, ...change }]
  const number = (name: string) => Number(name[1] ?? 0)
  return {
    ...{ id: `${from} ${to}`, kind: 'same-quote', from: from[0]!, to: to[0]!, score: 0.9, by: 't' },
    evidence: [],
    detail: { quotes: { from: number(from), to: number(to) }, relation, changes },
  }
}

const locate = (
  { id, text }: { id: string; text: string },
  { start, end }: { start: number; end: number },
) => ({
  text: text.slice(start, end),
  at: { source: id, start, end },
})

function groups(edges: readonly Edge[], all: readonly QuotingDocument[] = documents): string[] {
  const words = new Map<string, string>()
  // Each quotation alone with one of its own tells which id is whose.
  for (const { id } of all) {
    const [own] = buildQuoteGroups(all, [edge(id, `${id}1`, 'within')], locate)
    own!.quotes.forEach((quote, i) => {
      words.set(quote, `${id}${i || ''}`)
    })
  }
  return buildQuoteGroups(all, edges, locate).map(({ quotes }) =>
    quotes.map((quote) => words.get(quote)!).join(' '),
  )
}

describe('a group of quotations', () => {
  it.each<[string, Edge[], string[]]>([
    ['is what is tied', [edge('a', 'b'), edge('c', 'd')], ['a b', 'c d']],
    ['holds a fragment with its clause', [edge('a', 'b1'), edge('b1', 'b', 'within')], ['a b b1']],
    [
      'holds three fragments of one quotation',
      [edge('a', 'd'), edge('b', 'd'), edge('c', 'd')],
      ['a b c d'],
    ],
    [
      'is not two that have a fragment in common, which stays with the longer',
      [edge('e', 'c'), edge('f', 'c')],
      ['c f'],
    ],
    [
      'ends two steps from its longest wording',
      [edge('f', 'e'), edge('e', 'd'), edge('d', 'c')],
      ['d e f'],
    ],
    [
      'joins a translation whatever its length',
      [edge('a', 'b'), edge('b', 'f', 'translated')],
      ['a b f'],
    ],
    [
      'holds a chain of the same words',
      [edge('a', 'b', 'identical'), edge('b', 'c', 'identical'), edge('c', 'd', 'identical')],
      ['a b c d'],
    ],
  ])('%s', (_, edges, told) => {
    const found = groups(edges)
    expect(found).toEqual(told)
    expect(groups([...edges].reverse())).toEqual(told)
  })

  it('tells differences with their places, from the words in marks to those reported', () => {
    const change = {
      kind: 'direct-to-indirect' as const,
      detail: 'told',
      from: { start: 8, end: 12 },
      to: { start: 0, end: 4 },
    }
    const [group] = buildQuoteGroups(documents, [edge('a1', 'b', 'altered', change)], locate)
    const [first, second] = group!.quotes
    expect(group!.differences).toEqual([
      {
        ...{ from: second, to: first, kind: 'direct-to-indirect', detail: 'told' },
        fromAt: { source: 'b', start: 0, end: 4 },
        toAt: { source: 'a', start: 8, end: 12 },
      },
    ])
  })
})
