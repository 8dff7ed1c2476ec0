import { describe, expect, it } from 'vitest'
import { sameEntity } from '../../src/link/same-entity.ts'
import type { Document } from '../../src/model/document.ts'
import type { Edge } from '../../src/model/edge.ts'
import { reportSchema } from '../../src/model/report.ts'
import type { Span } from '../../src/model/span.ts'
import { buildEntities } from '../../src/views/entities.ts'
import { testKit } from '../document.ts'
import { type NamedDocument, named } from '../link/same-entity/named.ts'

const locate = ({ source, text }: Document, span: Span) => ({
  text: text.slice(span.start, span.end),
  at: { source, ...span },
})
const entities = (documents: readonly NamedDocument[], edges: readonly Edge[], language = 'en') =>
  buildEntities(documents, edges, { locate, language })
const link = (documents: readonly NamedDocument[]) =>
  sameEntity.link(documents, [], testKit) as readonly Edge<'same-entity'>[]

const DOCUMENTS = [
  named('a.1', '[Irina Velde|p #Q7] spoke in [Orsk|l]. [Velde|p #Q7] left.'),
  named('b.1', 'Об [Ирине Вельде|p =Ирина Вельде] говорят в [Орске|l =Орск].', 'ru'),
]

/** An edge that a person made. */
function decided(from: [string, number], to: [string, number], apart?: true): Edge<'same-entity'> {
  return {
    id: `decided ${from} ${to}`,
    kind: 'same-entity',
    from: from[0],
    to: to[0],
    score: 1,
    evidence: [{ rule: 'decision', detail: 'a person said so' }],
    by: 'person:anna',
    detail: { mentions: { from: [from[1]], to: [to[1]] }, ...(apart ? { apart } : {}) },
  }
}

describe('entities', () => {
  it('say why spellings are one, with a mention on either side; equal spellings need no reason', () => {
    const [velde, orsk] = entities(DOCUMENTS, link(DOCUMENTS))
    const sides = velde!.merges.map(({ from, to }) => [from.source, to.source].sort())
    expect(sides).toContainEqual(['a', 'b'])
    for (const { from, to, score, evidence } of [...velde!.merges, ...orsk!.merges]) {
      const places = [...velde!.mentions, ...orsk!.mentions].map(({ at }) => at)
      expect(places).toContainEqual(from)
      expect(places).toContainEqual(to)
      expect(score).toBeGreaterThan(0)
      expect(evidence.map(({ rule }) => rule)).not.toContain('identical-name')
    }
    const alike = ['c.1', 'd.1'].map((id) => named(id, '[Orsk|l] again.'))
    expect(entities(alike, link(alike)).map(({ merges }) => merges)).toEqual([[]])
  })

  it('say with which title a mention stands, and where', () => {
    const [document] = [named('t.1', 'Mayor [Irina Velde|p] spoke.')]
    const [mention] = document!.layers.mentions
    const title = { start: 0, end: 5 }
    const titled = {
      ...document!,
      layers: { ...document!.layers, mentions: [{ ...mention!, title }] },
    }
    const [velde] = entities([titled as unknown as NamedDocument], [])
    expect(velde!.mentions[0]!.title).toEqual({ text: 'Mayor', at: { source: 't', ...title } })
  })

  const found = entities(DOCUMENTS, link(DOCUMENTS))

  it('have a name, a type, all spellings and all places', () => {
    expect(found[0]).toMatchObject({
      type: 'person',
      name: 'Irina Velde',
      wikidata: 'Q7',
      names: [
        { text: 'Irina Velde', language: 'en', count: 1 },
        { text: 'Velde', language: 'en', count: 1 },
        { text: 'Ирина Вельде', language: 'ru', count: 0 },
        { text: 'Ирине Вельде', language: 'ru', count: 1 },
      ],
    })
    expect(found[0]!.mentions.map(({ text, article }) => `${article} ${text}`)).toEqual([
      'a.1 Irina Velde',
      'a.1 Velde',
      'b.1 Ирине Вельде',
    ])
  })

  it('are as the report has them', () => {
    const { shape } = reportSchema
    expect(() => shape.entities.parse(found)).not.toThrow()
  })

  it('are shown in the language asked for', () => {
    const names = entities(DOCUMENTS, link(DOCUMENTS), 'ru').map(({ name }) => name)
    expect(names).toEqual(['Ирина Вельде', 'Орск'])
  })

  it('come from edges alone: without them every mention is one', () => {
    expect(entities(DOCUMENTS, [])).toHaveLength(5)
  })

  it('fall apart where an edge is deleted', () => {
    const edges = link(DOCUMENTS)
    for (const edge of edges) {
      const left = edges.filter((other) => other !== edge)
      expect(entities(DOCUMENTS, left)).toHaveLength(found.length + 1)
    }
  })

  it('are the same in whatever order edges come', () => {
    expect(entities(DOCUMENTS, [...link(DOCUMENTS)].reverse())).toEqual(found)
  })
})

describe('what a person decided', () => {
  it('joins what no step joined', () => {
    const documents = [named('a.1', '[Velde]'), named('b.1', '[the Iron Mayor]')]
    expect(entities(documents, [...link(documents), decided(['a.1', 0], ['b.1', 0])])).toHaveLength(
      1,
    )
  })

  it('keeps apart what a step joined, whatever leads there', () => {
    const documents = [named('a.1', '[Velde]'), named('b.1', '[Velde]'), named('c.1', '[Velde]')]
    const edges = [...link(documents), decided(['a.1', 0], ['c.1', 0], true)]
    const groups = entities(documents, edges).map(({ mentions }) => mentions.map((m) => m.article))
    expect(groups).toEqual([['a.1', 'b.1'], ['c.1']])
  })

  it('leaves the mentions of either side together, and says why it is apart', () => {
    const documents = [named('a.1', '[Velde], [Velde]'), named('b.1', '[Velde] and [Velde]')]
    const found = entities(documents, [...link(documents), decided(['a.1', 0], ['b.1', 0], true)])
    expect(found.map(({ mentions }) => mentions.map(({ article }) => article))).toEqual([
      ['a.1', 'a.1'],
      ['b.1', 'b.1'],
    ])
    const evidence = [{ rule: 'decision', detail: 'a person said so' }]
    const [here, there] = found.map(({ mentions }) => mentions[0]!.at)
    expect(found.map(({ apart }) => apart)).toEqual([
      [{ from: here, to: there, score: 1, evidence }],
      [{ from: there, to: here, score: 1, evidence }],
    ])
    expect(() => reportSchema.shape.entities.parse(found)).not.toThrow()
  })

  it('is undone by deleting it', () => {
    const documents = [named('a.1', '[Velde]'), named('b.1', '[Velde]')]
    expect(entities(documents, link(documents))).toHaveLength(1)
  })
})

it('leaves out mentions that are unsure and tied to nothing', () => {
  const documents = [named('a.1', '[Velde|p ?] and [Orsk|l]')]
  expect(entities(documents, link(documents)).map(({ name }) => name)).toEqual(['Orsk'])
})
