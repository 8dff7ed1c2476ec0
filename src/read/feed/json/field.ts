import type { Span } from '../../../model/span.ts'
import type { AlignedText } from '../../../text/aligned.ts'
import { Composer } from '../../../text/compose.ts'
import { readJsonString } from '../../../text/json-string.ts'
import { trimmed } from '../aligned.ts'
import type { Content } from '../feed.ts'
import fields from './fields.json' with { type: 'json' }
import type { JsonValue } from './tree.ts'

/** What fields of rows are called; in the order in which they are believed. */
export type FieldName = keyof typeof fields

/** An object's values by key: small letters, nothing between words; of two values of one key the first. */
export type Row = ReadonlyMap<string, JsonValue>

/** The values of an object; none of anything else. */
export function rowOf({ node, base }: JsonValue): Row {
  const row = new Map<string, JsonValue>()
  if (node.type !== 'object') return row
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? []
    const name = String(key?.value ?? '')
      .toLowerCase()
      .replace(/[\s_-]/gu, '')
    if (value && !row.has(name)) row.set(name, { node: value, base })
  }
  return row
}

/** Values of a field, those believed first at the front. */
export function fieldValues(row: Row, field: FieldName): JsonValue[] {
  return fields[field].flatMap((name) => row.get(name) ?? [])
}

/** The first value of a field that is a text with something in it. */
export function fieldContent(raw: string, row: Row, field: FieldName): Content | null {
  for (const value of fieldValues(row, field)) {
    const content = contentOf(raw, value)
    if (content) return content
  }
  return null
}

/** Raw range of a value. */
export function valueSpan({ node, base }: JsonValue): Span {
  return { start: base + node.offset, end: base + node.offset + node.length }
}

/** Parts of the list that a text may be kept in. */
export function elements({ node, base }: JsonValue): JsonValue[] {
  return node.type === 'array' ? (node.children ?? []).map((child) => ({ node: child, base })) : []
}

/** A value as text: a string, an object that wraps one, or a list of pieces; `null` where there is none. */
export function contentOf(raw: string, value: JsonValue): Content | null {
  const decoded = textOf(raw, value)
  if (!decoded) return null
  const text = trimmed(decoded)
  return text.text === '' ? null : { ...text, form: formOf(text.text) }
}

function textOf(raw: string, value: JsonValue): AlignedText | null {
  if (value.node.type === 'string') return stringText(raw, value)
  if (value.node.type === 'array') return joined(raw, value)
  const inner = fieldValues(rowOf(value), 'inner').find(({ node }) => node.type === 'string')
  return inner ? stringText(raw, inner) : null
}

/** A string; one without its closing quote breaks off and is none. */
function stringText(raw: string, value: JsonValue): AlignedText | null {
  const { start, end } = valueSpan(value)
  const whole = end - start >= 2 && /(?<!\\)(?:\\\\)*"$/u.test(raw.slice(start + 1, end))
  return whole ? readJsonString(raw, { start: start + 1, end: end - 1 }) : null
}

/** Pieces of a text: paragraphs, where all are strings, or the runs of a message with its links and marks. */
function joined(raw: string, value: JsonValue): AlignedText | null {
  const parts = elements(value)
  const paragraphs = parts.every(({ node }) => node.type === 'string')
  const texts = parts.flatMap((part) => textOf(raw, part) ?? [])
  if (texts.length === 0) return null
  const composer = new Composer(raw)
  for (const { alignment, text } of texts) {
    const at = alignment[0]?.raw.start ?? 0
    if (paragraphs && composer.text !== '') composer.replace({ start: at, end: at }, '\n\n')
    for (const run of alignment) {
      if (run.exact) composer.keep(run.raw)
      else composer.replace(run.raw, text.slice(run.text.start, run.text.end))
    }
  }
  return { text: composer.text, alignment: composer.alignment }
}

const PAGE = /<!doctype\s+html|<html[\s>]|<body[\s>]/iu
const MARKUP =
  /<\/(?:p|div|a|b|i|em|strong|span|li|ul|ol|h[1-6]|blockquote)\s*>|<(?:p|br|img)\b[^<>]*>/iu
const ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8}\d?);/iu
/** Code units in which a text shows that it is markup. */
const SAMPLE = 20_000

function formOf(text: string): Content['form'] {
  const sample = text.slice(0, SAMPLE)
  if (PAGE.test(sample.slice(0, 4000))) return 'page'
  // Entities alone make a line HTML, such as a title; a longer text would lose its line breaks.
  const line = ENTITY.test(sample) && !/[\n\r]/u.test(text)
  return line || MARKUP.test(sample) ? 'html' : 'text'
}
