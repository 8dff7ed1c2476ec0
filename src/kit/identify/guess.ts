import type { LanguageGuess } from '../../model/kit.ts'
import { withoutAddresses } from '../../text/addresses.ts'
import { BORROWED, FOREIGN } from './alphabets.ts'
import type { Models } from './models.ts'
import { ScriptJudge } from './script-judge.ts'
import scripts from './scripts.json' with { type: 'json' }
import { type ScriptPart, scriptParts } from './scripts.ts'

/** How much each opinion weighs in the sum of log-probabilities a language gets. */
export interface Weights {
  readonly fastText: number
  /** For languages the n-gram table does not know, fastText speaks for it. */
  readonly fastTextAlone: number
  /** Least probability fastText is taken to give, since it is often sure and wrong on a few words. */
  readonly doubt: number
  readonly ngrams: number
  /** Turns sums of n-gram scores into log-probabilities. */
  readonly ngramScale: number
  /** Least log-probability the n-grams are taken to give. */
  readonly ngramFloor: number
  /** Off for each word with a letter of another alphabet, and with a borrowed letter of a–z. */
  readonly foreign: number
  readonly borrowed: number
  /** Words so counted at most: a quotation is foreign throughout. */
  readonly foreignAtMost: number
  /** Of all log-probabilities together: makes the scores as sure as they are right. */
  readonly sharpness: number
}

/** Swept by bench/quality/languages/sweep.ts on news in 33 languages (NTREX), none of it test data. */
export const WEIGHTS: Weights = {
  fastText: 1,
  fastTextAlone: 1.5,
  doubt: 0.01,
  ngrams: 2.5,
  ngramScale: 0.03,
  ngramFloor: -12,
  foreign: 8,
  borrowed: 1,
  foreignAtMost: 4,
  sharpness: 0.5,
}

/** UTF-16 code units looked at, from the first letter on; more does not change the answer. */
const LOOKED_AT = 600
/** Guesses below this are not given. */
const LEAST_SCORE = 0.001
/** A line without kana may still be Japanese, a headline above all: its document has to say. */
const HAN_ALONE: readonly LanguageGuess[] = [
  { language: 'zh', score: 0.96 },
  { language: 'ja', score: 0.04 },
]
const SINGLE: Readonly<Record<string, string>> = scripts.single

/**
 * Languages a text may be in, best first: each script of it in proportion to its letters, and within
 * a script by alphabets, n-grams and fastText together. Empty where there are no letters.
 */
export function guessLanguages(
  text: string,
  models: Models,
  weights: Weights = WEIGHTS,
): LanguageGuess[] {
  const scores = new Map<string, number>()
  for (const part of scriptParts(lookedAt(text))) {
    for (const { language, score } of ofScript(part, models, weights))
      scores.set(language, (scores.get(language) ?? 0) + score * part.share)
  }
  return [...scores]
    .map(([language, score]) => ({ language, score: Math.min(1, score) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.language < b.language ? -1 : 1))
}

/** The piece that is judged: addresses out, lower case (capitals mislead both models), NFC. */
function lookedAt(text: string): string {
  const start = Math.max(0, text.search(/\p{L}/u))
  const piece = text.slice(start, start + LOOKED_AT)
  const plain = withoutAddresses(piece)
  const lower = (/\p{L}/u.test(plain) ? plain : piece).normalize('NFC').toLowerCase()
  // Lower case of the Turkish İ is i with a dot above, which no table holds.
  return lower.replaceAll('i\u0307', 'i')
}

/** Opinions on the part of a text in one script; their scores add up to 1. */
function ofScript(part: ScriptPart, models: Models, weights: Weights): readonly LanguageGuess[] {
  if (part.script === 'Hani') return HAN_ALONE
  const single = SINGLE[part.script]
  if (single !== undefined) return [{ language: single, score: 1 }]
  const judge = judgeOf(part.script, models)
  if (judge.alphabets.length === 0) return [{ language: 'und', score: 1 }]
  const { fastText, ngrams, strange } = judge.opinions(part.words)
  const table = ngramOpinion(ngrams, weights)
  const sums = fastText.map((probability, at) => {
    const own = Math.log(probability + weights.doubt)
    const second = table[at] ?? weights.fastTextAlone * own
    return weights.sharpness * (weights.fastText * own + second - penalty(strange, at, weights))
  })
  const normal = logSum(sums)
  return judge.alphabets.map(({ language }, at) => ({
    language,
    score: Math.exp(sums[at]! - normal),
  }))
}

const judges = new WeakMap<Models, Map<string, ScriptJudge>>()

/** The judge of a script, made once for a pair of models. */
function judgeOf(script: string, models: Models): ScriptJudge {
  const known = judges.get(models) ?? new Map<string, ScriptJudge>()
  judges.set(models, known)
  const judge = known.get(script) ?? new ScriptJudge(script, models)
  known.set(script, judge)
  return judge
}

/** What the words that a language cannot write take off it. */
function penalty(strange: readonly Uint8Array[], at: number, weights: Weights): number {
  let foreign = 0
  let borrowed = 0
  for (const word of strange) {
    if (word[at] === FOREIGN) foreign++
    else if (word[at] === BORROWED) borrowed++
  }
  return (
    weights.foreign * Math.min(foreign, weights.foreignAtMost) +
    weights.borrowed * Math.min(borrowed, weights.foreignAtMost)
  )
}

/** Log-probabilities by n-grams, weighted; null for languages the table does not know. */
function ngramOpinion(sums: readonly (number | null)[], weights: Weights): (number | null)[] {
  const scaled = sums.map((sum) => (sum === null ? null : sum * weights.ngramScale))
  const normal = logSum(scaled.filter((sum) => sum !== null))
  return scaled.map((sum) =>
    sum === null ? null : weights.ngrams * Math.max(sum - normal, weights.ngramFloor),
  )
}

/** Logarithm of the sum of exponentials. */
function logSum(values: readonly number[]): number {
  const most = Math.max(...values)
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0))
}
