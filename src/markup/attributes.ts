import type { Span } from '../model/span.ts'

/** An attribute's value, decoded, and the raw range between its quotes. */
export interface Attribute {
  readonly value: string
  readonly raw: Span
}

/** The attributes of an element by name, in lower case; of a name that comes twice the first. */
export interface Attributes {
  readonly size: number
  has(name: string): boolean
  get(name: string): Attribute | undefined
  /** The value alone, which is nearly always all that is asked for. */
  value(name: string): string | undefined
}

/** Attributes read of one element. */
const MAX_ATTRIBUTES = 64
/** What stands between an attribute's name and its value. */
const VALUE_OPENING = /\s*(?:=\s*["']?)?/y

/** One attribute, and the one after it. */
class Link {
  readonly name: string
  readonly value: string
  /** End of its name, or of the attribute where it has no value. */
  readonly from: number
  readonly end: number
  next: Link | null = null

  constructor(name: string, value: string, from: number, end: number) {
    this.name = name
    this.value = value
    this.from = from
    this.end = end
  }
}

/** Attributes in a chain: elements have few, which are found by going through them sooner than in a map. */
export class AttributeList implements Attributes {
  size = 0
  readonly #markup: string
  #first: Link | null = null

  constructor(markup: string) {
    this.#markup = markup
  }

  /** @param from end of the name, or of the attribute where it has no value */
  add(name: string, value: string, from: number, end: number): void {
    if (this.size >= MAX_ATTRIBUTES) return
    let last: Link | null = null
    for (let at = this.#first; at !== null; at = at.next) {
      if (at.name === name) return
      last = at
    }
    const link = new Link(name, value, from, end)
    if (last === null) this.#first = link
    else last.next = link
    this.size++
  }

  #find(name: string): Link | null {
    let at = this.#first
    while (at !== null && at.name !== name) at = at.next
    return at
  }

  has(name: string): boolean {
    return this.#find(name) !== null
  }

  value(name: string): string | undefined {
    return this.#find(name)?.value
  }

  get(name: string): Attribute | undefined {
    const found = this.#find(name)
    if (found === null) return undefined
    const { value, from, end } = found
    VALUE_OPENING.lastIndex = from
    VALUE_OPENING.test(this.#markup)
    return { value, raw: { start: Math.min(VALUE_OPENING.lastIndex, end), end } }
  }
}

/** The attributes of an element that has none. */
export const NO_ATTRIBUTES: Attributes = new AttributeList('')
