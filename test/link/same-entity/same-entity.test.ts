import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionGroups } from '../../../src/graph/mention-groups.ts'
import { packOf } from '../../../src/kit/packs.ts'
import { FULL_GROUP } from '../../../src/link/same-entity/thresholds.ts'
import { sameEntity } from '../../../src/link/same-entity.ts'
import type { Edge } from '../../../src/model/edge.ts'
import type { Issue } from '../../../src/model/issue.ts'
import { testKit } from '../../document.ts'
import { type NamedDocument, named } from './named.ts'

const link = (documents: readonly NamedDocument[], edges: readonly Edge[] = []) =>
  sameEntity.link(documents, edges, testKit) as readonly Edge<'same-entity'>[]

/** What is named together: the words of each group as they stand, joined by bars. */
function groups(...documents: NamedDocument[]): string[] {
  return mentionGroups(documents, link(documents)).map((group) =>
    group
      .map(({ document, mention }) => {
        const { text, layers } = documents[document]!
        const { start, end } = layers.mentions[mention]!.span
        return text.slice(start, end)
      })
      .join(' | '),
  )
}

const sameStory = (from: string, to: string): Edge => ({
  id: `${from} ${to}`,
  kind: 'same-story',
  from,
  to,
  score: 1,
  evidence: [],
  by: 'test',
  detail: { groups: true },
})

