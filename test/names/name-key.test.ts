import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from '../../src/names/name-key.ts'
import { skeletonOf, soundsOf, westernSounds } from '../../src/names/sound/sound.ts'

/** Spellings of one name: every one shares a fine key with the first. */
const SAME: readonly string[][] = [
  ['Tokayev', 'Tokaev', 'Токаев', 'Токаєв', 'Тоқаев'],
  ['Xi', 'Си', 'Сі', '习'],
  ['Yi', 'И', 'Ї', '毅'],
  ['Zhang', 'Чжан', '张'],
  ['Алиев', 'Aliyev', 'Aliev', 'Əliyev'],
  ['Зеленський', 'Зеленский', 'Zelensky', 'Zelenskiy', 'Zelenskyy', 'Zełenski', 'Selenskyj'],
  ['Johnson', 'Джонсон'],
  ['Hussein', 'Хуссейн', 'Хусейн'],
  ['Юлия', 'Юлія', 'Yulia', 'Yuliia', 'Julia'],
  ['Щербаков', 'Shcherbakov', 'Ščerbakov'],
  ['Гнатюк', 'Hnatiuk', 'Hnatyuk'],
  ['Мицотакис', 'Mitsotakis', 'Μητσοτάκης'],
  ['Зурабишвили', 'ზურაბიშვილი', 'Zurabishvili'],
  ['Müller', 'Мюллер'],
  ['Ельцин', 'Yeltsin', 'Eltsin'],
]
const OTHER: readonly (readonly [string, string])[] = [
  ['Токаев', 'Такаев'],
  ['Wang', 'Wan'],
  ['Petrov', 'Петренко'],
]

describe('nameKey', () => {
  it.each(SAME)('%s and %s share a fine key', (first, ...others) => {
    const key = nameKey(first)
    for (const other of others) {
      const found = nameKey(other)
      expect(found.fine.some((one) => key.fine.includes(one))).toBe(true)
      expect(found.coarse.some((one) => key.coarse.includes(one))).toBe(true)
    }
  })

  it.each(OTHER)('%s and %s share none', (a, b) => {
    const key = nameKey(a, 'ru')
    expect(nameKey(b, 'ru').fine.filter((one) => key.fine.includes(one))).toEqual([])
  })

  it('meets Arabic, which has no vowels, at the coarse key', () => {
    expect(nameKey('حسين').coarse).toEqual(nameKey('Hussein').coarse)
  })

  it('has ъ as a vowel and щ as two letters in Bulgarian, ch as х in Polish', () => {
    expect(soundsOf('Тръмп', 'bg')).toContain('tramp')
    expect(soundsOf('Щефан', 'bg')).toContain('Stefan')
    expect(soundsOf('объезд')).toEqual(['obezd'])
    expect(soundsOf('Chodorek', 'pl')).toEqual(['hodorek'])
  })

  it('guesses how English and French say Latin letters', () => {
    expect(westernSounds('George').map(skeletonOf)).toContain('srs')
    expect(westernSounds('Whitlock').map(skeletonOf)).toContain('atlk')
    expect(westernSounds('Peugeot').map(skeletonOf)).toContain('ps')
    expect(westernSounds('Тръмп')).toEqual([])
  })

  it('takes j by the language', () => {
    expect(soundsOf('Juri', 'de')).toEqual(['uri'])
    expect(soundsOf('Juri', 'en')).toContain('Juri')
  })

  it('has the word itself for a script it cannot read', () => {
    expect(nameKey('नरेन्द्र').fine).toHaveLength(1)
  })

  it('gives a few short keys, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (word) => {
        const { fine, coarse } = nameKey(word)
        expect(fine.length).toBeGreaterThan(0)
        expect(fine.length).toBeLessThanOrEqual(9)
        expect(coarse.length).toBeLessThanOrEqual(9)
      }),
    )
  })
})

describe('skeletonOf', () => {
  it.each([
    ['tokaev', 'tkf'],
    ['alev', 'alf'],
    ['zelenski', 'slnsk'],
    ['a', 'a'],
  ])('%s is %s', (sound, skeleton) => {
    expect(skeletonOf(sound)).toBe(skeleton)
  })
})
