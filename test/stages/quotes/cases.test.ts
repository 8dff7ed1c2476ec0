import { describe, expect, it } from 'vitest'
import { loadKit } from '../../../src/kit/load.ts'
import { ENGLISH, RUSSIAN, UKRAINIAN } from './cases.ts'
import { found } from './found.ts'
import { RUSSIAN_DAMAGE, RUSSIAN_FORMS, UKRAINIAN_FORMS } from './slavic-cases.ts'

const kit = await loadKit()

describe.each([
  ['en', ENGLISH],
  ['ru', RUSSIAN],
  ['uk', UKRAINIAN],
  ['ru', RUSSIAN_FORMS],
  ['ru', RUSSIAN_DAMAGE],
  ['uk', UKRAINIAN_FORMS],
] as const)('quotations in %s', (language, cases) => {
  it.each(cases)('%s', (text, ...expected) => {
    expect(found(text, language, kit)).toEqual(expected)
  })
})
