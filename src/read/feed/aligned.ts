import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { type AlignedText, composeAlignments, sliceAligned } from '../../text/aligned.ts'
import { toRaw } from '../../text/compose.ts'

/** Raw place of a range of a text read out of another; an empty text is at the start. */
export function placeOf({ alignment }: AlignedText, span: Span): Span {
  return alignment.length === 0 ? { start: 0, end: 0 } : toRaw(alignment, span)
}

/** Raw place of a whole text. */
export function wholePlace(text: AlignedText): Span {
  return placeOf(text, { start: 0, end: text.text.length })
}

/** A text without white space around it. */
export function trimmed(aligned: AlignedText): AlignedText {
  const { text } = aligned
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  return start === 0 && end === text.length ? aligned : sliceAligned(aligned, { start, end })
}

/** A document that was read from a text inside the source, with all its places in the source itself. */
export function inSource(document: Document, text: AlignedText): Document {
  const { alignment, removed, publisher, byline, published } = document
  const place = (span: Span): Span => placeOf(text, span)
  return {
    ...document,
    alignment: composeAlignments(alignment, text.alignment),
    removed: removed.map((removal) => ({ ...removal, raw: place(removal.raw) })),
    ...(publisher?.raw && { publisher: { ...publisher, raw: place(publisher.raw) } }),
    ...(byline && { byline: { ...byline, raw: place(byline.raw) } }),
    ...(published?.raw && { published: { ...published, raw: place(published.raw) } }),
    issues: document.issues.map((issue) => (issue.at ? { ...issue, at: place(issue.at) } : issue)),
  }
}
