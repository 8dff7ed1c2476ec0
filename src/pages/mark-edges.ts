import type { Span } from '../model/span.ts'

/** Characters looked at on either side of an edge; more marks in a row than this are none of writing. */
const REACH = 32
/** Marks that close what stands before them, unless a word follows at once. */
const CLOSING = /^[.,;:!?…\p{Pe}\p{Pf}\p{Pi}'"]+(?![\p{L}\p{N}])/u
/** Marks that open what stands after them, unless a word or the end of a sentence stands before. */
const OPENING = /(?<![\p{L}\p{N}.,;:!?…\p{Ps}\p{Pi}\p{Pf}'"])[\p{Ps}\p{Pi}\p{Pf}'"]+$/u

/**
 * A span with the marks that open and close it, so that nothing put after it stands before its own quotation
 * mark or full stop. It grows only inside `within`; both count in `raw`.
 */
export function withMarks(span: Span, within: Span, raw: string): Span {
  const { start, end } = span
  const grows = start < end
  const opening = grows && start > within.start ? before(raw, start, within).match(OPENING) : null
  const closing = grows && end < within.end ? after(raw, end, within).match(CLOSING) : null
  return {
    start: start - (opening?.[0].length ?? 0),
    end: end + (closing?.[0].length ?? 0),
  }
}

function before(raw: string, at: number, within: Span): string {
  return raw.slice(Math.max(within.start, at - REACH), at)
}

function after(raw: string, at: number, within: Span): string {
  return raw.slice(at, Math.min(within.end, at + REACH))
}
