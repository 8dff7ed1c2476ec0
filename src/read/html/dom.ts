import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import type { Attributes } from '../../markup/attributes.ts'
import type { MarkupPage } from '../../markup/page.ts'
import { type MarkupHandler, walkMarkup } from '../../markup/walk.ts'
import type { Span } from '../../model/span.ts'

/** A page as nodes that Readability can work on, and where their text comes from. */
export interface PageDom {
  readonly document: Document
  /** Raw place of each text node. */
  readonly places: ReadonlyMap<Node, Span>
}

/** Attributes Readability looks at. */
const KEPT_ATTRIBUTES = [
  'class',
  'id',
  'role',
  'rel',
  'itemprop',
  'href',
  'property',
  'name',
  'content',
  'summary',
  'datatable',
  'colspan',
  'rowspan',
  'border',
] as const

/** Parts of a page that only the head holds; of these Readability needs the title and the titles in `<meta>`. */
const HEAD_TAGS: ReadonlySet<string> = new Set(['html', 'head', 'body'])

/**
 * Builds the nodes of a page anew, without what is not shown. Text nodes are known by their raw places,
 * which survive Readability's moves, since it keeps the nodes themselves.
 */
export function buildDom(page: MarkupPage): PageDom {
  const builder = new DomBuilder(page)
  walkMarkup(page.markup, builder)
  return builder
}

class DomBuilder implements MarkupHandler, PageDom {
  readonly document = new JSDOMParser().parse('<html><head></head><body></body></html>')
  readonly places = new Map<Node, Span>()
  readonly #page: MarkupPage
  /** Nodes of open elements; `null` for those not shown and what is in them. */
  readonly #open: (Element | null)[] = []
  /** Elements of the page so far: the walk is the one the page was read by, so they come in the same order. */
  #count = 0
  #rooted = false
  #text = ''
  #from = -1
  #to = -1

  constructor(page: MarkupPage) {
    this.#page = page
    if (page.title) this.document.title = page.title.text
  }

  full(): boolean {
    const { elements, markup, readTo } = this.#page
    return readTo < markup.length && this.#count >= elements.length
  }

  open(tag: string, attributes: Attributes, _raw: Span, empty: boolean): void {
    this.#flush()
    if (tag === 'br' || tag === 'hr' || tag === 'wbr') {
      this.#parent()?.appendChild(this.document.createElement(tag))
      return
    }
    const element = this.#page.elements[this.#count++]
    const parent = this.#parent()
    const shown = element?.unseen === null && !FORM_TAGS.has(tag)
    const meta = tag === 'meta' && attributes.has('content')
    const node = meta ? this.#meta(attributes) : shown ? this.#node(tag, attributes, parent) : null
    if (!empty) this.#open.push(node)
  }

  #parent(): Element | null {
    return this.#open.length === 0 ? this.document.body : (this.#open.at(-1) ?? null)
  }

  #meta(attributes: Attributes): null {
    const node = this.document.createElement('meta')
    setAttributes(node, attributes)
    this.document.head.appendChild(node)
    return null
  }

  #node(tag: string, attributes: Attributes, parent: Element | null): Element | null {
    if (HEAD_TAGS.has(tag)) {
      const node = tag === 'html' ? this.document.documentElement : this.document.body
      setAttributes(node, attributes)
      return this.document.body
    }
    if (parent === null) return null
    const node = this.document.createElement(tag)
    setAttributes(node, attributes)
    parent.appendChild(node)
    return node
  }

  line(): void {
    this.#flush()
  }

  leave(): void {}

  close(): void {
    this.#flush()
    this.#open.pop()
  }

  text(start: number, end: number, decoded?: string): void {
    if (this.#open.length === 0 && !this.#rooted) {
      this.#rooted = true
      this.#count++
    }
    if (this.#parent() === null) return
    if (this.#from < 0) this.#from = start
    this.#to = end
    this.#text += decoded ?? this.#page.markup.slice(start, end)
  }

  #flush(): void {
    if (this.#from < 0) return
    const node = this.document.createTextNode(this.#text)
    this.places.set(node, { start: this.#from, end: this.#to })
    this.#parent()?.appendChild(node)
    this.#text = ''
    this.#from = -1
  }
}

/** Fields to fill in, which Readability takes out without looking. */
const FORM_TAGS: ReadonlySet<string> = new Set(['button', 'input', 'select', 'textarea'])

function setAttributes(node: Element, attributes: Attributes): void {
  if (attributes.size === 0) return
  for (const name of KEPT_ATTRIBUTES) {
    const value = attributes.value(name)
    if (value !== undefined) node.setAttribute(name, value)
  }
}
