import { headingLevel, type MarkupBlock, roleIn } from './block.ts'
import { BlockText } from './block-text.ts'
import type { OpenElement } from './element.ts'

/** A block under way. A class, as the finished one is, since spread literals cost 30 times as much. */
export class BlockDraft {
  readonly text: BlockText
  element: OpenElement
  afterBreak = false
  linkChars = 0
  strongChars = 0
  links = 0
  inner = 0
  breaks = 0

  constructor(text: BlockText, element: OpenElement) {
    this.text = text
    this.element = element
  }

  /** Begins anew where nothing was added: white space between tags is no block. */
  restart(element: OpenElement): void {
    this.element = element
    this.links = 0
    this.inner = 0
    this.breaks = 0
  }
}

class ReadBlock implements MarkupBlock {
  readonly index: number
  readonly text: string
  readonly alignment: MarkupBlock['alignment']
  readonly raw: MarkupBlock['raw']
  readonly element: OpenElement
  readonly role: MarkupBlock['role']
  readonly level: number
  readonly linkChars: number
  readonly strongChars: number
  readonly links: number
  readonly commas: number
  readonly inner: number
  readonly afterBreak: boolean
  readonly unseen: MarkupBlock['unseen']

  constructor(index: number, draft: BlockDraft) {
    const { text, alignment } = draft.text.finish()
    const { element } = draft
    this.index = index
    this.text = text
    this.alignment = alignment
    this.raw = { start: alignment[0]!.raw.start, end: alignment[alignment.length - 1]!.raw.end }
    this.element = element
    this.role = roleIn(element)
    this.level = headingLevel(element)
    this.linkChars = Math.min(draft.linkChars, text.length)
    this.strongChars = Math.min(draft.strongChars, text.length)
    this.links = draft.links
    this.commas = commasIn(text)
    this.inner = draft.inner
    this.afterBreak = draft.afterBreak
    this.unseen = element.unseen
  }
}

/** Blocks of one kind, seen or unseen, as they come. */
export class BlockList {
  readonly blocks: MarkupBlock[] = []
  draft: BlockDraft | null = null
  afterBreak = false
  #empty: BlockDraft | null = null

  begin(markup: string, element: OpenElement): BlockDraft {
    if (this.draft === null) {
      const own = blockAround(element)
      this.draft = this.#empty ?? new BlockDraft(new BlockText(markup), own)
      if (this.#empty !== null) this.draft.restart(own)
      this.#empty = null
      this.draft.afterBreak = this.afterBreak
    }
    return this.draft
  }

  end(): void {
    const draft = this.draft
    this.draft = null
    this.afterBreak = false
    if (draft?.text.length === 0) this.#empty = draft
    else if (draft) this.blocks.push(new ReadBlock(this.blocks.length, draft))
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
