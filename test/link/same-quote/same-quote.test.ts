import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import { sameEntity } from '../../../src/link/same-entity.ts'
import { sameQuote } from '../../../src/link/same-quote.ts'
import type { Edge } from '../../../src/model/edge.ts'
import { buildQuoteGroups } from '../../../src/views/quote-groups.ts'
import { type Printed, type QuotingDocument, quoting, story } from './quoting.ts'

const kit = await loadKit()

function linked(documents: readonly QuotingDocument[], before: readonly Edge[]) {
  const names = sameEntity.link(documents, before, kit)
  return sameQuote.link(documents, [...before, ...names], kit) as readonly Edge<'same-quote'>[]
}

/** One line an edge: documents and quotations, relation, then kinds of change with what they say. */
function ties(printed: readonly Printed[], isStory = true): string[] {
  const before = isStory ? printed.slice(1).map(({ id }) => story(printed[0]!.id, id)) : []
  return linked(printed.map(quoting), before)
    .map(({ from, to, detail: { quotes, relation, changes } }) => {
      const told = changes.map(({ kind, detail }) => `${kind} ${detail}`)
      return `${from}${quotes.from} ${to}${quotes.to} ${relation}: ${told.join('; ')}`
    })
    .sort()
}

const two = (a: string, b: string, language = 'en'): Printed[] => [
  { id: 'a', marked: a, language },
  { id: 'b', marked: b, language },
]

describe('two printings of one utterance', () => {
  it.each<[string, string, string, string, string]>([
    [
      'word for word',
      'en',
      '[Irina Velde]: <The lower bridge stays closed until spring.>',
      '[Irina Velde]: <The lower bridge stays closed until spring.>',
      'a0 b0 identical: identical word for word',
    ],
    [
      'a word put otherwise',
      'en',
      '[Irina Velde]: <The lower bridge stays closed until spring.>',
      '[Irina Velde]: <The lower bridge remains closed until spring.>',
      'a0 b0 altered: reworded "stays" became "remains"',
    ],
    [
      'another figure',
      'en',
      '[Irina Velde]: <The repair of the bridge costs 40 million crowns.>',
      '[Irina Velde]: <The repair of the bridge costs 14 million crowns.>',
      'a0 b0 altered: number "40 million" became "14 million"',
    ],
    [
      'a negation lost',
      'en',
      '[Irina Velde]: <The council will not sell the old harbour cranes.>',
      '[Irina Velde]: <The council will sell the old harbour cranes.>',
      'a0 b0 altered: negation "not" is left out: a negation is lost',
    ],
    [
      'a condition cut off',
      'en',
      '[Irina Velde]: <We will open the ferry line in May, unless the river floods again.>',
      '[Irina Velde]: <We will open the ferry line in May.>',
      'a0 b0 altered: truncated "unless the river floods again" is left out: a condition is lost',
    ],
    [
      'more than before',
      'en',
      '[Irina Velde]: <The ferry line opens in May.>',
      '[Irina Velde]: <The ferry line opens in May and nobody will have to pay.>',
      'a0 b0 altered: extended "and nobody will have to pay" is added: a negation comes in',
    ],
    [
      'another mouth',
      'en',
      '[Irina Velde]: <The ferry line opens again in early May.>',
      '[Tomas Reiter]: <The ferry line opens again in early May.>',
      'a0 b0 identical: speaker said by "Irina Velde" in the one, by "Tomas Reiter" in the other',
    ],
    [
      'reported',
      'en',
      '[Irina Velde]: <The ferry line opens again in early May.>',
      '[Irina Velde]: {the ferry line opens again in early May}',
      'a0 b0 identical: direct-to-indirect word for word in the one, reported in the other',
    ],
    [
      'a Russian condition cut off',
      'ru',
      '[Ирина Вельде]: <Мы откроем паромную линию в мае, если река снова не разольётся.>',
      '[Ирина Вельде]: <Мы откроем паромную линию в мае.>',
      'a0 b0 altered: truncated "если река снова не разольётся" is left out: a negation is lost: a condition is lost',
    ],
    [
      'a Ukrainian negation lost, endings changed',
      'uk',
      '[Ірина Вельде]: <Міська рада не продаватиме старі портові крани.>',
      '[Ірина Вельде]: <Міська рада продаватиме старі портові крани.>',
      'a0 b0 altered: negation "не" is left out: a negation is lost',
    ],
  ])('%s', (_, ...[language, a, b, told]) => {
    expect(ties(two(a, b, language))).toEqual([told])
  })

  it('is a fragment with the clause around it, and not with the like fragment of another story', () => {
    expect(
      ties([
        { id: 'a', marked: '[Irina Velde]: {the cranes are <our heart> and stay}' },
        { id: 'b', marked: '[Irina Velde]: <our heart>' },
      ]),
    ).toEqual([
      'a0 a1 within: identical these words of the reported clause stand in quotation marks',
    ])
  })

  it('is found anywhere by a dozen words in a row', () => {
    const long = 'Nobody in this town has ever asked the harbour office for a second crane'
    expect(
      ties(two(`[Irina Velde]: <${long}.>`, `[Irina Velde]: <${long}, ever.>`), false),
    ).toEqual(['a0 b0 altered: reworded "ever" is added'])
  })

  it('is joined of two that stand apart', () => {
    const apart = 'The council met all day and then went home without a word to the press. '.repeat(
      2,
    )
    expect(
      ties([
        {
          id: 'a',
          marked: `[Irina Velde]: <The ferry line opens in May.>\n${apart}\n[Irina Velde]: <Nobody will pay for the old cranes.>`,
        },
        {
          id: 'b',
          marked:
            '[Irina Velde]: <The ferry line opens in May. Nobody will pay for the old cranes.>',
        },
      ]).map((tie) => tie.replace(/ altered:.*; /u, ' ')),
    ).toEqual([
      'a0 b0 spliced joined without a break to words that stand apart in the other article',
      'a1 b0 spliced joined without a break to words that stand apart in the other article',
    ])
  })

  it('leads from the earlier to the later', () => {
    expect(
      ties([
        { id: 'a', marked: '<The ferry line opens in May.>', published: '2031-03-05' },
        { id: 'b', marked: '<The ferry line opens in early May.>', published: '2031-03-04' },
      ]),
    ).toEqual(['b0 a0 altered: truncated "early" is left out'])
  })

  it('is tied across languages, with another figure', () => {
    expect(
      ties([
        {
          id: 'a',
          marked: '[Irina Velde]: <In [Orsk|l] 40 cranes and 12 ferries wait for repair.>',
        },
        {
          id: 'b',
          marked:
            '[Ирина Вельде|p =Ирина Вельде]: <В [Орске|l =Орск] ремонта ждут 40 кранов и 15 паромов.>',
          language: 'ru',
        },
      ]),
    ).toEqual([
      'a0 b0 translated: number "12" became "15"; translated figures, names, negations and whole clauses were compared; other words were not',
    ])
  })
})

