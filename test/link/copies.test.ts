import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANCHORS, FULL_GROUP } from '../../src/link/copies/thresholds.ts'
import { copies } from '../../src/link/copies.ts'
import type { Edge } from '../../src/model/edge.ts'
import { isEdge } from '../../src/model/edge.ts'
import type { Issue } from '../../src/model/issue.ts'
import { doc, type TestDocument, testKit } from '../document.ts'

function link(...documents: TestDocument[]): Edge<'copy'>[] {
  return copies.link(documents, [], testKit).filter((edge) => isEdge(edge, 'copy'))
}

const WIRE = [
  'The harbour of Lindmark was closed on Tuesday after a crane fell across two berths, the port authority said. Nobody was hurt.',
  'Engineers from three companies spent the night cutting the boom into pieces. Two ferries were sent to the old pier instead, which had not been used since the spring floods.',
  'Fishermen complained that their catch would spoil before the quay opened again. The authority promised ice and a lorry for every boat that asked for one.',
]
const OTHER = [
  'A choir from the hills won the national prize for the third year running on Saturday evening. Its conductor thanked the bakers of the valley, who had paid for the journey.',
  'The jury praised the quiet opening and the way the singers handled the closing canon, which few amateur groups dare to perform without an organ.',
]
const WIRE_RU = [
  'Паром «Ласточка» сел на мель у острова Дальний в ночь на вторник, сообщили в порту Вереска. На борту находились сорок пассажиров, никто из них не пострадал.',
  'Спасатели сняли людей с парома тремя катерами. Капитан объяснил, что приборы отказали сразу после выхода из гавани, а густой туман скрыл береговые огни.',
]

describe('copies of a whole article', () => {
  it('are verbatim when nothing but the headline differs', () => {
    const [edge] = link(
      doc('b.1', WIRE, { headline: 'Crane falls' }),
      doc('a.1', WIRE, { headline: 'Quay shut' }),
    )
    expect(edge).toMatchObject({
      from: 'a.1',
      to: 'b.1',
      score: 1,
      by: 'copies@2',
      detail: { relation: 'verbatim', direction: 'undetermined', covered: { from: 1, to: 1 } },
    })
    expect(edge!.detail.passages).toHaveLength(3)
    expect(edge!.evidence.length).toBeGreaterThan(0)
  })

  it('are near when words were changed, and passages follow the changes', () => {
    const changed = WIRE.map((text) =>
      text
        .replace('Tuesday', 'Wednesday')
        .replace('the night', 'all night')
        .replace('promised', 'offered'),
    )
    const a = doc('a.1', WIRE)
    const [edge] = link(a, doc('b.1', changed))
    expect(edge!.detail.relation).toBe('near')
    expect(edge!.detail.passages.map(({ relation }) => relation)).toEqual([
      'altered',
      'altered',
      'altered',
    ])
    expect(
      a.text.slice(edge!.detail.passages[0]!.from.start, edge!.detail.passages[0]!.from.end),
    ).toBe(WIRE[0])
  })

  it('are near when paragraphs were put in another order', () => {
    const [edge] = link(doc('a.1', WIRE), doc('b.1', [...WIRE].reverse()))
    expect(edge!.detail.relation).toBe('near')
    expect(edge!.detail.passages.map(({ relation }) => relation)).toEqual([
      'identical',
      'identical',
      'identical',
    ])
  })

  it('are found under changed endings in Russian', () => {
    const changed = WIRE_RU.map((text) =>
      text
        .replace('пассажиров', 'пассажира')
        .replace('тремя катерами', 'тремя катерам')
        .replace('приборы', 'прибор'),
    )
    const [edge] = link(
      doc('a.1', WIRE_RU, { language: 'ru' }),
      doc('b.1', changed, { language: 'ru' }),
    )
    expect(edge!.detail.relation).toBe('near')
  })
})

