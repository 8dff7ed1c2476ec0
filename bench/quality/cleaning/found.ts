import type { Document, RemovedKind } from '../../../src/model/document.ts'
import type { Report } from '../../../src/model/report.ts'
import type { Span } from '../../../src/model/span.ts'

/** Text that was found, with the raw ranges it was made of. */
export interface FoundText {
  readonly text: string
  readonly raw: readonly Span[]
}

/** One article as the program found it, in the terms of a gold article. */
export interface FoundArticle {
  readonly language: string
  readonly headline: FoundText | null
  readonly body: readonly FoundText[]
  readonly removed: readonly {
    readonly kind: RemovedKind
    readonly span: Span
    readonly reason: string
  }[]
  /** Other raw ranges that are accounted for: labels, author lines, mastheads, stamps. */
  readonly metadata: readonly Span[]
  readonly embeddedIn: number | null
  readonly publisher: string | null
  readonly byline: string | null
  readonly published: string | null
}

/** Articles of one source as its reader returned them. */
export function foundInDocuments(documents: readonly Document[]): FoundArticle[] {
  const index = new Map(documents.map(({ id }, position) => [id, position]))
  return documents.map((document) => {
    const blocks = document.layers.blocks ?? []
    const headline = blocks.find(({ role }) => role === 'headline')
    const kept = blocks.filter(({ role }) => role !== 'headline' && role !== 'label')
    const labels = blocks.filter(({ role }) => role === 'label')
    const { publisher, byline, published } = document
    const metadata = [publisher?.raw, byline?.raw, published?.raw].filter(
      (span) => span !== undefined,
    )
    return {
      language: document.language,
      headline: headline ? piecesOf(document, headline.span) : null,
      body: kept.map(({ span }) => piecesOf(document, span)),
      removed: document.removed.map(({ kind, raw, reason }) => ({ kind, span: raw, reason })),
      metadata: [...metadata, ...labels.flatMap(({ span }) => piecesOf(document, span).raw)],
      embeddedIn: index.get(document.embeddedIn ?? '') ?? null,
      publisher: publisher?.text ?? null,
      byline: byline?.text ?? null,
      published: published?.basis === 'inferred' ? null : (published?.value ?? null),
    }
  })
}

/** Articles of one source as a report tells them. */
export function foundInReport(report: Report, source: string): FoundArticle[] {
  const articles = report.articles.filter((article) => article.source === source)
  const index = new Map(articles.map(({ id }, position) => [id, position]))
  return articles.map((article) => ({
    language: article.language,
    headline: article.headline && { text: article.headline.text, raw: [article.headline.at] },
    body: article.body.map(({ text, at }) => ({ text, raw: [at] })),
    removed: article.removed.map(({ kind, at, reason }) => ({ kind, span: at, reason })),
    metadata: [article.publisherAt, article.byline?.at, article.published?.at].filter(
      (span) => span !== undefined,
    ),
    embeddedIn: index.get(article.embeddedIn ?? '') ?? null,
    publisher: article.publisher,
    byline: article.byline?.text ?? null,
    published: article.published?.basis === 'inferred' ? null : (article.published?.value ?? null),
  }))
}

/** A span of clean text with the raw ranges of the runs that yield it. */
function piecesOf({ text, alignment }: Document, span: Span): FoundText {
  const raw: Span[] = []
  for (const run of alignment) {
    if (run.text.end <= span.start || run.text.start >= span.end) continue
    const from = run.exact ? Math.max(0, span.start - run.text.start) : 0
    const cut = run.exact ? Math.max(0, run.text.end - span.end) : 0
    raw.push({ start: run.raw.start + from, end: run.raw.end - cut })
  }
  return { text: text.slice(span.start, span.end), raw }
}
