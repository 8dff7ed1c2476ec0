import type { LanguagePack } from '../model/kit.ts'
import { IS, runsOf } from './characters.ts'
import { fold } from './fold.ts'

/** Share of a sentence's words that must be function words of a language to hear it in them. */
const SPOKEN_SHARE = 0.15
/** Fewest words from which the share says anything. */
const FEWEST_WORDS = 5

/**
 * Closed-class words as a cheap second opinion: a sentence whose paragraph is known to be in a language
 * need not be identified again where its small words say the same and none says another language.
 */
export class FunctionWords {
  readonly #words = new Map<string, ReadonlySet<string>>()
  /** Words that only one of the known languages has, with that language. */
  readonly #telling = new Map<string, string>()

  constructor(packs: readonly LanguagePack[]) {
    const shared = new Set<string>()
    for (const { tag, functionWords } of packs) {
      if (functionWords.length === 0) continue
      const words = new Set(functionWords.map(fold))
      this.#words.set(tag, words)
      for (const word of words) {
        if (this.#telling.has(word)) shared.add(word)
        this.#telling.set(word, tag)
      }
    }
    for (const word of shared) this.#telling.delete(word)
  }

  /**
   * True where the small words of `text` are plainly those of `language`: enough of them, at least one that
   * no other known language has, and none that only another has. False also where the language has no table.
   */
  plainly(text: string, language: string): boolean {
    const own = this.#words.get(language)
    if (!own) return false
    const words = runsOf(fold(text), IS.letter, "'-")
    if (words.length < FEWEST_WORDS) return false
    let spoken = 0
    let telling = 0
    for (const word of words) {
      if (own.has(word)) spoken++
      const only = this.#telling.get(word)
      if (only === language) telling++
      else if (only !== undefined) return false
    }
    return telling > 0 && spoken >= words.length * SPOKEN_SHARE
  }
}