describe('a translation', () => {
  const told = (marked: string, other: string, language = 'ru') =>
    ties([
      { id: 'a', marked },
      { id: 'b', marked: other, language },
    ]).map((line) => line.replace(/; translated .*/u, ''))

  it.each<[string, string, string, string?]>([
    [
      '[Irina Velde]: <The ferry will not leave the harbour before the storm is over.>',
      '[Ирина Вельде|p =Ирина Вельде]: <Паром не выйдет из гавани, пока не кончится шторм.>',
      'a0 b0 translated: translated figures, names, negations and whole clauses were compared; other words were not',
    ],
    [
      '[Irina Velde]: <The ministry will not pay for the repair of the bridge.>',
      '[Ирина Вельде|p =Ирина Вельде]: <Министерство заплатит за ремонт моста.>',
      'a0 b0 translated: negation "not" before "заплатит" is not there: a negation is lost',
    ],
    [
      '[Irina Velde]: <The ministry will pay for the repair of the bridge.>',
      '[Ірина Вельде|p =Ірина Вельде]: <Міністерство не заплатить за ремонт мосту.>',
      'a0 b0 translated: negation "не" before "pay": a negation comes in',
      'uk',
    ],
    [
      '[Irina Velde]: <The bridge will be closed for 3 weeks.>',
      '[Павел Громов|p =Павел Громов]: <Мост будет закрыт на 3 недели.>',
      'a0 b0 translated: speaker said by "Irina Velde" in the one, by "Павел Громов" in the other',
    ],
    [
      '[Irina Velde]: <The ferry sailed 200 miles in the storm without a captain.>',
      '[Ирина Вельде|p =Ирина Вельде]: <Паром прошёл 320 километров в шторм без капитана.>',
      'a0 b0 translated: translated figures, names, negations and whole clauses were compared; other words were not',
    ],
    [
      '[Irina Velde]: <The ferry turned over in seven minutes after the storm.>',
      '[Ірина Вельде|p =Ірина Вельде]: <Пором перекинувся за сімнадцять хвилин після шторму.>',
      'a0 b0 translated: number "seven" became "сімнадцять"',
      'uk',
    ],
  ])('%s – %s', (marked, other, expected, language) => {
    expect(told(marked, other, language)).toEqual([expected])
  })

  it('names the words that tie it', () => {
    const [edge] = linked(
      [
        quoting({ id: 'a', marked: '[Irina Velde]: <The bridge will be closed for 3 weeks.>' }),
        quoting({
          id: 'b',
          marked: '[Ирина Вельде|p =Ирина Вельде]: <Мост будет закрыт на 3 недели.>',
          language: 'ru',
        }),
      ],
      [story('a', 'b')],
    )
    expect(edge!.evidence[0]!.rule).toBe('same-in-translation')
    expect(edge!.evidence[0]!.detail).toContain('"bridge" and "Мост"')
  })

  it('ties nothing that merely speaks of the same', () => {
    expect(
      told(
        '[Irina Velde]: <The ferry will not leave the harbour before the storm is over.>',
        '[Ирина Вельде|p =Ирина Вельде]: <Мы открыли в гавани новую школу для капитанов.>',
      ),
    ).toEqual([])
  })
})

