import type { LanguageGuess } from '../model/kit.ts'

type Identify = (text: string) => readonly LanguageGuess[]

/** Letters a line needs before it can overrule its document on letters' statistics alone. */
const ENOUGH_LETTERS = 16
/** Score the best guess needs, and by how much it must beat the prior. First values, see docs/stages/languages.md. */
const SURE = 0.6
const LEAD = 4

/**
 * The language of one sentence or line, given the language of its document: short, shouted and mixed
 * lines go with the document unless the evidence is strong. `und` where there are no letters.
 */
export function languageOf(text: string, prior: string, identify: Identify): string {
  const guesses = identify(text)
  const best = guesses[0]
  if (best === undefined) return 'und'
  if (prior === 'und' || prior === '' || best.language === prior) return best.language
  const own = guesses.find((guess) => guess.language === prior)?.score ?? 0
  if (own < 0.001) return best.language
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= ENOUGH_LETTERS && best.score >= SURE && best.score >= own * LEAD
    ? best.language
    : prior
}

/** The language of a whole text from its parts, each weighted by its letters; `und` where none has letters. */
export function dominantLanguage(parts: readonly string[], identify: Identify): string {
  const weights = new Map<string, number>()
  for (const part of parts) {
    const letters = part.match(/\p{L}/gu)?.length ?? 0
    for (const guess of identify(part))
      weights.set(guess.language, (weights.get(guess.language) ?? 0) + letters * guess.score)
  }
  let best = 'und'
  let most = 0
  for (const [language, weight] of weights) {
    if (weight > most) [best, most] = [language, weight]
  }
  return best
}
