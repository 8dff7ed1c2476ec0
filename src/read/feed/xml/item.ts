import type { Dated } from '../../../model/document.ts'
import type { LanguagePack } from '../../../model/kit.ts'
import { statedDate } from '../../../text/stated-date.ts'
import { trimmed, wholePlace } from '../aligned.ts'
import type { Content, FeedItem } from '../feed.ts'
import type { XmlElement } from './element.ts'
import { contentOf, type FieldName, fieldContent, fieldElements, isTextCut } from './field.ts'
import { baseOf, pageLink } from './link.ts'
import { attributeText, elementText } from './text.ts'

/** What all items of a feed share. */
export interface ItemContext {
  readonly raw: string
  readonly packs: readonly LanguagePack[]
  readonly language: string | null
  /** Base of relative addresses. */
  readonly base: string | undefined
}

/** Reads one item; a field that breaks off is no field. */
export function readItem(item: XmlElement, context: ItemContext): FeedItem {
  const { raw } = context
  return {
    at: item.outer,
    title: fieldContent(raw, item, 'title'),
    url: pageLink(raw, item, baseOf(raw, item, context.base)),
    published: dated(item, 'published', context) ?? dated(item, 'updated', context),
    authors: fieldElements(item, 'author').flatMap((author) => person(raw, author) ?? []),
    outlet: outletOf(raw, item),
    language: attributeText(raw, item, 'xml:lang')?.text.trim() ?? context.language,
    content: longestContent(raw, item),
    summary: fieldContent(raw, item, 'summary'),
    whole: !isTextCut(item),
  }
}

/** The text of an item; of several, such as a short and a full one, the longest. */
function longestContent(raw: string, item: XmlElement): Content | null {
  let longest: Content | null = null
  for (const element of fieldElements(item, 'content')) {
    const content = contentOf(raw, element)
    if (content && content.text.length > (longest?.text.length ?? 0)) longest = content
  }
  return longest
}

/** A date of a change stands in where no date of publication is stated; it is called inferred. */
function dated(item: XmlElement, field: FieldName, { raw, packs }: ItemContext): Dated | null {
  for (const element of fieldElements(item, field)) {
    const text = trimmed(elementText(raw, element))
    const value = statedDate(text.text, packs)
    if (value === null) continue
    const basis = field === 'published' ? 'metadata' : 'inferred'
    return { value, basis, raw: wholePlace(text) }
  }
  return null
}

/** An author: Atom's in its own element, RSS's as it stands. */
function person(raw: string, author: XmlElement): Content | null {
  if (author.children.length === 0) return contentOf(raw, author)
  const name = author.children.find(({ name: own, closed }) => closed && NAMES.has(own))
  return name ? contentOf(raw, name) : null
}

const NAMES = new Set(['name', 'atom:name'])

function outletOf(raw: string, item: XmlElement): Content | null {
  for (const outlet of fieldElements(item, 'outlet')) {
    const content =
      outlet.children.length === 0 ? contentOf(raw, outlet) : fieldContent(raw, outlet, 'feedTitle')
    // An address is no name.
    if (content && !/^https?:\/\//iu.test(content.text)) return content
  }
  return null
}