describe('two utterances', () => {
  it.each<[string, Printed[], boolean?]>([
    [
      'in two stories',
      two(
        '[Irina Velde]: <We are strategic partners.>',
        '[Irina Velde]: <We are strategic partners.>',
      ),
      false,
    ],
    [
      'a formula said again days later',
      [
        { id: 'a', marked: '[Irina Velde]: <We are strategic partners.>', published: '2031-03-04' },
        { id: 'b', marked: '[Irina Velde]: <We are strategic partners.>', published: '2031-03-12' },
      ],
    ],
    [
      'on one topic',
      two(
        '[Irina Velde]: <The ferry line opens in May and stays open.>',
        '[Irina Velde]: <The ferry company will go to court in June.>',
      ),
    ],
    [
      'of two who agree',
      two(
        '[Irina Velde]: <We welcome the new ferry line to the islands.>',
        '[Tomas Reiter]: <We welcome the ferry and the new harbour on the islands.>',
      ),
    ],
    ['of few words', two('[Irina Velde]: <Never again!>', '[Irina Velde]: <Never again!>')],
    [
      'a fragment of another speaker within a clause',
      [
        {
          id: 'a',
          marked: '[Irina Velde]: {the mayor said it was}\n[Tomas Reiter]: <Enough is enough.>',
        },
      ],
    ],
  ])('%s', (_, printed, isStory) => {
    expect(ties(printed, isStory)).toEqual([])
  })
})

describe('ties of quotations', () => {
  const WORDS = 'ferry harbour bridge council repair 40 12 not opens closed May if the in'.split(
    ' ',
  )
  const speech = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  const line = fc
    .tuple(fc.constantFrom('[Irina Velde]', '[Tomas Reiter]'), fc.boolean(), speech)
    .map(([name, direct, words]) =>
      direct ? `${name}: <${words.join(' ')}>` : `${name}: {${words.join(' ')}}`,
    )
  const run = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  })

  it('do not depend on the order of documents, nor do groups', () => {
    fc.assert(
      fc.property(run, (articles) => {
        const documents = articles.map((lines, i) =>
          quoting({ id: `d${i}`, marked: lines.join('\n'), published: `2031-03-0${i + 1}` }),
        )
        const before = documents.slice(1).map(({ id }) => story('d0', id))
        const byId = (edges: readonly Edge[]) => [...edges].sort((x, y) => (x.id < y.id ? -1 : 1))
        const edges = byId(linked(documents, before))
        const turned = [...documents].reverse()
        expect(byId(linked(turned, [...before].reverse()))).toEqual(edges)
        const ids = (all: readonly QuotingDocument[], own: readonly Edge[]) =>
          buildQuoteGroups(all, own, ({ source }, span) => ({ text: '', at: { source, ...span } }))
            .map(({ id }) => id)
            .sort()
        expect(ids(turned, [...edges].reverse())).toEqual(ids(documents, edges))
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
      }),
      { numRuns: 60 },
    )
  })
})
