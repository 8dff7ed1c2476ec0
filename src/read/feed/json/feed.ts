import type { Dated } from '../../../model/document.ts'
import type { LanguagePack } from '../../../model/kit.ts'
import type { Source } from '../../../model/source.ts'
import { statedDate } from '../../../text/stated-date.ts'
import { absolute } from '../address.ts'
import type { Content, Feed, FeedItem } from '../feed.ts'
import {
  contentOf,
  elements,
  type FieldName,
  fieldContent,
  fieldValues,
  type Row,
  rowOf,
  valueSpan,
} from './field.ts'
import { type JsonValue, jsonValues } from './tree.ts'

/** What all rows of a file share. */
interface RowContext {
  readonly raw: string
  readonly packs: readonly LanguagePack[]
  readonly base: string | undefined
  readonly language: string | null
}

/**
 * Reads JSON Feed 1 and 1.1, and rows of articles: one object, a list of them, a list inside an object, or
 * JSON Lines. `null` where nothing of that is in it.
 */
export function jsonFeed(
  source: Pick<Source, 'raw' | 'url'>,
  packs: readonly LanguagePack[],
): Feed | null {
  const { raw } = source
  const { values, damage } = jsonValues(raw)
  const { head, rows } = rowsOf(values)
  const page = head && fieldContent(raw, head, 'home')?.text
  const home = page ? absolute(page, source.url) : null
  const base = home ?? source.url
  const language = head ? (fieldContent(raw, head, 'language')?.text ?? null) : null
  const context = { raw, packs, base, language }
  const items = rows.flatMap((row) => itemOf(row, context) ?? [])
  const declared = head !== null && isJsonFeed(raw, head)
  if (items.length === 0 && !declared && damage.length === 0) return null
  const next = declared && head.get('nexturl')
  const url = next ? absolute(contentOf(raw, next)?.text ?? '', base) : null
  return {
    kind: declared ? 'feed' : 'rows',
    title: head ? fieldContent(raw, head, 'feedTitle') : null,
    page: home,
    language,
    items,
    links: url && next ? [{ url, kind: 'feed', at: valueSpan(next) }] : [],
    damage,
  }
}

function isJsonFeed(raw: string, head: Row): boolean {
  const version = head.get('version')
  return version !== undefined && /jsonfeed\.org/iu.test(contentOf(raw, version)?.text ?? '')
}

interface Rows {
  /** The object around the rows; `null` where there is none. */
  readonly head: Row | null
  readonly rows: readonly JsonValue[]
}

/** Objects inside objects that are looked into for the list of rows. */
const WRAPPERS = 3

function rowsOf(values: readonly JsonValue[]): Rows {
  const [only] = values
  if (!only || values.length > 1) return { head: null, rows: values.filter(isObject) }
  if (!isObject(only)) return { head: null, rows: elements(only).filter(isObject) }
  let head = rowOf(only)
  for (let depth = 0; depth < WRAPPERS && fieldValues(head, 'content').length === 0; depth++) {
    const lists = fieldValues(head, 'rows')
    const list = lists.find(({ node }) => node.type === 'array')
    if (list) return { head, rows: elements(list).filter(isObject) }
    const inner = lists.find(isObject)
    if (!inner) break
    head = rowOf(inner)
  }
  return { head: null, rows: [only] }
}

function isObject({ node }: JsonValue): boolean {
  return node.type === 'object'
}

function itemOf(value: JsonValue, context: RowContext): FeedItem | null {
  const { raw } = context
  const row = rowOf(value)
  const title = fieldContent(raw, row, 'title')
  const url = addressOf(row, context)
  const content = fieldContent(raw, row, 'content')
  const summary = fieldContent(raw, row, 'summary')
  if (!content && !summary && !(title && url)) return null
  return {
    at: valueSpan(value),
    title,
    url,
    published: dated(row, 'published', context) ?? dated(row, 'updated', context),
    authors: authorsOf(raw, row),
    outlet: outletOf(raw, row),
    language: fieldContent(raw, row, 'language')?.text ?? context.language,
    content,
    summary,
    whole: true,
  }
}

function addressOf(row: Row, { raw, base }: RowContext): string | null {
  for (const value of fieldValues(row, 'url')) {
    const content = contentOf(raw, value)
    const url = content && absolute(content.text, base)
    if (url) return url
  }
  return null
}

function dated(row: Row, field: FieldName, { raw, packs }: RowContext): Dated | null {
  for (const found of fieldValues(row, field)) {
    const span = valueSpan(found)
    const string = contentOf(raw, found)
    const text = found.node.type === 'number' ? raw.slice(span.start, span.end) : string?.text
    const value = text === undefined ? null : statedDate(text, packs)
    if (value) return { value, basis: field === 'published' ? 'metadata' : 'inferred', raw: span }
  }
  return null
}

/** Authors: a name, an object with a name, or a list of either. */
function authorsOf(raw: string, row: Row): Content[] {
  for (const value of fieldValues(row, 'author')) {
    const parts = value.node.type === 'array' ? elements(value) : [value]
    const authors = parts.flatMap((part) => contentOf(raw, part) ?? [])
    if (authors.length > 0) return authors
  }
  return []
}

function outletOf(raw: string, row: Row): Content | null {
  for (const value of fieldValues(row, 'outlet')) {
    const content = contentOf(raw, value)
    // An address is no name.
    if (content && !/^https?:\/\//iu.test(content.text)) return content
  }
  return null
}
