import { addTo } from '../../text/add-to.ts'
import { isBody, type Paragraph } from '../../text/paragraph.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { Fates } from './fates.ts'

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
