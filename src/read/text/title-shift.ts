import { isBody, isHeadlineLike, type Paragraph } from '../../text/paragraph.ts'
import { stemsShared } from './cohesion.ts'

/*
 * Learnt by logistic regression with the other shifts (lengths of headings, topics, headlines) on 400 generated
 * dumps of eight languages against 430 articles with headings, and checked on as many others: of the ways to hold
 * the two shares against one another (difference, relative difference, either alone) the logarithm parted best.
 */
/** Added to both shares, so that one word more or less says little where there are none. */
const LEAST_SHARE = 0.1
/** Where a section is as likely an article's as a post: the title's words are 1.8 times as many in its own text. */
const EVEN_RATIO = Math.log(1.8)

/**
 * Log-odds that a section is a post of its own and does not belong under the title above the first one, by the
 * words of that title: an article takes them up in all its sections, a dump in the first post alone.
 * `null` where no line above the first prose has words that prose says again.
 */
export function titleShift(
  first: readonly Paragraph[],
): ((section: readonly Paragraph[]) => number) | null {
  const prose = first.filter(isBody)
  const lines = first.slice(0, first.findIndex(isBody)).filter(isHeadlineLike)
  const shares = lines.map((line) => stemsShared(line, prose))
  const own = Math.max(0, ...shares)
  if (own === 0) return null
  const title = lines[shares.indexOf(own)]!
  return (section) =>
    Math.log((own + LEAST_SHARE) / (stemsShared(title, section) + LEAST_SHARE)) - EVEN_RATIO
}
