import type { LanguagePack } from '../../../model/kit.ts'
import type { Source } from '../../../model/source.ts'
import type { Feed } from '../feed.ts'
import { collectElements, findElement, partsOf, type XmlElement } from './element.ts'
import { fieldContent } from './field.ts'
import fields from './fields.json' with { type: 'json' }
import { type ItemContext, readItem } from './item.ts'
import { baseOf, nextLink, pageLink } from './link.ts'
import { outlineLinks } from './opml.ts'
import roots from './roots.json' with { type: 'json' }
import { sitemapLinks } from './sitemap.ts'
import { attributeText } from './text.ts'
import { xmlTree } from './tree.ts'

const KINDS: Readonly<Record<string, string>> = roots
const ITEMS: ReadonlySet<string> = new Set(fields.items)

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, OPML and sitemaps. A broken file gives what can be saved of it,
 * with its damage in words; `null` where there is nothing of a feed.
 */
export function xmlFeed(
  source: Pick<Source, 'raw' | 'url'>,
  packs: readonly LanguagePack[],
): Feed | null {
  const { raw } = source
  const tree = xmlTree(raw)
  const root = findElement(tree.roots, ({ name }) => Object.hasOwn(KINDS, name), isItem)
  const items = root ? collectElements([root], isItem) : collectElements(tree.roots, isItem)
  if (!root && items.length === 0) return null
  const kind = root ? (KINDS[root.name] as Feed['kind']) : 'feed'
  const damage = damageOf({ raw, root, items, cut: tree.cut })
  const bare = { title: null, page: null, language: null, items: [], links: [], damage }
  const base = root ? baseOf(raw, root, source.url) : source.url
  if (kind === 'list') return { ...bare, kind, links: outlineLinks(raw, root!, base) }
  if (kind === 'sitemap') return { ...bare, kind, links: sitemapLinks({ raw, root: root!, packs }) }
  const channel = root
    ? (findElement([root], ({ name }) => name === 'channel', isItem) ?? root)
    : null
  return { ...bare, kind, ...channelOf({ raw, root, channel, base, packs }, items) }
}

interface ChannelContext {
  readonly raw: string
  readonly root: XmlElement | null
  readonly channel: XmlElement | null
  readonly base: string | undefined
  readonly packs: readonly LanguagePack[]
}

function channelOf(
  { raw, root, channel, base, packs }: ChannelContext,
  items: readonly XmlElement[],
): Pick<Feed, 'title' | 'page' | 'language' | 'items' | 'links'> {
  const inner = channel ? baseOf(raw, channel, base) : base
  const page = channel ? pageLink(raw, channel, inner) : null
  const next = channel ? nextLink(raw, channel, inner) : null
  const lang = root ? attributeText(raw, root, 'xml:lang')?.text.trim() : undefined
  const stated = channel ? fieldContent(raw, channel, 'feedLanguage')?.text : undefined
  const language = stated ?? lang ?? null
  const context: ItemContext = { raw, packs, language, base: inner ?? page ?? undefined }
  return {
    title: channel ? fieldContent(raw, channel, 'feedTitle') : null,
    page,
    language,
    items: items.map((item) => readItem(item, context)),
    links: next ? [{ url: next, kind: 'feed', at: { start: 0, end: 0 } }] : [],
  }
}

const isItem = ({ name }: XmlElement): boolean => ITEMS.has(name)

interface Parts {
  readonly raw: string
  readonly root: XmlElement | null
  readonly items: readonly XmlElement[]
  readonly cut: boolean
}

function damageOf({ raw, root, items, cut }: Parts): Feed['damage'] {
  const damage: Feed['damage'][number][] = []
  const end = { start: raw.length, end: raw.length }
  if (!root) damage.push({ message: 'the beginning of the feed is missing' })
  else if (!root.closed) damage.push({ message: 'the file breaks off before its end', at: end })
  const open = items.filter((item) => !item.closed || partsOf(item).some(({ closed }) => !closed))
  if (open.length > 0) {
    damage.push({
      message: `${open.length} of ${items.length} items have no end, or a part without one`,
      at: open[0]!.outer,
    })
  }
  if (cut) damage.push({ message: 'it has more elements than are read', at: end })
  return damage
}
