import type { RemovedKind } from '../../model/document.ts'
import { addTo } from '../../text/add-to.ts'
import type { CueReader } from '../../text/cues.ts'
import {
  isBody,
  isHeadlineLike,
  isProse,
  isSeparator,
  type Paragraph,
} from '../../text/paragraph.ts'
import { stampLine } from '../../text/stamp.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { ReadContext } from './context.ts'
import type { Fates } from './fates.ts'

/** An article's paragraphs and the tables they are held against. */
type BoilerplateContext = ReadContext & { readonly fates: Fates }

/**
 * Takes out what its own wording or looks give away: rules, counters, bare links, hashtags, menus,
 * captions, prompts, and the blocks that a phrase such as "read also" opens.
 */
export function removeGivenAway(source: ReadContext, fates: Fates): void {
  const context = { ...source, fates }
  const { all, cues } = context
  for (let position = 0; position < fates.indexes.length; position++) {
    const index = fates.indexes[position]!
    const paragraph = all[index]!
    const cue = cues.kindOf(paragraph)
    if (cue && !isKeptAnyway(context, position, cue.whole)) {
      fates.remove(index, cue.kind, `begins with "${cue.phrase}"`)
      if (cue.opens) position = removeBlock(context, position)
    } else {
      removeByLooks(paragraph, index, context)
      if (!fates.fateOf(index)) removeByMakeup(paragraph, index, context)
    }
  }
}

/** Words from which a paragraph that merely starts with a phrase is prose and stays. */
const PROSE_DESPITE_CUE = 45
/** Share of a line's stems in the paragraph below it from which it is that paragraph's headline ("Watch: …"). */
const HEADLINE_SHARE = 0.4

/** A line stays despite its first words where it is prose, an author line, or the headline of what follows. */
function isKeptAnyway(
  { all, fates, cues }: BoilerplateContext,
  position: number,
  whole: boolean,
): boolean {
  const paragraph = all[fates.indexes[position]!]!
  if (whole) return false
  if (paragraph.words.length > PROSE_DESPITE_CUE && paragraph.stops > 2) return true
  if (cues.opener(paragraph, 'byline') !== null) return true
  if (position > HEADLINE_POSITION) return false
  const lead = fates.indexes.slice(position + 1).find((index) => isBody(all[index]!))
  if (lead === undefined || fates.indexes.slice(0, position).some((i) => isBody(all[i]!)))
    return false
  return overlapShare(topicStems([paragraph]), topicStems([all[lead]!])) >= HEADLINE_SHARE
}

/** Lines of an article among which its headline is. */
const HEADLINE_POSITION = 8

