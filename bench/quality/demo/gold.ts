import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Span } from '../../../src/model/span.ts'
import type { GoldArticle, GoldSource } from '../cleaning/gold.ts'
import { label, placeInFile } from './place.ts'
import { type DemoArticle, type DemoGold, goldSchema, type Ref } from './schema.ts'
import { type ShownPage, shownPage } from './shown.ts'

const DEMO = resolve(import.meta.dirname, '..', '..', '..', 'demo')
/** The folder that `synoptic demo` compares. */
export const DEMO_DOCUMENTS = join(DEMO, 'documents')
/** Files that are not UTF-8, as a reader must find out for itself. */
const CHARSETS: Readonly<Record<string, string>> = { '07-orvansky-telegraf.txt': 'windows-1251' }

/** An article of the gold with its places as offsets into the decoded file. */
export interface PlacedArticle {
  readonly gold: DemoArticle
  readonly raw: string
  readonly headline: Span | null
  readonly body: readonly Span[]
}

/** The demonstration: its files, decoded, and what a careful reader finds in them. */
export interface Demo {
  readonly gold: DemoGold
  /** Decoded text by file name, without a byte order mark. */
  readonly files: ReadonlyMap<string, string>
  readonly articles: ReadonlyMap<string, PlacedArticle>
}

/**
 * Reads demo/gold.json and resolves the places of its articles.
 * @throws Error naming file and words where a place is not where the gold says.
 */
export function readDemo(): Demo {
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(DEMO, 'gold.json'), 'utf8')))
  const files = new Map(
    readdirSync(DEMO_DOCUMENTS)
      .sort()
      .map((name) => [name, decode(name, readFileSync(join(DEMO_DOCUMENTS, name)))]),
  )
  const articles = new Map(
    gold.articles.map((article) => [article.id, placeArticle(article, files.get(article.file))]),
  )
  return { gold, files, articles }
}

/** The article structure of one file in the terms of the cleaning bench. */
export function goldSource(demo: Demo, file: string): GoldSource {
  const placed = [...demo.articles.values()].filter(({ gold }) => gold.file === file)
  const ids = placed.map(({ gold }) => gold.id)
  const raw = demo.files.get(file) ?? ''
  const articles = placed.map((article) => toGoldArticle(article, ids))
  const page = shownFile(demo, file)
  return { name: file, raw: page?.text ?? raw, articles: articles.map((one) => inPage(one, page)) }
}

/** What a reader of a page sees; `null` for a file that is text itself. */
export function shownFile(demo: Demo, file: string): ShownPage | null {
  const page = demo.gold.articles.some((article) => article.file === file && article.reader)
  return page ? shownPage(demo.files.get(file) ?? '') : null
}

function inPage(article: GoldArticle, page: ShownPage | null): GoldArticle {
  if (!page) return article
  return {
    ...article,
    headline: article.headline && page.at(article.headline),
    body: article.body.map((span) => page.at(span)),
    removed: article.removed.map(({ kind, span }) => ({ kind, span: page.at(span) })),
    metadata: article.metadata.map((span) => page.at(span)),
  }
}

function toGoldArticle(placed: PlacedArticle, ids: readonly string[]): GoldArticle {
  const { gold, raw, headline, body } = placed
  const host = gold.embeddedIn === undefined ? -1 : ids.indexOf(gold.embeddedIn)
  return {
    language: gold.language,
    headline,
    body,
    removed: gold.removed.map(({ kind, at }) => ({ kind, span: placeInFile(raw, at) })),
    metadata: (gold.metadata ?? []).map((ref) => placeInFile(raw, ref)),
    embeddedIn: host < 0 ? null : host,
    publisher: gold.publisher?.name ?? null,
    byline: gold.byline && label(gold.byline),
    published: gold.published?.value ?? null,
  }
}

function placeArticle(gold: DemoArticle, raw: string | undefined): PlacedArticle {
  if (raw === undefined) throw new Error(`${gold.id}: there is no file ${gold.file}`)
  const place = (ref: Ref): Span => {
    try {
      return placeInFile(raw, ref)
    } catch (error) {
      throw new Error(`${gold.file}, ${gold.id}: ${(error as Error).message}`)
    }
  }
  return {
    gold,
    raw,
    headline: gold.headline === null ? null : place(gold.headline),
    body: gold.body.map(place),
  }
}

function decode(name: string, bytes: Uint8Array): string {
  return new TextDecoder(CHARSETS[name] ?? 'utf-8', { fatal: true }).decode(bytes)
}
