import type { Quote } from '../../model/quote.ts'
import type { Span } from '../../model/span.ts'
import { addTo } from '../../text/add-to.ts'

/** Share of a span that a quotation must hold for it to be said there. */
const SAID_SHARE = 1 / 3
/** What a direct quotation is ahead of a reported one around it. */
const DIRECT_FIRST = 0.2
/** Code units of the stretches by which quotations are looked up. */
const STRETCH = 1024

/** The index of the quotation that most of a span is part of; null where none holds a third of it. */
export type QuoteAt = (span: Span) => number | null

/** Looks up the quotations of a document by place; a long document may have ten thousands of them. */
export function quotePlaces(quotes: readonly Quote[]): QuoteAt {
  const near = new Map<number, number[]>()
  for (const [index, { span }] of quotes.entries()) {
    for (const stretch of stretchesOver(span)) addTo(near, stretch, index)
  }
  return (span) => {
    const found = new Set(stretchesOver(span).flatMap((stretch) => near.get(stretch) ?? []))
    let best: { readonly index: number; readonly share: number } | null = null
    for (const index of [...found].sort((a, b) => a - b)) {
      const share = shareOf(quotes[index]!, span)
      if (share > (best?.share ?? 0)) best = { index, share }
    }
    return best?.index ?? null
  }
}

function stretchesOver({ start, end }: Span): number[] {
  const first = Math.floor(start / STRETCH)
  return Array.from({ length: Math.floor(end / STRETCH) - first + 1 }, (_, n) => first + n)
}

function shareOf({ form, parts }: Quote, span: Span): number {
  const inside = parts.reduce((sum, part) => sum + common(part, span), 0)
  const share = inside / (span.end - span.start)
  if (share < SAID_SHARE) return 0
  return share + (form === 'direct' ? DIRECT_FIRST : 0)
}

function common(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Code units between two quotations of one speaker that are read on as one: as much as a cue with who speaks and where. */
const MAX_CUT = 200

/** Parts that are one quotation to its reader, into which something cuts. */
export function cutIn(quotes: readonly Quote[]): Span[][] {
  const runs: { parts: Span[]; last: Quote }[] = []
  for (const quote of quotes) {
    if (quote.form !== 'direct') continue
    const run = runs.at(-1)
    if (run && goesOn(run.last, quote)) {
      run.parts.push(...quote.parts)
      run.last = quote
    } else runs.push({ parts: [...quote.parts], last: quote })
  }
  return runs.map(({ parts }) => parts).filter((parts) => parts.length > 1)
}

function goesOn(last: Quote, next: Quote): boolean {
  const cut = next.span.start - last.span.end
  if (cut < 0 || cut > MAX_CUT) return false
  const [a, b] = [last.speaker, next.speaker]
  return !a || !b || a.span.start === b.span.start || (a.mention ?? -1) === (b.mention ?? -2)
}
