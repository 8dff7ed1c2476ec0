import type { Span } from '../model/span.ts'
import type { Attributes } from './attributes.ts'
import { type HintSet, hintsOf } from './hints.ts'
import { BLOCK_TAGS, UNSEEN_TAGS } from './tags.ts'

/** Why the text of an element is not seen. */
export type Unseen = 'tag' | 'hidden' | null

/** An element of a page. */
export interface MarkupElement {
  /** Place in the page's list of elements, which is in the order of their start tags. */
  readonly index: number
  /** Lower case. */
  readonly tag: string
  readonly attributes: Attributes
  readonly parent: MarkupElement | null
  /** Number of ancestors. */
  readonly depth: number
  /** From its start tag to its end, whether or not that is written. */
  readonly raw: Span
  /** Starts and ends a line of its own. */
  readonly block: boolean
  /** What its own tag, class, id, role and itemprop say it is for. */
  readonly hints: HintSet
  /** Its hints and those of all its ancestors. */
  readonly inherited: HintSet
  /** Set where it or an ancestor is not shown. */
  readonly unseen: Unseen
  /** First block inside it, and the one after the last, as indexes of the page's blocks; for line-breaking elements. */
  readonly blocks: Span
  /** Code units of the blocks inside it, those inside links, commas, and blocks that are long and little linked. */
  readonly chars: number
  readonly linkChars: number
  readonly commas: number
  readonly longBlocks: number
  /** Child elements. */
  readonly children: number
}

/** A range under way. */
export interface OpenSpan {
  start: number
  end: number
}

/** An element while the page is being read, from its start tag on. A class, since spread literals cost 30 times as much. */
export class OpenElement implements MarkupElement {
  index = 0
  readonly tag: string
  readonly attributes: Attributes
  readonly parent: OpenElement | null
  readonly depth: number
  readonly raw: OpenSpan
  readonly block: boolean
  unseen: Unseen
  readonly blocks: OpenSpan = { start: 0, end: 0 }
  /** Ended by an end tag that stands inside blocks of its own. */
  left = false
  chars = 0
  linkChars = 0
  commas = 0
  longBlocks = 0
  children = 0
  #hints = UNREAD
  #inherited = UNREAD

  /** @param raw its start tag, which becomes its own and grows with it */
  constructor(tag: string, attributes: Attributes, raw: OpenSpan, parent: OpenElement | null) {
    this.tag = tag
    this.attributes = attributes
    this.parent = parent
    this.depth = parent === null ? 0 : parent.depth + 1
    this.raw = raw
    this.block = BLOCK_TAGS.has(tag)
    const above = parent === null ? null : parent.unseen
    this.unseen = UNSEEN_TAGS.has(tag) ? 'tag' : (above ?? unseen(tag, attributes))
    if (parent !== null) parent.children++
  }

  // Read when they are asked for: half of a page's elements have no text around which they would say something.
  get hints(): HintSet {
    if (this.#hints === UNREAD) this.#hints = hintsOf(this.tag, this.attributes)
    return this.#hints
  }

  get inherited(): HintSet {
    if (this.#inherited === UNREAD) {
      // The classes of <html> and <body> are about the whole page ("no-sidebar"), not about its parts.
      const own = this.tag === 'html' || this.tag === 'body' ? 0 : this.hints
      this.#inherited = own | (this.parent === null ? 0 : this.parent.inherited)
    }
    return this.#inherited
  }
}

/** Stands for hints not read yet; there are fewer than 31 of them. */
const UNREAD = -1

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu

function unseen(tag: string, attributes: Attributes): Unseen {
  if (tag === 'dialog' && !attributes.has('open')) return 'hidden'
  if (attributes.size === 0 || tag === 'body' || tag === 'html') return null
  const hidden = attributes.value('hidden')
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return 'hidden'
  const style = attributes.value('style')
  if (style !== undefined && HIDING_STYLE.test(style)) return 'hidden'
  // Marks and icons beside the words; a whole page is marked so while a dialogue is open.
  const decorative = attributes.value('aria-hidden')?.toLowerCase() === 'true'
  return decorative && !BLOCK_TAGS.has(tag) && tag !== 'a' ? 'hidden' : null
}
