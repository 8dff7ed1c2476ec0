import type { Span } from '../model/span.ts'
import { decodeAttribute } from './entities.ts'
import type { AttributeName } from './names.ts'

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
  has(name: AttributeName): boolean
  get(name: AttributeName): Attribute | undefined
  /** The value alone, which is nearly always all that is asked for. */
  value(name: AttributeName): string | undefined
  /** The raw range alone, where the value is looked at in place. */
  place(name: AttributeName): Span | undefined
}

/** Rows there is room for at first, and code units of markup for each more (pages of news have one in 140). */
const FIRST_ROWS = 16
const ROW_CHARS = 128

/** The attributes of a page's elements in rows, with the raw ranges of their values: most are never asked for. */
export class AttributeRows {
  readonly markup: string
  readonly names: AttributeName[] = []
  /** Start and end of each value, two numbers a row. */
  places: Int32Array

  constructor(markup: string) {
    this.markup = markup
    this.places = new Int32Array(2 * (FIRST_ROWS + Math.floor(markup.length / ROW_CHARS)))
  }

  add(name: AttributeName, start: number, end: number): void {
    const at = 2 * this.names.length
    if (at === this.places.length) {
      const wider = new Int32Array(2 * at)
      wider.set(this.places)
      this.places = wider
    }
    this.names.push(name)
    this.places[at] = start
    this.places[at + 1] = end
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

  add(name: AttributeName, start: number, end: number): void {
    if (this.#find(name) >= 0) return
    this.#rows.add(name, start, end)
    this.size++
  }

  #find(name: AttributeName): number {
    const { names } = this.#rows
    for (let row = this.#first, end = row + this.size; row < end; row++) {
      if (names[row] === name) return row
    }
    return -1
  }

  has(name: AttributeName): boolean {
    return this.#find(name) >= 0
  }

  value(name: AttributeName): string | undefined {
    const row = this.#find(name)
    if (row < 0) return undefined
    const { markup, places } = this.#rows
    return decodeAttribute(markup.slice(places[2 * row], places[2 * row + 1]))
  }

  place(name: AttributeName): Span | undefined {
    const row = this.#find(name)
    if (row < 0) return undefined
    const { places } = this.#rows
    return { start: places[2 * row]!, end: places[2 * row + 1]! }
  }

  get(name: AttributeName): Attribute | undefined {
    const raw = this.place(name)
    return raw && { value: decodeAttribute(this.#rows.markup.slice(raw.start, raw.end)), raw }
  }
}

/** The attributes of an element that has none. */
export const NO_ATTRIBUTES: Attributes = new AttributeList(new AttributeRows(''))
