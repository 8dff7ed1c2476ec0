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

/**
 * What stands right below an element. One without its end holds what should have followed it, so that counts too:
 * the element itself comes first, then what is in it.
 */
export function partsOf({ children }: XmlElement): XmlElement[] {
  return children.flatMap((child) => (child.closed ? [child] : [child, ...partsOf(child)]))
}

/** The first element that fits, outer ones before inner ones; nothing inside one that `ends`. */
export function findElement(
  elements: readonly XmlElement[],
  fits: (element: XmlElement) => boolean,
  ends: (element: XmlElement) => boolean,
): XmlElement | null {
  let level = elements
  while (level.length > 0) {
    const found = level.find(fits)
    if (found) return found
    level = level.flatMap((element) => (ends(element) ? [] : element.children))
  }
  return null
}

/** All elements that fit, in order, wherever damage has put them; nothing inside one that fits. */
export function collectElements(
  elements: readonly XmlElement[],
  fits: (element: XmlElement) => boolean,
): XmlElement[] {
  return elements.flatMap((element) =>
    fits(element) ? [element] : collectElements(element.children, fits),
  )
}
