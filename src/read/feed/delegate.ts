import type { Document } from '../../model/document.ts'
import type { Reader, Reading } from '../../model/step.ts'
import { sliceAligned } from '../../text/aligned.ts'
import { fold } from '../../text/fold.ts'
import { inSource, placeOf } from './aligned.ts'
import { type ArticleContext, assembled, metadataOf } from './article.ts'
import { lineOf } from './blocks.ts'
import type { Content, FeedItem } from './feed.ts'

/** Media types of the readers that read what rows hold: whole pages, and texts as they were scraped. */
const TYPES = { page: 'text/html', text: 'text/plain' } as const

/**
 * Reads a row's page or text as if it had come as a file of its own, then puts all places back into the row, and adds
 * what the row says and the text does not. `null` where there is no reader for it.
 */
export function readInside(
  item: FeedItem & { readonly content: Content },
  readers: readonly Reader[],
  context: ArticleContext,
): Reading | null {
  const { form, text } = item.content
  const mediaType = form === 'page' ? TYPES.page : TYPES.text
  const reader = readers.find(({ mediaTypes }) => mediaTypes.includes(mediaType))
  if (!reader) return null
  const { source, kit } = context
  const url = item.url ?? source.url
  const inner = { ...source, raw: text, mediaType, ...(url === undefined ? {} : { url }) }
  const { documents, issues } = reader.read(inner, kit)
  const own = documents.map((document) => inSource(document, item.content))
  const titled = own.length === 1 ? own.map((one) => withTitle(one, item, context)) : own
  return {
    documents: titled.map((document) => ({ ...metadataOf(item, context.feed), ...document })),
    issues: issues.map((issue) =>
      issue.at ? { ...issue, at: placeOf(item.content, issue.at) } : issue,
    ),
  }
}

/** The row's title as the headline; a line the reader took for one is part of the text then. */
function withTitle(document: Document, item: FeedItem, { cues }: ArticleContext): Document {
  const title = item.title && lineOf(item.title)
  const { text, alignment, layers } = document
  const blocks = layers.blocks ?? []
  const found = blocks.find(({ role }) => role === 'headline')
  if (!title || (found && item.content?.form === 'page')) return document
  if (found && fold(text.slice(found.span.start, found.span.end)) === fold(title.text))
    return document
  const parts = blocks.map(({ span, role }) => ({
    ...sliceAligned({ text, alignment }, span),
    role: role === 'headline' ? ('subhead' as const) : role,
  }))
  const whole = assembled([...parts, { ...title, role: 'headline' }], cues)
  return {
    ...document,
    text: whole.text,
    alignment: whole.alignment,
    layers: { blocks: whole.blocks },
  }
}
