import type { Span } from '../model/span.ts'
import type { AlignedText } from '../text/aligned.ts'
import { type Attributes, NO_ATTRIBUTES } from './attributes.ts'
import { headingLevel, type MarkupBlock } from './block.ts'
import { type BlockDraft, BlockList } from './block-list.ts'
import { BlockText } from './block-text.ts'
import { countBlocks } from './count-blocks.ts'
import { type MarkupElement, OpenElement, type OpenSpan } from './element.ts'
import { type MarkupHandler, walkMarkup } from './walk.ts'

/** A page read once: its elements, the blocks a reader sees, and what is there beside them. */
export interface MarkupPage {
  readonly markup: string
  /** In the order of their start tags; line breaks and rules are not among them. */
  readonly elements: readonly MarkupElement[]
  /** What a reader of the page sees, in the order of the markup. */
  readonly blocks: readonly MarkupBlock[]
  /** Text that is in the markup but not shown: `hidden`, `display: none`. */
  readonly hidden: readonly MarkupBlock[]
  /** The text of the first `<title>`. */
  readonly title: AlignedText | null
  /** Contents of `<script>` elements that hold data (JSON-LD), as raw ranges. */
  readonly data: readonly { readonly type: string; readonly raw: Span }[]
  /** Raw offset up to which the page was read; less than its length where it passes the limits. */
  readonly readTo: number
}

/** Most elements and blocks read of one page: real pages have thousands; a few hundred bytes each are kept. */
const MAX_ELEMENTS = 250_000
const MAX_BLOCKS = 150_000

const LIMITS = { elements: MAX_ELEMENTS, blocks: MAX_BLOCKS }

/** How a page is read. */
export interface PageOptions {
  /** Shows what `hidden` and styles hide: pages hide themselves until their scripts have run. */
  readonly unhide?: boolean
  /** Most elements and blocks read. */
  readonly limits?: { readonly elements: number; readonly blocks: number }
}

/**
 * Reads a page in one pass, in time and memory linear in its length, whatever it holds. Never throws.
 * Nesting beyond 512 is read as at that depth; a page with more than 250,000 elements or 150,000 blocks is
 * read up to there.
 */
export function readPage(markup: string, options: PageOptions = {}): MarkupPage {
  const reader = new PageReader(markup, options)
  const readTo = walkMarkup(markup, reader)
  return reader.finish(readTo)
}

