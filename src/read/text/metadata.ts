import type { Dated, RawText } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { Fates } from './fates.ts'
import type { Head, HeadContext } from './headline.ts'
import { isBody, isCapitals, type Paragraph } from './paragraph.ts'
import { type Stamp, stampLine } from './stamp.ts'

/** What an article says of itself outside its text. */
export interface Metadata {
  readonly publisher?: RawText
  readonly byline?: RawText
  readonly published?: Dated
}

/** What the reading of metadata needs beside the article's paragraphs. */
export interface MetadataContext extends HeadContext {
  readonly raw: string
}

/**
 * Reads publisher, author and date from the lines above and below an article's prose, and takes
 * those lines out of the body; a line in the middle of the text is never read as such.
 */
export function readMetadata(context: MetadataContext, fates: Fates, head: Head | null): Metadata {
  const margins = marginLines(context, fates, head)
  const stamped = readDate(context, fates, margins)
  const byline = readByline(context, fates, margins)
  const masthead = readMasthead(context, fates, margins, head)
  const publisher = stamped.publisher ?? masthead
  removeRubrics(context, fates, head)
  return {
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
    ...(stamped.published ? { published: stamped.published } : {}),
  }
}

/** Open lines above the first and below the last paragraph of prose, the headline aside. */
function marginLines({ all }: MetadataContext, fates: Fates, head: Head | null): number[] {
  const open = fates.open()
  const last = open.filter((index) => isBody(all[index]!)).at(-1) ?? -1
  return open.filter((index) => {
    const outside = head === null || index < head.body || index > last
    return outside && index !== head?.headline && !isBody(all[index]!)
  })
}

function readDate(
  context: MetadataContext,
  fates: Fates,
  margins: readonly number[],
): { published?: Dated; publisher?: RawText } {
  let result: { published?: Dated; publisher?: RawText } = {}
  let cued = false
  for (const index of margins) {
    const paragraph = context.all[index]!
    const stamp = stampLine(paragraph.text, context.packs)
    if (!stamp || context.cues.opener(paragraph, 'byline')) continue
    const isCued = context.cues.opener(paragraph, 'published') !== null
    fates.remove(index, 'other', 'a date line; read as the date of publication')
    if (result.published && (cued || !isCued)) continue
    cued = isCued
    const publisher = isCued ? undefined : channelName(context, paragraph, stamp)
    result = {
      published: {
        value: stamp.value,
        basis: 'stated',
        raw: inRaw(context.raw, paragraph, stamp.span),
      },
      ...(publisher ? { publisher } : {}),
    }
  }
  return result
}

/** Most words of a button or rubric between the headline and the text. */
const RUBRIC_WORDS = 4

/** Takes out short lines between headline and text that are not about the article. */
function removeRubrics({ all }: MetadataContext, fates: Fates, head: Head | null): void {
  if (head === null || head.headline === null) return
  const open = fates.open()
  const stems = topicStems(open.filter((index) => index >= head.body).map((index) => all[index]!))
  for (const index of open) {
    if (index <= head.headline || index >= head.body) continue
    const paragraph = all[index]!
    const strange = overlapShare(topicStems([paragraph]), stems) === 0
    if (paragraph.words.length > RUBRIC_WORDS || !strange || paragraph.ending === 'stop') continue
    fates.remove(index, 'navigation', 'a short line between headline and text, not about it')
  }
}

/** Most words of the name of a channel or outlet. */
const NAME_WORDS = 6

