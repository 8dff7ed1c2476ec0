import type { Document, RawText } from '../model/document.ts'
import { type Edge, isEdge } from '../model/edge.ts'
import type { Block } from '../model/layers.ts'
import type {
  At,
  Located,
  Report,
  ReportArticle,
  ReportIssue,
  ReportReuse,
  ReportSource,
  ReportVersion,
} from '../model/report.ts'
import type { ReadSource, RunResult } from '../model/run.ts'
import type { Span } from '../model/span.ts'
import { toRaw } from '../text/compose.ts'
import { buildEntities } from './entities.ts'
import { buildQuoteGroups } from './quote-groups.ts'
import { buildQuotes } from './quotes.ts'
import { buildStories } from './story.ts'
import { countWords } from './word-count.ts'

/** Roles that make up an article's body, in reading order; headline and labels stand apart. */
const BODY_ROLES: ReadonlySet<Block['role']> = new Set([
  'paragraph',
  'list-item',
  'table-row',
  'quote',
  'subhead',
  'embedded',
])

/**
 * Folds a run into the report of the contract: everything located in the raw sources.
 * @param version of the program, for `generator`
 */
export function buildReport(result: RunResult, version: string): Report {
  const sources = new Map(result.sources.map((source) => [source.id, source]))
  const documents = new Map(result.documents.map((document) => [document.id, document]))
  const stories = buildStories(result.documents, result.edges)
  const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((a) => [a, id])))
  const locate = (document: Document, span: Span): Located =>
    located(document, sources.get(document.source)!, span)
  const entities = buildEntities(result.documents, result.edges, { locate })
  const quoteGroups = buildQuoteGroups(result.documents, result.edges, locate)
  const groupOf = new Map(quoteGroups.flatMap(({ id, quotes }) => quotes.map((q) => [q, id])))
  return {
    schema: 'synoptic/report@1',
    generator: { name: 'synoptic', version },
    sources: result.sources.map(reportSource),
    articles: result.documents.map((document) =>
      reportArticle(document, sources.get(document.source)!, storyOf.get(document.id) ?? null),
    ),
    stories,
    entities,
    quotes: buildQuotes(result.documents, entities, { locate, groupOf }),
    quoteGroups,
    reuse: result.edges
      .filter((edge) => isEdge(edge, 'copy'))
      .map((edge) => reportReuse(edge, documents.get(edge.from)!, documents.get(edge.to)!)),
    versions: result.edges
      .filter((edge) => isEdge(edge, 'revises'))
      .map((edge) => reportVersion(edge, { documents, sources })),
    timeline: [],
    claims: [],
    framing: [],
    omissions: [],
    issues: result.issues.map(reportIssue),
  }
}

function reportSource(source: ReadSource): ReportSource {
  const { id, path, url, mediaType, charset, chars } = source
  return {
    id,
    ...(path === undefined ? {} : { path }),
    ...(url === undefined ? {} : { url }),
    mediaType,
    charset,
    sha256: id,
    chars,
  }
}

function reportArticle(
  document: Document,
  source: ReadSource,
  story: string | null,
): ReportArticle {
  const at = (raw: Span): At => ({ source: source.id, start: raw.start, end: raw.end })
  const locate = (span: Span): Located => located(document, source, span)
  const blocks = document.layers.blocks ?? []
  const headline = blocks.find(({ role }) => role === 'headline')
  const { publisher, byline, published, url, embeddedIn } = document
  return {
    id: document.id,
    source: source.id,
    language: document.language,
    headline: headline ? locate(headline.span) : null,
    publisher: publisher?.text ?? null,
    ...(publisher?.raw ? { publisherAt: at(publisher.raw) } : {}),
    byline: byline ? rawLocated(byline, source) : null,
    published: published
      ? {
          value: published.value,
          basis: published.basis,
          ...(published.raw ? { at: at(published.raw) } : {}),
        }
      : null,
    ...(url === undefined ? {} : { url }),
    ...(embeddedIn === undefined ? {} : { embeddedIn }),
    body: blocks
      .filter(({ role }) => BODY_ROLES.has(role))
      .map(({ span, background }) => {
        const own = locate(span)
        return background ? { text: own.text, at: own.at, background: true as const } : own
      }),
    removed: document.removed.map(({ kind, raw, reason }) => ({ kind, at: at(raw), reason })),
    sentences: (document.layers.sentences ?? []).map(({ span, language }, index) => {
      const { text, at } = locate(span)
      return { id: `${document.id}.s${index + 1}`, language, text, at }
    }),
    story,
  }
}

/** Plain text shows the raw words themselves; markup shows what a reader of the page sees. */
export function located(document: Document, source: ReadSource, span: Span): Located {
  const raw = toRaw(document.alignment, span)
  return {
    text: plainText(source, raw) ?? document.text.slice(span.start, span.end),
    at: { source: source.id, start: raw.start, end: raw.end },
  }
}

/** What stands at a place of a plain text, whose raw text is always at hand; `null` in markup. */
function plainText({ mediaType, raw }: ReadSource, { start, end }: Span): string | null {
  return mediaType === 'text/plain' && raw !== undefined ? raw.slice(start, end) : null
}

function rawLocated({ text, raw }: RawText, source: ReadSource): Located {
  return {
    text: plainText(source, raw) ?? text,
    at: { source: source.id, start: raw.start, end: raw.end },
  }
}

function reportReuse(edge: Edge<'copy'>, from: Document, to: Document): ReportReuse {
  const { relation, direction, passages, covered, substitutions } = edge.detail
  const at = (document: Document, span: Span): At => ({
    source: document.source,
    ...toRaw(document.alignment, span),
  })
  return {
    id: edge.id,
    kind: relation,
    from: edge.from,
    to: edge.to,
    direction,
    score: edge.score,
    evidence: [...edge.evidence],
    passages: passages.map((passage) => ({
      from: at(from, passage.from),
      to: at(to, passage.to),
      relation: passage.relation,
      words: countWords(to.text.slice(passage.to.start, passage.to.end)),
    })),
    ...(substitutions === undefined
      ? {}
      : {
          substitutions: substitutions.map((own) => ({
            from: from.text.slice(own.from.start, own.from.end),
            to: to.text.slice(own.to.start, own.to.end),
            toAt: at(to, own.to),
            inside: own.inside,
          })),
        }),
    covered,
  }
}

function reportVersion(
  { id, from, to, detail, evidence }: Edge<'revises'>,
  known: {
    readonly documents: ReadonlyMap<string, Document>
    readonly sources: ReadonlyMap<string, ReadSource>
  },
): ReportVersion {
  const locate = (article: string, span: Span | null): Located | null => {
    const document = known.documents.get(article)!
    return span && located(document, known.sources.get(document.source)!, span)
  }
  return {
    id,
    newer: from,
    older: to,
    direction: detail.direction,
    evidence: [...evidence],
    changes: detail.changes.map((change) => ({
      newer: locate(from, change.from),
      older: locate(to, change.to),
    })),
  }
}

function reportIssue({
  code,
  message,
  source,
  path,
  at,
}: RunResult['issues'][number]): ReportIssue {
  return {
    code,
    message,
    ...(source === undefined ? {} : { source }),
    ...(path === undefined ? {} : { path }),
    ...(at && source !== undefined ? { at: { source, start: at.start, end: at.end } } : {}),
  }
}
