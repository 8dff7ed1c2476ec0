import type { MarkupBlock } from '../../markup/block.ts'
import { type Hint, type HintSet, hintBits } from '../../markup/hints.ts'
import type { MarkupPage } from '../../markup/page.ts'
import { describe, type Paragraph } from '../../text/paragraph.ts'

/** A block of a page as the reader works with it. */
export interface Line {
  readonly block: MarkupBlock
  /** What its wording shows, described when first asked for. */
  readonly paragraph: Paragraph
  /** Hints of all elements around it and of the inline ones inside it. */
  readonly hints: HintSet
  /** Share of its characters inside links, 0..1. */
  readonly linked: number
}

class PageLine implements Line {
  readonly block: MarkupBlock
  readonly hints: HintSet
  readonly linked: number
  #paragraph: Paragraph | null = null

  constructor(block: MarkupBlock) {
    this.block = block
    this.hints = block.element.inherited | block.inner
    this.linked = block.linkChars / block.text.length
  }

  get paragraph(): Paragraph {
    const { text } = this.block
    this.#paragraph ??= describe(text, { start: 0, end: text.length }, 0)
    return this.#paragraph
  }
}

/** The blocks of a page as lines, in its order. */
export function linesOf(page: MarkupPage): Line[] {
  return page.blocks.map((block) => new PageLine(block))
}

/** True where any of the hints is about the line. */
export function has(line: Line, ...hints: readonly Hint[]): boolean {
  return (line.hints & hintBits(...hints)) !== 0
}
