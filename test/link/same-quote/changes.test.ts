import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import { sameEntity } from '../../../src/link/same-entity.ts'
import { sameQuote } from '../../../src/link/same-quote.ts'
import type { Edge, QuoteChange } from '../../../src/model/edge.ts'
import { quoting, story } from './quoting.ts'

const kit = await loadKit()

interface Pair {
  readonly a: string
  readonly b: string
  readonly language: string
}

function edges({ a, b, language }: Pair): Edge<'same-quote'>[] {
  const documents = [
    quoting({ id: 'a', marked: a, language }),
    quoting({ id: 'b', marked: b, language }),
  ]
  const before = [story('a', 'b')]
  const names = sameEntity.link(documents, before, kit)
  const ties = sameQuote.link(documents, [...before, ...names], kit)
  return ties as Edge<'same-quote'>[]
}

/** Differences of what one person says in two articles, the words of each side in brackets. */
function told(a: string, b: string, language: string): string[] {
  const [one, other] = [`[Irina Velde]: <${a}>`, `[Irina Velde]: <${b}>`]
  const texts = [one, other].map((text) => text.replace(/[<>]|\[([^\]|]+)(?:\|[^\]]*)?\]/gu, '$1'))
  const shown = (side: number, span: QuoteChange['from']) =>
    span === null ? '' : texts[side]!.slice(span.start, span.end)
  return edges({ a: one, b: other, language })
    .flatMap(({ detail }) => detail.changes)
    .map(({ kind, from, to, detail }) => {
      const remarks = detail.split('": ')[1] ?? detail.split(/left out: |added: /u)[1]
      return `${kind} [${shown(0, from)}|${shown(1, to)}]${remarks ? ` ${remarks}` : ''}`
    })
}

describe('a number', () => {
  it.each<[string, string, string, string]>([
    [
      'en',
      'We lost five ships in the long storm.',
      'We lost 5 ships in the long storm.',
      'reworded [five|5] the same number',
    ],
    [
      'en',
      'We lost five ships in the long storm.',
      'We lost seven ships in the long storm.',
      'number [five|seven]',
    ],
    [
      'en',
      'It cost us two million crowns last year.',
      'It cost us 2,000,000 crowns last year.',
      'reworded [two million|2,000,000] the same number',
    ],
    [
      'en',
      'It cost us 2 million crowns last year.',
      'It cost us 2 billion crowns last year.',
      'number [2 million|2 billion]',
    ],
    [
      'en',
      'Some 50 percent of the ships are old.',
      'Some 50% of the ships are old.',
      'reworded [50 percent|50] the same number',
    ],
    [
      'en',
      'This is the third bridge that we close.',
      'This is the second bridge that we close.',
      'number [third|second]',
    ],
    [
      'ru',
      'Мы потеряли пять кораблей в долгую бурю.',
      'Мы потеряли 5 кораблей в долгую бурю.',
      'reworded [пять|5] the same number',
    ],
    [
      'ru',
      'Это стоило нам два миллиона крон в год.',
      'Это стоило нам 2 млрд крон в год.',
      'number [два миллиона|2 млрд]',
    ],
    [
      'uk',
      'Ми втратили двадцять п’ять кораблів у бурю.',
      'Ми втратили двадцять сім кораблів у бурю.',
      'number [двадцять п’ять|двадцять сім]',
    ],
    [
      'uk',
      'Це коштувало нам минулого року пів мільйона крон.',
      'Це коштувало нам минулого року 500 тис. крон.',
      'reworded [пів мільйона|500 тис] the same number',
    ],
  ])('%s: %s – %s', (language, a, b, expected) => {
    expect(told(a, b, language)).toEqual([expected])
  })
})

