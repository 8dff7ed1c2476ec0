import { beforeAll, describe, expect, test } from 'vitest'
import { packs } from '../../src/kit/packs.ts'
import { FunctionWords } from '../../src/text/function-words.ts'

let words: FunctionWords
beforeAll(() => {
  words = new FunctionWords(packs)
})

describe('FunctionWords', () => {
  test.each([
    ['ru', 'Он сказал, что мост откроют только к осени, если погода не помешает.', true],
    ['uk', 'Він сказав, що міст відкриють лише восени, якщо погода не завадить.', true],
    ['en', 'He said that the bridge would not be opened before the autumn.', true],
    ['ru', 'Він сказав, що міст відкриють лише восени, якщо погода не завадить.', false],
    ['uk', 'Он сказал, что мост откроют только к осени, если погода не помешает.', false],
    ['ru', 'He said that the bridge would not be opened before the autumn.', false],
    ['ru', 'МОСТ ЗАКРЫТ ДО ОСЕНИ', false],
    ['pl', 'Powiedział, że most zostanie otwarty dopiero jesienią, jeśli pogoda pozwoli.', false],
  ])('%s: %s → %s', (language, text, expected) => {
    expect(words.plainly(text, language)).toBe(expected)
  })
})