/** The name a chat export prints before the date: "Channel, [12.01.2023 14:35]". */
function channelName(
  context: MetadataContext,
  paragraph: Paragraph,
  stamp: Stamp,
): RawText | undefined {
  const before = paragraph.text.slice(0, stamp.span.start)
  const name = /^(?<name>[^,[(|•·]+?)[\s,[(|•·]*$/u.exec(before)?.groups?.['name']
  if (!name || !/\p{L}{2}/u.test(name) || name.split(' ').length > NAME_WORDS) return undefined
  if (!/^["«“]?\p{Lu}|^@/u.test(name)) return undefined
  const start = paragraph.text.indexOf(name)
  const raw = inRaw(context.raw, paragraph, { start, end: start + name.length })
  return { text: name, raw }
}

/** Most words of an author line. */
const BYLINE_WORDS = 14

function readByline(
  context: MetadataContext,
  fates: Fates,
  margins: readonly number[],
): RawText | undefined {
  for (const index of margins) {
    const paragraph = context.all[index]!
    const opener = context.cues.opener(paragraph, 'byline')
    if (opener === null || paragraph.words.length > BYLINE_WORDS) continue
    const name = authorName(paragraph, opener, stampLine(paragraph.text, context.packs))
    if (!name) continue
    fates.remove(index, 'other', 'an author line; read as the byline')
    return {
      text: paragraph.text.slice(name.start, name.end),
      raw: inRaw(context.raw, paragraph, name),
    }
  }
  return readSignature(context, fates, margins)
}

/** A person's name by its looks at the end of an article: two or three capitalised words, then nothing or a role. */
const SIGNATURE = /^(?<name>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]+){1,2})(?:,\s\p{Ll}.*)?$/u

/** A name with a role anywhere, a bare name only as the last line. */
function isSigned(paragraph: Paragraph, isLast: boolean): boolean {
  const match = SIGNATURE.exec(paragraph.text)
  if (!match || paragraph.words.length > BYLINE_WORDS || isCapitals(paragraph)) return false
  return isLast || match[0] !== match.groups?.name
}

/** The author named without any opener: "Anna Vere, correspondent", or a name below the text. */
function readSignature(
  { all, raw }: MetadataContext,
  fates: Fates,
  margins: readonly number[],
): RawText | undefined {
  const index = margins.findLast((margin) => !fates.fateOf(margin))
  const prose = fates
    .open()
    .filter((open) => isBody(all[open]!))
    .at(-1)
  if (index === undefined || prose === undefined || index < prose) return undefined
  const paragraph = all[index]!
  const name = SIGNATURE.exec(paragraph.text)?.groups?.name
  if (!name || paragraph.words.length > BYLINE_WORDS || isCapitals(paragraph)) return undefined
  fates.remove(index, 'other', 'the name of a person; read as the byline')
  return { text: name, raw: inRaw(raw, paragraph, { start: 0, end: name.length }) }
}

/** Where the author's name stands: after the opener, up to a date, a rule or the outlet's name. */
function authorName(paragraph: Paragraph, opener: string, stamp: Stamp | null): Span | null {
  const { text } = paragraph
  const lead = text.length - text.replace(/^[^\p{L}\p{N}]+/u, '').length
  let start = lead + opener.length
  start += /^[\s:–—-]*/u.exec(text.slice(start))?.[0].length ?? 0
  const limit = stamp && stamp.span.start > start ? stamp.span.start : text.length
  const rest = text
    .slice(start, limit)
    .split(/\s*[|•·/,(–—]\s*|\s-\s|\.\s/u)[0]!
    .trimEnd()
  const name = rest.replace(/[.,;:]+$/u, (marks) =>
    /\p{Lu}\.$/u.test(rest) ? '.' : marks.slice(marks.length),
  )
  return /^\p{Lu}\p{L}/u.test(name) ? { start, end: start + name.length } : null
}

function readMasthead(
  context: MetadataContext,
  fates: Fates,
  margins: readonly number[],
  head: Head | null,
): RawText | undefined {
  const above = margins.filter(
    (index) => !fates.fateOf(index) && index < (head?.headline ?? head?.body ?? 0),
  )
  const names = above.filter((index) => isName(context.all[index]!))
  const chosen =
    names.find((index) => context.recurring.has(context.all[index]!.folded)) ?? names[0]
  for (const index of above) {
    if (index === chosen)
      fates.remove(index, 'navigation', 'the line of a masthead; read as the publisher')
    else fates.remove(index, 'navigation', 'a line above the headline')
  }
  if (chosen === undefined) return undefined
  const paragraph = context.all[chosen]!
  return { text: paragraph.text, raw: paragraph.raw }
}

/** A name by its looks: a few words, the first with a capital, no end of a sentence. */
function isName({ words, text, stops, letters }: Paragraph): boolean {
  return (
    words.length > 0 &&
    words.length <= NAME_WORDS &&
    stops === 0 &&
    letters > 2 &&
    /^["«“@]?\p{Lu}/u.test(text)
  )
}

/** Raw range of a range of a paragraph's text; text and raw differ only in white space. */
export function inRaw(raw: string, paragraph: Paragraph, span: Span): Span {
  const source = raw.slice(paragraph.raw.start, paragraph.raw.end)
  let offset = 0
  let start = source.length
  for (let i = 0; i < source.length; i++) {
    if (offset === span.start) start = Math.min(start, i)
    const blank = /\s/u.test(source[i]!)
    if (blank && i + 1 < source.length && /\s/u.test(source[i + 1]!)) continue
    offset++
    if (offset === span.end) {
      return { start: paragraph.raw.start + start, end: paragraph.raw.start + i + 1 }
    }
  }
  return paragraph.raw
}
