import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { Span } from '../model/span.ts'
import { AttributeList, type Attributes, NO_ATTRIBUTES } from './attributes.ts'
import { nameAt } from './names.ts'
import { BLOCK_TAGS, isEndedBy, isPassed, isWall, VOID_TAGS } from './tags.ts'

/** Takes the events of a page in the order of its markup. */
export interface MarkupHandler {
  /**
   * An element starts. `raw` is its start tag.
   * Void elements and those beyond the depth limit get no `close`; they say so in `empty`.
   */
  open(tag: string, attributes: Attributes, raw: Span, empty: boolean): void
  /** The innermost open element ends; `end` is the raw offset right after it. */
  close(tag: string, end: number): void
  /** An end tag of an inline element that has blocks open inside: it ends, they do not. */
  leave(depth: number): void
  /** A line-breaking element beyond the depth limit ends. */
  line(): void
  /** Text at a raw range; `decoded` where it is written as an entity. */
  text(raw: Span, decoded?: string): void
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
  const walk = new Walk(markup, handler)
  const tokenizer = new Tokenizer({}, walk)
  walk.stop = () => tokenizer.pause()
  tokenizer.write(markup)
  tokenizer.end()
  return walk.finish()
}

class Walk implements TokenizerCallbacks {
  stop: () => void = () => {}
  readonly #markup: string
  readonly #handler: MarkupHandler
  readonly #stack: string[] = []
  /** Open elements of foreign content, where titles and scripts are ordinary elements. */
  #foreign = 0
  /** Elements beyond the depth limit that are open, by tag. */
  readonly #beyond = new Map<string, number>()
  #stoppedAt = -1
  #textStart = 0
  #textEnd = -1
  #tag = ''
  #tagStart = 0
  #attributes: AttributeList | null = null
  #name = ''
  #value = ''
  #nameEnd = 0

  constructor(markup: string, handler: MarkupHandler) {
    this.#markup = markup
    this.#handler = handler
  }

  finish(): number {
    this.#flushText()
    const end = this.#stoppedAt < 0 ? this.#markup.length : this.#stoppedAt
    while (this.#stack.length > 0) this.#pop(end)
    return end
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0
  }

  /** Text comes in pieces; those that follow one another are one. */
  ontext(start: number, end: number): void {
    if (this.#stoppedAt >= 0) return
    if (this.#textEnd !== start) {
      this.#flushText()
      this.#textStart = start
    }
    this.#textEnd = end
  }

  #flushText(): void {
    const start = this.#textStart
    const end = this.#textEnd
    this.#textEnd = -1
    if (end < 0) return
    // Text that stands in the head ends it, as in browsers.
    if (this.#stack.at(-1) === 'head' && /\S/u.test(this.#markup.slice(start, end)))
      this.#pop(start)
    this.#handler.text({ start, end })
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.#stoppedAt >= 0) return
    this.#flushText()
    // No entity holds a second "&", so the last one before its end opens it.
    const start = this.#markup.lastIndexOf('&', end - 1)
    this.#handler.text({ start, end }, String.fromCodePoint(codepoint))
  }

  onopentagname(start: number, end: number): void {
    const tag = nameAt(this.#markup, start, end)
    this.#tag = tag === 'image' ? 'img' : tag
    this.#tagStart = start - 1
    this.#attributes = null
  }

  onattribname(start: number, end: number): void {
    this.#name = nameAt(this.#markup, start, end)
    this.#value = ''
    this.#nameEnd = end
  }

  onattribdata(start: number, end: number): void {
    const piece = this.#markup.slice(start, end)
    this.#value = this.#value === '' ? piece : this.#value + piece
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint)
  }

  onattribend(quote: number, end: number): void {
    this.#attributes ??= new AttributeList(this.#markup)
    // Quote types: 0 no value, 1 unquoted, 2 and 3 quoted, where `end` is after the mark.
    const last = quote >= 2 ? end - 1 : end
    this.#attributes.add(this.#name, this.#value, quote === 0 ? last : this.#nameEnd, last)
  }

  onopentagend(end: number): void {
    this.#open(end + 1)
  }

  onselfclosingtag(end: number): void {
    this.#open(end + 1)
    // Only foreign elements can be empty by writing; "<div/>" is an open "<div>".
    if (this.#foreign > 0 && this.#stack.at(-1) === this.#tag) this.#pop(end + 1)
  }

  #open(end: number): void {
    if (this.#stoppedAt >= 0) return
    this.#flushText()
    const tag = this.#tag
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
    if (this.#handler.full?.()) {
      this.#stoppedAt = end
      this.stop()
    }
  }

  /** Ends what the start of `tag` ends by itself, such as a paragraph before the next one. */
  #endImplied(tag: string, at: number): void {
    const stack = this.#stack
    let until = -1
    for (let i = stack.length - 1; i >= Math.max(0, stack.length - LOOK_PAST); i--) {
      const open = stack[i]!
      if (isEndedBy(open, tag)) until = i
      else if (!isPassed(open, tag)) break
    }
    if (until >= 0) while (stack.length > until) this.#pop(at)
  }

  onclosetag(start: number, nameEnd: number): void {
    if (this.#stoppedAt >= 0) return
    this.#flushText()
    const tag = nameAt(this.#markup, start, nameEnd)
    // Pages go on after them, so what is open stays open.
    if (tag === 'body' || tag === 'html') return
    const bracket = this.#markup.indexOf('>', nameEnd)
    const end = bracket < 0 ? this.#markup.length : bracket + 1
    const beyond = this.#beyond.get(tag) ?? 0
    if (beyond > 0) {
      this.#beyond.set(tag, beyond - 1)
      if (BLOCK_TAGS.has(tag)) this.#handler.line()
    } else if (tag === 'br') {
      this.#handler.open(tag, NO_ATTRIBUTES, { start: start - 2, end }, true)
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

  oncdata(start: number, end: number): void {
    if (this.#foreign > 0) this.ontext(start, end - 2)
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

function isForeign(tag: string): boolean {
  return tag === 'svg' || tag === 'math'
}
