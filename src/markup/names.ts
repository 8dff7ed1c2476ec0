import { classInName, NameFinder } from './name-finder.ts'
import { KNOWN_TAGS } from './tags.ts'

/** Attributes that are asked for; most of those of a page are others, of which nothing is kept. */
const ATTRIBUTES = [
  ...(['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component'] as const),
  ...(['hidden', 'style', 'aria-hidden', 'open', 'href', 'onclick', 'src', 'type'] as const),
  ...(['name', 'property', 'http-equiv', 'content', 'rel', 'hreflang', 'lang'] as const),
  ...(['datetime', 'pubdate', 'summary', 'datatable', 'colspan', 'rowspan', 'border'] as const),
] as const

/** The name of an attribute that is asked for. */
export type AttributeName = (typeof ATTRIBUTES)[number]

/** Names that are known where they stand, in whatever case, so that none has to be cut out and compared. */
class KnownNames<Name extends string> {
  /** At the number the finder has for each. */
  readonly #names: readonly (Name | undefined)[]
  readonly #finder: NameFinder

  constructor(names: readonly Name[]) {
    this.#names = [undefined, ...names]
    this.#finder = new NameFinder(
      names.map((name, index) => [name, index + 1]),
      false,
    )
  }

  at(markup: string, start: number, end: number): Name | undefined {
    const { next, found } = this.#finder
    let state = 0
    for (let at = start; at < end; at++) {
      state = next[(state << 6) | classInName(markup.charCodeAt(at))]!
    }
    return this.#names[found[state]!]
  }
}

const attributes = new KnownNames(ATTRIBUTES)
const tags = new KnownNames([...KNOWN_TAGS])

/** The attribute whose name stands at a range of the markup; `undefined` for one that nobody asks for. */
export function attributeAt(markup: string, start: number, end: number): AttributeName | undefined {
  return attributes.at(markup, start, end)
}

/** The tag whose name stands at a range of the markup, in lower case. */
export function tagAt(markup: string, start: number, end: number): string {
  return tags.at(markup, start, end) ?? markup.slice(start, end).toLowerCase()
}
