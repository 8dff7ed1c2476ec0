import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguageGuess } from '../../../src/model/kit.ts'
import { dominantLanguage, languageOf } from '../../../src/text/language-prior.ts'
import { shared } from '../../data.ts'

interface Gold {
  readonly sentences: readonly { file: string; language: string; quote: string; id: string }[]
  readonly runs: readonly { file: string; language: string; start: number; end: number }[]
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

/**
 * Lines of the stretches whose language the gold gives, each with the language of its whole file as prior:
 * in a Russian dump the English posts must be told. Null without the seeds.
 */
export function scoreRuns(identify: (text: string) => readonly LanguageGuess[]): GoldScore | null {
  const path = shared('gold/languages.json')
  const seeds = shared('seeds')
  if (path === null || seeds === null) return null
  const { runs } = JSON.parse(readFileSync(path, 'utf8')) as Gold
  const misses: string[] = []
  let total = 0
  for (const name of readdirSync(seeds)) {
    const own = runs.filter(({ file }) => name.startsWith(file))
    if (own.length === 0) continue
    const text = readFileSync(join(seeds, name), 'utf8')
    const prior = dominantLanguage(text.split('\n'), identify)
    for (const { file, language, start, end } of own) {
      const lines = text.slice(start, end).split('\n')
      for (const line of lines.filter((one) => /\p{L}/u.test(one))) {
        total++
        const found = languageOf(line, prior, identify)
        if (found !== language)
          misses.push(`${file}: ${language} read as ${found}: ${line.slice(0, 60)}`)
      }
    }
  }
  return { right: total - misses.length, total, misses }
}
