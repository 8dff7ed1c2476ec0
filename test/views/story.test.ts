import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copies } from '../../src/link/copies.ts'
import { sameStory } from '../../src/link/same-story.ts'
import type { Edge } from '../../src/model/edge.ts'
import { buildStories } from '../../src/views/story.ts'
import { doc, type TestDocument, testKit } from '../document.ts'

const HARBOUR = [
  'The harbour of Lindmark was closed on 14 May after a crane fell across two berths, the port authority said. Nobody was hurt.',
  'Engineers from Holmvik Salvage spent the night cutting the 38 metre boom into pieces, said site manager Olga Ternova. Two ferries were sent to Strandby instead.',
]
const HARBOUR_AGAIN = [
  'Ferries to the island will leave from Strandby until the wrecked crane is cleared from the harbour of Lindmark, where it crushed two berths on 14 May.',
  'Site manager Olga Ternova of Holmvik Salvage hopes to lift the last part of the 38 metre boom before the weekend.',
]
const HARBOUR_RU = [
  'Порт Линдмарк закрыт с 14 мая: там упал кран длиной 38 метров, сообщили в управлении порта.',
  'Рабочие компании Холмвик всю ночь резали стрелу, рассказала руководитель работ Ольга Тернова. Паромы в Линдмарк отправили в Страндбю.',
]
const CHOIR = [
  'A choir from the hills of Oberwald won the national prize for the third year on Saturday evening.',
  'Its conductor Pavel Sorin thanked the bakers of the valley, who had paid for the journey to Kirchfeld.',
]

function stories(documents: readonly TestDocument[]) {
  const tied = copies.link(documents, [], testKit)
  return buildStories(documents, [...tied, ...sameStory.link(documents, tied, testKit)])
}
const members = (documents: readonly TestDocument[]) =>
  stories(documents).map(({ articles }) => articles)

describe('stories', () => {
  it('hold reports of one event and leave strangers alone', () => {
    expect(members([doc('a.1', HARBOUR), doc('b.1', HARBOUR_AGAIN), doc('c.1', CHOIR)])).toEqual([
      ['a.1', 'b.1'],
      ['c.1'],
    ])
  })

  it('reach across languages by names, numbers and days', () => {
    const russian = doc('r.1', HARBOUR_RU, { language: 'ru' })
    const [story] = stories([doc('a.1', HARBOUR), russian, doc('c.1', CHOIR)])
    expect(story).toMatchObject({
      articles: ['a.1', 'r.1'],
      languages: ['en', 'ru'],
      independentOrigins: 2,
    })
    expect(story!.why.map(({ rule }) => rule)).toContain('shared-names')
  })

  it('are not made by one source', () => {
    expect(members([doc('dump.1', HARBOUR), doc('dump.2', CHOIR)])).toHaveLength(2)
  })

  it('count copies as one origin', () => {
    const [story] = stories([
      doc('a.1', HARBOUR),
      doc('b.1', HARBOUR),
      doc('c.1', HARBOUR.slice(0, 1)),
      doc('d.1', HARBOUR_AGAIN),
    ])
    expect(story).toMatchObject({ articles: ['a.1', 'b.1', 'c.1', 'd.1'], independentOrigins: 2 })
  })

  it('are not glued by a digest that copies a passage of each', () => {
    const copy = (id: string, to: string, covered: { from: number; to: number }): Edge => ({
      id,
      kind: 'copy',
      from: 'z.1',
      to,
      score: 0.8,
      evidence: [{ rule: 'shared-wording', detail: 'made for this test' }],
      by: 'test@1',
      detail: { relation: 'partial', direction: 'undetermined', passages: [], covered },
    })
    const documents = ['a.1', 'b.1', 'z.1'].map((id) => doc(id, CHOIR))
    const groups = buildStories(documents, [
      copy('e1', 'a.1', { from: 0.2, to: 0.3 }),
      copy('e2', 'b.1', { from: 0.2, to: 0.3 }),
    ])
    expect(groups.map(({ articles }) => articles.length).sort()).toEqual([1, 2])
  })
})

describe('a story', () => {
  const dated = (id: string, value: string, headline?: string) =>
    doc(id, HARBOUR, { published: { value, basis: 'stated' }, ...(headline && { headline }) })

  it('is named after the earliest of equally central articles that have a headline', () => {
    const [story] = stories([
      dated('a.1', '2031-05-15', 'Quay closed'),
      dated('b.1', '2031-05-14T22:00+02:00', 'Crane falls'),
      dated('c.1', '2031-05-14T19:30Z'),
    ])
    expect(story).toMatchObject({
      title: 'Crane falls',
      titleFrom: 'b.1',
      period: { from: '2031-05-14T19:30Z', to: '2031-05-15' },
    })
  })

  it('is named after its opening where nothing has a headline, and has no period without dates', () => {
    const [story] = stories([doc('a.1', CHOIR)])
    expect(story).toMatchObject({
      title: CHOIR[0],
      titleFrom: 'a.1',
      period: null,
      why: [],
      independentOrigins: 1,
    })
  })
})

describe('every set of stories', () => {
  const ids = Array.from({ length: 8 }, (_, i) => `d${i}.1`)
  const edge = fc.record({
    kind: fc.constantFrom('copy', 'same-story'),
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    score: fc.integer({ min: 25, max: 100 }).map((n) => n / 100),
    covered: fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  })
  const edges = fc.array(edge, { maxLength: 15 }).map((list) =>
    list.map(({ kind, from, to, score, covered }, i): Edge => {
      const common = {
        id: `e${i}`,
        from,
        to,
        score,
        evidence: [{ rule: 'r', detail: 'd' }],
        by: 'test@1',
      }
      if (kind === 'same-story') return { ...common, kind, detail: {} }
      return {
        ...common,
        kind: 'copy',
        detail: { relation: 'partial', direction: 'undetermined', passages: [], covered },
      }
    }),
  )
  const documents = ids.map((id) => doc(id, CHOIR))

  it('holds each document once and does not depend on any order', () => {
    fc.assert(
      fc.property(edges, fc.shuffledSubarray(documents, { minLength: 8 }), (list, mixed) => {
        const built = buildStories(documents, list)
        expect(built.flatMap(({ articles }) => articles).sort()).toEqual(ids)
        expect(buildStories(mixed, [...list].reverse())).toEqual(built)
        for (const { independentOrigins, articles } of built) {
          expect(independentOrigins).toBeLessThanOrEqual(articles.length)
        }
      }),
    )
  })
})
