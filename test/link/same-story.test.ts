import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTerms } from '../../src/link/same-story/terms.ts'
import { COMMON_TERM } from '../../src/link/same-story/thresholds.ts'
import { sameStory } from '../../src/link/same-story.ts'
import { doc, type TestDocument, testKit } from '../document.ts'

const link = (...documents: TestDocument[]) => sameStory.link(documents, [], testKit)

const BRIDGE = [
  'The mayor of Orsk Landing, Irina Velde, opened the Tolmin bridge on 3 June after repairs that cost 47 million crowns.',
  'Velde said the bridge will carry trams again from September. Builders Kraal and Sons replaced 212 beams.',
]
const BRIDGE_AGAIN = [
  'Trams return to the Tolmin bridge in September, the mayor Irina Velde promised at its opening on 3 June.',
  'The repair of 212 beams by Kraal and Sons took two years and 47 million crowns of city money.',
]
const FIRE = [
  'A fire in the old brewery of Sandhof burnt for nine hours on Monday. Nobody lives near the yard.',
  'The owner Tomas Reiter had stored straw in the malt house against the advice of the fire brigade.',
]

describe('terms of an article', () => {
  const terms = readTerms(
    doc('a.1', [
      'Yesterday Irina Velde met the envoys of 1,200 towns in Orsk on 3 June.',
      { text: 'Details', role: 'label' },
      { text: 'Earlier Pavel Sorin fell ill.', role: 'paragraph', background: true },
      { text: 'Tomas Reiter wrote this.', role: 'embedded' },
    ]),
    testKit,
  )

  it('are names inside sentences, numbers of two digits and more, and days', () => {
    expect([...terms.names.values()].map(({ shown }) => shown)).toEqual(['Irina', 'Velde', 'Orsk'])
    expect([...terms.numbers.keys()]).toEqual(['1200', '6-3'])
  })

  it('are words without function words, labels, background and quoted articles', () => {
    expect([...terms.words.values()].map(({ shown }) => shown)).toEqual([
      'Yesterday',
      'Irina',
      'Velde',
      'envoys',
      'towns',
      'Orsk',
      'June',
    ])
  })
})

describe('sameStory', () => {
  it('ties two reports of one event and says by what', () => {
    const [edge, ...more] = link(doc('a.1', BRIDGE), doc('b.1', BRIDGE_AGAIN), doc('c.1', FIRE))
    expect(more).toEqual([])
    expect(edge).toMatchObject({ kind: 'same-story', from: 'a.1', to: 'b.1', by: 'same-story@2' })
    expect(edge!.evidence.map(({ rule }) => rule)).toEqual([
      'shared-names',
      'shared-numbers',
      'shared-words',
    ])
    expect(edge!.evidence[0]!.detail).toContain('Velde')
  })

  it('does not tie what shares common names and a topic only', () => {
    expect(
      link(
        doc('a.1', [
          'Russia and China will trade more this year, officials in Moscow said on Monday. Prices of oil fell again.',
        ]),
        doc('b.1', [
          'A museum in Moscow shows paintings from China until Monday. Visitors from all over Russia came.',
        ]),
      ),
    ).toEqual([])
  })

  it('needs more than one coincidence across languages', () => {
    expect(
      link(
        doc('a.1', BRIDGE),
        doc(
          'b.1',
          ['В Сандхофе 3 июня горела старая пивоварня. Хозяин Томас Рейтер хранил в ней солому.'],
          { language: 'ru' },
        ),
      ),
    ).toEqual([])
  })

  it('does not depend on the order of documents', () => {
    const all = [
      doc('a.1', BRIDGE),
      doc('b.1', BRIDGE_AGAIN),
      doc('c.1', FIRE),
      doc('d.1', [...FIRE, BRIDGE[0]!]),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect(link(...mixed)).toEqual(link(...all))
      }),
      { numRuns: 10 },
    )
  })
})

describe('a story in very many articles', () => {
  /** A little more than COMMON_TERM articles tell of the bridge; the others have nothing in common. */
  const collection = (articles: number) =>
    Array.from({ length: articles }, (_, i) =>
      doc(`${String(i).padStart(5, '0')}.1`, i < COMMON_TERM + 10 ? BRIDGE : [`Town ${i} slept.`]),
    )
  const remarks = (documents: TestDocument[]) => {
    const found: string[] = []
    sameStory.link(documents, [], testKit, ({ code, message }) => found.push(`${code} ${message}`))
    return found
  }

  it('is told to be cut', () => {
    expect(remarks(collection(COMMON_TERM * 60))).toEqual([
      expect.stringMatching(/^group-cut 110 articles have rare names/),
    ])
  })

  it('is no rare story where most articles tell it', () => {
    expect(remarks(collection(COMMON_TERM * 2))).toEqual([])
  })
})
