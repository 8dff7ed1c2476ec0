import type { MarkupElement } from '../../markup/element.ts'
import type { AttributeName } from '../../markup/names.ts'
import type { MarkupPage } from '../../markup/page.ts'
import type { RawText } from '../../model/document.ts'
import { toRaw } from '../../text/compose.ts'
import metaNames from './meta-names.json' with { type: 'json' }
import { rawText } from './plain.ts'
import type { Field, StatedIn, Statement } from './statement.ts'

const META = new Map<string, { field: Field; rank: number }>()
for (const [field, names] of Object.entries(metaNames)) {
  for (const [rank, name] of names.entries()) META.set(name, { field: field as Field, rank })
}

const PROPERTIES: ReadonlyMap<string, Field> = new Map([
  ['headline', 'headline'],
  ['author', 'author'],
  ['creator', 'author'],
  ['datepublished', 'published'],
  ['datecreated', 'published'],
  ['datemodified', 'modified'],
  ['articlesection', 'section'],
  ['inlanguage', 'language'],
])

/** What a page says of its article in `<meta>`, `<link>`, `<html>` and in attributes of visible elements, in its order. */
export function readStatements(page: MarkupPage): Statement[] {
  const found: Statement[] = []
  for (const element of page.elements) {
    if (element.attributes.size === 0 && element.tag !== 'time') continue
    if (element.tag === 'meta') readMeta(element, found)
    else if (element.tag === 'link') readLink(element, found)
    else if (element.tag === 'html')
      add(found, element, 'lang', { field: 'language', in: 'markup', rank: 0 })
    else if (element.tag === 'time') readTime(element, found)
    if (element.attributes.has('itemprop')) readProperty(page, element, found)
  }
  return found
}

type Kind = Pick<Statement, 'field' | 'in' | 'rank'>

/** Not spread, which takes many times as long. */
function statement({ text, raw }: RawText, { field, in: stated, rank }: Kind): Statement {
  return { text, raw, field, in: stated, rank }
}

function add(
  found: Statement[],
  { attributes }: MarkupElement,
  name: AttributeName,
  kind: Kind,
): boolean {
  const attribute = attributes.get(name)
  const text = attribute && rawText(attribute.value, attribute.raw)
  if (!text) return false
  found.push(statement(text, kind))
  return true
}

function readMeta(element: MarkupElement, found: Statement[]): void {
  for (const key of ['property', 'name', 'http-equiv', 'itemprop'] as const) {
    const name = element.attributes.value(key)?.trim().toLowerCase()
    const known = name === undefined ? undefined : META.get(name)
    if (!known) continue
    if (add(found, element, 'content', { ...known, in: 'meta' })) return
  }
}

function readLink(element: MarkupElement, found: Statement[]): void {
  const rel = element.attributes.value('rel')?.toLowerCase().trim()
  if (rel === 'canonical') add(found, element, 'href', { field: 'url', in: 'markup', rank: 0 })
}

/** A time with `pubdate` was the article's by an early draft of HTML 5; others may be of anything. */
function readTime(element: MarkupElement, found: Statement[]): void {
  if (element.unseen !== null) return
  const own = element.attributes.has('pubdate')
  add(found, element, 'datetime', { field: 'published', in: 'markup', rank: own ? 0 : 1 })
}

function readProperty(page: MarkupPage, element: MarkupElement, found: Statement[]): void {
  for (const name of element.attributes.value('itemprop')!.toLowerCase().split(/\s+/u)) {
    const field = PROPERTIES.get(name)
    // What is said of another item, such as a related article, stands in one nested deeper; the first counts.
    if (!field) continue
    const kind = { field, in: 'microdata' as StatedIn, rank: 0 }
    if ((['content', 'datetime'] as const).some((key) => add(found, element, key, kind))) continue
    const text = textInside(page, element)
    if (text) found.push(statement(text, kind))
  }
}

/** Longest text of an element that can be a value. */
const VALUE_CHARS = 300

function textInside(
  page: MarkupPage,
  { raw, unseen, blocks }: MarkupElement,
): ReturnType<typeof rawText> {
  if (unseen !== null || raw.end - raw.start > VALUE_CHARS * 10) return null
  const block = page.blocks[blocks.start]
  if (!block) return null
  const runs = block.alignment.filter((run) => run.raw.start >= raw.start && run.raw.end <= raw.end)
  const [first] = runs
  const last = runs.at(-1)
  if (!first || !last || last.text.end - first.text.start > VALUE_CHARS) return null
  const span = { start: first.text.start, end: last.text.end }
  return rawText(block.text.slice(span.start, span.end), toRaw(block.alignment, span))
}
