import type { Report } from '../../../src/model/report.ts'
import { contains, spanLength } from '../../../src/model/span.ts'
import type { Demo } from './gold.ts'
import { foundFiles } from './match.ts'

/** Sentences that lie in a gold article, those whose language is right, and a line for each that is not. */
export interface LanguageScore {
  readonly total: number
  readonly right: number
  readonly misses: readonly string[]
}

/**
 * Every article of the demonstration is in one language, so each sentence of the report
 * must have the language of the innermost gold paragraph it lies in.
 */
export function scoreLanguages(demo: Demo, report: Report): LanguageScore {
  const misses: string[] = []
  let total = 0
  for (const { file, source } of foundFiles(demo, report)) {
    const own = [...demo.articles.values()].filter(({ gold }) => gold.file === file)
    // An article quoted whole is the shorter one: its paragraphs are tried before its host's.
    const inner = own.toSorted((a, b) => size(a.body) - size(b.body))
    const sentences = report.articles
      .filter((article) => article.source === source)
      .flatMap((article) => article.sentences)
    for (const { at, language, text } of sentences) {
      const home = inner.find(({ headline, body }) =>
        [...body, ...(headline ? [headline] : [])].some((span) => contains(span, at)),
      )
      if (!home) continue
      total += 1
      if (language === home.gold.language) continue
      misses.push(`${file} language: want ${home.gold.language}, got ${language}: ${text}`)
    }
  }
  return { total, right: total - misses.length, misses }
}

function size(body: readonly { start: number; end: number }[]): number {
  return body.reduce((sum, span) => sum + spanLength(span), 0)
}
