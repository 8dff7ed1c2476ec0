import type { RemovedKind } from '../../../src/model/document.ts'
import type { Span } from '../../../src/model/span.ts'

/** What a source holds, told by hand or by construction. Spans count in the raw text. */
export interface GoldArticle {
  readonly language: string
  readonly headline: Span | null
  /** Paragraphs in reading order; those of an embedded article are also its host's. */
  readonly body: readonly Span[]
  readonly removed: readonly { readonly kind: RemovedKind; readonly span: Span }[]
  /** Stamps, author lines and separators: not body; whether they are listed as removed is free. */
  readonly metadata: readonly Span[]
  /** Index of the article it is quoted whole in. */
  readonly embeddedIn: number | null
  readonly publisher: string | null
  readonly byline: string | null
  /** ISO 8601 prefix as stated. */
  readonly published: string | null
}

/** One source with its gold articles, in the order of their places. */
export interface GoldSource {
  readonly name: string
  readonly raw: string
  readonly articles: readonly GoldArticle[]
}

/** An article of `expected.json`: texts exactly as they stand in the source, in order. */
export interface ExpectedArticle {
  language: string
  headline: string | null
  publisher: string | null
  byline: string | null
  published: string | null
  embeddedIn: number | null
  body: string[]
  removed: { kind: RemovedKind; text: string }[]
  metadata: string[]
}

/** What `test/cases/<name>/expected.json` holds. */
export interface Expected {
  /** What the case is there to show. */
  about: string
  /** Held-out cases are measured and never tuned on. */
  heldOut: boolean
  /** Body token F1 the reader must reach; 1 where nothing is said. A lower one names what is still wrong in `about`. */
  atLeast?: number
  articles: ExpectedArticle[]
}

/**
 * Finds the spans of an expectation in its source. Headlines and paragraphs are searched forward;
 * removed and metadata texts take the first place from there that no paragraph has taken.
 * @throws Error naming the text that is not in the source, or not in order.
 */
export function locate(name: string, raw: string, expected: Expected): GoldSource {
  const taken: Span[] = []
  const firsts = new Map<number, number>()
  const kept = expected.articles.map((article, index) => {
    const host = article.embeddedIn === null ? undefined : firsts.get(article.embeddedIn)
    const search = forward(name, raw, host ?? taken.at(-1)?.end ?? 0)
    const headline = article.headline === null ? null : search(article.headline)
    const body = article.body.map(search)
    firsts.set(index, (headline ?? body[0])?.start ?? 0)
    if (host === undefined) taken.push(...(headline ? [headline] : []), ...body)
    return { headline, body }
  })
  const free = (text: string): Span => freePlace(name, raw, text, taken)
  const articles = expected.articles.map((article, index) => ({
    ...article,
    ...kept[index]!,
    removed: article.removed.map(({ kind, text }) => ({ kind, span: free(text) })),
    metadata: article.metadata.map(free),
  }))
  return { name, raw, articles }
}

function forward(name: string, raw: string, from: number): (text: string) => Span {
  let cursor = from
  return (text) => {
    const start = raw.indexOf(text, cursor)
    if (start < 0) throw new Error(`${name}: not in the source after ${cursor}: ${text}`)
    cursor = start + text.length
    return { start, end: cursor }
  }
}

function freePlace(name: string, raw: string, text: string, taken: Span[]): Span {
  for (let start = raw.indexOf(text); start >= 0; start = raw.indexOf(text, start + 1)) {
    const span = { start, end: start + text.length }
    if (taken.some((other) => other.start < span.end && span.start < other.end)) continue
    taken.push(span)
    return span
  }
  throw new Error(`${name}: no free place in the source: ${text}`)
}
