/** Half-open range of UTF-16 code units, as in `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Orders spans by start, then the longer one first, so that an outer span precedes its parts. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** True when the two ranges share at least one code unit; an empty range shares none. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end)
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Number of code units in the range. */
export function spanLength(span: Span): number {
  return span.end - span.start
}

/** Code units that several spans hold together, those that overlap counted in each. */
export function spansLength(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + spanLength(span), 0)
}

/** Joins overlapping or touching spans; the result is sorted and disjoint. */
export function unionSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort(compareSpans)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else joined.push(span)
  }
  return joined
}
