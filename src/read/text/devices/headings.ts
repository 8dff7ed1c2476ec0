import { isBody, isCapitals, isHeadlineLike, type Paragraph } from '../../../text/paragraph.ts'
import { isCaption } from '../caption.ts'
import { headlineShift } from '../cohesion.ts'
import { endsInQuotedStop } from '../finished.ts'
import {
  CAPITALS_PRIOR,
  type Device,
  type Dump,
  GAP_PRIOR,
  HEADING_PRIOR,
  LONE_NUMBER_PRIOR,
  median,
  NUMBER_PRIOR,
  ONLY_GAP_PRIOR,
  SECTION_PRIOR,
  SUBHEAD_CAPITALS_PRIOR,
  type WordWeights,
} from './device.ts'

/** Lines in capitals: headlines of posts where the source opens with one, else subheads of an article. */
export function capitalsDevice({ all }: Dump): Device {
  const heads = all.flatMap((paragraph, i) => (isCapitals(paragraph) ? [i] : []))
  const starts = heads.filter(
    (index, i) => heads[i - 1] !== index - 1 && all[index + 1] !== undefined,
  )
  const opening = starts[0] !== undefined && !all.slice(0, starts[0]).some(isBody)
  const firstHead = all.findIndex((paragraph) => isHeadlineLike(paragraph))
  const plainFirst = firstHead >= 0 && firstHead < (heads[0] ?? 0) && !isCapitals(all[firstHead]!)
  const prior = opening && !plainFirst ? CAPITALS_PRIOR : SUBHEAD_CAPITALS_PRIOR
  return { name: 'capital headlines', starts, prior, ambiguous: true }
}

/** Lines numbered one after the other, short as headlines are, or numbers above headlines. */
export function numberDevice({ all }: Dump): Device {
  const starts: number[] = []
  for (const [index, { text, letters }] of all.entries()) {
    const number = /^(?<number>\d{1,3})[.)]?(?:\s|$)/u.exec(text)?.groups?.number
    const head = letters === 0 ? all[index + 1] : all[index]
    if (Number(number) === starts.length + 1 && head && isHeadlineLike(head)) starts.push(index)
  }
  const alone = starts.every((index) => all[index]!.letters === 0)
  const prior = alone ? LONE_NUMBER_PRIOR : NUMBER_PRIOR
  return { name: 'numbers', starts: starts.length > 1 ? starts : [], prior }
}

/** Fewest words of a plain heading that can be the headline of a post. */
const HEADING_WORDS = 3

/**
 * Plain headings between finished prose: told from subheads by the gap above them and by the topic.
 * Where the language changes, an article may be quoted whole: that is not for this device to part.
 */
