import { absolute } from '../address.ts'
import type { XmlElement } from './element.ts'
import { fieldElements } from './field.ts'
import { attributeText, elementText } from './text.ts'

/** Longest element, in UTF-16 code units, that is read as an address. */
const LONGEST = 10_000

/** The base of relative addresses at an element: its own `xml:base` on top of its parents'. */
export function baseOf(
  raw: string,
  element: XmlElement,
  outer: string | undefined,
): string | undefined {
  const own = attributeText(raw, element, 'xml:base')?.text
  return own === undefined ? outer : (absolute(own, outer) ?? outer)
}

/** The page an item or a feed stands for; `null` where it names none. */
export function pageLink(raw: string, element: XmlElement, base?: string): string | null {
  const original = fieldElements(element, 'originalLink').map((link) => textOf(raw, link))
  const links = fieldElements(element, 'link').map((link) => linkAddress(raw, link))
  const permanent = fieldElements(element, 'permanent')
    .filter((guid) => attributeText(raw, guid, 'ispermalink')?.text.toLowerCase() !== 'false')
    .map((guid) => textOf(raw, guid))
  const attributes = ['href', 'rdf:about'].map((name) => attributeText(raw, element, name)?.text)
  for (const address of [...original, ...links]) {
    const url = address ? absolute(address, base) : null
    if (url) return url
  }
  // These are often names and no addresses, so only what is an address in itself counts.
  for (const address of [...permanent, ...attributes]) {
    const url = address ? absolute(address, undefined) : null
    if (url) return url
  }
  return null
}

function textOf(raw: string, element: XmlElement): string | null {
  const { start, end } = element.inner
  return end - start > LONGEST ? null : elementText(raw, element).text
}

/** Address of a link to the page itself: Atom's in `href`, all others' in the text. */
function linkAddress(raw: string, link: XmlElement): string | null {
  const rel = attributeText(raw, link, 'rel')?.text.trim().toLowerCase()
  if (rel !== undefined && rel !== 'alternate') return null
  return attributeText(raw, link, 'href')?.text ?? textOf(raw, link)
}

/** Further pages of the same feed (RFC 5005). */
export function nextLink(raw: string, element: XmlElement, base?: string): string | null {
  for (const link of fieldElements(element, 'link')) {
    const rel = attributeText(raw, link, 'rel')?.text.trim().toLowerCase()
    const href = attributeText(raw, link, 'href')?.text
    if (href && (rel === 'next' || rel === 'prev-archive')) return absolute(href, base)
  }
  return null
}
