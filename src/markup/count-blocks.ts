import type { MarkupBlock } from './block.ts'
import type { OpenElement } from './element.ts'

/** Length from which a block counts as long, and the share of links up to which. */
const LONG_BLOCK_CHARS = 80
const LONG_BLOCK_LINKS = 0.3

/** Counts blocks for the elements they stand in, and for all elements around these. */
export function countBlocks(
  elements: readonly OpenElement[],
  blocks: readonly MarkupBlock[],
): void {
  for (const block of blocks) countBlock(block)
  sumUp(elements)
}

function countBlock({ element, text, linkChars, commas }: MarkupBlock): void {
  const counts = element as OpenElement
  counts.chars += text.length
  counts.linkChars += linkChars
  counts.commas += commas
  if (text.length >= LONG_BLOCK_CHARS && linkChars <= text.length * LONG_BLOCK_LINKS)
    counts.longBlocks++
}

/** Adds what elements count to their parents; children come after their parents in the list. */
function sumUp(elements: readonly OpenElement[]): void {
  for (let i = elements.length - 1; i >= 0; i--) {
    const { parent, chars, linkChars, commas, longBlocks } = elements[i]!
    if (!parent) continue
    parent.chars += chars
    parent.linkChars += linkChars
    parent.commas += commas
    parent.longBlocks += longBlocks
  }
}
