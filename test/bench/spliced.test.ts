import { describe, expect, test } from 'vitest'
import { dataset } from '../../bench/data.ts'
import { splicedCorpus } from '../../bench/quality/cleaning/corpus.ts'
import { difference } from '../../bench/quality/cleaning/diff.ts'
import { asFound } from '../../bench/quality/cleaning/peers.ts'
import { seeded } from '../../bench/quality/cleaning/random.ts'
import { rates, scoreSource } from '../../bench/quality/cleaning/score.ts'
import { Splicer } from '../../bench/quality/cleaning/splicer.ts'

describe('random choices', () => {
  test('are the same for the same seed and differ for another', () => {
    const draw = (seed: string): number[] => Array.from({ length: 5 }, seeded(seed).next)
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    expect(draw('a').every((value) => value >= 0 && value < 1)).toBe(true)
  })

  test('sample without putting back', () => {
    expect(seeded('x').sample([1, 2, 3], 9).sort()).toEqual([1, 2, 3])
  })
})

describe('splicer', () => {
  test('knows where everything stands, wrapped or not', () => {
    const to = new Splicer({ blank: true, end: '\r\n', wrap: 24 })
    to.article('en')
    to.headline('Otter elected mayor')
    to.removed('caption', 'Photo: nobody')
    to.paragraph('The otter thanked the river and promised shorter meetings.')
    to.quoted('uk')
    to.headline('Видра стала мером')
    to.paragraph('Видра подякувала річці.')
    to.leave()
    to.paragraph('Nobody objected.')
    const { raw, articles } = to.finish('otter')
    const text = ({ start, end }: { start: number; end: number }): string => raw.slice(start, end)
    const [host, inner] = articles
    expect(host?.body.map(text)).toEqual([
      'The otter thanked the\r\nriver and promised\r\nshorter meetings.',
      'Видра стала мером',
      'Видра подякувала річці.',
      'Nobody objected.',
    ])
    expect(inner).toMatchObject({ language: 'uk', embeddedIn: 0 })
    expect(inner?.body.map(text)).toEqual(['Видра подякувала річці.'])
    expect(host?.removed.map(({ span }) => text(span))).toEqual(['Photo: nobody'])
  })
})

describe.skipIf(!dataset('ntrex'))('spliced text (needs ../shared/data/ntrex)', () => {
  test('scores full marks for what was spliced, and is the same each time', () => {
    const corpus = splicedCorpus(8, 'measured', 'en')
    expect(corpus.map(({ gold }) => gold.raw)).toEqual(
      splicedCorpus(8, 'measured', 'en').map(({ gold }) => gold.raw),
    )
    const other = splicedCorpus(8, 'development', 'en').map(({ gold }) => gold.raw)
    expect(corpus.some(({ gold }) => other.includes(gold.raw))).toBe(false)
    for (const { gold } of corpus) {
      const found = asFound(gold)
      expect(rates(scoreSource(gold, found)), gold.name).toMatchObject({
        f1: 1,
        removed: 1,
        articles: 1,
      })
      expect(difference(gold, found), gold.name).toEqual({ errors: [], remarks: [] })
    }
  })
})
