import type { AlignedText } from '../../../text/aligned.ts'
import { trimmed, wholePlace } from '../aligned.ts'
import type { Content } from '../feed.ts'
import { partsOf, type XmlElement } from './element.ts'
import fields from './fields.json' with { type: 'json' }
import { attributeText, elementText } from './text.ts'

/** What the parts of feeds are called; in the order in which they are believed. */
export type FieldName = Exclude<keyof typeof fields, 'items'>

/** The elements that may hold a field, those believed first at the front; unfinished ones are not among them. */
export function fieldElements(parent: XmlElement, field: FieldName): XmlElement[] {
  const names: readonly string[] = fields[field]
  const found = partsOf(parent).filter(({ name, closed }) => closed && names.includes(name))
  return found.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
}

/** True where the text of an item breaks off: what holds it has no end. */
export function isTextCut(item: XmlElement): boolean {
  const names: readonly string[] = [...fields.content, ...fields.summary]
  return partsOf(item).some(({ name, closed }) => !closed && names.includes(name))
}

/** The first field with something in it. */
export function fieldContent(raw: string, parent: XmlElement, field: FieldName): Content | null {
  for (const element of fieldElements(parent, field)) {
    const content = contentOf(raw, element)
    if (content) return content
  }
  return null
}

const PLAIN_TYPES = new Set(['text', 'text/plain'])
const MARKUP_TYPES = /^(?:html|xhtml|(?:text|application)\/(?:html|xhtml\+xml|xml))$/u

/**
 * What an element holds, as HTML unless it says that it is plain text; `null` where nothing is in it that can be
 * read, such as a picture.
 */
export function contentOf(raw: string, element: XmlElement): Content | null {
  const type = attributeText(raw, element, 'type')?.text.trim().toLowerCase() ?? ''
  const mode = attributeText(raw, element, 'mode')?.text.trim().toLowerCase()
  const named = type.split(';')[0]!
  const packed = mode === 'base64' || named === 'application/octet-stream'
  if (named.includes('/') && !isReadable(named) && !packed) return null
  const written = trimmed(elementText(raw, element))
  const text = packed ? unpacked(written) : written
  if (text === null || text.text === '') return null
  // Atom 0.3 calls escaped HTML text/html too; only "text" in so many words is plain.
  return {
    ...text,
    form: PLAIN_TYPES.has(named) && element.children.length === 0 ? 'text' : 'html',
  }
}

/** Longest text in base 64 that is read, in code units. */
const MAX_PACKED = 1_000_000

/** A text in base 64, which Atom allows: one run, since no character of it stands anywhere by itself. */
function unpacked(written: AlignedText): AlignedText | null {
  const data = written.text.replace(/\s+/gu, '')
  if (data.length > MAX_PACKED || !/^[A-Za-z0-9+/]+={0,2}$/u.test(data) || data.length % 4 !== 0) {
    return null
  }
  const bytes = Uint8Array.from(atob(data), (unit) => unit.charCodeAt(0))
  const text = new TextDecoder().decode(bytes)
  // A picture is no text.
  if (text === '' || /[\u0000-\u0008\uFFFD]/u.test(text)) return null
  const span = { start: 0, end: text.length }
  return { text, alignment: [{ text: span, raw: wholePlace(written), exact: false }] }
}

function isReadable(type: string): boolean {
  return PLAIN_TYPES.has(type) || MARKUP_TYPES.test(type)
}
