import { AttributeList, AttributeRows, type Attributes, NO_ATTRIBUTES } from './attributes.ts'
import type { OpenSpan } from './element.ts'
import { entityAt } from './entities.ts'
import { attributeAt, tagAt } from './names.ts'
import { scanTags, type TagHandler } from './scan-tags.ts'
import {
  BLOCK_TAGS,
  endsOthers,
  isEndedBy,
  isPassed,
  isWall,
  RAW_TAGS,
  TEXT_TAGS,
  VOID_TAGS,
} from './tags.ts'

/** Takes the events of a page in the order of its markup. */
export interface MarkupHandler {
  /**
   * An element starts. `raw` is its start tag, the handler's to keep.
   * Void elements and those beyond the depth limit get no `close`; they say so in `empty`.
   */
  open(tag: string, attributes: Attributes, raw: OpenSpan, empty: boolean): void
  /** The innermost open element ends; `end` is the raw offset right after it. */
  close(tag: string, end: number): void
  /** An end tag of an inline element that has blocks open inside: it ends, they do not. */
  leave(depth: number): void
  /** A line-breaking element beyond the depth limit ends. */
  line(): void
  /** Text at a raw range; `decoded` where it is written as an entity. */
  text(start: number, end: number, decoded?: string): void
  /** Asked after every element; true ends the walk. */
  full?(): boolean
}

/** Deepest nesting kept, as in browsers (512); what is nested deeper counts as standing at that depth. */
export const MAX_DEPTH = 512
/** Open elements a start tag looks past for what it ends; no page means more. */
const LOOK_PAST = 48

/**
 * Walks through markup once, in time linear in its length, whatever it holds: unclosed, misnested and
 * stray tags are read as browsers read them, save that an inline element that ends around open blocks is
 * not split. Nothing throws.
 * @returns the raw offset where the walk ended: the markup's length, or where the handler was full
 */
export function walkMarkup(markup: string, handler: MarkupHandler): number {
  return new Walk(markup, handler).walk()
}

/** What ends the name of a tag. */
const TAG_END = /[ \t\n\f\r/>]/

class Walk implements TagHandler {
  readonly #markup: string
  readonly #handler: MarkupHandler
  readonly #stack: string[] = []
  /** Open elements of foreign content, where titles and scripts are ordinary elements. */
  #foreign = 0
  /** Elements beyond the depth limit that are open, by tag. */
  readonly #beyond = new Map<string, number>()
  #stoppedAt = -1
  #tag = ''
  #tagStart = 0
  readonly #rows: AttributeRows
  #attributes: AttributeList | null = null
  /** The first ampersand from the text last looked at on. */
  #ampersand = -1

  constructor(markup: string, handler: MarkupHandler) {
    this.#markup = markup
    this.#handler = handler
    this.#rows = new AttributeRows(markup)
  }

