import { readFileSync } from 'node:fs'
import type { LanguageGuess } from '../../../src/model/kit.ts'
import { dominantLanguage, languageOf } from '../../../src/text/language-prior.ts'
import { shared } from '../../data.ts'

interface Gold {
  readonly sentences: readonly { file: string; language: string; quote: string; id: string }[]
}
/** What the gold calls a line without language, and what the project does. */
const NO_LANGUAGE = 'zxx'

export interface GoldScore {
  readonly right: number
  readonly total: number
  readonly misses: readonly string[]
}

/** Sentences of the seeds' gold, each judged with the language of its file as prior; null without the gold. */
export function scoreGold(identify: (text: string) => readonly LanguageGuess[]): GoldScore | null {
  const path = shared('gold/languages.json')
  if (path === null) return null
  const { sentences } = JSON.parse(readFileSync(path, 'utf8')) as Gold
  const misses: string[] = []
  for (const file of new Set(sentences.map((sentence) => sentence.file))) {
    const own = sentences.filter((sentence) => sentence.file === file)
    const prior = dominantLanguage(
      own.map(({ quote }) => quote),
      identify,
    )
    for (const { id, quote, language } of own) {
      const found = languageOf(quote, prior, identify)
      if (found !== (language === NO_LANGUAGE ? 'und' : language))
        misses.push(`${id}: ${language} read as ${found}`)
    }
  }
  return { right: sentences.length - misses.length, total: sentences.length, misses }
}
