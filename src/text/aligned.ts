import type { Alignment } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { toRaw } from './compose.ts'

/** Text read out of another, with the way back. */
export interface AlignedText {
  readonly text: string
  /** Sorted by text, gapless in it, ranges of the other text ascending; empty where `text` is. */
  readonly alignment: readonly Alignment[]
}

/**
 * Ways back in a row: `outer` leads from a text to a middle one, `inner` from there to the raw source.
 * Runs are exact where both are; where a run of `inner` that is not exact is cut, its pieces become one run.
 * Linear in the runs of both and their overlaps.
 * @throws RangeError where `outer` names a place of the middle text that `inner` does not cover
 */
export function composeAlignments(
  outer: readonly Alignment[],
  inner: readonly Alignment[],
): Alignment[] {
  const composed: Alignment[] = []
  let next = 0
  for (const run of outer) {
    if (!run.exact) {
      push(composed, { text: run.text, raw: rawOf(inner, run.raw), exact: false })
      continue
    }
    if (run.raw.end > (inner.at(-1)?.text.end ?? 0)) {
      throw new RangeError(`${run.raw.start}–${run.raw.end} lies outside the middle text`)
    }
    while ((inner[next]?.text.end ?? Number.POSITIVE_INFINITY) <= run.raw.start) next++
    for (let i = next; i < inner.length && inner[i]!.text.start < run.raw.end; i++) {
      push(composed, throughRun(run, inner[i]!))
    }
  }
  return composed
}

/** Raw range of a range of the middle text; an empty middle text is all at the raw source's start. */
function rawOf(inner: readonly Alignment[], middle: Span): Span {
  return inner.length === 0 ? { start: 0, end: 0 } : toRaw(inner, middle)
}

/** The part of an exact run that goes through one inner run. */
function throughRun({ text, raw: middle }: Alignment, inner: Alignment): Alignment {
  const from = Math.max(middle.start, inner.text.start)
  const to = Math.min(middle.end, inner.text.end)
  const back = text.start - middle.start
  const own = { start: from + back, end: to + back }
  if (!inner.exact) return { text: own, raw: inner.raw, exact: false }
  const shift = inner.raw.start - inner.text.start
  return { text: own, raw: { start: from + shift, end: to + shift }, exact: true }
}

/** Adds a run; one that shares its raw place with the last, or goes on exactly, becomes part of it. */
function push(runs: Alignment[], run: Alignment): void {
  const last = runs.at(-1)
  const shared = last !== undefined && run.raw.start < last.raw.end
  const goesOn = last?.exact && run.exact && last.raw.end === run.raw.start
  if (last === undefined || !(shared || goesOn)) {
    runs.push(run)
    return
  }
  runs[runs.length - 1] = {
    text: { start: last.text.start, end: run.text.end },
    raw: { start: last.raw.start, end: Math.max(last.raw.end, run.raw.end) },
    exact: goesOn === true,
  }
}

/** Characters that may compose with one another: a base with its marks, and the letters of a Hangul syllable. */
const CLUSTER = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+|\P{M}\p{M}*|\p{M}+/gu

/** Texts of most languages of Europe: composed letters and punctuation only, which stay as they are. */
const COMPOSED = /^[\0-\u02FF\u0400-\u0482\u048A-\u052F\u2010-\u205E\u20A0-\u20BF]*$/u

/** The same text in NFC, its alignment with it. */
export function composed(aligned: AlignedText): AlignedText {
  if (COMPOSED.test(aligned.text)) return aligned
  const normal = aligned.text.normalize('NFC')
  if (normal === aligned.text) return aligned
  const outer: Alignment[] = []
  let text = ''
  for (const match of aligned.text.matchAll(CLUSTER)) {
    const own = match[0].normalize('NFC')
    const raw = { start: match.index, end: match.index + match[0].length }
    const span = { start: text.length, end: text.length + own.length }
    text += own
    push(outer, { text: span, raw, exact: own === match[0] })
  }
  return { text, alignment: composeAlignments(outer, aligned.alignment) }
}

/** A range of aligned text as an aligned text of its own. */
export function sliceAligned({ text, alignment }: AlignedText, span: Span): AlignedText {
  const whole = { text: { start: 0, end: span.end - span.start }, raw: span, exact: true }
  if (span.end <= span.start) return { text: '', alignment: [] }
  return {
    text: text.slice(span.start, span.end),
    alignment: composeAlignments([whole], alignment),
  }
}
