import type { Report, ReportQuote } from '../model/report.ts'
import { foldedWords } from '../text/folded-words.ts'
import { sourceName } from './outline.ts'
import { quotedText } from './quotations.ts'

type ReportSpeaker = NonNullable<ReportQuote['speaker']>

/** A quotation with what is needed to read it alone. */
export interface ListedQuote extends Omit<ReportQuote, 'group' | 'speaker'> {
  /** What was said as one line, ` … ` where something cuts in. */
  readonly text: string
  readonly language: string
  /** The publisher, or else the name of the file or address. */
  readonly outlet: string
  readonly path?: string
  readonly url?: string
  /** As in the report, with the name the entity is shown by; null where there is no entity. */
  readonly speaker: (ReportSpeaker & { readonly name: string | null }) | null
}

/**
 * Every quotation of a report, source by source, by place.
 * @param speaker lists only those of whom a name, or the words that stand for it, have all words of this one
 */
export function listQuotes(report: Report, speaker?: string): ListedQuote[] {
  const articles = new Map(report.articles.map((article) => [article.id, article]))
  const sources = new Map(report.sources.map((source) => [source.id, source]))
  const order = new Map(report.sources.map(({ id }, index) => [id, index]))
  const entities = new Map(report.entities.map((entity) => [entity.id, entity]))
  const asked = speaker === undefined ? null : foldedWords(speaker)
  const listed = report.quotes.flatMap((quote): ListedQuote[] => {
    const article = articles.get(quote.article)
    const entity = entities.get(quote.speaker?.entity ?? '')
    const names = [quote.speaker?.text ?? '', ...(entity?.names ?? []).map(({ text }) => text)]
    if (!article || (asked && !names.some((name) => hasAll(name, asked)))) return []
    const { group: _, speaker: by, ...rest } = quote
    const source = sources.get(article.source)
    return [
      {
        ...rest,
        text: quotedText(quote),
        language: article.language,
        outlet: article.publisher ?? sourceName(source),
        ...(source?.path === undefined ? {} : { path: source.path }),
        ...(source?.url === undefined ? {} : { url: source.url }),
        speaker: by && { ...by, name: entity?.name ?? null },
      },
    ]
  })
  const place = ({ parts }: ListedQuote) => parts[0]?.at
  return listed.sort(
    (a, b) =>
      order.get(place(a)?.source ?? '')! - order.get(place(b)?.source ?? '')! ||
      (place(a)?.start ?? 0) - (place(b)?.start ?? 0),
  )
}

function hasAll(name: string, asked: readonly string[]): boolean {
  const own = new Set(foldedWords(name))
  return asked.length > 0 && asked.every((word) => own.has(word))
}
