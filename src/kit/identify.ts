import { getLIDModel } from 'fasttext.wasm.js'
import type { LanguageGuess } from '../model/kit.ts'

/** What is looked at of a text, UTF-16 code units: more does not change the answer. */
const LOOKED_AT = 1000
const GUESSES = 8

/**
 * A function that names the languages a text may be in: best first, primary subtags, scores 0..1,
 * empty where there are no letters. Loads its model once (about 0.1 s).
 */
export async function createIdentifier(): Promise<(text: string) => readonly LanguageGuess[]> {
  const model = await (await getLIDModel()).load()
  return (text) => {
    const plain = text.slice(0, LOOKED_AT).replace(/\s+/gu, ' ').toLowerCase()
    if (!/\p{L}/u.test(plain)) return []
    const found = model.predict(plain, GUESSES, 0)
    const guesses: LanguageGuess[] = []
    for (let at = 0; at < found.size(); at++) {
      const pair = found.get(at)
      if (pair === undefined) continue
      guesses.push({
        language: String(pair[1]).replace('__label__', ''),
        score: Math.min(1, pair[0]),
      })
    }
    return guesses
  }
}
