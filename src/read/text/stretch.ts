import { isBody, type Paragraph } from '../../text/paragraph.ts'
import { stampLine } from '../../text/stamp.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { ReadContext } from './context.ts'
import type { Fates } from './fates.ts'
import { endsInStop } from './finished.ts'

/** Words of prose that one line of a link list outweighs: swept 4–16 on copied pages (aeb, wcxb, waddle). */
const LINE_WEIGHT = 8
/** Words counted of one paragraph, so that a single long one far off does not draw the stretch there. */
const MOST_WORDS = 120
/** Fewest lines of links above or below the prose that make the text a page copied whole. */
const PAGE_LINES = 12
/** Fewest words of prose that are an article. */
const ARTICLE_WORDS = 50
/** Share of a line's stems in the prose from which it may be part of it. */
const ABOUT_SHARE = 0.5
/** Lines right above the prose that may hold its headline, author and date. */
const HEAD_LINES = 8

/**
 * Takes out what stands around the article where a whole page was copied: menus and lists of links above and
 * below the stretch that holds most prose for the fewest links (Finn, Kushmerick and Smyth 2001, on lines).
 * Texts without long lists of links are left alone.
 */
export function removeOutside(context: ReadContext, fates: Fates): void {
  const { all } = context
  const first = fates.indexes.map((index) => weightOf(context, fates, index))
  const core = heaviest(first)
  if (core.sum < ARTICLE_WORDS) return
  const stems = topicStems(fates.indexes.slice(core.from, core.to).map((index) => all[index]!))
  const weights = first.map((weight, position) => {
    const index = fates.indexes[position]!
    const shared = overlapShare(topicStems([all[index]!]), stems)
    return weight < 0 && !fates.fateOf(index) && shared >= ABOUT_SHARE ? 0 : weight
  })
  const { from, to } = heaviest(weights)
  const links = (start: number, end: number): number =>
    weights.slice(start, end).filter((weight) => weight < 0).length
  if (links(0, from) >= PAGE_LINES) {
    for (const index of fates.indexes.slice(0, headStart(fates, from))) {
      fates.remove(index, 'navigation', 'stands far above the prose of a page copied whole')
    }
  }
  let commented = false
  if (links(to, weights.length) >= PAGE_LINES) {
    for (const [position, index] of fates.indexes.slice(to).entries()) {
      // A sentence of the article can stand between two lists.
      if (fates.fateOf(index)?.kind === 'comments') commented = true
      const least = position < NEAR_LINES ? NEAR_SHARE : ABOUT_SHARE
      if (!commented && isSentence(all[index]!) && shareOf(all[index]!, stems) >= least) continue
      const kind =
        isBody(all[index]!) || all[index]!.words.length > 3 ? 'related-links' : 'navigation'
      fates.remove(index, kind, 'stands below the prose of a page copied whole')
    }
  }
}

/** Fewest words of a sentence below a list of links that can be the article's. */
const SENTENCE_WORDS = 5

/** Lines below the stretch, a single link and what follows it, where fewer shared words suffice. */
const NEAR_LINES = 2
const NEAR_SHARE = 0.25

function shareOf(paragraph: Paragraph, article: ReadonlySet<string>): number {
  return overlapShare(topicStems([paragraph]), article)
}

/** Ends in a full stop, as links hardly ever do. */
function isSentence({ text, words, bullet }: Paragraph): boolean {
  return words.length >= SENTENCE_WORDS && bullet === null && endsInStop(text)
}

/** Fewest lines of a list of links that stands between paragraphs. */
const LIST_LINES = 5
/** Mean share of a list's stems in the prose below which it is about something else. */
const STRANGE_SHARE = 0.25

/** Takes out lists of links between paragraphs: unfinished lines in a row that are about something else. */
export function removeLists({ all }: ReadContext, fates: Fates): void {
  const open = fates.open()
  const prose = open.filter((index) => isBody(all[index]!))
  const stems = topicStems(prose.map((index) => all[index]!))
  const isPart = (index: number): boolean =>
    index > (prose[0] ?? 0) && !isBody(all[index]!) && isLinkLike(all[index]!)
  for (const run of runs(open, isPart)) {
    const above = all[open[open.indexOf(run[0]!) - 1] ?? -1]
    if (run.length < LIST_LINES || above?.ending === 'colon') continue
    if (run.some((index) => isVerse(all[index]!))) continue
    const shares = run.map((index) => overlapShare(topicStems([all[index]!]), stems))
    if (shares.reduce((sum, share) => sum + share, 0) >= run.length * STRANGE_SHARE) continue
    for (const index of run) {
      fates.remove(
        index,
        'related-links',
        'one of a run of lines unlike the article and not about it',
      )
    }
  }
}

/** Verse runs on in commas and small letters; a name with a colon speaks, or labels a figure. */
function isVerse({ text }: Paragraph): boolean {
  if (/^\P{P}{1,30}:\s/u.test(text)) return true
  return /[,;:]$/u.test(text) || /^["'«“„]?\p{Ll}/u.test(text)
}

/** Maximal runs of neighbours in `open` that fulfil a condition. */
function runs(open: readonly number[], holds: (index: number) => boolean): number[][] {
  const found: number[][] = [[]]
  for (const index of open) {
    if (holds(index)) found.at(-1)!.push(index)
    else if (found.at(-1)!.length > 0) found.push([])
  }
  return found
}

/** What a line says for the stretch it is in: words of prose, or less than nothing for a link. */
function weightOf({ all, packs }: ReadContext, fates: Fates, index: number): number {
  const paragraph = all[index]!
  const fate = fates.fateOf(index)
  if (isBody(paragraph)) return fate ? 0 : Math.min(paragraph.words.length, MOST_WORDS)
  if (fate) return fate.kind === 'caption' || fate.kind === 'repeat' ? 0 : -LINE_WEIGHT
  return isLinkLike(paragraph) && !stampLine(paragraph.text, packs) ? -LINE_WEIGHT : 0
}

/** Longest line, in words, that lists of links are made of. */
const LINK_WORDS = 18

/** A line as lists of links have them: no row of a table, no item of a list, no line of speech, unfinished. */
function isLinkLike({ words, ending, columns, bullet, text }: Paragraph): boolean {
  if (words.length > LINK_WORDS || columns > 1 || bullet !== null) return false
  return (ending === 'open' || /[?!…]$/u.test(text)) && !/^[-–—]/u.test(text)
}

/** The stretch of greatest sum, half-open (Kadane's algorithm). */
function heaviest(weights: readonly number[]): { from: number; to: number; sum: number } {
  let best = { from: 0, to: 0, sum: 0 }
  let start = 0
  let sum = 0
  for (const [position, weight] of weights.entries()) {
    if (sum <= 0) [start, sum] = [position, 0]
    sum += weight
    if (sum > best.sum) best = { from: start, to: position + 1, sum }
  }
  return best
}

/** Position from which lines above the prose are kept: the last few not yet taken out. */
function headStart(fates: Fates, from: number): number {
  let left = HEAD_LINES
  let position = from
  while (position > 0 && left > 0) {
    position--
    if (!fates.fateOf(fates.indexes[position]!)) left--
  }
  return position
}
