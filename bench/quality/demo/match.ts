import { basename } from 'node:path'
import type { Report } from '../../../src/model/report.ts'
import { type FoundArticle, foundInReport } from '../cleaning/found.ts'
import { pairArticles } from '../cleaning/score.ts'
import { type Demo, goldSource } from './gold.ts'

/** What the program found in one file of the demonstration. */
export interface FoundFile {
  readonly file: string
  /** Source id in the report. */
  readonly source: string
  readonly articles: readonly FoundArticle[]
}

/** The files the program read articles from. A page it cannot read yet is left out, not counted as wrong. */
export function foundFiles(demo: Demo, report: Report): FoundFile[] {
  const files: FoundFile[] = []
  for (const file of demo.files.keys()) {
    const source = report.sources.find(({ path }) => basename(path ?? '') === file)?.id
    const articles = source === undefined ? [] : foundInReport(report, source)
    if (source === undefined || (articles.length === 0 && needsOtherReader(demo, file))) continue
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

function needsOtherReader(demo: Demo, file: string): boolean {
  return demo.gold.articles.some((article) => article.file === file && article.reader)
}
