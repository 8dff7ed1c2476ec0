import type { Span } from '../../../model/span.ts'

/** An element of a feed with its places in the raw file; its text is read from there when it is asked for. */
export interface XmlElement {
  /** Lower case, with the usual prefix of its namespace: `title`, `content:encoded`, `atom:entry`. */
  readonly name: string
  /** Raw values by lower-case name as written, entities not decoded. */
  readonly attributes: ReadonlyMap<string, Span>
  /** From `<` of the opening tag to behind `>` of the closing one. */
  readonly outer: Span
  /** What stands between the tags. */
  readonly inner: Span
  readonly children: readonly XmlElement[]
  /** False where the closing tag is missing. */
  readonly closed: boolean
}

/** The elements of that name right below, in order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}
