import { isBody, type Paragraph } from '../../text/paragraph.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { Fates } from './fates.ts'
import { isTimed } from './ticker.ts'

/*
 * Log-odds that a line at an article's end is no part of it; set on the case folders, checked on spliced
 * texts (bench/quality/cleaning). The cut is the one that maximises their sum (Kadane's algorithm).
 */
const SHORT_LINE = 0.6
const STRANGE_WORDS = 0.5
const SHARED_WORDS = -0.5
const LISTED = 0.6
const LINKED = 0.7
const REMOVED_BEFORE = 0.3
const UNFINISHED_STYLE = -1.5
const LIST_ITEM = -2
/** Words from which a line is longer than the headlines that link lists are made of. */
const LINK_WORDS = 14
/** A tail must be this likely to be cut; a single ordinary line never is. */
const TAIL_SUM = 1.6

const STRANGE_SHARE = 0.1
const SHARED_SHARE = 0.4

/** Takes out the run of lines at an article's end that are no prose and not about its subject. */
export function removeTail(all: readonly Paragraph[], fates: Fates): void {
  const body = fates.open().filter((index) => isBody(all[index]!))
  if (body.length === 0) return
  const stems = topicStems(body.map((index) => all[index]!))
  const unfinished = body.filter((index) => all[index]!.ending === 'open').length
  const loose = unfinished > body.length / 2
  let sum = 0
  let best = 0
  let cut = fates.indexes.length
  for (let position = fates.indexes.length - 1; position >= 0; position--) {
    const index = fates.indexes[position]!
    if (!fates.fateOf(index) && isBody(all[index]!) && !isLink(all[index]!, stems)) break
    sum += fates.fateOf(index) ? REMOVED_BEFORE : oddsOf(all, index, { stems, loose })
    if (sum > best) [best, cut] = [sum, position]
  }
  const above = fates.indexes.slice(0, cut).findLast((index) => !fates.fateOf(index))
  const announced = above !== undefined && all[above]!.ending === 'colon'
  if (best < TAIL_SUM || announced) return
  const lines = fates.indexes.slice(cut)
  const talk = isTalk(lines, fates)
  for (const index of lines) removeTailLine(all[index]!, index, { fates, talk })
}

function oddsOf(
  all: readonly Paragraph[],
  index: number,
  article: { readonly stems: ReadonlySet<string>; readonly loose: boolean },
): number {
  const paragraph = all[index]!
  const shared = overlapShare(topicStems([paragraph]), article.stems)
  const listed =
    /^\d{1,2}[:.]\d\d\b/u.test(paragraph.text) || /\d[\d,.  ]*\p{L}?$/u.test(paragraph.text)
  let odds = SHORT_LINE
  if (paragraph.columns > 1) odds += LIST_ITEM
  if (shared < STRANGE_SHARE) odds += STRANGE_WORDS
  if (shared > SHARED_SHARE) odds += SHARED_WORDS
  if (listed) odds += LISTED
  if (isLinked(paragraph.text)) odds += LINKED
  if (paragraph.ending === 'stop' && paragraph.words.length > 3) odds += UNFINISHED_STYLE
  if (article.loose && paragraph.words.length > LINK_WORDS / 2) odds += UNFINISHED_STYLE
  if (paragraph.words.length > LINK_WORDS && !listed) odds += UNFINISHED_STYLE
  if (paragraph.bullet && all[index - 1] && isListLine(all[index - 1]!)) odds += LIST_ITEM
  return odds
}

/** A line that reads as prose but can stand in a list of links: timed, or a question about something else. */
function isLink(paragraph: Paragraph, stems: ReadonlySet<string>): boolean {
  if (isTimed(paragraph)) return true
  const { text, words, stops } = paragraph
  if (!/[?!]$/u.test(text) || words.length > LINK_WORDS + 4 || stops > 1) return false
  return overlapShare(topicStems([paragraph]), stems) < STRANGE_SHARE
}

/** A line that introduces a list or is an item of one. */
function isListLine({ ending, bullet, letters }: Paragraph): boolean {
  return ending === 'colon' || (bullet !== null && letters > 0)
}

/** Most words of an entry of an index of sources or tags, as against a headline. */
const INDEX_WORDS = 4

/** Fewest lines of readers' talk that make the lines between them talk too. */
const TALK_LINES = 2

/** From the first to the last of the readers' buttons, where there are several: what stands there is their talk. */
function isTalk(lines: readonly number[], fates: Fates): (index: number) => boolean {
  const said = lines.filter((index) => fates.fateOf(index)?.kind === 'comments')
  if (said.length < TALK_LINES) return () => false
  return (index) => index > said[0]! && index < said.at(-1)!
}

/** A line with a telephone number or an address for mail, of a post office or of the net. */
const CONTACT = /\S@\S+\.\S|\+?\d[\d\s()-]{6,}\d|^(?:tel|phone|fax|email|e-mail|тел|факс)\b/iu

function removeTailLine(
  paragraph: Paragraph,
  index: number,
  { fates, talk }: { readonly fates: Fates; readonly talk: (index: number) => boolean },
): void {
  const { words, letters } = paragraph
  const reason = 'one of the lines after the last paragraph, unlike the article and not about it'
  if (talk(index)) fates.remove(index, 'comments', 'stands between what readers wrote')
  else if (isTimed(paragraph)) fates.remove(index, 'ticker', reason)
  else if (CONTACT.test(paragraph.text) || letters === 0) fates.remove(index, 'other', reason)
  else if (words.length <= INDEX_WORDS) fates.remove(index, 'source-index', reason)
  else fates.remove(index, 'related-links', reason)
}

function isLinked(text: string): boolean {
  return /https?:|www\./i.test(text) || (/[@#]/.test(text) && /[@#]\p{L}/u.test(text))
}
