import type { Span } from '../model/span.ts'
import { decodeAttribute } from './entities.ts'

/** An attribute's value, decoded, and the raw range between its quotes. */
export interface Attribute {
  readonly value: string
  readonly raw: Span
}

/** The attributes of an element by name, in lower case; of a name that comes twice the first. */
export interface Attributes {
  readonly size: number
  /** What they are written in. */
  readonly markup: string
  has(name: string): boolean
  get(name: string): Attribute | undefined
  /** The value alone, which is nearly always all that is asked for. */
  value(name: string): string | undefined
  /** The raw range alone, where the value is looked at in place. */
  place(name: string): Span | undefined
}

/** Attributes read of one element. */
const MAX_ATTRIBUTES = 64

/** The attributes of a page's elements in rows, with the raw ranges of their values: most are never asked for. */
export class AttributeRows {
  readonly markup: string
  readonly names: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []

  constructor(markup: string) {
    this.markup = markup
  }
}

/** The rows of one element, added one after the other before any of the next. */
export class AttributeList implements Attributes {
  size = 0
  readonly #rows: AttributeRows
  readonly #first: number

  constructor(rows: AttributeRows) {
    this.#rows = rows
    this.#first = rows.names.length
  }

  get markup(): string {
    return this.#rows.markup
  }

  add(name: string, start: number, end: number): void {
    if (this.size >= MAX_ATTRIBUTES || this.#find(name) >= 0) return
    this.#rows.names.push(name)
    this.#rows.starts.push(start)
    this.#rows.ends.push(end)
    this.size++
  }

  #find(name: string): number {
    const { names } = this.#rows
    for (let row = this.#first, end = row + this.size; row < end; row++) {
      if (names[row] === name) return row
    }
    return -1
  }

  has(name: string): boolean {
    return this.#find(name) >= 0
  }

  value(name: string): string | undefined {
    const row = this.#find(name)
    if (row < 0) return undefined
    const { markup, starts, ends } = this.#rows
    return decodeAttribute(markup.slice(starts[row], ends[row]))
  }

  place(name: string): Span | undefined {
    const row = this.#find(name)
    return row < 0 ? undefined : { start: this.#rows.starts[row]!, end: this.#rows.ends[row]! }
  }

  get(name: string): Attribute | undefined {
    const raw = this.place(name)
    return raw && { value: decodeAttribute(this.#rows.markup.slice(raw.start, raw.end)), raw }
  }
}

/** The attributes of an element that has none. */
export const NO_ATTRIBUTES: Attributes = new AttributeList(new AttributeRows(''))
