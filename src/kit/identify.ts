import type { LanguageGuess } from '../model/kit.ts'
import { detached } from '../text/detached.ts'
import { guessLanguages } from './identify/guess.ts'
import { loadModels } from './identify/load-models.ts'

/** Answers kept: stages ask twice about a line, and page furniture repeats. */
const KEPT_ANSWERS = 2000
/** UTF-16 code units of the longest text whose answer is kept. */
const KEPT_LENGTH = 1000

/**
 * Loads what is needed to tell languages and returns the function that does: best guess first, primary
 * subtags, scores 0..1, empty where there are no letters. Answers depend on the text alone; of it the
 * first 600 UTF-16 code units from the first letter on. Method and figures: docs/stages/languages.md.
 * Throws where the package with the fastText model is not installed.
 */
export async function createIdentifier(): Promise<(text: string) => readonly LanguageGuess[]> {
  const models = await loadModels()
  const kept = new Map<string, readonly LanguageGuess[]>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const guesses = guessLanguages(text, models)
    if (text.length <= KEPT_LENGTH) {
      if (kept.size >= KEPT_ANSWERS) kept.clear()
      kept.set(detached(text), guesses)
    }
    return guesses
  }
}
