import type { LanguagePack } from '../../model/kit.ts'
import { type Span, unionSpans } from '../../model/span.ts'

/** Marks that open a quotation in print of any language, with those that may close it. */
const MARKS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['„', '“'],
  ['„', '”'],
  ['“', '”'],
  ['"', '"'],
]
/** A dash that parts speech from the words of its teller: "Yes, — she said. — I know." */
const SPEECH_DASH = /[,.!?…»”"]\s+[—–-]\s+/gu
const OPENING_DASH = /^\s*[—–-]\s+/u

type Quotes = LanguagePack['quotes']

/**
 * Ranges of `text` inside `block` that stand in quotation marks, marks included, or after a dialogue dash.
 * Nested quotations count as part of the outer one. An opening mark that is never closed counts only at the
 * start of the block, where it carries a quotation on from the block before.
 */
export function quotedSpans(text: string, block: Span, quotes: Quotes): Span[] {
  const marked = markedSpans(text, block, closers(quotes))
  return quotes.dashDialogue ? unionSpans([...marked, ...dashSpans(text, block)]) : marked
}

function closers(quotes: Quotes): ReadonlyMap<string, string> {
  const closing = new Map<string, string>()
  for (const [open, close] of [...MARKS, ...quotes.pairs]) {
    // Single marks double as apostrophes, so they cannot be trusted to open a quotation.
    if (!/['‘’‚‹›]/u.test(open)) closing.set(open, (closing.get(open) ?? '') + close)
  }
  return closing
}

function markedSpans(text: string, block: Span, closing: ReadonlyMap<string, string>): Span[] {
  const spans: Span[] = []
  let open: { readonly start: number; readonly mark: string; depth: number } | null = null
  for (let i = block.start; i < block.end; i++) {
    const char = text[i]!
    if (!open) {
      if (closing.has(char)) open = { start: i, mark: char, depth: 1 }
    } else if (closing.get(open.mark)!.includes(char)) {
      if (--open.depth > 0) continue
      spans.push({ start: open.start, end: i + 1 })
      open = null
    } else if (char === open.mark) open.depth++
  }
  if (open && open.mark !== '"' && text.slice(block.start, open.start).trim() === '') {
    spans.push({ start: open.start, end: block.end })
  }
  return spans
}

/** Speech of a paragraph that begins with a dash; every further dash after a stop changes the speaker. */
function dashSpans(text: string, block: Span): Span[] {
  const paragraph = text.slice(block.start, block.end)
  const opening = OPENING_DASH.exec(paragraph)
  if (!opening) return []
  const spans: Span[] = []
  let start: number | null = opening[0].length
  for (const dash of paragraph.matchAll(SPEECH_DASH)) {
    const end = dash.index + dash[0].length
    if (start !== null) {
      if (dash.index + 1 > start) {
        spans.push({ start: block.start + start, end: block.start + dash.index + 1 })
      }
      start = null
    } else start = end
  }
  if (start !== null && block.start + start < block.end) {
    spans.push({ start: block.start + start, end: block.end })
  }
  return spans
}
