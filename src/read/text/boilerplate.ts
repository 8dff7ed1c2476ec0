import type { Cue } from '../../text/cues.ts'
import { isBody, isProse, isSeparator, type Paragraph } from '../../text/paragraph.ts'
import { stampLine } from '../../text/stamp.ts'
import { removeBlock } from './block.ts'
import { isCaption } from './caption.ts'
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
    const dated = cue?.whole && cue.kind !== 'comments' && isStamped(context, paragraph)
    if (cue && !dated && !isKeptAnyway(context, position, cue)) {
      fates.remove(index, cue.kind, `begins with "${cue.phrase}"`)
      if (cue.opens) position = removeBlock(context, position)
    } else {
      removeByLooks(paragraph, index, context)
      if (!fates.fateOf(index)) removeByMakeup(paragraph, index, context)
    }
  }
  removeInside(source, fates)
}

/** Most words of a line inside a prompt of several lines, and most such lines side by side. */
const INSIDE_WORDS = 12
const INSIDE_LINES = 2

/** Takes out short lines between two lines of one prompt: what a newsletter promises, above the field for the address. */
function removeInside({ all }: ReadContext, fates: Fates): void {
  const isPrompt = (index: number | undefined): boolean =>
    index !== undefined && fates.fateOf(index)?.kind === 'promo'
  for (const [position, index] of fates.indexes.entries()) {
    if (!isPrompt(index)) continue
    const near = fates.indexes.slice(position + 1, position + 2 + INSIDE_LINES)
    const inside = near.slice(0, Math.max(0, near.findIndex(isPrompt)))
    if (inside.some((at) => fates.fateOf(at) || all[at]!.words.length > INSIDE_WORDS)) continue
    for (const at of inside) fates.remove(at, 'promo', 'stands between two lines of a prompt')
  }
}

/** The line holds a full date, whatever else it says. */
function isStamped({ packs }: BoilerplateContext, { text }: Paragraph): boolean {
  return stampLine(text, packs) !== null
}

/** Words from which a paragraph that merely starts with a phrase is prose and stays. */
const PROSE_DESPITE_CUE = 45
/** Share of a line's stems in the paragraph below it from which it is that paragraph's headline ("Watch: …"). */
const HEADLINE_SHARE = 0.4

/** A line stays despite its first words where it is prose, an author line, or the headline of what follows. */
function isKeptAnyway(
  { all, fates, cues }: BoilerplateContext,
  position: number,
  cue: Cue,
): boolean {
  const paragraph = all[fates.indexes[position]!]!
  if (cue.whole) return false
  if (paragraph.words.length > PROSE_DESPITE_CUE && paragraph.stops > 2) return true
  // "By signing up" begins with more than "By".
  const opener = cues.opener(paragraph, 'byline')
  if (opener !== null && wordCount(opener) >= wordCount(cue.phrase)) return true
  if (position > HEADLINE_POSITION) return false
  const lead = fates.indexes.slice(position + 1).find((index) => isBody(all[index]!))
  if (lead === undefined || fates.indexes.slice(0, position).some((i) => isBody(all[i]!)))
    return false
  return overlapShare(topicStems([paragraph]), topicStems([all[lead]!])) >= HEADLINE_SHARE
}

function wordCount(phrase: string): number {
  return phrase.trim().split(' ').length
}

/** Lines of an article among which its headline is. */
const HEADLINE_POSITION = 8

/*
 * Patterns of letters (\p{L}) take the engine most of a millisecond each before they first run. Where a mark or a digit
 * tells that one cannot be found, it is asked first.
 */

