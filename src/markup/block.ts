import type { Span } from '../model/span.ts'
import type { AlignedText } from '../text/aligned.ts'
import type { MarkupElement, Unseen } from './element.ts'
import type { HintSet } from './hints.ts'
import { HEADING_TAGS } from './tags.ts'

/** What the markup says a block is. `cell` is of a table, `text` stands in no element that says. */
export type MarkupRole =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'cell'
  | 'quote'
  | 'caption'
  | 'preformatted'
  | 'text'

/** A run of text between the tags that start and end lines. Text is NFC, white space folded to one blank. */
export interface MarkupBlock extends AlignedText {
  /** Place in its list. */
  readonly index: number
  /** The smallest raw range that yields the text. */
  readonly raw: Span
  /** The innermost line-breaking element it stands in. */
  readonly element: MarkupElement
  readonly role: MarkupRole
  /** 1–6 for a heading, otherwise 0. */
  readonly level: number
  /** Code units inside links, and in bold or italics. */
  readonly linkChars: number
  readonly strongChars: number
  readonly links: number
  readonly commas: number
  /** Hints of the inline elements inside it. */
  readonly inner: HintSet
  /** True where it was parted from the block before by line breaks only. */
  readonly afterBreak: boolean
  readonly unseen: Unseen
}

/** Levels looked up for what a block is. */
const ROLE_LEVELS = 4

/** The role of a block by the elements it stands in, the innermost that says first. */
export function roleIn(element: MarkupElement): MarkupRole {
  let role: MarkupRole = 'text'
  let at: MarkupElement | null = element
  for (let level = 0; at && level < ROLE_LEVELS; at = at.parent, level++) {
    const own = roleOf(at.tag)
    if (own === null) continue
    if (own === 'cell') return at === element ? 'cell' : role === 'text' ? 'text' : role
    if (own !== 'paragraph') return own
    role = own
  }
  return role
}

function roleOf(tag: string): MarkupRole | null {
  if (HEADING_TAGS.has(tag)) return 'heading'
  switch (tag) {
    case 'p':
      return 'paragraph'
    case 'li':
    case 'dd':
    case 'dt':
      return 'list-item'
    case 'td':
    case 'th':
      return 'cell'
    case 'blockquote':
      return 'quote'
    case 'caption':
    case 'figcaption':
      return 'caption'
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return 'preformatted'
    default:
      return null
  }
}

/** Level of the heading a block is; 0 where it is none. */
export function headingLevel(element: MarkupElement): number {
  let at: MarkupElement | null = element
  for (let level = 0; at && level < ROLE_LEVELS; at = at.parent, level++) {
    if (HEADING_TAGS.has(at.tag)) return Number(at.tag.slice(1))
  }
  return 0
}