describe('a negation or a hedge', () => {
  it.each<[string, string, string, string]>([
    [
      'en',
      'The council will sell the harbour cranes.',
      "The council won't sell the harbour cranes.",
      "negation [will|won't] a negation comes in",
    ],
    [
      'en',
      'The council cannot sell the harbour cranes.',
      "The council can't sell the harbour cranes.",
      "reworded [cannot|can't]",
    ],
    [
      'en',
      'The council does not like the old cranes.',
      "The council doesn't like the old cranes.",
      "reworded [does not|doesn't]",
    ],
    [
      'en',
      'The council wants to sell the old cranes.',
      "The council doesn't want to sell the old cranes.",
      "negation [wants|doesn't want] a negation comes in",
    ],
    [
      'en',
      'It was a fair deal for the whole town.',
      'It was an unfair deal for the whole town.',
      'negation [a fair|an unfair]',
    ],
    [
      'en',
      'The council may sell the harbour cranes.',
      'The council will sell the harbour cranes.',
      'modality [may|will] a hedge is lost',
    ],
    [
      'en',
      'The council should sell the harbour cranes.',
      'The council must sell the harbour cranes.',
      'modality [should|must] advice is lost: a duty comes in',
    ],
    [
      'en',
      'The old bridge will probably open in spring.',
      'The old bridge will open in spring.',
      'modality [probably|] a hedge is lost',
    ],
    [
      'en',
      'The line opens in May for the whole town.',
      'The line opens in June for the whole town.',
      'reworded [May|June]',
    ],
    [
      'ru',
      'Возможно, мост откроется этой весной для всех.',
      'Мост откроется этой весной для всех.',
      'modality [Возможно|] a hedge is lost',
    ],
    [
      'ru',
      'Не исключено, мост откроется этой весной для всех.',
      'Мост откроется этой весной для всех.',
      'modality [Не исключено|] a hedge is lost',
    ],
    [
      'uk',
      'Міст можна відкрити цієї весни для всіх.',
      'Міст треба відкрити цієї весни для всіх.',
      'modality [можна|треба] a hedge is lost: a duty comes in',
    ],
    [
      'uk',
      'Міст відкриють цієї весни для всіх.',
      'Міст ніколи не відкриють цієї весни для всіх.',
      'negation [|ніколи не] a negation comes in',
    ],
  ])('%s: %s – %s', (language, a, b, expected) => {
    expect(told(a, b, language)).toEqual([expected])
  })
})

describe('a name', () => {
  it.each<[string, string, string, string]>([
    [
      'en',
      '[Orsk|l] keeps the old cranes for good.',
      '[Velm|l] keeps the old cranes for good.',
      'name [Orsk|Velm]',
    ],
    [
      'ru',
      'Мы отправим все краны в [Вельму|l =Вельма].',
      'Мы отправим все краны в [Вельме|l =Вельма].',
      'reworded [Вельму|Вельме] the same name',
    ],
    [
      'en',
      'We wrote to the Mayor of the old town.',
      'We wrote to the Chairman of the old town.',
      'reworded [Mayor|Chairman]',
    ],
  ])('%s: %s – %s', (language, a, b, expected) => {
    expect(told(a, b, language)).toEqual([expected])
  })
})

describe('words left out', () => {
  it.each<[string, string, string, string]>([
    [
      'in one piece',
      'We will open the line in May if the river allows it, and the cranes will stay.',
      'We will open the line in May, and the cranes will stay.',
      'truncated [if the river allows it|] a condition is lost',
    ],
    [
      'in one piece, though a word of them stands behind them too',
      'We went to the north and the cranes of the old town and the ships wait there.',
      'We went to the north and the ships wait there.',
      'truncated [cranes of the old town and the|]',
    ],
    [
      'that are small',
      'We think that the old cranes will stay for good.',
      'We think the old cranes will stay for good.',
      'reworded [that|]',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(told(a, b, 'en')).toEqual([expected])
  })

  it('are none where the next quotation has them', () => {
    const a =
      '[Irina Velde]: <The ferry line opens in early May. Nobody will pay for the old cranes.>'
    const b =
      '[Irina Velde]: <The ferry line opens in early May.>\n[Irina Velde]: <Nobody will pay for the old cranes.>'
    const kinds = edges({ a, b, language: 'en' }).flatMap(({ detail }) => detail.changes)
    expect(kinds.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      'identical these words stand in another quotation of the article',
      'identical these words stand in another quotation of the article',
    ])
  })
})

describe('differences', () => {
  const WORDS =
    'the ferry not never may will five 5 two million 2,000,000 if unless that Orsk bridge opens and'.split(
      ' ',
    )
  const speech = fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 14 })

  it('stand in their quotations, no two on the same words', () => {
    fc.assert(
      fc.property(speech, speech, (one, other) => {
        const [a, b] = [one, other].map((words) => `[Irina Velde]: <${words.join(' ')}>`)
        for (const { detail } of edges({ a: a!, b: b!, language: 'en' })) {
          for (const [side, words] of [
            ['from', one],
            ['to', other],
          ] as const) {
            const start = 'Irina Velde: '.length
            const spans = detail.changes
              .filter(({ kind }) => !['identical', 'speaker', 'spliced'].includes(kind))
              .flatMap((change) => change[side] ?? [])
            for (const span of spans) {
              expect(span.start).toBeGreaterThanOrEqual(start)
              expect(span.end).toBeLessThanOrEqual(start + words.join(' ').length)
            }
          }
          expect(detail.changes.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200 },
    )
  })
})
