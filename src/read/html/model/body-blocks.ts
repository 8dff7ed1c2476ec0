import type { MarkupPage } from '../../../markup/page.ts'

/*
 * Swept on `wcxb` and `waddle`, each half of the sites by the model of the other: .35–.50 for the first, .55–.80 or
 * none for the second, 8, 10 and 25 words for the third. Neighbours differ by less than .001; the sets pull the
 * first apart, `wcxb` down and `waddle` up.
 */
/** Score from which a block is body. */
const SURE = 0.4
/** Expected F1 of the whole choice below which the page is a hard one, and blocks are taken from half of that. */
const HARD_PAGE = 0.75
/** A block is left out as said before from that size, in code units: shorter ones may be meant ("Ingredients"). */
const REPEAT_CHARS = 60

/**
 * Indexes of the blocks that make up the article's body, ascending; none for a page without blocks.
 * On a page where hardly anything is sure, such as a list, the choice is the one of which the best F1 is expected
 * (all above half of that F1: Lipton, Elkan and Naryanaswamy 2014).
 * @param scores what `scoreBlocks` returned for the page
 */
export function bodyBlocks({ blocks }: MarkupPage, scores: Float64Array): number[] {
  const sizes = blocks.map(({ text }) => text.length)
  const expected = bestExpectedF1(scores, sizes)
  const threshold = expected < HARD_PAGE ? Math.min(SURE, expected / 2) : SURE
  const said = new Set<string>()
  const chosen: number[] = []
  for (const [i, { text }] of blocks.entries()) {
    if (scores[i]! < threshold || said.has(text)) continue
    if (text.length >= REPEAT_CHARS) said.add(text)
    chosen.push(i)
  }
  return chosen
}

/** The best F1 to be expected of any choice, if the scores are probabilities: the likeliest blocks first. */
function bestExpectedF1(scores: Float64Array, sizes: readonly number[]): number {
  // Blocks that no tree was asked about only make it worse.
  const order = [...scores.keys()]
    .filter((i) => scores[i]! > 0)
    .sort((a, b) => scores[b]! - scores[a]!)
  const wanted = order.reduce((sum, i) => sum + scores[i]! * sizes[i]!, 0)
  let right = 0
  let taken = 0
  let best = 0
  for (const i of order) {
    right += scores[i]! * sizes[i]!
    taken += sizes[i]!
    best = Math.max(best, (2 * right) / (taken + wanted))
  }
  return best
}
