import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Span } from '../../../model/span.ts'

/** A value of a file with the offset its own offsets count from. */
export interface JsonValue {
  readonly node: Node
  readonly base: number
}

/** The values of a file, and what is wrong with it. */
export interface JsonValues {
  readonly values: readonly JsonValue[]
  readonly damage: readonly { readonly message: string; readonly at: Span }[]
}

/** Deepest nesting read: the parser calls itself once a level, and no row needs ten. */
const MAX_DEPTH = 200

/** Reads a JSON file, or JSON Lines: several values, a line each. What is broken ends where it breaks. */
export function jsonValues(raw: string): JsonValues {
  const values: JsonValue[] = []
  const damage: { message: string; at: Span }[] = []
  for (const span of valueSpans(raw)) {
    const text = raw.slice(span.start, span.end)
    if (depthOf(text) > MAX_DEPTH) {
      damage.push({ message: `a value is nested more than ${MAX_DEPTH} levels deep`, at: span })
      continue
    }
    const errors: ParseError[] = []
    const node = parseTree(text, errors, { allowTrailingComma: true })
    const [first] = errors
    if (first) {
      const at = { start: span.start + first.offset, end: span.start + first.offset + first.length }
      damage.push({ message: 'it is not sound JSON', at: within(at, raw.length) })
    }
    if (node) values.push({ node, base: span.start })
  }
  return { values, damage }
}

function within({ start, end }: Span, length: number): Span {
  return { start: Math.min(start, length), end: Math.min(end, length) }
}

/** Lines of JSON Lines, where every line that is not blank opens an object; else the whole file. */
function valueSpans(raw: string): Span[] {
  const lines = [...raw.matchAll(/[^\n\r]+/gu)]
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
    .filter(({ start, end }) => /\S/u.test(raw.slice(start, end)))
  const rows = lines.every(({ start, end }) => /^[\s\u001E]*\{/u.test(raw.slice(start, end)))
  if (lines.length > 1 && rows) return lines
  return lines.length === 0 ? [] : [{ start: 0, end: raw.length }]
}

/** Deepest nesting of a text, told without nesting. */
function depthOf(text: string): number {
  const scanner = createScanner(text, true)
  let depth = 0
  let deepest = 0
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    const mark = text[scanner.getTokenOffset()]
    if (mark === '{' || mark === '[') deepest = Math.max(deepest, ++depth)
    else if (mark === '}' || mark === ']') depth--
  }
  return deepest
}
