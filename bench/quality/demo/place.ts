import { contains, type Span, spanLength } from '../../../src/model/span.ts'
import type { Ref } from './schema.ts'

/** Stands between the first and the last words of a long place. */
const RANGE = ' ⋯ '

/** All places of a reference in a text, in order. Spans are UTF-16 code units. */
export function occurrences(raw: string, ref: Ref): Span[] {
  const text = typeof ref === 'string' ? ref : ref.text
  const [first = '', last] = text.split(RANGE)
  const found: Span[] = []
  for (let start = raw.indexOf(first); start >= 0; start = raw.indexOf(first, start + 1)) {
    const after = start + first.length
    if (last === undefined) found.push({ start, end: after })
    else {
      const from = raw.indexOf(last, after)
      if (from >= 0) found.push({ start, end: from + last.length })
    }
  }
  return found
}

/**
 * The one place a reference names in a file.
 * @throws Error where the words are not there, or stand there more than once and no `nth` is given.
 */
export function placeInFile(raw: string, ref: Ref): Span {
  const found = occurrences(raw, ref)
  const nth = typeof ref === 'string' ? undefined : ref.nth
  if (nth === undefined && found.length > 1) throw new Error(`${found.length} times: ${label(ref)}`)
  return found[(nth ?? 1) - 1] ?? missing(ref)
}

/**
 * The first place of a reference inside the given spans (an article's headline and paragraphs).
 * @throws Error where none of them holds the words.
 */
export function placeInside(raw: string, ref: Ref, spans: readonly Span[]): Span {
  return inside(raw, ref, spans)[0] ?? missing(ref)
}

/**
 * The place of a reference inside the given spans that lies nearest to `anchor` without being in it;
 * where the reference names which occurrence in the file it means, that one.
 * @throws Error where none of them holds the words.
 */
export function placeNear(raw: string, ref: Ref, spans: readonly Span[], anchor: Span): Span {
  if (typeof ref !== 'string' && ref.nth !== undefined) return placeInFile(raw, ref)
  const free = inside(raw, ref, spans).filter((span) => !contains(anchor, span))
  const [nearest] = free.sort((a, b) => gap(a, anchor) - gap(b, anchor))
  return nearest ?? missing(ref)
}

/** The words of a reference, short enough for one line. */
export function label(ref: Ref): string {
  return typeof ref === 'string' ? ref : ref.text
}

function inside(raw: string, ref: Ref, spans: readonly Span[]): Span[] {
  return occurrences(raw, ref).filter((span) => spans.some((outer) => contains(outer, span)))
}

function gap(a: Span, b: Span): number {
  const together = Math.max(a.end, b.end) - Math.min(a.start, b.start)
  return Math.max(0, together - spanLength(a) - spanLength(b))
}

function missing(ref: Ref): never {
  throw new Error(`not there: ${label(ref)}`)
}