const URL_ONLY = /^(?:https?:\/\/|www\.|t\.me\/|vk\.com\/)\S+$/i
const TAG = /^[#@]/
const HASHTAGS = /^(?:[#@][\p{L}\p{N}_-]+[\s,|]*)+$/u
const CLOCK = /^\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?$/iu

/** Buttons to turn pages with. */
const ARROW = /[←‹→›]/
const ARROWS = /^[←‹→]\s*\p{L}|\p{L}\s*[→›]$/u
const ARROW_WORDS = 3
/** Where a radio station is heard: "on 98.4 FM". */
const BAND = /fm|мгц|mhz/i
const FREQUENCY =
  /(?<![\d.,])\d{2,3}[.,]\d{1,2}\s?(?:fm|мгц|mhz)(?!\p{L})|(?<!\p{L})fm\s\d{2,3}[.,]\d/iu
/** Risen and fallen rates. */
const RATES = /[▲▼]/u

/** "yesterday at 18:40": a day told from today. */
function isPassingStamp({ folded, words }: Paragraph, packs: ReadContext['packs']): boolean {
  if (words.length > 5 || !/\d[:.]\d\d(?!\d)/u.test(folded)) return false
  return packs.some(({ dates }) => dates.relativeDays[words[0] ?? ''] !== undefined)
}

const OF_ALL = /\d\s(?:\/|of|из|з|із)\s\d{1,3}$/i

/** "3 of 12" with a name or without, or a row of page numbers. */
function isPagination({ text, words, digits, letters }: Paragraph): boolean {
  if (OF_ALL.test(text) && /^(?:\p{L}+\s)?\d{1,3}\s\D+\s\d{1,3}$/u.test(text)) return true
  if (digits * 2 < letters || words.length > 16) return false
  return /1\s2\s3/.test(text) && /^(?:\p{L}+\s)?1\s2\s3\b/u.test(text)
}

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
  else if (isPassingStamp(paragraph, packs)) fates.remove(index, 'other', 'a time without a date')
  else if (isPagination(paragraph)) fates.remove(index, 'other', 'counts pages or pictures')
  else if (paragraph.words.length <= ARROW_WORDS && ARROW.test(text) && ARROWS.test(text))
    fates.remove(index, 'navigation', 'arrows with their names')
  else if (!isBody(paragraph) && BAND.test(text) && FREQUENCY.test(text))
    fates.remove(index, 'promo', 'the frequency of a station')
  else if (paragraph.stops === 0 && RATES.test(text)) fates.remove(index, 'ticker', 'rates')
  else if (TAG.test(text) && HASHTAGS.test(text)) fates.remove(index, 'other', 'nothing but tags')
  else if (isPrinted(paragraph)) fates.remove(index, 'other', 'the number of a paper or its page')
  else if (isContents(paragraph)) fates.remove(index, 'source-index', 'names with their pages')
}

/** The number of an issue, and a page that a report comes from or goes on at. */
const ISSUE = /(?:^|\s)(?:№|n[o°r]\.?)\s?\d{1,4}(?!\d)/iu
const PAGE_OF_PAPER =
  /(?:^|[\s,])(?:page|p\.|стр\.|с\.|стор\.|s\.|str\.|seite|pág\.)\s?\p{Lu}?\d{1,3}$/iu
const PRINTED_WORDS = 12

/** The imprint of a paper left in the text: its name, the number of the issue, the page. */
function isPrinted(paragraph: Paragraph): boolean {
  const { text, words, bullet } = paragraph
  if (isBody(paragraph) || bullet !== null || words.length > PRINTED_WORDS) return false
  const issue = ISSUE.test(text)
  const page = /\d$/.test(text) && PAGE_OF_PAPER.test(text)
  return (issue && (page || /(?:19|20)\d\d/u.test(text))) || (page && paragraph.columns > 1)
}

/** Fewest entries of a table of contents in one line. */
const CONTENTS_PARTS = 3
const NUMBERED = /\S\d{1,2}(?=[\s,;|]|$)/g

/** "Weather A2  Letters A9  Chess B7": names, each with the page it stands on. */
function isContents({ text, stops }: Paragraph): boolean {
  if (stops > 0 || (text.match(NUMBERED) ?? []).length < CONTENTS_PARTS) return false
  const parts = text.match(/\p{Lu}\p{L}+(?:\s\p{L}+){0,3}[\s.,]+\p{Lu}\d{1,2}(?=[\s,;|]|$)/gu) ?? []
  return parts.length >= CONTENTS_PARTS && parts.join('').length > text.length * 0.8
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

/** A row of a table has numbers in it or stands beside a row of as many parts, parted in the same way. */
function isTableRow(paragraph: Paragraph, index: number, all: readonly Paragraph[]): boolean {
  if (paragraph.digits > 0) return true
  const parts = menuParts(paragraph.text).length
  return [all[index - 1], all[index + 1]].some(
    (row) =>
      row !== undefined &&
      row.columns === paragraph.columns &&
      menuParts(row.text).length === parts,
  )
}
