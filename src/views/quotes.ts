import type { Document } from '../model/document.ts'
import type { Quote } from '../model/quote.ts'
import type { Located, Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { shortHash } from '../text/hash.ts'
import type { Entity } from './entities/found.ts'

type ReportQuote = Report['quotes'][number]
type Locate = (document: Document, span: Span) => Located

/** Every quotation of the documents, in their order, with the entity that speaks where names tell it. */
export function buildQuotes(
  documents: readonly Document[],
  entities: readonly Entity[],
  locate: Locate,
): ReportQuote[] {
  const speaking = entityAt(documents, entities)
  return documents.flatMap((document) =>
    (document.layers.quotes ?? []).map((quote) =>
      reportQuote(document, quote, { locate, speaking }),
    ),
  )
}

interface Options {
  readonly locate: Locate
  readonly speaking: (article: string, start: number) => string | null
}

function reportQuote(document: Document, quote: Quote, { locate, speaking }: Options): ReportQuote {
  const { form, parts, cue, span } = quote
  return {
    id: shortHash(`quote ${document.id} ${form} ${span.start} ${span.end}`),
    article: document.id,
    form,
    parts: parts.map((part) => locate(document, part)),
    cue: cue ? locate(document, cue) : null,
    speaker: reportSpeaker(document, quote, { locate, speaking }),
    group: null,
  }
}

function reportSpeaker(
  document: Document,
  { speaker }: Quote,
  { locate, speaking }: Options,
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