export function headingDevice({ all, cues, identify }: Dump): Device {
  const plain: number[] = []
  const asking: number[] = []
  for (const [index, paragraph] of all.entries()) {
    const above = all[index - 1]
    const below = all[index + 1]
    if (!above || !below || isCapitals(paragraph) || paragraph.ticker) continue
    if (!isHeadlineLike(paragraph) || paragraph.bullet || cues.kindOf(paragraph)) continue
    if (paragraph.words.length < HEADING_WORDS || !isText(above) || !isText(below)) continue
    if (cues.labelLength(paragraph) > 0 || isCaption(paragraph, cues)) continue
    // A long line above a prompt to pay or log in is prose that was cut there.
    if (isBody(paragraph) && cues.kindOf(below)) continue
    const asks = /[?!]["»”]?$/u.test(paragraph.text)
    if (asks ? !isAskingHeading(all, index) : !isPlainHeading(all, index)) continue
    const prose = [all.slice(0, index).findLast(isBody), all.slice(index + 1).find(isBody)]
    const [left, right] = prose.map((one) => one && identify(one.text)[0]?.language)
    if (left !== right) continue
    if (asks) asking.push(index)
    else plain.push(index)
  }
  // Where more lines ask than not, somebody is interviewed.
  const starts = asking.length > plain.length ? plain : [...plain, ...asking].sort((a, b) => a - b)
  if (hasShortSections(all, starts)) return { name: 'headings', starts, prior: SECTION_PRIOR }
  const usual = median(all.slice(1).map(({ blankBefore }) => blankBefore))
  const parted = starts.filter((index) => all[index]!.blankBefore > usual)
  const loose = HEADING_PRIOR - SINGLES_ODDS * shareOfSingles(all, starts)
  if (parted.length <= starts.length / 2) {
    return headings(all, starts, { prior: loose, ambiguous: true })
  }
  // Blank lines above these headings and nowhere else set off more than a section.
  const gaps = all.filter(({ blankBefore }) => blankBefore > usual).length
  const alone = parted.length > 1 && gaps === parted.length
  const prior = loose + (alone ? ONLY_GAP_PRIOR : GAP_PRIOR)
  return headings(all, parted, { prior, ambiguous: !alone })
}

function headings(
  all: readonly Paragraph[],
  starts: readonly number[],
  rest: Pick<Device, 'prior' | 'ambiguous'>,
): Device {
  const odds = starts.map((index) => lengthOdds(all[index]!))
  return { name: 'headings', starts, ...rest, odds, words: WORDS }
}

/*
 * Headings inside articles (news and guides of four sets, a dozen languages) have 37 code units in the middle,
 * headlines 65. Swept with the prior on 883 boundaries of generated dumps in eight languages against 2,400
 * headings of 525 articles: as few boundaries missed as may be, with no more articles parted than without.
 */
const EVEN_LENGTH = 46
const LENGTH_SLOPE = 2
const MOST_LENGTH_ODDS = 2.5
/**
 * Posts on one event share its words, so that words count for less than the line itself; the more two sections
 * share, the surer they are of one article. Learnt with the shift of titles (title-shift.ts).
 */
const WORDS: WordWeights = { weight: 0.5, mostCommon: 6 }
/** What it says against posts, in log-odds, if all sections have a single paragraph. */
const SINGLES_ODDS = 6

/** Log-odds that a heading of this length is a headline and no subhead, bounded to ±2.5. */
function lengthOdds({ text }: Paragraph): number {
  const odds = LENGTH_SLOPE * Math.log(text.length / EVEN_LENGTH)
  return Math.max(-MOST_LENGTH_ODDS, Math.min(MOST_LENGTH_ODDS, odds))
}

/** Fewest words of a finished sentence that is a paragraph by itself: the last of a post is often short. */
const SENTENCE_WORDS = 3

/** Prose, or a short sentence that is finished. */
function isText(paragraph: Paragraph): boolean {
  const { ending, words, bullet, text } = paragraph
  if (isBody(paragraph)) return true
  return (
    ending === 'stop' && bullet === null && words.length >= SENTENCE_WORDS && endsInQuotedStop(text)
  )
}

/** Unfinished; one as long as prose stands between paragraphs that are finished, and nothing is cut there. */
function isPlainHeading(all: readonly Paragraph[], index: number): boolean {
  const paragraph = all[index]!
  if (paragraph.ending !== 'open') return false
  if (!isBody(paragraph)) return true
  const finished = all[index - 1]!.ending === 'stop' && all[index + 1]!.ending === 'stop'
  return finished && paragraph.words.length <= LONG_HEADING_WORDS && STARTS.test(paragraph.text)
}

/** Most words of a heading that is as long as prose, and how it starts. */
const LONG_HEADING_WORDS = 20
const STARTS = /^["«“„'‘]?[\p{Lu}\d]/u

/** A question or exclamation whose words the paragraphs below say and those above do not; nobody's speech. */
function isAskingHeading(all: readonly Paragraph[], index: number): boolean {
  const paragraph = all[index]!
  if (/^["«“„'‘–—-]/u.test(paragraph.text)) return false
  const before = all.slice(Math.max(0, index - NEAR_PARAGRAPHS), index)
  const lead = all.slice(index + 1, index + 1 + NEAR_PARAGRAPHS).filter(isBody)
  return paragraph.blankBefore > all[index + 1]!.blankBefore
    ? true
    : headlineShift(paragraph, before, lead) >= ASKING_SHIFT
}

/** Paragraphs above and below that a question is held against, and the log-odds that make it a headline. */
const NEAR_PARAGRAPHS = 3
const ASKING_SHIFT = 1.5

/** Sections of a guide or list: most have a single paragraph. */
function hasShortSections(all: readonly Paragraph[], starts: readonly number[]): boolean {
  return median(sectionSizes(all, starts)) < 2
}

/** Share of the sections that have a single paragraph, 0..1. */
function shareOfSingles(all: readonly Paragraph[], starts: readonly number[]): number {
  return sectionSizes(all, starts).filter((size) => size < 2).length / Math.max(1, starts.length)
}

function sectionSizes(all: readonly Paragraph[], starts: readonly number[]): number[] {
  return starts.map((start, i) => all.slice(start, starts[i + 1]).filter(isBody).length)
}
