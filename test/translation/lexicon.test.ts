import { describe, expect, it } from 'vitest'
import { packLexicon } from '../../scripts/lexicon/pack.ts'
import { lexiconsOf } from '../../src/kit/lexicons.ts'
import { openLexicon } from '../../src/translation/lexicon.ts'

const weights = { of: (term: string) => term.length, common: ['the'] }
const packed = packLexicon(
  new Map([
    ['ferri', new Map([['паром', 0.9]])],
    // biome-ignore format: a row a term
    ['parlament', new Map([['парламент', 0.5], ['рада', 0.2]])],
  ]),
  [weights, { ...weights, common: ['и'] }],
)

describe('openLexicon', () => {
  const lexicon = openLexicon(packed, ['en', 'ru'])
  const [english, russian] = lexicon.sides

  it('reads back what was packed', () => {
    const [tie, ...others] = lexicon.translations(english.find('ferri'))
    expect(others).toEqual([])
    expect(tie!.word).toBe(russian.find('паром'))
    expect(tie!.likeness).toBeCloseTo(0.9 ** 0.3, 1)
  })

  it('knows the weight of a common word without pairs, and gives a stranger the largest', () => {
    expect(english.find('the')).toBeGreaterThanOrEqual(0)
    expect(lexicon.translations(english.find('the'))).toEqual([])
    expect(english.weight('the')).toBe(3)
    expect(english.find('zzzz')).toBe(-1)
    expect(english.weight('zzzz')).toBe(9)
  })

  it('leaves out what the spelling tells', () => {
    expect(lexicon.translations(english.find('parlament'))).toHaveLength(1)
  })

  it('reads bytes at an odd place', () => {
    const moved = new Uint8Array(packed.length + 1)
    moved.set(packed, 1)
    const other = openLexicon(moved.subarray(1), ['en', 'ru'])
    expect(other.sides[0].find('ferri')).toBe(english.find('ferri'))
  })

  it.each([
    ['cut short', packed.subarray(0, packed.length - 1)],
    ['empty', new Uint8Array()],
    ['of another kind', Uint8Array.from(packed, (byte) => byte ^ 0xff)],
  ])('refuses bytes that are %s', (_, bytes) => {
    expect(() => openLexicon(bytes, ['en', 'ru'])).toThrow('The lexicon of en and ru is damaged')
  })
})

describe('the lexicons of the program', () => {
  const lexicon = lexiconsOf()

  it.each([
    ['en', 'ru', 'ship', 'корабл'],
    ['en', 'uk', 'price', 'цін'],
    ['ru', 'uk', 'цен', 'цін'],
  ])('%s–%s know "%s"', (one, other, term, translation) => {
    const { sides, translations } = lexicon(other, one)!
    const words = translations(sides[0].find(term)).map(({ word }) => word)
    expect(words).toContain(sides[1].find(translation))
  })

  it('are null for languages without one', () => {
    expect(lexicon('en', 'xx')).toBeNull()
    expect(lexicon('en', 'en')).toBeNull()
  })
})
