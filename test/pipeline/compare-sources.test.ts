import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSources } from '../../src/pipeline/compare-sources.ts'

const source = (path: string | undefined, url?: string, id = 'x') => ({
  id,
  ...(path === undefined ? {} : { path }),
  ...(url === undefined ? {} : { url }),
})

describe('the order of sources', () => {
  it('is by path, then address, then id; rows by their numbers', () => {
    const ordered = [
      source('-'),
      source('a.jsonl!/2'),
      source('a.jsonl!/10'),
      source('a.jsonl!/10a'),
      source('a.jsonl!/1x'),
      source('a.warc!/p', 'https://a.example/', '1'),
      source('a.warc!/p', 'https://a.example/', '2'),
      source('a.warc!/p', 'https://b.example/', '0'),
      source('b.zip!/c.zip!/1.txt'),
      source(undefined, 'https://a.example/'),
    ]
    const shuffled = [9, 3, 5, 0, 8, 2, 7, 1, 4, 6].map((at) => ordered[at]!)
    const expected = [...ordered]
    // Code units put 1x before 10a only after the numbers.
    expected.splice(3, 2, source('a.jsonl!/10a'), source('a.jsonl!/1x'))
    expect(shuffled.sort(compareSources)).toEqual(expected)
  })

  it('is an order', () => {
    const name = fc.constantFrom(
      'a',
      'a!/1',
      'a!/2',
      'a!/10',
      'a!/1x',
      'a!/x',
      'a!/b!/3',
      'b',
      '',
      'a0',
    )
    const any = fc.record({
      path: name,
      url: fc.constantFrom('u', 'v'),
      id: fc.constantFrom('1', '2'),
    })
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareSources(a, b))).toBe(-Math.sign(compareSources(b, a)) || 0)
        if (compareSources(a, b) <= 0 && compareSources(b, c) <= 0) {
          expect(compareSources(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