const URL_ONLY = /^(?:https?:\/\/|www\.|t\.me\/|vk\.com\/)\S+$/iu
const HASHTAGS = /^(?:[#@][\p{L}\p{N}_-]+[\s,|]*)+$/u
const CLOCK = /^\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?$/iu

function removeByLooks(
  paragraph: Paragraph,
  index: number,
  { fates, packs, signatures, slugs }: BoilerplateContext,
): void {
  const { text, letters, digits } = paragraph
  if (isSeparator(paragraph)) fates.remove(index, 'other', 'a rule between parts')
  else if (letters === 0 && digits === 0) fates.remove(index, 'other', 'marks without words')
  else if (letters === 0 && /\p{Extended_Pictographic}/u.test(text)) {
    fates.remove(index, 'share', 'counted reactions')
  } else if (letters === 0 && !CLOCK.test(text) && !stampLine(text, packs))
    fates.remove(index, 'ticker', 'a bare number')
  else if (URL_ONLY.test(text)) fates.remove(index, 'navigation', 'a bare link')
  else if (slugs.has(index)) fates.remove(index, 'other', 'the slug of an agency')
  else if (signatures.has(index)) fates.remove(index, 'promo', 'signs several posts of the source')
  else if (HASHTAGS.test(text)) fates.remove(index, 'other', 'nothing but tags')
}

/** Parts of a menu line and their most words; a menu has no finished sentences. */
const MENU_PARTS = 3
const MENU_PART_WORDS = 4
const MENU_MARK = /\s*[|›»>→•·]\s*|\s\/\s/u

function removeByMakeup(
  paragraph: Paragraph,
  index: number,
  { all, fates, cues }: BoilerplateContext,
): void {
  const { text, stops } = paragraph
  const vocabulary = isProse(paragraph) ? null : cues.vocabularyOf(paragraph)
  if (vocabulary) fates.remove(index, vocabulary, 'nothing but words of such lines')
  else if (isMenu(paragraph) && !isTableRow(paragraph, index, all)) {
    fates.remove(index, 'navigation', 'short entries side by side, as in a menu')
  } else if (/^(?:©|\(c\)\s|copyright\s)/iu.test(text)) {
    fates.remove(index, 'other', 'a copyright line')
  } else if (!isBody(paragraph) && URL_ONLY.test(text.split(' ').at(-1) ?? '') && stops <= 1) {
    fates.remove(index, 'navigation', 'a link with its name')
  } else if (isCaption(paragraph, cues)) fates.remove(index, 'caption', 'a picture credit')
}

/** Short entries set side by side by marks or wide gaps; two suffice for the trail of a page's place. */
function isMenu({ text, stops, columns, words, bullet }: Paragraph): boolean {
  if (stops > 0) return false
  if (columns >= MENU_PARTS) return words.length <= columns * MENU_PART_WORDS
  const parts = menuParts(text)
  const trail = /[>›»→]/u.test(text) && !/[«]/u.test(text)
  const short = parts.every((part) => part.split(' ').length <= MENU_PART_WORDS)
  return short && bullet === null && parts.length >= (trail ? 2 : MENU_PARTS)
}

function menuParts(text: string): string[] {
  return text.split(MENU_MARK).filter((part) => part !== '')
}

/** A row of a table has numbers in it or stands beside a row of as many parts. */
function isTableRow(paragraph: Paragraph, index: number, all: readonly Paragraph[]): boolean {
  if (paragraph.digits > 0) return true
  const parts = Math.max(paragraph.columns, menuParts(paragraph.text).length)
  return [all[index - 1], all[index + 1]].some(
    (row) => row !== undefined && parts === Math.max(row.columns, menuParts(row.text).length),
  )
}

/** Words from which a line with a credit in it is a paragraph that mentions a photo. */
const CAPTION_WORDS = 45
const CREDIT =
  /(?:^|[\s(/|.–—-])(?:©|\(c\))\s*\p{Lu}|\(\p{L}[^()]*\p{L}\s(?:archive|file photo)\)$/iu

function isCaption(paragraph: Paragraph, cues: CueReader): boolean {
  if (paragraph.words.length > CAPTION_WORDS) return false
  if (cues.isCredit(paragraph.text)) return true
  const credit = CREDIT.exec(paragraph.text)?.index ?? -1
  if (credit >= 0 && (!isBody(paragraph) || credit > paragraph.text.length / 2)) return true
  const bracketed = /\((?<inside>[^()]+)\)$/u.exec(paragraph.text)?.groups?.inside
  if (bracketed !== undefined && paragraph.stops < 2 && cues.isCredit(bracketed)) return true
  const last = paragraph.text
    .split(/[.!?…)]\s*[("]?/u)
    .filter((part) => part.trim() !== '')
    .at(-1)
  return last !== undefined && last !== paragraph.text && cues.isCredit(last)
}

/** Words from which a finished line ends a block of links although it has one sentence only. */
const BLOCK_END_WORDS = 14

/** Takes out the lines that an opener announces; returns the position of the last of them. */
function removeBlock(context: BoilerplateContext, from: number): number {
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
  if (!comments && above === 0) end = headlineWithin(context, from, end)
  const entries = indexes.slice(from + 1, end)
  for (const [i, index] of entries.entries()) {
    const counted = entries.slice(i, i + COUNTER_LINES).some((other) => isCounter(all[other]!))
    const reason = `stands under "${all[opener]!.text.slice(0, 60)}"`
    fates.remove(index, counted && !comments ? 'ticker' : kind, reason)
  }
  return from + entries.length
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
function headlineWithin({ all, fates }: BoilerplateContext, from: number, end: number): number {
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
function goesOn(context: BoilerplateContext, position: number, kind: RemovedKind): boolean {
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

/** A line that can be one of a list of links: not finished prose, no label, no background opener. */
function isEntry({ all, fates, cues }: BoilerplateContext, position: number): boolean {
  const paragraph = all[fates.indexes[position]!]!
  const { text, bullet, stops, ending, words } = paragraph
  if (cues.labelLength(paragraph) > 0 || cues.isBackground(paragraph)) return false
  if (cues.opener(paragraph, 'byline') || isSeparator(paragraph)) return false
  const listed = bullet !== null || /^\d+\P{L}*\p{Extended_Pictographic}/u.test(text)
  if (listed && stops <= 2 && ending === 'open') return true
  if (stops >= 2 && isProse(paragraph)) return false
  const asks = /[?!]$/u.test(text) && !/[:"«“'‘]/u.test(text) && words.length < BLOCK_END_WORDS
  return !isBody(paragraph) || asks
}

/** Most words of a subhead that stands right under a single link. */
const SUBHEAD_WORDS = 6

/** The last line taken by a block is a subhead when prose follows it and it is set off from the links. */
function isSubhead({ all, fates, cues }: BoilerplateContext, from: number, end: number): boolean {
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

/** Share of a line's stems in the text from which the line is about it. */
const ABOUT_SHARE = 0.6

/** Longest line, in words, that pages print above and below a text. */
const FURNITURE_WORDS = 8

/**
 * Takes out a short line that stands more than once with paragraphs between, and shares little with them:
 * buttons and prompts of the page. Lines of speech, which may come again, end in a stop or start with a dash.
 */
export function removeFurniture(all: readonly Paragraph[], fates: Fates): void {
  const open = fates.open()
  const next = nextBodies(all, open)
  const stems = topicStems(open.map((index) => all[index]!).filter(isBody))
  for (const at of furniturePlaces(all, open).values()) {
    const below = new Set(at.map((index) => next.get(index)))
    // With the same paragraph below each, nothing lies between; with equal texts it is a second printing.
    const texts = [...below].map((index) => (index === undefined ? '' : all[index]!.folded))
    if (below.size < 2 || new Set(texts).size < texts.length) continue
    if (overlapShare(topicStems([all[at[0]!]!]), stems) >= ABOUT_SHARE) continue
    for (const index of at) fates.remove(index, 'navigation', 'the same line above and below text')
  }
}

/** The first paragraph of prose below each line. */
function nextBodies(all: readonly Paragraph[], open: readonly number[]): Map<number, number> {
  const next = new Map<number, number>()
  let body: number | undefined
  for (const index of [...open].reverse()) {
    if (isBody(all[index]!)) body = index
    else if (body !== undefined) next.set(index, body)
  }
  return next
}

/** Indexes of the short lines that stand more than once, by their words. */
function furniturePlaces(
  all: readonly Paragraph[],
  open: readonly number[],
): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const index of open) {
    const { folded, words, ending, text, letters } = all[index]!
    if (isBody(all[index]!) || letters === 0 || words.length > FURNITURE_WORDS) continue
    if (ending !== 'open' || /^[-–—"«“„'‘]/u.test(text)) continue
    addTo(places, folded, index)
  }
  return places
}
