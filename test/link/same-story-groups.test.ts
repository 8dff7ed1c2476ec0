import { describe, expect, it } from 'vitest'
import { storyGroups } from '../../src/graph/story-groups.ts'
import { sameStory } from '../../src/link/same-story.ts'
import type { Edge } from '../../src/model/edge.ts'
import { doc, type TestDocument, testKit } from '../document.ts'

/** One story in two languages: Velde, Tolmin, Kraal, Holmvik and 212 are what both name. */
const TOLD = [
  doc('a.1', [
    'The mayor Irina Velde opened the Tolmin bridge near Holmvik on 3 June. Builders of Kraal replaced 212 beams.',
  ]),
  doc('b.1', [
    'Trams return to the Tolmin bridge, Irina Velde told Holmvik on 3 June. Builders of Kraal put in 212 beams.',
  ]),
  doc(
    'c.1',
    [
      'После долгого ремонта мост Толмин торжественно открыла 3 июня мэр города Холмвик Ирина Вельде. Рабочие компании Краал заменили 212 балок.',
    ],
    { language: 'ru' },
  ),
]
const POST = doc(
  'd.1',
  ['Рух мостом Толмін біля міста Холмвік знову відкрито, сказала мер Вельде.'],
  {
    language: 'uk',
  },
)
const OTHER = doc(
  'e.1',
  [
    'Выставка художника Герхарда Лунда рассказывает о мосте Толмин и людях города Холмвик, её открыла Вельде.',
    'До этого картины видели в залах города Острава и в замке Фаррингем, а летом их покажет галерея Бергсон.',
  ],
  { language: 'ru' },
)

const link = (...documents: TestDocument[]) => sameStory.link(documents, [], testKit)
const between = (edges: readonly Edge[]) =>
  edges.filter((edge) => 'groups' in edge.detail && edge.detail.groups)
const storyOf = (documents: readonly TestDocument[]) =>
  storyGroups(
    documents.map(({ id }) => id),
    link(...documents),
  ).stories

describe('groups of articles', () => {
  it('take in a post that names what voices in two languages name, and say so', () => {
    const [tie, ...more] = between(link(...TOLD, POST))
    expect(more).toEqual([])
    expect([tie!.from, tie!.to]).toContain('d.1')
    expect(tie!.evidence[0]!.rule).toBe('shared-by-groups')
    expect(tie!.evidence[0]!.detail).toContain('Толмін')
    expect(new Set(storyOf([...TOLD, POST]).values()).size).toBe(1)
  })

  it('leave out what names more of other things', () => {
    expect(between(link(...TOLD, OTHER))).toEqual([])
  })

  it('take in nothing by names of one language alone', () => {
    const english = TOLD.slice(0, 2)
    expect(between(link(...english, POST))).toEqual([])
  })

  it('do not depend on the order of documents', () => {
    expect(link(POST, ...TOLD.toReversed())).toEqual(link(...TOLD, POST))
  })
})

describe('storyGroups', () => {
  const edge = (from: string, to: string, groups: boolean): Edge<'same-story'> => ({
    id: `${from} ${to}`,
    kind: 'same-story',
    from,
    to,
    score: 0.9,
    evidence: [{ rule: 'shared-names', detail: 'both name it' }],
    by: 'test@1',
    detail: groups ? { groups: true } : {},
  })

  it('joins whole groups along an edge between groups', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const pairs = [edge('a', 'b', false), edge('c', 'd', false)]
    expect(new Set(storyGroups(ids, pairs).stories.values()).size).toBe(4)
    const { stories } = storyGroups(ids, [...pairs, edge('b', 'c', true)])
    expect(new Set(['a', 'b', 'c', 'd'].map((id) => stories.get(id)))).toEqual(new Set(['a']))
    expect(new Set(stories.values()).size).toBe(3)
  })

  it('leaves edges to unknown articles out', () => {
    expect([...storyGroups(['a'], [edge('a', 'z', true)]).stories]).toEqual([['a', 'a']])
  })
})
