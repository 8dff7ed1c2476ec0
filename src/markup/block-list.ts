import { headingLevel, type MarkupBlock, roleIn } from './block.ts'
import { BlockText } from './block-text.ts'
import type { OpenElement } from './element.ts'

/** A block under way. */
interface Draft {
  readonly text: BlockText
  readonly element: OpenElement
  readonly afterBreak: boolean
  linkChars: number
  strongChars: number
  links: number
  inner: number
  breaks: number
}

/** Blocks of one kind, seen or unseen, as they come. */
export class BlockList {
  readonly blocks: MarkupBlock[] = []
  draft: Draft | null = null
  afterBreak = false

  begin(markup: string, element: OpenElement): Draft {
    this.draft ??= {
      text: new BlockText(markup),
      element: blockAround(element),
      afterBreak: this.afterBreak,
      ...{ linkChars: 0, strongChars: 0, links: 0, inner: 0, breaks: 0 },
    }
    return this.draft
  }

  end(): void {
    const draft = this.draft
    this.draft = null
    this.afterBreak = false
    if (!draft || draft.text.length === 0) return
    const { text, alignment } = draft.text.finish()
    const { element, inner, links, afterBreak } = draft
    this.blocks.push({
      ...{ index: this.blocks.length, text, alignment, element, inner, links, afterBreak },
      raw: { start: alignment[0]!.raw.start, end: alignment.at(-1)!.raw.end },
      role: roleIn(element),
      level: headingLevel(element),
      linkChars: Math.min(draft.linkChars, text.length),
      strongChars: Math.min(draft.strongChars, text.length),
      commas: commasIn(text),
      unseen: element.unseen,
    })
  }
}

const COMMA = /[,،、，;]/u
const COMMAS = /[,،、，;]/gu

function commasIn(text: string): number {
  return COMMA.test(text) ? text.match(COMMAS)!.length : 0
}

function blockAround(element: OpenElement): OpenElement {
  let at = element
  while (!at.block && at.parent) at = at.parent
  return at
}