describe('partial copies', () => {
  it('are a cut reprint, with containment both ways', () => {
    const [edge] = link(doc('a.1', WIRE), doc('b.1', WIRE.slice(0, 1)))
    expect(edge!.detail.relation).toBe('partial')
    expect(edge!.detail.covered.to).toBe(1)
    expect(edge!.detail.covered.from).toBeLessThan(0.5)
  })

  it('are a reprint inside a longer article', () => {
    const [edge] = link(doc('a.1', [OTHER[0]!, ...WIRE, OTHER[1]!]), doc('b.1', WIRE))
    expect(edge!.detail).toMatchObject({ relation: 'partial', covered: { to: 1 } })
    expect(edge!.detail.passages).toHaveLength(3)
  })

  it('are a passage of one long sentence', () => {
    const [edge] = link(
      doc('a.1', [...WIRE, OTHER[0]!]),
      doc('b.1', ['The town waited for news all day and heard little of it.', WIRE[1]!, OTHER[1]!]),
    )
    expect(edge!.detail.relation).toBe('partial')
    expect(edge!.detail.passages).toHaveLength(1)
  })
})

describe('what is not copying', () => {
  const SPEECH =
    '“We had hoped to open the quay before the market on Friday, but the boom is heavier than the drawings say and we will not hurry men who work above cold water,” the harbour master told reporters.'
  const cases: [string, TestDocument, TestDocument][] = [
    ['articles on other matters', doc('a.1', WIRE), doc('b.1', OTHER)],
    [
      'the same headline',
      doc('a.1', WIRE, {
        headline: 'Crane closes the harbour of Lindmark for a week after a fall across two berths',
      }),
      doc('b.1', OTHER, {
        headline: 'Crane closes the harbour of Lindmark for a week after a fall across two berths',
      }),
    ],
    ['a shared quotation', doc('a.1', [WIRE[0]!, SPEECH]), doc('b.1', [OTHER[0]!, SPEECH])],
    [
      'a shared background paragraph',
      doc('a.1', [OTHER[0]!, { text: WIRE[1]!, role: 'paragraph', background: true }]),
      doc('b.1', [WIRE[2]!, { text: WIRE[1]!, role: 'paragraph', background: true }]),
    ],
    [
      'a name and a title',
      doc('a.1', [
        'The deputy minister of fisheries and inland waterways of the republic of Verenia Olga Tern opened a school.',
        OTHER[0]!,
      ]),
      doc('b.1', [
        'The deputy minister of fisheries and inland waterways of the republic of Verenia Olga Tern fell ill.',
        WIRE[0]!,
      ]),
    ],
    [
      'a form filled in with other figures',
      doc('a.1', [
        'In the morning the wind is from the west at 4 metres a second, the air is 9 degrees warm, the pressure 764 millimetres. In the evening the wind turns north at 6 metres a second, the air cools to 5 degrees, humidity 71 per cent.',
      ]),
      doc('b.1', [
        'In the morning the wind is from the east at 7 metres a second, the air is 12 degrees warm, the pressure 759 millimetres. In the evening the wind turns north at 3 metres a second, the air cools to 8 degrees, humidity 64 per cent.',
      ]),
    ],
  ]
  it.each(cases)('%s', (_name, a, b) => {
    expect(link(a, b)).toEqual([])
  })

  it('speech after dialogue dashes, which two reports both print', () => {
    const said =
      '— Мы надеялись открыть причал до ярмарки, но стрела оказалась тяжелее, чем на чертежах, и торопить людей над холодной водой никто не станет, — сказал начальник порта.'
    const a = doc('a.1', [WIRE_RU[0]!, said], { language: 'ru' })
    const b = doc(
      'b.1',
      [
        'Хор из предгорий в третий раз получил главный приз фестиваля, сообщили его устроители в субботу.',
        said,
      ],
      { language: 'ru' },
    )
    expect(link(a, b)).toEqual([])
  })

  it('but quotations stand among the passages of a real copy', () => {
    const a = doc('a.1', [WIRE[0]!, SPEECH, WIRE[1]!])
    const [edge] = link(a, doc('b.1', [WIRE[0]!, SPEECH, WIRE[1]!]))
    expect(edge!.detail.passages).toHaveLength(3)
    expect(edge!.evidence.map(({ rule }) => rule)).toContain('not-counted')
  })
})

