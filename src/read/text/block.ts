import type { RemovedKind } from '../../model/document.ts'
import {
  isBody,
  isHeadlineLike,
  isProse,
  isSeparator,
  type Paragraph,
} from '../../text/paragraph.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { ReadContext } from './context.ts'
import type { Fates } from './fates.ts'
import { isTimed } from './ticker.ts'

type BlockContext = ReadContext & { readonly fates: Fates }

/** Words from which a finished line ends a block of links although it has one sentence only. */
const BLOCK_END_WORDS = 14

/** Takes out the lines that an opener announces; returns the position of the last of them. */
export function removeBlock(context: BlockContext, from: number): number {
  const { all, fates } = context
  const { indexes } = fates
  const opener = indexes[from]!
  const { kind } = fates.fateOf(opener)!
  const comments = kind === 'comments'
  const above = proseWords(all, indexes.slice(0, from))
  if (comments && above < COMMENTED_WORDS && above < proseWords(all, indexes.slice(from)))
    return from
  let end = from + 1
  while (end < indexes.length && goesOn(context, end, kind)) end++
  if (!comments && isSubhead(context, from, end)) end--
  if (kind === 'promo' && end === from + 1 && isAdvert(context, from)) end++
  if (kind === 'cookie' && above === 0) end = consentEnd(context, from, end)
  else if (!comments && above === 0) end = headlineWithin(context, from, end)
  const entries = indexes.slice(from + 1, end)
  for (const [i, index] of entries.entries()) {
    const counted =
      isTimed(all[index]!) ||
      entries.slice(i, i + COUNTER_LINES).some((other) => isCounter(all[other]!))
    const reason = `stands under "${all[opener]!.text.slice(0, 60)}"`
    const own = kindInBlock(context, index)
    fates.remove(index, own ?? (counted && !comments ? 'ticker' : kind), reason)
  }
  return from + entries.length
}

/** Lines below the heading of a consent banner among which its last button is. */
const CONSENT_LINES = 5

/** Where a consent banner above the text ends: what it explains stands between its heading and its buttons. */
function consentEnd({ all, fates, cues }: BlockContext, from: number, end: number): number {
  const banner = fates.indexes.slice(from + 1, from + 1 + CONSENT_LINES)
  const button = banner.findLastIndex((index) => cues.kindOf(all[index]!)?.kind === 'cookie')
  return button < 0 ? end : from + 2 + button
}

/** Lines of a page's foot, which end up in blocks: rights, telephones, addresses. */
const FOOT = /^(?:©|\(c\)\s|copyright\s)|\btel[.:]\s|тел\.|\S@\S+\.\S/iu

/** What a line in a block is by itself, whatever the block is; `null` where it does not say. */
function kindInBlock({ all, cues }: BlockContext, index: number): RemovedKind | null {
  const paragraph = all[index]!
  if (isBody(paragraph)) return null
  if (FOOT.test(paragraph.text)) return 'other'
  const cue = cues.kindOf(paragraph)
  return cue?.whole && !cue.opens ? cue.kind : cues.vocabularyOf(paragraph)
}

/** An opener with a title of two words or more behind its colon. */
const TITLED = /:\s*\S+\s+\S+/u

/** Share of its stems in the rest of the prose below which the paragraph of a sponsor is told by its opener. */
const ADVERT_SHARE = 0.15

/** The paragraph under "a message from our sponsor": one, and not about what the article is about. */
function isAdvert({ all, fates }: BlockContext, from: number): boolean {
  const { indexes } = fates
  const opener = all[indexes[from]!]!
  const next = indexes[from + 1]
  if (next === undefined || opener.words.length < 2 || !isBody(all[next]!)) return false
  // "Partner content: how to choose a stair" says itself what is advertised.
  if (TITLED.test(opener.text)) return false
  const rest = indexes.filter((index) => index !== next && isBody(all[index]!))
  const stems = topicStems(rest.map((index) => all[index]!))
  return overlapShare(topicStems([all[next]!]), stems) < ADVERT_SHARE
}

/** Words of prose above a line that opens comments; below, it is a counter above the text. */
const COMMENTED_WORDS = 40

function proseWords(all: readonly Paragraph[], indexes: readonly number[]): number {
  return indexes.reduce((sum, i) => sum + (isBody(all[i]!) ? all[i]!.words.length : 0), 0)
}

