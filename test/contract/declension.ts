import { expect, it } from 'vitest'
import type { LanguagePack } from '../../src/model/kit.ts'
import { basesOf, formsOf } from '../../src/names/declension/bases-of.ts'
import { fold } from '../../src/text/fold.ts'

/** What a table of endings must keep: rows whole, letters folded and sorted, cases and prepositions that exist. */
export function declensionContract({ tag, declension }: LanguagePack): void {
  if (!declension) return
  const cases = declension.cases.split(' ')
  const rows = Object.entries(declension.paradigms)

  it(`${tag} has an ending for every case in every row of endings.json`, () => {
    for (const [name, row] of rows) {
      expect(row.forms.split(' '), name).toHaveLength(cases.length)
      expect(['noun', 'surname', 'patronymic', 'adjective'], name).toContain(row.of)
      expect(row.gender, name).toMatch(/^[mfnp]+$/)
      expect(['seen', 'dictionary', undefined], name).toContain(row.needs)
    }
  })

  it(`${tag} writes endings folded, and letters sorted and once`, () => {
    for (const [name, { base, forms, after = '', notAfter = '' }] of rows) {
      for (const text of [base, forms]) expect(fold(text), name).toBe(text)
      for (const letters of [after, notAfter])
        expect([...letters], name).toEqual([...new Set(letters)].sort())
    }
  })

  it(`${tag} has no two rows that say the same`, () => {
    const texts = rows.map(([, row]) => JSON.stringify(row))
    expect(texts).toEqual([...new Set(texts)])
  })

  it(`${tag} gives prepositions cases it has`, () => {
    for (const asked of Object.values(declension.prepositions))
      expect(cases).toEqual(expect.arrayContaining(asked.split(' ')))
    expect(Object.keys(declension.prepositions)).toEqual(
      Object.keys(declension.prepositions).sort(),
    )
  })
}

/** Every form of a base leads back to it. */
export function expectRoundTrip(base: string, pack: LanguagePack): void {
  for (const { form } of formsOf(base, pack).slice(1))
    expect(
      basesOf(form, pack).map((guess) => guess.base),
      `${form} of ${base}`,
    ).toContain(base)
}