describe('articles quoted whole', () => {
  const host = doc(
    'h.1',
    [
      'Читаем зарубежную печать и удивляемся вместе.',
      ...WIRE.map((text) => ({ text, role: 'embedded' as const })),
    ],
    { language: 'ru' },
  )
  const inner = doc('h.2', WIRE, { embeddedIn: 'h.1' })

  it('point from the article to its host', () => {
    const [edge] = link(inner, host)
    expect(edge).toMatchObject({
      from: 'h.2',
      to: 'h.1',
      score: 1,
      detail: { relation: 'embedded', direction: 'known' },
    })
    expect(edge!.detail.covered.from).toBe(1)
  })

  it('tie a copy of the article to the article, not to its host', () => {
    const edges = link(inner, host, doc('w.1', WIRE))
    expect(edges.map(({ from, to, detail }) => [from, to, detail.relation])).toEqual([
      ['h.2', 'h.1', 'embedded'],
      ['h.2', 'w.1', 'verbatim'],
    ])
  })
})

describe('all copies', () => {
  const sentence = fc.constantFrom(...[...WIRE, ...OTHER].flatMap((text) => text.split(/(?<=\.) /)))
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
  const collection = fc
    .array(fc.array(paragraph, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 })
    .map((list) => list.map((paragraphs, i) => doc(`d${i}.1`, paragraphs)))

  it('do not depend on the order of documents', () => {
    fc.assert(
      fc.property(
        collection.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, mixed]) => {
          expect(link(...mixed)).toEqual(link(...list))
        },
      ),
      { numRuns: 50 },
    )
  })

  it('have passages in bounds, sorted and disjoint; identical ones have equal words', () => {
    const formsIn = ({ layers }: TestDocument, span: { start: number; end: number }) =>
      [...layers.tokens]
        .filter(
          (token) =>
            token.kind !== 'mark' && span.start <= token.span.start && token.span.end <= span.end,
        )
        .map(({ form }) => form)
    fc.assert(
      fc.property(collection, (list) => {
        const byId = new Map(list.map((document) => [document.id, document]))
        for (const edge of link(...list)) {
          const { passages, covered } = edge.detail
          expect(passages.length).toBeGreaterThan(0)
          expect(Math.max(covered.from, covered.to, edge.score)).toBeLessThanOrEqual(1)
          for (const [i, { from, to, relation }] of passages.entries()) {
            expect(from.start).toBeGreaterThanOrEqual(passages[i - 1]?.from.end ?? 0)
            expect(from.start).toBeLessThan(from.end)
            expect(to.start).toBeLessThan(to.end)
            expect(from.end).toBeLessThanOrEqual(byId.get(edge.from)!.text.length)
            expect(to.end).toBeLessThanOrEqual(byId.get(edge.to)!.text.length)
            const others = passages.filter((_, k) => k !== i)
            expect(others.some((other) => other.to.start < to.end && to.start < other.to.end)).toBe(
              false,
            )
            const equal =
              formsIn(byId.get(edge.from)!, from).join(' ') ===
              formsIn(byId.get(edge.to)!, to).join(' ')
            if (relation === 'identical') expect(equal).toBe(true)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('of a very large set tie every article to the first ones', () => {
    const many = Array.from({ length: 90 }, (_, i) => doc(`m${String(i).padStart(2, '0')}.1`, WIRE))
    const edges = link(...many)
    expect(edges.length).toBeLessThan(90 * 20)
    expect(new Set(edges.flatMap(({ from, to }) => [from, to])).size).toBe(90)
  })

  it('of no documents, or of empty ones, are none', () => {
    expect(link()).toEqual([])
    expect(link(doc('a.1', []), doc('b.1', []))).toEqual([])
  })
})

describe('a large set of copies', () => {
  const set = (size: number) =>
    Array.from({ length: size }, (_, i) => doc(`${String(i).padStart(3, '0')}.1`, WIRE))
  const remarks = (documents: TestDocument[]) => {
    const found: Issue[] = []
    copies.link(documents, [], testKit, (issue) => found.push(issue))
    return found
  }

  it('is cut, and that is told', () => {
    expect(remarks(set(FULL_GROUP + 2))).toEqual([
      {
        code: 'group-cut',
        message: expect.stringMatching(
          new RegExp(`^${FULL_GROUP + 2 - ANCHORS} articles share .* with the first ${ANCHORS} of`),
        ),
      },
    ])
  })

  it('hangs together by its first members', () => {
    const large = set(FULL_GROUP + 2)
    const tied = new Set(link(...large).flatMap(({ from, to }) => [from, to]))
    expect(tied.size).toBe(large.length)
  })

  it('is compared in full up to the limit, without a word', () => {
    expect(remarks(set(FULL_GROUP))).toEqual([])
  })
})
