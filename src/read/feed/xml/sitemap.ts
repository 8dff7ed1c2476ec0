import type { LanguagePack } from '../../../model/kit.ts'
import { statedDate } from '../../../text/stated-date.ts'
import { absolute } from '../address.ts'
import type { FeedLink } from '../feed.ts'
import { collectElements, type XmlElement } from './element.ts'
import { elementText } from './text.ts'

interface Sitemap {
  readonly raw: string
  readonly root: XmlElement
  readonly packs: readonly LanguagePack[]
}

/** The pages of a sitemap, with title and date where it is one of news, or the sitemaps of an index. */
export function sitemapLinks({ raw, root, packs }: Sitemap): FeedLink[] {
  return collectElements([root], isEntry).flatMap((element) => {
    const text = (from: XmlElement | undefined, name: string): string | undefined => {
      const found = from?.children.find((child) => child.name === name && child.closed)
      return found && elementText(raw, found).text.replace(/\s+/gu, ' ').trim()
    }
    const url = absolute(text(element, 'loc') ?? '', undefined)
    if (url === null) return []
    const news = element.children.find(({ name }) => name === 'news:news')
    const title = text(news, 'news:title')
    const date = text(news, 'news:publication_date') ?? text(element, 'lastmod')
    const published = date === undefined ? null : statedDate(date, packs)
    return [
      {
        url,
        kind: element.name === 'url' ? 'article' : 'sitemap',
        ...(title ? { title } : {}),
        ...(published ? { published } : {}),
        at: element.outer,
      },
    ]
  })
}

function isEntry({ name }: XmlElement): boolean {
  return name === 'url' || name === 'sitemap'
}
