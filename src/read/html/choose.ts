import type { MarkupElement } from '../../markup/element.ts'
import { hintBits } from '../../markup/hints.ts'
import type { MarkupPage } from '../../markup/page.ts'
import type { Line } from './line.ts'
import { readabilityVotes } from './votes.ts'

/** Share of a block that Readability must keep. */
const VOTE = 0.5
/** Most of a body line that may be link text. */
const LINKED = 0.5
/** Parts that hold no article text, whatever stands in them. */
const ELSEWHERE = hintBits(
  'comments',
  'related',
  'navigation',
  'footer',
  'share',
  'cookie',
  'promo',
)

/**
 * Indexes of the lines that are the article's body, ascending.
 * @param fast without Readability: for bulk archives
 */
export function chooseBody(page: MarkupPage, lines: readonly Line[], fast: boolean): number[] {
  const votes = fast ? null : readabilityVotes(page)
  const inside = votes ? (index: number) => votes[index]! >= VOTE : insideBest(page)
  return lines
    .filter(({ block, linked, hints }) => {
      if (!inside(block.index) || linked > LINKED) return false
      return votes !== null || (hints & ELSEWHERE) === 0
    })
    .map(({ block }) => block.index)
}

/** The element with most long, little linked blocks right inside it and its children. */
function insideBest(page: MarkupPage): (index: number) => boolean {
  let best: MarkupElement | null = null
  let bestScore = 0
  for (const element of page.elements) {
    if (!element.block || element.longBlocks === 0 || (element.inherited & ELSEWHERE) !== 0)
      continue
    const plain = element.chars - 2 * element.linkChars
    const score = plain / (1 + element.children) ** 0.1 / 1.02 ** (40 - Math.min(40, element.depth))
    if (score > bestScore) {
      best = element
      bestScore = score
    }
  }
  const range = best?.blocks ?? { start: 0, end: 0 }
  return (index) => index >= range.start && index < range.end
}
