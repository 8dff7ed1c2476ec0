import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { Span } from '../../../model/span.ts'
import type { XmlElement } from './element.ts'
import { type Bindings, bind, canonicalName } from './names.ts'

/** An XML file as far as it can be read. */
export interface XmlTree {
  /** Elements that stand in no other; a sound file has one. */
  readonly roots: readonly XmlElement[]
  /** True where there are more elements than are read. */
  readonly cut: boolean
}

/** Elements deeper than this are part of their parent's text only, so that walks over the tree stay shallow. */
const MAX_DEPTH = 64
/** Elements kept in one file; beyond it reading stops. A feed of 30 MB has about a fifth of that. */
const MAX_ELEMENTS = 1_000_000

/** Attributes read of one element. */
const MAX_ATTRIBUTES = 64
const NO_ATTRIBUTES: ReadonlyMap<string, Span> = new Map()
const NO_CHILDREN: readonly XmlElement[] = []

interface Open {
  readonly written: string
  readonly bindings: Bindings
  /** Children so far; none are made for the many elements that have none. */
  children: XmlElement[] | null
  readonly element: {
    name: string
    attributes: ReadonlyMap<string, Span>
    outer: { start: number; end: number }
    inner: { start: number; end: number }
    children: readonly XmlElement[]
    closed: boolean
  }
}

/** Names that hold one article each and never stand in one another: a second one ends the first. */
const ITEM = /^(?:atom:)?(?:item|entry)$/u

/**
 * Reads a feed's elements with their raw places. Nothing is expanded and nothing throws: entities a file declares
 * are skipped with its document type, tags without a partner end where an outer one ends, or at the end of the file.
 * Linear in the length.
 */
export function xmlTree(raw: string): XmlTree {
  const builder = new Builder(raw)
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder)
  const start = afterDocumentType(raw)
  // Blanks of the same length keep offsets true without a second set of them.
  tokenizer.write(start === 0 ? raw : ' '.repeat(start) + raw.slice(start))
  tokenizer.end()
  return { roots: builder.roots, cut: builder.cut }
}

/** Where the document type ends, its inner declarations included; 0 without one. */
function afterDocumentType(raw: string): number {
  const open = /<!DOCTYPE/iu.exec(raw.slice(0, PROLOG))
  const first = /<[\p{L}_]/u.exec(raw.slice(0, PROLOG))
  if (!open || (first && first.index < open.index)) return 0
  const body = /[[>]/gu
  body.lastIndex = open.index
  const mark = body.exec(raw)
  if (!mark) return 0
  if (mark[0] === '>') return mark.index + 1
  const end = /\]\s*>/gu
  end.lastIndex = mark.index
  return end.exec(raw) ? end.lastIndex : 0
}

/** A document type stands in the first characters of a file, after comments at most. */
const PROLOG = 65_536

class Builder implements TokenizerCallbacks {
  readonly roots: XmlElement[] = []
  cut = false
  readonly #raw: string
  readonly #stack: Open[] = []
  /** How often a written name is open: a closing tag that has no partner is not searched for. */
  readonly #openNames = new Map<string, number>()
  /** Depth at which an item of that name is open. */
  readonly #openItems = new Map<string, number>()
  #count = 0
  #tag: { name: string; start: number; attributes: ReadonlyMap<string, Span> } | null = null
  /** The map of the tag under way, once it has an attribute; most have none. */
  #attributes = new Map<string, Span>()
  #attribute: { name: string; start: number; end: number } | null = null

  constructor(raw: string) {
    this.#raw = raw
  }

  onopentagname(start: number, end: number): void {
    this.#tag = { name: this.#raw.slice(start, end), start: start - 1, attributes: NO_ATTRIBUTES }
  }

  onattribname(start: number, end: number): void {
    this.#attribute = { name: this.#raw.slice(start, end).toLowerCase(), start: end, end }
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#attribute = { ...this.#attribute, start, end }
  }

  onattribend(): void {
    const { name, start, end } = this.#attribute!
    this.#attribute = null
    const tag = this.#tag
    if (!tag || tag.attributes.has(name) || tag.attributes.size >= MAX_ATTRIBUTES) return
    if (this.#attributes !== tag.attributes) tag.attributes = this.#attributes = new Map()
    this.#attributes.set(name, { start, end })
  }

  onopentagend(end: number): void {
    this.#open(end + 1)
  }

  onselfclosingtag(end: number): void {
    if (this.#open(end + 1)) this.#close(end + 1, end + 1, true)
  }

  onclosetag(start: number, end: number): void {
    const name = this.#raw.slice(start, end)
    if ((this.#openNames.get(name) ?? 0) === 0) return
    const from = start - 2
    while (this.#stack.at(-1)!.written !== name) this.#close(from, from, false)
    this.#close(from, this.#tagEnd(end), true)
  }

  onend(): void {
    while (this.#stack.length > 0) this.#close(this.#raw.length, this.#raw.length, false)
  }

  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  ontext(): void {}
  ontextentity(): void {}

  #tagEnd(from: number): number {
    const end = this.#raw.indexOf('>', from)
    return end < 0 ? this.#raw.length : end + 1
  }

  #open(innerStart: number): boolean {
    const tag = this.#tag
    this.#tag = null
    if (!tag) return false
    this.#count++
    if (this.#count > MAX_ELEMENTS) this.cut = true
    if (this.cut) return false
    const bindings = bind(this.#stack.at(-1)?.bindings, tag.attributes, this.#raw)
    const name = canonicalName(tag.name, bindings)
    if (ITEM.test(name)) {
      this.#endItem(name, tag.start)
      this.#openItems.set(name, this.#stack.length)
    }
    const written = tag.name
    this.#openNames.set(written, (this.#openNames.get(written) ?? 0) + 1)
    this.#stack.push({
      written,
      bindings,
      children: null,
      element: {
        name,
        attributes: tag.attributes,
        outer: { start: tag.start, end: innerStart },
        inner: { start: innerStart, end: innerStart },
        children: NO_CHILDREN,
        closed: false,
      },
    })
    return true
  }

  /** Ends an item that is still open where the next one begins. */
  #endItem(name: string, at: number): void {
    const depth = this.#openItems.get(name)
    while (depth !== undefined && this.#stack.length > depth) this.#close(at, at, false)
  }

  #close(innerEnd: number, outerEnd: number, closed: boolean): void {
    const { written, element } = this.#stack.pop()!
    this.#openNames.set(written, this.#openNames.get(written)! - 1)
    this.#openItems.delete(ITEM.test(element.name) ? element.name : '')
    element.inner.end = innerEnd
    element.outer.end = outerEnd
    element.closed = closed
    const parent = this.#stack.at(-1)
    if (!parent) this.roots.push(element)
    else if (this.#stack.length < MAX_DEPTH) adopt(parent, element)
  }
}

function adopt(parent: Open, child: XmlElement): void {
  if (parent.children === null) parent.element.children = parent.children = []
  parent.children.push(child)
}
