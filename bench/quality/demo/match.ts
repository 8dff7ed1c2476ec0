import { basename } from 'node:path'
import type { Report } from '../../../src/model/report.ts'
import { type FoundArticle, type FoundText, foundInReport } from '../cleaning/found.ts'
import { pairArticles } from '../cleaning/score.ts'
import { type Demo, goldSource, shownFile } from './gold.ts'
import type { ShownPage } from './shown.ts'

/** What the program found in one file of the demonstration. */
export interface FoundFile {
  readonly file: string
  /** Source id in the report. */
  readonly source: string
  readonly articles: readonly FoundArticle[]
}

/** The files of the demonstration, with what was found in them; places in pages as a reader sees these. */
export function foundFiles(demo: Demo, report: Report): FoundFile[] {
  const files: FoundFile[] = []
  for (const file of demo.files.keys()) {
    const source = report.sources.find(({ path }) => basename(path ?? '') === file)?.id
    if (source === undefined) continue
    const page = shownFile(demo, file)
    const articles = foundInReport(report, source).map((article) => inPage(article, page))
    files.push({ file, source, articles })
  }
  return files
}

/** Report article by gold article: the one in the same place, if any. */
export function matchArticles(demo: Demo, report: Report): Map<string, string> {
  const matches = new Map<string, string>()
  for (const { file, source, articles } of foundFiles(demo, report)) {
    const placed = demo.gold.articles.filter((article) => article.file === file)
    const own = report.articles.filter((article) => article.source === source)
    for (const { gold, found } of pairArticles(goldSource(demo, file), articles)) {
      const [name, article] = [placed[gold]?.id, own[found]?.id]
      if (name !== undefined && article !== undefined) matches.set(name, article)
    }
  }
  return matches
}

function inPage(article: FoundArticle, page: ShownPage | null): FoundArticle {
  if (!page) return article
  const shown = ({ text, raw }: FoundText): FoundText => ({
    text,
    raw: raw.map((span) => page.at(span)),
  })
  return {
    ...article,
    headline: article.headline && shown(article.headline),
    body: article.body.map(shown),
    removed: article.removed.map((one) => ({ ...one, span: page.at(one.span) })),
    metadata: article.metadata.map((span) => page.at(span)),
  }
}