/** A line break parts blocks after that many code units, if a sentence ends there. */
const BREAK_CHARS = 70
const SENTENCE_END = /[.!?…:;。！？]["'”“»«’)\]]*$/u

class PageReader implements MarkupHandler {
  readonly #markup: string
  readonly #unhide: boolean
  readonly #limits: NonNullable<PageOptions['limits']>
  readonly #elements: OpenElement[] = []
  readonly #shown = new BlockList()
  readonly #unseen = new BlockList()
  readonly #stack: OpenElement[] = []
  #links = 0
  #strong = 0
  #title: BlockText | null = null
  #titleDone = false
  readonly #data: { type: string; raw: Span }[] = []

  constructor(markup: string, { unhide = false, limits = LIMITS }: PageOptions) {
    this.#markup = markup
    this.#unhide = unhide
    this.#limits = limits
  }

  full(): boolean {
    const { elements, blocks } = this.#limits
    return this.#elements.length >= elements || this.#shown.blocks.length >= blocks
  }

  line(): void {
    this.#endBlock(this.#stack.at(-1)?.unseen !== null)
  }

  open(tag: string, attributes: Attributes, raw: OpenSpan, empty: boolean): void {
    if (tag === 'br' || tag === 'hr' || tag === 'wbr') {
      this.#break(tag, raw)
      return
    }
    const parent = this.#stack.at(-1) ?? null
    const element = new OpenElement(tag, attributes, raw, parent)
    if (this.#unhide && element.unseen === 'hidden') element.unseen = null
    element.index = this.#elements.length
    this.#elements.push(element)
    // What stood before the element is not inside it.
    if (element.block) this.#endBlock(element.unseen !== null)
    element.blocks.start = this.#shown.blocks.length
    element.blocks.end = element.blocks.start
    if (empty) return
    this.#stack.push(element)
    this.#count(element, 1)
    if (!element.block) this.#enterInline(element)
  }

  #enterInline(element: OpenElement): void {
    const draft = element.unseen ? null : this.#shown.draft
    if (!draft) return
    draft.inner |= element.hints
    if (element.tag === 'a') draft.links++
  }

  #count({ tag, attributes }: OpenElement, by: 1 | -1): void {
    if (tag === 'a' ? attributes.has('href') || attributes.has('onclick') : tag === 'button') {
      this.#links += by
    } else if (tag === 'b' || tag === 'strong' || tag === 'i' || tag === 'em') this.#strong += by
  }

  close(_tag: string, end: number): void {
    const element = this.#stack.pop()!
    if (element.block) this.#endBlock(element.unseen !== null)
    if (!element.left) this.#count(element, -1)
    element.raw.end = end
    element.blocks.end = this.#shown.blocks.length
    if (element.tag === 'title' && this.#title) this.#titleDone = true
  }

  leave(depth: number): void {
    const open = this.#stack[depth]
    if (!open || open.left) return
    open.left = true
    this.#count(open, -1)
  }

  text(start: number, end: number, decoded?: string): void {
    const element = this.#stack.at(-1)
    if (element?.tag === 'title' && !isForeign(element)) this.#addTitle(start, end, decoded)
    else if (!element || element.unseen === null) {
      const draft = this.#shown.begin(this.#markup, element ?? this.#root())
      this.#addTo(draft, start, end, decoded)
    } else if (element.tag === 'script') this.#addData(element, { start, end })
    else if (element.unseen === 'hidden') {
      this.#addTo(this.#unseen.begin(this.#markup, element), start, end, decoded)
    }
  }

  #rootElement: OpenElement | null = null

  /** Stands for the page where text has no element around it. */
  #root(): OpenElement {
    if (this.#rootElement) return this.#rootElement
    const raw = { start: 0, end: this.#markup.length }
    const root = new OpenElement('body', NO_ATTRIBUTES, raw, null)
    root.index = this.#elements.length
    root.blocks.start = this.#shown.blocks.length
    root.blocks.end = root.blocks.start
    this.#elements.push(root)
    this.#rootElement = root
    return root
  }

  #addTitle(start: number, end: number, decoded?: string): void {
    if (this.#titleDone) return
    this.#title ??= new BlockText(this.#markup)
    this.#title.add(start, end, decoded)
  }

  #addData({ attributes }: OpenElement, raw: Span): void {
    const type = attributes.value('type')?.trim().toLowerCase() ?? ''
    if (type.includes('json')) this.#data.push({ type, raw })
  }

  #addTo(draft: BlockDraft, start: number, end: number, decoded?: string): void {
    const before = draft.text.length
    draft.text.add(start, end, decoded)
    const added = draft.text.length - before
    if (added === 0) return
    draft.breaks = 0
    if (before === 0) this.#enterInlineChain(draft)
    if (this.#links > 0) draft.linkChars += added
    if (this.#strong > 0) draft.strongChars += added
  }

  /** Adds the inline elements open around the text to a block's first text, up to the innermost block. */
  #enterInlineChain(draft: { inner: number; links: number }): void {
    for (let i = this.#stack.length - 1; i >= 0 && !this.#stack[i]!.block; i--) {
      const open = this.#stack[i]!
      draft.inner |= open.hints
      if (open.tag === 'a') draft.links++
    }
  }

  #break(tag: string, raw: Span): void {
    const list = this.#stack.at(-1)?.unseen ? this.#unseen : this.#shown
    const draft = list.draft
    if (tag === 'hr') this.#endBlock(list === this.#unseen)
    if (tag !== 'br' || !draft) return
    const { text, element } = draft
    draft.breaks++
    const long = text.length >= BREAK_CHARS && SENTENCE_END.test(text.ending)
    if (text.length > 0 && headingLevel(element) === 0 && (draft.breaks > 1 || long)) {
      list.end()
      list.afterBreak = true
    } else text.addBlank(raw.start, raw.end)
  }

  #endBlock(unseen: boolean): void {
    if (unseen) this.#unseen.end()
    else this.#shown.end()
  }

  finish(readTo: number): MarkupPage {
    this.#shown.end()
    this.#unseen.end()
    const root = this.#rootElement?.blocks
    if (root) {
      root.start = 0
      root.end = this.#shown.blocks.length
    }
    countBlocks(this.#elements, this.#shown.blocks)
    return {
      markup: this.#markup,
      elements: this.#elements,
      blocks: this.#shown.blocks,
      hidden: this.#unseen.blocks,
      title: this.#title?.finish() ?? null,
      data: this.#data,
      readTo,
    }
  }
}

function isForeign(element: OpenElement): boolean {
  return element.parent?.unseen === 'tag' && element.parent.tag !== 'head'
}
