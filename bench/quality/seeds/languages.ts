import type { Report } from '../../../src/model/report.ts'
import type { Span } from '../../../src/model/span.ts'
import { type GoldLanguage, readLanguages, type Seed } from './gold.ts'
import { sourceOf } from './report.ts'

/** Gold places, those the report gets right, and a line for each it does not. */
export interface LanguageScore {
  total: number
  right: number
  misses: string[]
}

/**
 * Language of sentences. Each gold sentence outside repeats and boilerplate is held against the
 * report sentence that covers most of it; where the gold gives only runs of one language,
 * each report sentence is held against the run it lies in.
 */
export function scoreLanguages(report: Report, seeds: readonly Seed[]): LanguageScore {
  const gold = readLanguages()
  const score: LanguageScore = { total: 0, right: 0, misses: [] }
  for (const seed of seeds) {
    const source = sourceOf(report, seed)
    const own = report.articles
      .filter((article) => article.source === source)
      .flatMap(({ sentences }) => sentences)
    const wanted = gold.sentences.filter((place) => place.file === seed.id)
    for (const place of wanted) {
      if (place.inRepeat || place.boilerplate || place.language === 'zxx') continue
      const best = own.toSorted((a, b) => overlap(b.at, place) - overlap(a.at, place))[0]
      const got = best && overlap(best.at, place) > 0 ? best.language : 'no sentence'
      count(score, got, place, place.quote ?? '')
    }
    if (wanted.length > 0) continue
    const runs = gold.runs.filter((run) => run.file === seed.id)
    for (const { at, language, text } of own) {
      const run = runs.find(({ start, end }) => start <= at.start && at.end <= end + 1)
      if (run) count(score, language, run, text)
    }
  }
  return score
}

function count(score: LanguageScore, got: string, want: GoldLanguage, text: string): void {
  score.total += 1
  if (got === want.language) score.right += 1
  else score.misses.push(`${want.file} language: want ${want.language}, got ${got}: ${text}`)
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}