describe('one thing', () => {
  it.each<[string, string[], string[]]>([
    [
      'is named alike, whatever the case',
      ['[Orsk|l] slept.', 'Rain over [ORSK|l =Orsk].'],
      ['Orsk | ORSK'],
    ],
    [
      'is a full name and its surname in one article',
      ['[Irina Velde] came. [Velde] left.'],
      ['Irina Velde | Velde'],
    ],
    [
      'is a surname in a headline and the full name below',
      ['[Velde] leaves\n\n[Irina Velde] left on Monday.'],
      ['Velde | Irina Velde'],
    ],
    [
      'is a full name and initials with the surname',
      ['[Tomas Reiter] spoke. [T. Reiter] sat down.'],
      ['Tomas Reiter | T. Reiter'],
    ],
    [
      'is a given name where the article has one bearer',
      ['[Irina Velde] sang. Her fans love [Irina].'],
      ['Irina Velde | Irina'],
    ],
    [
      'is a nickname with the same surname',
      ['[William Harbour] sold it.', '[Bill Harbour] denied it.'],
      ['William Harbour | Bill Harbour'],
    ],
    [
      'is a surname elsewhere that only one bears',
      ['[Irina Velde] came.', 'Nobody saw [Velde].'],
      ['Irina Velde | Velde'],
    ],
    [
      'is a body and the abbreviation a text introduces in brackets',
      ['The [Tolmin River Council|o] ([TRC|o]) met. [TRC|o] voted.'],
      ['Tolmin River Council | TRC | TRC'],
    ],
    [
      'is a body and its initials, in other articles too where nothing else has them',
      ['The [Tolmin River Council|o] met.', '[TRC|o] voted.'],
      ['Tolmin River Council | TRC'],
    ],
    [
      'is what the gazetteer knows as one',
      ['[Ruritania|l #X1]', '[Land of Rur|l #X1]'],
      ['Ruritania | Land of Rur'],
    ],
    [
      'is the ministry of the one country an article names',
      ['The [Ministry of Health of Orsk|o] closed. The [Ministry|o] said so.'],
      ['Ministry of Health of Orsk | Ministry'],
    ],
    [
      'is the one whose surname sounds just so, not the one of the other sex',
      ['[Anna Sedova] met [Andrei Sedov]. [Sedov] bowed. [Sedova] left.'],
      ['Anna Sedova | Sedova', 'Andrei Sedov | Sedov'],
    ],
    [
      'has a legal form or not',
      ['[Tolmin Energy AG|o] grew.', '[Tolmin Energy|o] shrank.'],
      ['Tolmin Energy AG | Tolmin Energy'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(groups(...texts.map((text, i) => named(`${i}.1`, text)))).toEqual(expected)
  })

  it('is a Chinese name whose syllable is one letter, or a particle of other names, in Cyrillic', () => {
    const documents = [
      named('a.1', '[Wang Yi] spoke.', 'en'),
      named('b.1', '[Ван И] молчал.', 'ru'),
      named('c.1', '[Ван Ї] мовчав.', 'uk'),
      named('d.1', '[Ван Ян] спал.', 'ru'),
      named('e.1', '[Ли А.] пел.', 'ru'),
      named('f.1', '[Анна Ли] пела.', 'ru'),
    ]
    const edges = sameEntity.link(documents, [], { ...testKit, pack: packOf })
    expect(edges.map(({ from, to }) => [from, to]).sort()).toEqual([
      ['b.1', 'a.1'],
      ['c.1', 'a.1'],
      ['e.1', 'f.1'],
    ])
  })

  it('is a given name with the patronymic, beside the full name', () => {
    const documents = [
      named('a.1', '[Ирина Петровна Вельде] пришла. [Ирина Петровна] ушла.', 'ru'),
      named('b.1', '[Ирина Петровна] спит.', 'ru'),
    ]
    const edges = sameEntity.link(documents, [], { ...testKit, pack: packOf })
    expect(edges.map(({ from, to, evidence }) => [from, to, evidence[0]!.rule])).toEqual([
      ['a.1', 'a.1', 'given-name'],
    ])
  })

  it('is a nickname in Russian too', () => {
    expect(groups(named('a.1', '[Екатерина Вельде] и [Катя Вельде]', 'ru'))).toHaveLength(1)
  })

  it('is named in any script and language', () => {
    expect(
      groups(
        named('a.1', '[Marat Tuleyev] met [Wang Li].', 'en'),
        named('b.1', '[Марат Тулеев] принял [Ван Ли].', 'ru'),
        named('c.1', '[Маратом Тулеєвим|p =Марат Тулеєв] і [Ван Лі].', 'uk'),
      ),
    ).toEqual(['Marat Tuleyev | Марат Тулеев | Маратом Тулеєвим', 'Wang Li | Ван Ли | Ван Лі'])
  })

  it.each<[string, string, string, string]>([
    ['[George Haynes]', '[Джордж Хейнс]', 'bg', 'with a soft g'],
    ['[John Whitlock]', '[Джон Уитлок]', 'ru', 'with w for a vowel'],
    ['[Nigel Farrow]', '[Найджъл Фароу]', 'bg', 'with the Bulgarian vowel'],
    ['[Northwind|o]', '[Нортуинд|o]', 'bg', 'not of a person'],
    ['[Michał Chodorek]', '[Михал Ходорек]', 'ru', 'with Polish ch'],
  ])('is %s and %s (%s: %s)', (latin, cyrillic, language) => {
    const tag = latin.includes('ł') ? 'pl' : 'en'
    expect(groups(named('a.1', latin, tag), named('b.1', cyrillic, language))).toHaveLength(1)
  })

  it('is written with its number in Roman digits or behind a hyphen', () => {
    expect(
      groups(
        named('a.1', '[Blue Stream 2|w], [Blue Stream II|w]', 'en'),
        named('b.1', '[Голубой поток-2|w], [Голубой поток — 2|w]', 'ru'),
      ),
    ).toHaveLength(1)
  })

  it('is a kind of body that only one of is meant in a story, in any language', () => {
    const documents = [
      named('a.1', 'The [Supreme Court|o] sat.', 'en'),
      named('b.1', '[Верховный суд|o] заседал.', 'ru'),
      named('c.1', '[Sąd Najwyższy|o] obradował.', 'pl'),
    ]
    const story = ['b.1', 'c.1'].map((to) => sameStory('a.1', to))
    expect(mentionGroups(documents, link(documents, story))).toHaveLength(1)
    expect(mentionGroups(documents, link(documents))).toHaveLength(3)
  })

  it('but a ministry is that of each country’s own press', () => {
    const documents = [
      named('a.1', 'The [Ministry of Health|o] met.', 'en'),
      named('b.1', '[Министерство здравоохранения|o] молчит.', 'ru'),
    ]
    expect(mentionGroups(documents, link(documents, [sameStory('a.1', 'b.1')]))).toHaveLength(2)
  })

  it('and the one that an article of another language names is not meant by it', () => {
    const documents = [
      named('a.1', 'The [Foreign Ministry of Ruritania|o] met.', 'en'),
      named('b.1', 'The [Foreign Ministry|o] agreed.', 'en'),
      named('c.1', '[МЗС|o] мовчить.', 'uk'),
    ]
    const story = ['b.1', 'c.1'].map((to) => sameStory('a.1', to))
    expect(mentionGroups(documents, link(documents, story))).toHaveLength(2)
  })

  it('is a body whose words mean the same', () => {
    expect(
      groups(
        named('a.1', '[Union of Journalists of Orsk|o]', 'en'),
        named('b.1', '[Союз журналистов Орска|o]', 'ru'),
        named('c.1', '[Спілка журналістів Орська|o]', 'uk'),
      ),
    ).toHaveLength(1)
  })
})

describe('two things stay two', () => {
  it.each<[string, string[], number]>([
    ['with two given names', ['[Irina Velde]', '[Pavel Velde]'], 2],
    ['with two numbers', ['[Tolmin Bridge 1|l]', '[Tolmin Bridge 2|l]'], 2],
    [
      'where the short name has no number',
      ['[Tolmin Stream 2|o] grew. [Tolmin Stream|o] shrank.', '[Tolmin Stream 2|o]'],
      2,
    ],
    ['in Chinese syllables that begin otherwise', ['[Wang Yi] met [Yang Jin]. [Wang] left.'], 2],
    ['with two legal forms', ['[Tolmin Energy AG|o]', '[Tolmin Energy Ltd|o]'], 2],
    ['as a work and the body behind it', ['[Tolmin 2 AG|o] owns [Tolmin 2|w].', '[Tolmin 2|w]'], 2],
    ['in two entries of the gazetteer', ['[Sandhof|l #X1]', '[Sandhoff|l #X2]'], 2],
    ['with one name for a person and a town', ['[Sorin] came.', 'They left [Sorin|l].'], 2],
    ['of two sexes', ['[A. Velde|p f] and [A. Velde|p m]', '[Adam Velde|p m]'], 2],
    [
      'of one surname without a given name, where several bear it',
      ['[Wang Li] and [Wang Min]', 'Later [Wang] slept.'],
      3,
    ],
    [
      'for an office in two stories',
      ['The [Ministry of Health|o] met.', 'The [Ministry of Health|o] rested.'],
      2,
    ],
    [
      'for what begins with the same letters',
      ['[Tolmin River Council|o]', '[Tamar Rowing Club|o]', '[TRC|o]'],
      3,
    ],
  ])('%s', (_, texts, expected) => {
    expect(groups(...texts.map((text, i) => named(`${i}.1`, text)))).toHaveLength(expected)
  })

  it('also where a chain of likenesses leads from one to the other', () => {
    const found = groups(
      named('a.1', '[Irina Velde] ran.'),
      named('b.1', '[I. Velde] ran.'),
      named('c.1', '[Ivan Velde] ran.'),
    )
    expect(found).toHaveLength(3)
  })

  it('and a lone surname goes to the nearest bearer before it, in the same paragraph', () => {
    const found = groups(
      named(
        'a.1',
        '[Wang Li] met nobody.\n\n[Wang Min] spoke. Then [Wang] rose.\n\nAt noon [Wang] left.',
      ),
    )
    expect(found).toEqual(['Wang Li', 'Wang Min | Wang', 'Wang'])
  })
})

describe('mentions that are unsure', () => {
  it('count where a surer one of the same name bears them out', () => {
    expect(groups(named('a.1', '[Velde|p ?] came'), named('b.1', '[Velde] came'))).toEqual([
      'Velde | Velde',
    ])
    expect(groups(named('a.1', '[Velde|p ?] came'), named('b.1', '[Irina Velde] came'))).toEqual([
      'Velde | Irina Velde',
    ])
  })

  it('count for nothing otherwise', () => {
    expect(
      groups(named('a.1', '[Velde|p ?] and [Velde|p ?]'), named('b.1', '[Velde|p ?]')),
    ).toEqual([])
  })

  it('are of the type that a sure one has', () => {
    expect(groups(named('a.1', '[Sandhof|p ?]'), named('b.1', '[Sandhof|l]'))).toEqual([
      'Sandhof | Sandhof',
    ])
  })
})

describe('edges', () => {
  it('say why, in words', () => {
    const [edge] = link([named('a.1', '[Irina Velde] came. [Velde] left.')])
    expect(edge).toMatchObject({
      from: 'a.1',
      to: 'a.1',
      by: 'same-entity@1',
      detail: { mentions: { from: [1], to: [0] } },
      evidence: [
        {
          rule: 'surname',
          detail: '«Velde» is the surname of «Irina Velde», named before it in the article',
        },
      ],
    })
  })

  it('are a forest: none makes a circle, none is needed twice', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('[Irina Velde]', '[Velde]', '[Orsk|l]', '[Ирина Вельде]', '[I. Velde]'),
          { minLength: 1, maxLength: 12 },
        ),
        (marks) => {
          const documents = marks.map((mark, i) => named(`${i % 4}.${i}`, `${mark} and ${mark}`))
          const edges = link(documents)
          const mentions = documents.reduce((sum, { layers }) => sum + layers.mentions.length, 0)
          const tied = edges.reduce((sum, { detail }) => sum + detail.mentions.from.length, 0)
          expect(mentionGroups(documents, edges)).toHaveLength(mentions - tied)
          expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('pass over a name whose mentions are all tied one by one', () => {
    const found = groups(
      named(
        'a.1',
        'The [Tolmin Bank for Trade|o] grew. The [Tolmin Bank|o] ([TB|o]) shrank. [TB|o] sold.',
      ),
      named('b.1', '[Tolmin Bank for Trade|o]'),
      named('c.1', '[Толмин Банк|o] и снова [Толмин Банк|o]', 'ru'),
    )
    expect(found).toEqual([
      'Tolmin Bank for Trade | Tolmin Bank | Tolmin Bank for Trade',
      'TB | TB | Толмин Банк | Толмин Банк',
    ])
  })

  it('do not depend on the order of documents', () => {
    const documents = [
      named('a.1', '[Irina Velde] in [Orsk|l]'),
      named('b.1', '[Velde] of [ORSK|l =Orsk]'),
      named('c.1', '[Ирина Вельде]', 'ru'),
    ]
    const ids = (own: readonly NamedDocument[]) =>
      link(own)
        .map(({ id }) => id)
        .sort()
    expect(ids([...documents].reverse())).toEqual(ids(documents))
  })
})

it('says so where too many names are alike for all to be compared', () => {
  const vowels = ['a', 'e', 'i', 'o', 'u']
  const names = vowels.flatMap((a) => vowels.flatMap((b) => vowels.map((c) => `B${a}r${b}m${c}l`)))
  expect(names.length).toBeGreaterThan(FULL_GROUP)
  const issues: Issue[] = []
  sameEntity.link(
    [named('a.1', names.map((name) => `[${name}|l]`).join(' '))],
    [],
    testKit,
    (issue) => issues.push(issue),
  )
  expect(issues).toEqual([expect.objectContaining({ code: 'group-cut' })])
})