/** Lines above the prose among which a block of links can have run into the headline. */
const NEAR_PROSE = 8
/** Fewest words of a headline that a block of links is cut at. */
const CUT_WORDS = 3
/** Share of its stems in the lead from which a line at the end of a block of links is the headline. */
const LEAD_SHARE = 0.4

/** Where a block above the prose ends if it ran into the headline: a line about the lead, or set off on both sides. */
function headlineWithin({ all, fates }: BlockContext, from: number, end: number): number {
  const { indexes } = fates
  const lead = indexes.slice(end).find((index) => isBody(all[index]!))
  if (lead === undefined) return end
  const stems = topicStems([all[lead]!])
  const loose = indexes.slice(from + 1, end).filter((index) => all[index]!.blankBefore > 0).length
  const listed = loose < (end - from) / 2
  for (let position = end - 1; position > Math.max(from, end - NEAR_PROSE); position--) {
    const line = all[indexes[position]!]!
    const below = all[indexes[position]! + 1]
    if (line.words.length < CUT_WORDS || !isHeadlineLike(line)) continue
    const setOff = listed && line.blankBefore > 0 && below !== undefined && below.blankBefore > 0
    if (setOff || overlapShare(topicStems([line]), stems) >= LEAD_SHARE) return position
  }
  return end
}

/** A block ends where another begins; readers' comments may be prose, links may not. */
function goesOn(context: BlockContext, position: number, kind: RemovedKind): boolean {
  const { all, fates, cues } = context
  const cue = cues.kindOf(all[fates.indexes[position]!]!)
  if (cue && cue.kind !== kind && (cue.opens || cue.whole || kind !== 'comments')) return false
  return kind === 'comments' || isEntry(context, position)
}

/** An entry of a ticker has its counters within this many lines, itself included. */
const COUNTER_LINES = 3

function isCounter({ letters, digits }: Paragraph): boolean {
  return letters === 0 && digits > 0
}

/** "12 👍": a number with its sign. */
function isCounted(text: string): boolean {
  return /^\d/.test(text) && /^\d+\P{L}*\p{Extended_Pictographic}/u.test(text)
}

/** A line that can be one of a list of links: not finished prose, no label, no background opener. */
function isEntry({ all, fates, cues }: BlockContext, position: number): boolean {
  const paragraph = all[fates.indexes[position]!]!
  const { text, bullet, stops, ending, words } = paragraph
  if (cues.labelLength(paragraph) > 0 || cues.isBackground(paragraph)) return false
  if (cues.opener(paragraph, 'byline') || isSeparator(paragraph)) return false
  const listed = bullet !== null || isCounted(text)
  if (listed && stops <= 2 && (ending === 'open' || /[?!]["»”]?$/u.test(text))) return true
  if (stops >= 2 && isProse(paragraph)) return false
  if (isSentence(paragraph) && !isSentence(all[fates.indexes[position - 1]!]!)) return false
  const asks = /[?!]$/u.test(text) && !/[:"«“'‘]/u.test(text) && words.length < BLOCK_END_WORDS
  return !isBody(paragraph) || asks
}

/** Fewest words of a short sentence that goes on with the text below a link. */
const SENTENCE_WORDS = 4

/** A short line that ends in a full stop, as links hardly ever do. */
function isSentence({ text, words, bullet }: Paragraph): boolean {
  return bullet === null && words.length >= SENTENCE_WORDS && /\p{L}\.["»”]?$/u.test(text)
}

/** Most words of a subhead that stands right under a single link. */
const SUBHEAD_WORDS = 6

/** The last line taken by a block is a subhead when prose follows it and it is set off from the links. */
function isSubhead({ all, fates, cues }: BlockContext, from: number, end: number): boolean {
  const { indexes } = fates
  const last = all[indexes[end - 1]!]!
  const next = indexes[end]
  if (end - 1 === from || next === undefined || !isBody(all[next]!)) return false
  if (last.bullet || last.stops > 0 || cues.kindOf(last)) return false
  const links = indexes.slice(from, end - 1).map((index) => all[index]!)
  const usual = Math.max(0, ...links.slice(1).map(({ blankBefore }) => blankBefore))
  const single = links.length === 1 && last.words.length <= SUBHEAD_WORDS
  return last.blankBefore > usual || single
}
