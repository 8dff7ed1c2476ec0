/**
 * Sweeps the weights of src/kit/identify/guess.ts one after the other on fragments of NTREX, which is
 * not what bench/quality/languages.ts measures on. Run `npx tsx bench/quality/languages/sweep.ts [COUNT]`.
 */
import { guessLanguages, WEIGHTS, type Weights } from '../../../src/kit/identify/guess.ts'
import { loadModels } from '../../../src/kit/identify/load-models.ts'
import type { Models } from '../../../src/kit/identify/models.ts'
import { type Fragment, newsFragments } from './fragments.ts'

const GRID: Readonly<Partial<Record<keyof Weights, readonly number[]>>> = {
  ngrams: [1.5, 2, 2.5, 3],
  ngramScale: [0.03, 0.04, 0.05, 0.06],
  doubt: [0.003, 0.01, 0.02, 0.04],
  ngramFloor: [-8, -12, -20],
  foreign: [3, 4, 6, 8],
  borrowed: [0.5, 1, 1.5, 2],
  foreignAtMost: [2, 4, 8],
  fastTextAlone: [0.5, 1, 1.5, 2],
}
/** Sentences are what stages ask about; word pairs stand for headlines and lines of lists. */
const SHARES: Readonly<Record<Fragment['kind'], number>> = { sentence: 2, pair: 1, word: 0.5 }

function accuracy(fragments: readonly Fragment[], models: Models, weights: Weights) {
  const right = { sentence: 0, pair: 0, word: 0 }
  const all = { sentence: 0, pair: 0, word: 0 }
  let loss = 0
  for (const { kind, language, text } of fragments) {
    const guesses = guessLanguages(text, models, weights)
    if (guesses[0]?.language === language) right[kind]++
    loss -= Math.log(Math.max(0.001, guesses.find((g) => g.language === language)?.score ?? 0))
    all[kind]++
  }
  const of = (kind: Fragment['kind']): number => right[kind] / all[kind]
  const aim = SHARES.sentence * of('sentence') + SHARES.pair * of('pair') + SHARES.word * of('word')
  const kinds = [of('sentence'), of('pair'), of('word')].map((value) => value.toFixed(4))
  return { aim, text: `${kinds.join(' ')} loss ${(loss / fragments.length).toFixed(4)}`, loss }
}

const fragments = newsFragments(Number(process.argv[2] ?? 60))
const models = await loadModels()
let best = WEIGHTS
let now = accuracy(fragments, models, best)
console.log('start', now.text)
for (const [name, values] of Object.entries(GRID)) {
  for (const value of values) {
    const weights = { ...best, [name]: value }
    const found = accuracy(fragments, models, weights)
    console.log(name, value, found.text, found.aim > now.aim ? '*' : '')
    if (found.aim > now.aim) [best, now] = [weights, found]
  }
}
for (const sharpness of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1])
  console.log('sharpness', sharpness, accuracy(fragments, models, { ...best, sharpness }).text)
console.log(best)
