import type { Span } from '../../../../src/model/span.ts'
import type { Alteration, AlterationKind, Base, Edit } from './model.ts'

/** A match inside the quotation, with its place in the text. */
export interface Hit extends Span {
  readonly text: string
  readonly groups: readonly (string | undefined)[]
}

/** Matches that stand whole inside a part of the quotation. */
export function hitsIn({ text, parts }: Base, pattern: RegExp): Hit[] {
  const global = new RegExp(pattern.source, [...new Set(`${pattern.flags}gu`)].join(''))
  return parts.flatMap((part) =>
    [...text.slice(part.start, part.end).matchAll(global)].map((match) => {
      const start = part.start + match.index
      return { start, end: start + match[0].length, text: match[0], groups: match.slice(1) }
    }),
  )
}

/** A pattern of one of some words or phrases, standing alone. */
export function anyOf(phrases: readonly string[]): RegExp {
  const sorted = [...phrases].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${sorted.join('|')})(?![\\p{L}\\p{N}'’-])`, 'iu')
}

/** Writes the replacement with a capital where the original has one. */
export function likeCase(original: string, put: string): string {
  const first = original[0] ?? ''
  return first !== first.toLowerCase() ? put.slice(0, 1).toUpperCase() + put.slice(1) : put
}

/** An alteration of words at one place. */
export function swap(
  kind: AlterationKind | 'harmless',
  way: string,
  { start, end }: Span,
  put: string,
): Alteration {
  const edit: Edit = { start, end, put, tells: true }
  return { kind, way, edits: [edit] }
}

/** Each word or phrase of a table, found in the quotation, put as each of those the table gives for it. */
export function swapsOf(
  base: Base,
  kind: AlterationKind | 'harmless',
  way: string,
  table: Readonly<Record<string, readonly string[]>>,
): Alteration[] {
  const pattern = anyOf(Object.keys(table))
  return hitsIn(base, pattern).flatMap((hit) =>
    (table[hit.text.toLowerCase()] ?? []).map((put) =>
      swap(kind, way, hit, likeCase(hit.text, put)),
    ),
  )
}

/** What stands before the first word of a sentence. */
const OPENS = /(?:^|[.!?…]["'”»]?\s+|["“«„])$/u

/** Words cut out, with the blank behind them; what follows takes over a capital. */
export function cutsOf(
  base: Base,
  kind: AlterationKind,
  way: string,
  pattern: RegExp,
): Alteration[] {
  return hitsIn(base, pattern).map((hit) => {
    const words = hit.text.trimEnd()
    const edits: Edit[] = [{ start: hit.start, end: hit.end, put: '', tells: true }]
    const next = base.text.slice(hit.end, hit.end + 1)
    const opens = OPENS.test(base.text.slice(Math.max(0, hit.start - 4), hit.start))
    if (opens && words[0] !== words[0]?.toLowerCase() && next !== '') {
      edits.push({ start: hit.end, end: hit.end + 1, put: next.toUpperCase(), tells: false })
    }
    return { kind, way, edits }
  })
}

/** Words put in right before each match. */
export function insertsOf(
  base: Base,
  kind: AlterationKind,
  { way, put, pattern }: { readonly way: string; readonly put: string; readonly pattern: RegExp },
): Alteration[] {
  return hitsIn(base, pattern).map(({ start, text }) => {
    if (text[0] === text[0]!.toLowerCase()) return swap(kind, way, { start, end: start }, put)
    const lower: Edit = { start, end: start + 1, put: text[0]!.toLowerCase(), tells: false }
    const inserted: Edit = { start, end: start, put: likeCase(text, put), tells: true }
    return { kind, way, edits: [inserted, lower] }
  })
}

const WORD = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu

export function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0
}