  walk(): number {
    scanTags(this.#markup, this)
    const end = this.#stoppedAt < 0 ? this.#markup.length : this.#stoppedAt
    while (this.#stack.length > 0) this.#pop(end)
    return end
  }

  text(start: number, end: number): void {
    if (this.#ampersand < start) this.#seekAmpersand(start)
    if (this.#ampersand < end) this.#textWithEntities(start, end)
    else this.#plainText(start, end)
  }

  #seekAmpersand(from: number): void {
    const found = this.#markup.indexOf('&', from)
    this.#ampersand = found < 0 ? Number.POSITIVE_INFINITY : found
  }

  #textWithEntities(start: number, end: number): void {
    let from = start
    while (this.#ampersand < end) {
      const at = this.#ampersand
      const entity = entityAt(this.#markup, at)
      const next = at + (entity?.length ?? 1)
      if (entity !== null) {
        if (from < at) this.#plainText(from, at)
        for (const character of entity.characters) this.#handler.text(at, next, character)
        from = next
      }
      this.#seekAmpersand(next)
    }
    if (from < end) this.#plainText(from, end)
  }

  #plainText(start: number, end: number): void {
    // Text that stands in the head ends it, as in browsers.
    if (this.#stack.at(-1) === 'head' && /\S/u.test(this.#markup.slice(start, end)))
      this.#pop(start)
    this.#handler.text(start, end)
  }

  openName(start: number, end: number): void {
    const tag = tagAt(this.#markup, start, end)
    this.#tag = tag === 'image' ? 'img' : tag
    this.#tagStart = start - 1
    this.#attributes = null
  }

  attribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const name = attributeAt(this.#markup, nameStart, nameEnd)
    if (name === undefined) return
    this.#attributes ??= new AttributeList(this.#rows)
    this.#attributes.add(name, valueStart, valueEnd)
  }

  openEnd(end: number, empty: boolean): number {
    const tag = this.#tag
    const holdsText = this.#foreign === 0 && TEXT_TAGS.has(tag)
    this.#open(tag, end)
    if (this.#stoppedAt >= 0) return this.#markup.length
    if (holdsText) return this.#textUpToEndOf(tag, end)
    // Only foreign elements can be empty by writing; "<div/>" is an open "<div>".
    if (empty && this.#foreign > 0 && this.#stack.at(-1) === tag) this.#pop(end)
    return end
  }

  /** Takes the text of an element that no tags are in; scripts are most of many pages. */
  #textUpToEndOf(tag: string, start: number): number {
    const end = this.#endOfText(tag, start)
    if (end === start) return end
    if (RAW_TAGS.has(tag)) this.#handler.text(start, end)
    else this.text(start, end)
    return end
  }

  #endOfText(tag: string, start: number): number {
    const markup = this.#markup
    if (tag === 'plaintext') return markup.length
    for (let at = markup.indexOf('</', start); at >= 0; at = markup.indexOf('</', at + 2)) {
      const end = at + 2 + tag.length
      if (!TAG_END.test(markup.charAt(end))) continue
      if (markup.slice(at + 2, end).toLowerCase() === tag) return at
    }
    return markup.length
  }

  #open(tag: string, end: number): void {
    const raw = { start: this.#tagStart, end }
    const attributes = this.#attributes ?? NO_ATTRIBUTES
    this.#attributes = null
    this.#endImplied(tag, raw.start)
    // A second head inside the body would hide what follows, and so would a page inside the head.
    if (tag === 'head' && this.#stack.some((open) => open !== 'html')) return
    if (tag === 'html' && this.#stack.includes('head')) return
    const empty = VOID_TAGS.has(tag)
    const beyond = !empty && this.#stack.length >= MAX_DEPTH
    if (beyond) this.#beyond.set(tag, (this.#beyond.get(tag) ?? 0) + 1)
    if (!empty && !beyond) {
      this.#stack.push(tag)
      if (isForeign(tag)) this.#foreign++
    }
    this.#handler.open(tag, attributes, raw, empty || beyond)
    if (this.#handler.full?.()) this.#stoppedAt = end
  }

  /** Ends what the start of `tag` ends by itself, such as a paragraph before the next one. */
  #endImplied(tag: string, at: number): void {
    if (!endsOthers(tag)) return
    const stack = this.#stack
    let until = -1
    for (let i = stack.length - 1; i >= Math.max(0, stack.length - LOOK_PAST); i--) {
      const open = stack[i]!
      if (isEndedBy(open, tag)) until = i
      else if (!isPassed(open, tag)) break
    }
    if (until >= 0) while (stack.length > until) this.#pop(at)
  }

  close(nameStart: number, nameEnd: number, end: number): void {
    const tag = tagAt(this.#markup, nameStart, nameEnd)
    // Pages go on after them, so what is open stays open.
    if (tag === 'body' || tag === 'html') return
    const beyond = this.#beyond.get(tag) ?? 0
    if (beyond > 0) {
      this.#beyond.set(tag, beyond - 1)
      if (BLOCK_TAGS.has(tag)) this.#handler.line()
    } else if (tag === 'br') {
      this.#handler.open(tag, NO_ATTRIBUTES, { start: nameStart - 2, end }, true)
    } else this.#close(tag, end)
  }

  #close(tag: string, end: number): void {
    const stack = this.#stack
    const inline = !BLOCK_TAGS.has(tag)
    let blocks = false
    for (let i = stack.length - 1; i >= 0; i--) {
      const open = stack[i]!
      if (open === tag) {
        if (inline && blocks) this.#handler.leave(i)
        else while (stack.length > i) this.#pop(end)
        return
      }
      if (isWall(open, tag)) return
      if (BLOCK_TAGS.has(open)) blocks = true
    }
  }

  #pop(end: number): void {
    const tag = this.#stack.pop()!
    if (isForeign(tag)) this.#foreign--
    this.#handler.close(tag, end)
  }

  cdata(start: number, end: number): void {
    // No entities are in it.
    if (this.#foreign > 0 && start < end) this.#plainText(start, end)
  }
}

function isForeign(tag: string): boolean {
  return tag === 'svg' || tag === 'math'
}
