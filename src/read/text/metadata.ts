import type { Dated, RawText } from '../../model/document.ts'
import { inRaw, isBody, type Paragraph } from '../../text/paragraph.ts'
import { type Stamp, stampLine } from '../../text/stamp.ts'
import { nameInLine, personBeside, readByline } from './byline.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import { isWeekday, type ReadContext } from './context.ts'
import { readDateline } from './dateline.ts'
import type { Fates } from './fates.ts'
import type { Head } from './headline.ts'
import { CLOCK } from './ticker.ts'

/** What an article says of itself outside its text. */
export interface Metadata {
  readonly publisher?: RawText
  readonly byline?: RawText
  readonly published?: Dated
}

/**
 * Reads publisher, author and date from the lines above and below an article's prose, and takes
 * those lines out of the body; a line in the middle of the text is never read as such.
 */
export function readMetadata(context: ReadContext, fates: Fates, head: Head | null): Metadata {
  const margins = marginLines(context, fates, head)
  const headline = head?.headline ?? null
  const stamped = readDate(context, fates, { margins, head })
  const authored = readByline(context, fates, { margins, headline }) ?? stamped.byline
  const masthead = readMasthead(context, fates, margins, head)
  const dateline = head ? readDateline(context, context.all[head.body]!) : {}
  const byline = authored ?? dateline.author
  const channel = stamped.publisher
  const sure = channel && /^\s*,?\s*\[/u.test(context.raw.slice(channel.raw.end))
  const publisher = (sure ? channel : (masthead ?? channel)) ?? dateline.agency
  const published = stamped.published ?? dateline.date
  removeSources(context, fates, margins)
  removeRubrics(context, fates, head)
  return {
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
    ...(published ? { published } : {}),
  }
}

/** Open lines above the first and below the last paragraph of prose, the headline aside. */
function marginLines({ all }: ReadContext, fates: Fates, head: Head | null): number[] {
  const open = fates.open()
  const last = open.filter((index) => isBody(all[index]!)).at(-1) ?? -1
  return open.filter((index) => {
    const outside = head === null || index < head.body || index > last
    return outside && index !== head?.headline && !isBody(all[index]!)
  })
}

function readDate(
  context: ReadContext,
  fates: Fates,
  { margins, head }: { readonly margins: readonly number[]; readonly head: Head | null },
): Metadata {
  let result: Metadata = {}
  let cued = false
  for (const index of margins) {
    const paragraph = context.all[index]!
    const stamp = stampLine(paragraph.text, context.packs)
    if (!stamp) continue
    const authored = context.cues.opener(paragraph, 'byline') !== null
    const isCued = authored || context.cues.opener(paragraph, 'published') !== null
    if (!authored) fates.remove(index, 'other', 'a date line; read as the date of publication')
    if (result.published && (cued || !isCued)) continue
    cued = isCued
    const below = head?.headline != null && index > head.headline && index < head.body
    const named = isCued || !below ? undefined : personBeside(context, paragraph, stamp)
    const publisher = isCued || named ? undefined : channelName(context, paragraph, stamp)
    const byline = authored ? undefined : (nameInLine(context, paragraph) ?? named)
    const raw = inRaw(context.raw, paragraph, stamp.span)
    result = {
      published: { value: stamp.value, basis: 'stated', raw },
      ...(publisher ? { publisher } : {}),
      ...(byline ? { byline } : {}),
    }
  }
  return result
}

/** Most words of a line that says where a text is from, and why it is taken out. */
const SOURCE_WORDS = 9
const FROM = 'says where the text is from'

/** Takes out lines below the text that only say where it is from: "Source: The Harbour Post". */
function removeSources({ all, cues }: ReadContext, fates: Fates, margins: readonly number[]): void {
  const last = fates.open().findLast((index) => isBody(all[index]!)) ?? -1
  for (const index of margins) {
    const paragraph = all[index]!
    if (index < last || fates.fateOf(index) || paragraph.words.length > SOURCE_WORDS) continue
    if (cues.namesSource(paragraph)) fates.remove(index, 'other', FROM)
  }
}

/** Most words of a button or rubric between the headline and the text. */
const RUBRIC_WORDS = 4

/** Takes out short lines between headline and text that are not about the article. */
function removeRubrics({ all, cues }: ReadContext, fates: Fates, head: Head | null): void {
  if (head === null || head.headline === null) return
  const open = fates.open()
  const stems = topicStems(open.filter((index) => index >= head.body).map((index) => all[index]!))
  for (const index of open) {
    if (index <= head.headline || index >= head.body) continue
    const paragraph = all[index]!
    if (/^\([^()]+\)$/u.test(paragraph.text)) {
      fates.remove(index, 'other', 'what an agency remarks on its report')
      continue
    }
    const dated = isDated(fates, index)
    const strange = dated || overlapShare(topicStems([paragraph]), stems) === 0
    if (paragraph.words.length > RUBRIC_WORDS || !strange || paragraph.ending === 'stop') continue
    if (cues.namesSource(paragraph)) fates.remove(index, 'other', FROM)
    else fates.remove(index, 'navigation', 'a short line between headline and text, not about it')
  }
}

/** The line stands right below the date: an office or a rubric, no part of the text. */
function isDated(fates: Fates, index: number): boolean {
  return fates.fateOf(index - 1)?.reason.startsWith('a date line') ?? false
}

/** Most words of the name of a channel or outlet. */
const NAME_WORDS = 6

/** What stands before a date in brackets, and before one that marks part from it. */
const EXPORTED = /^(?<name>[^,[(]+?)\s*,\s*\[$/u
const STANDING = /^(?<name>[^,[(|•·]+?)[\s,[(|•·–—-]*$/u

/** The name a chat export prints before the date: "Channel, [12.01.2023 14:35]". */
function channelName(
  context: ReadContext,
  paragraph: Paragraph,
  stamp: Stamp,
): RawText | undefined {
  const before = paragraph.text.slice(0, stamp.span.start)
  const name = (/,\s*\[$/u.test(before) ? EXPORTED : STANDING).exec(before)?.groups?.name
  if (!name || !/\p{L}{2}/u.test(name) || name.split(' ').length > NAME_WORDS) return undefined
  if (!/^["«“]?\p{Lu}|^@/u.test(name) || isWeekday(name, context)) return undefined
  const start = paragraph.text.indexOf(name)
  const raw = inRaw(context.raw, paragraph, { start, end: start + name.length })
  return { text: name, raw }
}

/** Longest line, in words, that is taken out for standing above the headline. */
const ABOVE_WORDS = 14

function readMasthead(
  context: ReadContext,
  fates: Fates,
  margins: readonly number[],
  head: Head | null,
): RawText | undefined {
  const above = margins.filter(
    (index) => !fates.fateOf(index) && index < (head?.headline ?? head?.body ?? 0),
  )
  for (const index of above) {
    if (isTickerLine(context.all[index]!)) fates.remove(index, 'ticker', 'timed, or the weather')
  }
  const names = above.filter((index) => !fates.fateOf(index) && isName(context.all[index]!))
  const chosen =
    names.find((index) => context.recurring.has(context.all[index]!.folded)) ?? names[0]
  for (const index of above) {
    if (index === chosen)
      fates.remove(index, 'navigation', 'the line of a masthead; read as the publisher')
    else if (context.all[index]!.words.length <= ABOVE_WORDS) {
      fates.remove(index, 'navigation', 'a line above the headline')
    }
  }
  if (chosen === undefined) return undefined
  const paragraph = context.all[chosen]!
  return { text: paragraph.text, raw: paragraph.raw }
}

/** A line of a news ticker or of the weather. */
function isTickerLine({ text, words }: Paragraph): boolean {
  return (CLOCK.test(text) && words.length > 2) || /[+−-]?\d+\s?°|[▲▼]/u.test(text)
}

/** A name by its looks: a few words, the first with a capital, no end of a sentence. */
function isName({ words, text, stops, letters, digits }: Paragraph): boolean {
  return (
    words.length > 0 &&
    words.length <= NAME_WORDS &&
    stops === 0 &&
    letters > 2 &&
    digits <= letters &&
    /^["«“@]?\p{Lu}[^:|/•>›→]*$/u.test(text)
  )
}
