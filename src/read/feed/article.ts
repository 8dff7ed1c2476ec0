import type { Alignment, Document, RawText, Removal } from '../../model/document.ts'
import type { Kit } from '../../model/kit.ts'
import type { Block } from '../../model/layers.ts'
import type { Source } from '../../model/source.ts'
import type { AlignedText } from '../../text/aligned.ts'
import type { CueReader } from '../../text/cues.ts'
import { dominantLanguage } from '../../text/language-prior.ts'
import { describe } from '../../text/paragraph.ts'
import { wholePlace } from './aligned.ts'
import { type ItemBlock, lineOf } from './blocks.ts'
import { bylineOf, nameOf } from './byline.ts'
import type { JudgedBlock } from './clean.ts'
import type { Feed, FeedItem } from './feed.ts'
import type { ItemText } from './item-text.ts'

/** A run of the clean text and the part it plays. */
interface Part extends AlignedText {
  readonly role: Block['role']
}

/** What an item is made an article with. */
export interface ArticleContext {
  readonly source: Source
  readonly feed: Feed
  readonly kit: Kit
  readonly cues: CueReader
}

/** Builds an item's article from the blocks of its text that are kept; its id is given later. */
export function articleOf(
  item: FeedItem,
  { judged, ownTitle }: Pick<ItemText, 'judged' | 'ownTitle'>,
  { source, feed, kit, cues }: ArticleContext,
): Document {
  const title = item.title && lineOf(item.title)
  const headline = ownTitle ? title : null
  const body = judged.filter(({ removed }) => !removed)
  const parts: Part[] = body.map(({ block }) => ({ ...aligned(block), role: roleOf(block) }))
  if (headline) parts.push({ ...headline, role: 'headline' })
  const { text, alignment, blocks } = assembled(parts, cues)
  const url = item.url ?? source.url
  return {
    id: '',
    source: source.id,
    language: languageOf(parts, item, kit),
    ...(url === undefined ? {} : { url }),
    ...metadataOf(item, feed),
    text,
    alignment,
    removed: [...judged.flatMap(removalOf), ...(title && !ownTitle ? [titleAgain(title)] : [])],
    layers: { blocks },
    trace: [],
    issues: [],
  }
}

function aligned({ text, alignment }: ItemBlock): AlignedText {
  return { text, alignment }
}

function removalOf({ block, removed }: JudgedBlock): Removal[] {
  return removed ? [{ ...removed, raw: wholePlace(block) }] : []
}

function titleAgain(title: AlignedText): Removal {
  const reason = 'a title made of the first words of the text'
  return { kind: 'repeat', raw: wholePlace(title), reason }
}

/** Publisher, author and date as the item states them, or the feed for all its items. */
export function metadataOf(
  item: FeedItem,
  feed: Feed,
): Pick<Document, 'publisher' | 'byline' | 'published'> {
  const publisher = nameOf(item.outlet) ?? nameOf(feed.title)
  const byline: RawText | null = bylineOf(item.authors)
  return {
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
    ...(item.published ? { published: item.published } : {}),
  }
}

const ROLES: Readonly<Partial<Record<ItemBlock['role'], Block['role']>>> = {
  heading: 'subhead',
  'list-item': 'list-item',
  quote: 'quote',
  cell: 'table-row',
}

function roleOf({ role }: ItemBlock): Block['role'] {
  return ROLES[role] ?? 'paragraph'
}

/** An item's language by its words; what the feed states, where they do not tell. */
function languageOf(parts: readonly Part[], item: FeedItem, { identify }: Kit): string {
  const told = dominantLanguage(
    parts.map(({ text }) => text),
    identify,
  )
  if (told !== 'und' || !item.language) return told
  return /^[a-z]{2,3}(?=$|[-_])/iu.exec(item.language)?.[0].toLowerCase() ?? told
}

/**
 * Joins parts by blank lines, in the order in which they stand in the source: a title that a file gives after its
 * text comes after it here too, marked as the headline it is.
 */
export function assembled(
  parts: readonly Part[],
  cues: CueReader,
): Pick<Document, 'text' | 'alignment'> & { blocks: Block[] } {
  const alignment: Alignment[] = []
  const blocks: Block[] = []
  let text = ''
  const ordered = [...parts].sort((a, b) => wholePlace(a).start - wholePlace(b).start)
  for (const part of ordered) {
    const place = wholePlace(part)
    if (text !== '') {
      const span = { start: text.length, end: text.length + 2 }
      const raw = { start: alignment.at(-1)!.raw.end, end: place.start }
      alignment.push({ text: span, raw, exact: false })
      text += '\n\n'
    }
    const start = text.length
    for (const run of part.alignment) {
      alignment.push({ ...run, text: { start: run.text.start + start, end: run.text.end + start } })
    }
    text += part.text
    blocks.push(blockOf(part, { start, end: text.length }, cues))
  }
  return { text, alignment, blocks }
}

function blockOf({ text, role }: Part, span: Block['span'], cues: CueReader): Block {
  const recalls =
    role !== 'headline' && cues.isBackground(describe(text, { start: 0, end: text.length }, 0))
  return { span, role, ...(recalls ? { background: true } : {}) }
}
