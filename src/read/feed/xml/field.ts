import { trimmed } from '../aligned.ts'
import type { Content } from '../feed.ts'
import type { XmlElement } from './element.ts'
import fields from './fields.json' with { type: 'json' }
import { attributeText, elementText } from './text.ts'

/** What the parts of feeds are called; in the order in which they are believed. */
export type FieldName = Exclude<keyof typeof fields, 'items'>

/** The elements that may hold a field, those believed first at the front; unfinished ones are not among them. */
export function fieldElements(parent: XmlElement, field: FieldName): XmlElement[] {
  const names: readonly string[] = fields[field]
  const found = parent.children.filter(({ name, closed }) => closed && names.includes(name))
  return found.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
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
 * read, such as a picture in base 64.
 */
export function contentOf(raw: string, element: XmlElement): Content | null {
  const type = attributeText(raw, element, 'type')?.text.trim().toLowerCase() ?? ''
  const mode = attributeText(raw, element, 'mode')?.text.trim().toLowerCase()
  const named = type.split(';')[0]!
  if (mode === 'base64' || (named.includes('/') && !isReadable(named))) return null
  const text = trimmed(elementText(raw, element))
  if (text.text === '') return null
  // Atom 0.3 calls escaped HTML text/html too; only "text" in so many words is plain.
  return {
    ...text,
    form: PLAIN_TYPES.has(named) && element.children.length === 0 ? 'text' : 'html',
  }
}

function isReadable(type: string): boolean {
  return PLAIN_TYPES.has(type) || MARKUP_TYPES.test(type)
}
