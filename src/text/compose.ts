import type { Alignment } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/**
 * Builds clean text out of raw pieces while keeping the way back.
 * Append what is kept, in raw order; `text` and `alignment` are ready at any time.
 */
export class Composer {
  readonly #raw: string
  #text = ''
  readonly #runs: Run[] = []

  constructor(raw: string) {
    this.#raw = raw
  }

  /** Clean text so far. */
  get text(): string {
    return this.#text
  }

  /** Runs so far: sorted, gapless in the clean text, raw ranges ascending. The last may still grow. */
  get alignment(): readonly Alignment[] {
    return this.#runs
  }

  /** Keeps a raw range as it stands. */
  keep(raw: Span): void {
    if (raw.end <= raw.start) return
    this.#push(this.#raw.slice(raw.start, raw.end), raw, true)
  }

  /** Puts `text` in place of a raw range, which may be empty (something put back) but not reversed. */
  replace(raw: Span, text: string): void {
    if (text !== '') this.#push(text, raw, false)
  }

  #push(text: string, raw: Span, exact: boolean): void {
    const start = this.#text.length
    const last = this.#runs.at(-1)
    this.#text += text
    const end = this.#text.length
    if (last?.exact && exact && last.raw.end === raw.start) {
      last.text.end = end
      last.raw.end = raw.end
    } else {
      const own = { start: raw.start, end: raw.end }
      this.#runs.push({ text: { start, end }, raw: own, exact })
    }
  }
}

/** A run that may still be made longer. */
interface Run extends Alignment {
  readonly text: { readonly start: number; end: number }
  readonly raw: { readonly start: number; end: number }
}

/** Index of the run that holds text offset `offset`, by binary search. */
function runAt(runs: readonly Alignment[], offset: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.text.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The smallest raw range that yields a span of clean text.
 * Inside an exact run the answer is exact; a span that cuts another run gets the whole of it.
 * @throws RangeError when the span lies outside the text the runs cover.
 */
export function toRaw(runs: readonly Alignment[], span: Span): Span {
  const last = runs.at(-1)
  if (!last || span.start < 0 || span.end > last.text.end || span.start > span.end) {
    throw new RangeError(`span ${span.start}–${span.end} lies outside the text`)
  }
  if (span.start === span.end) {
    const run = runs[runAt(runs, span.start)]!
    const atEnd = span.start === run.text.end
    const inside = run.exact ? run.raw.start + span.start - run.text.start : run.raw.start
    const point = atEnd ? run.raw.end : inside
    return { start: point, end: point }
  }
  const first = runs[runAt(runs, span.start)]!
  const final = runs[runAt(runs, span.end - 1)]!
  return {
    start: first.exact ? first.raw.start + span.start - first.text.start : first.raw.start,
    end: final.exact ? final.raw.start + span.end - final.text.start : final.raw.end,
  }
}

/** The clean range whose raw range covers `raw`; `null` where none of it was kept. */
export function toText(runs: readonly Alignment[], raw: Span): Span | null {
  let start = Number.POSITIVE_INFINITY
  let end = -1
  for (const run of runs) {
    if (run.raw.end <= raw.start || run.raw.start >= raw.end) continue
    const from = run.exact ? Math.max(0, raw.start - run.raw.start) : 0
    const cut = run.exact ? Math.max(0, run.raw.end - raw.end) : 0
    start = Math.min(start, run.text.start + from)
    end = Math.max(end, run.text.end - cut)
  }
  return end < 0 ? null : { start, end }
}
