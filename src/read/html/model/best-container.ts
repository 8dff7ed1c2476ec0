import type { MarkupBlock } from '../../../markup/block.ts'
import type { MarkupElement } from '../../../markup/element.ts'
import type { Looks } from './looks.ts'

/** The element that most of the good paragraphs stand in, scored as Readability does. */
export interface BestContainer {
  readonly element: MarkupElement | null
  /** Its share of the scores of all elements. */
  readonly share: number
  /** Score of an element as a share of the best; 0 for none. */
  scoreOf(element: MarkupElement | null): number
}

/** What of a paragraph's score goes to the elements around it, the innermost first (Readability: parent, grandparent, level × 3). */
const SHARES = [1, 1, 1 / 2, 1 / 6, 1 / 9] as const
/** Size up to which a paragraph's score grows, and what a step is worth. */
const SIZE_STEP = 100
const MOST_STEPS = 3

/** Finds the element whose own paragraphs weigh most, links counted off. */
export function bestContainer(
  blocks: readonly MarkupBlock[],
  elements: readonly MarkupElement[],
  { size, linkShare, good }: Looks,
): BestContainer {
  const scores = new Float64Array(elements.length)
  for (let i = 0; i < blocks.length; i++) {
    if (!good[i]) continue
    const block = blocks[i]!
    const worth =
      (1 + block.commas + Math.min(MOST_STEPS, size[i]! / SIZE_STEP)) * (1 - linkShare[i]!)
    let at: MarkupElement | null = block.element
    for (const share of SHARES) {
      if (!at) break
      scores[at.index] = scores[at.index]! + worth * share
      at = at.parent
    }
  }
  let best = -1
  let top = 0
  let sum = 0
  for (let i = 0; i < elements.length; i++) {
    if (scores[i] === 0) continue
    const element = elements[i]!
    const score = scores[i]! * (1 - element.linkChars / Math.max(1, element.chars))
    scores[i] = score
    sum += score
    // A paragraph is not its own container, unless it is all there is.
    if (score > top && (element.longBlocks > 1 || best < 0)) {
      top = score
      best = i
    }
  }
  return {
    element: elements[best] ?? null,
    share: sum === 0 ? 0 : top / sum,
    scoreOf: (element) => (element && top > 0 ? scores[element.index]! / top : 0),
  }
}

/** The smallest element that holds a share of the good text of the page, for each share; `null` where there is none. */
export function covering(
  blocks: readonly MarkupBlock[],
  elements: readonly MarkupElement[],
  { size, good }: Looks,
  shares: readonly number[],
): (MarkupElement | null)[] {
  const held = new Float64Array(elements.length)
  const holders: MarkupElement[] = []
  let total = 0
  for (let i = 0; i < blocks.length; i++) {
    if (!good[i]) continue
    total += size[i]!
    for (let at: MarkupElement | null = blocks[i]!.element; at; at = at.parent) {
      if (held[at.index] === 0) holders.push(at)
      held[at.index]! += size[i]!
    }
  }
  return shares.map((share) => {
    let found: MarkupElement | null = null
    for (const element of holders) {
      const enough = held[element.index]! >= total * share
      if (enough && (!found || element.depth > found.depth)) found = element
    }
    return found
  })
}
