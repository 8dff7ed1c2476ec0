import { absolute } from '../address.ts'
import type { FeedLink } from '../feed.ts'
import type { XmlElement } from './element.ts'
import { attributeText } from './text.ts'

/** The feeds and pages an OPML file lists, in order, groups opened. */
export function outlineLinks(raw: string, root: XmlElement, base?: string): FeedLink[] {
  return root.children.flatMap((element) => {
    const inner = outlineLinks(raw, element, base)
    const own = element.name === 'outline' ? outlineLink(raw, element, base) : null
    return own ? [own, ...inner] : inner
  })
}

function outlineLink(raw: string, outline: XmlElement, base?: string): FeedLink | null {
  const value = (name: string): string | undefined => attributeText(raw, outline, name)?.text
  const feed = value('xmlurl')
  const address = feed ?? (value('type')?.toLowerCase() === 'link' ? value('url') : undefined)
  const url = address === undefined ? null : absolute(address, base)
  if (url === null) return null
  const title = (value('title') ?? value('text'))?.replace(/\s+/gu, ' ').trim()
  return {
    url,
    kind: feed === undefined ? 'article' : 'feed',
    ...(title ? { title } : {}),
    at: outline.outer,
  }
}
