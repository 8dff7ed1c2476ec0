import type { LanguageGuess } from '../model/kit.ts'
import { guessLanguages } from './identify/guess.ts'
import { loadModels } from './identify/load-models.ts'

/**
 * Loads what is needed to tell languages and returns the function that does: best guess first, primary
 * subtags, scores 0..1, empty where there are no letters. The function is pure and looks at the
 * first 600 UTF-16 code units from the first letter on. Method and figures: docs/stages/languages.md.
 */
export async function createIdentifier(): Promise<(text: string) => readonly LanguageGuess[]> {
  const models = await loadModels()
  return (text) => guessLanguages(text, models)
}
