import type { Document } from '../model/document.ts'
import type { Quote } from '../model/quote.ts'
import type { Located, Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { shortHash } from '../text/hash.ts'
import type { Entity } from './entities/found.ts'

type ReportQuote = Report['quotes'][number]
type Locate = (document: Document, span: Span) => Located

/**
 * Every quotation of the documents, in their order, with the entity that speaks where names tell it.
 * @param groupOf the group of a quotation, by its id
 */
export function buildQuotes(
  documents: readonly Document[],
  entities: readonly Entity[],
  { locate, groupOf }: { readonly locate: Locate; readonly groupOf: ReadonlyMap<string, string> },
): ReportQuote[] {
  const speaking = entityAt(documents, entities)
  return documents.flatMap((document) =>
    (document.layers.quotes ?? []).map((quote) =>
      reportQuote(document, quote, { locate, speaking, groupOf }),
    ),
  )
}

interface Options {
  readonly locate: Locate
  readonly groupOf: ReadonlyMap<string, string>
  readonly speaking: (article: string, start: number) => string | null
}

function reportQuote(document: Document, quote: Quote, options: Options): ReportQuote {
  const { locate, groupOf } = options
  const id = quoteId(document, quote)
  const { form, parts, cue } = quote
  return {
    id,
    article: document.id,
    form,
    parts: parts.map((part) => locate(document, part)),
    cue: cue ? locate(document, cue) : null,
    speaker: reportSpeaker(document, quote, options),
    group: groupOf.get(id) ?? null,
  }
}

/** What the report calls a quotation. */
export function quoteId({ id }: Document, { form, span }: Quote): string {
  return shortHash(`quote ${id} ${form} ${span.start} ${span.end}`)
}

function reportSpeaker(
  document: Document,
  { speaker }: Quote,
  { locate, speaking }: Pick<Options, 'locate' | 'speaking'>,
): ReportQuote['speaker'] {
  if (!speaker) return null
  const { text, at } = locate(document, speaker.span)
  const mention = speaker.mention === null ? undefined : document.layers.mentions?.[speaker.mention]
  const entity = mention ? speaking(document.id, locate(document, mention.span).at.start) : null
  const via = speaker.via && locate(document, speaker.via).text
  return { entity, text, at, ...(via === undefined ? {} : { via }) }
}

/** Looks up the entity of a mention by its article and where it starts in the raw source. */
function entityAt(
  documents: readonly Document[],
  entities: readonly Entity[],
): (article: string, start: number) => string | null {
  const quoting = new Map<string, Map<number, string>>()
  for (const { id, layers } of documents) if (layers.quotes?.length) quoting.set(id, new Map())
  for (const { id, mentions } of entities) {
    for (const { article, at } of mentions) quoting.get(article)?.set(at.start, id)
  }
  return (article, start) => quoting.get(article)?.get(start) ?? null
}
