import type { MarkupPage } from '../../markup/page.ts'
import type { Dated, NamedText, RawText } from '../../model/document.ts'
import type { LanguagePack } from '../../model/kit.ts'
import { fold } from '../../text/fold.ts'
import { statedDate } from '../../text/stated-date.ts'
import { authorNames, outletTest } from './authors.ts'
import { type LinkedArticle, readJsonLd } from './json-ld.ts'
import type { Field, StatedIn, Statement } from './statement.ts'
import { readStatements } from './statements.ts'

/** What a page says of its article beside the text, each with its raw place. */
export interface PageMetadata {
  /** All headlines stated, best first, without the site's name. */
  readonly headlines: readonly NamedText[]
  readonly authors: readonly RawText[]
  /** True where the only authors stated are the outlet itself. */
  readonly byOutlet: boolean
  readonly publisher: NamedText | null
  readonly section: RawText | null
  readonly published: Dated | null
  readonly modified: Dated | null
  /** Absolute address the page is known by. */
  readonly url: string | null
  /** Address of the page for phones. */
  readonly amp: string | null
  /** The same in other languages. */
  readonly alternates: readonly { readonly language: string; readonly url: string }[]
  /** BCP 47 tag as stated, primary subtag only. */
  readonly language: string | null
  /** The whole text, where JSON-LD holds it. */
  readonly articleBody: string | null
  /** True where the page calls itself an article, false where it calls itself something else. */
  readonly article: boolean | null
  /** False where the page says that the article has to be paid for. */
  readonly free: boolean | null
  readonly live: boolean
  /** How many articles JSON-LD describes. */
  readonly described: number
}

/**
 * Reads what a page states of its article in JSON-LD, `<meta>`, `<link>`, `<time>` and microdata. Never throws.
 * @param address where the page was fetched from; relative addresses are resolved against it
 */
export function readPageMetadata(
  page: MarkupPage,
  packs: readonly LanguagePack[],
  address?: string,
): PageMetadata {
  const stated = readStatements(page)
  const linked = readJsonLd(page)
  const main = mainArticle(linked, stated)
  const all = byField([...(main?.statements ?? []), ...stated])
  const publisher = bare(pick(all, 'publisher', ['meta', 'json-ld'])[0])
  const [published, modified] = (['published', 'modified'] as const).map((field) =>
    dateIn(pick(all, field, DATE_ORDER), packs),
  )
  const url = urlIn(pick(all, 'url', ['markup', 'meta', 'json-ld']), address)
  const isOutlet = outletTest(publisher?.text ?? null, url)
  const authors = authorNames(
    AUTHOR_ORDER.map((kind) => pick(all, 'author', [kind])),
    isOutlet,
    packs,
  )
  return {
    headlines: headlines(page, all, publisher),
    authors,
    byOutlet: authors.length > 0 && authors.every(({ text }) => isOutlet(text)),
    publisher,
    section: bare(pick(all, 'section', ['json-ld', 'meta', 'microdata'])[0]),
    published: published ?? null,
    modified: modified ?? null,
    url,
    ...links(page, address),
    language: languageIn(pick(all, 'language', ['markup', 'json-ld', 'meta'])),
    articleBody: pick(all, 'body', ['json-ld'])[0]?.text ?? null,
    article: main ? true : articleType(pick(all, 'type', ['meta'])),
    free: main?.free ?? null,
    live: linked.some(({ live }) => live),
    described: linked.length,
  }
}

const AUTHOR_ORDER = ['json-ld', 'meta', 'microdata'] as const
/** Machines' data first, since it is made for this; times of the markup may be of anything. */
const DATE_ORDER: readonly StatedIn[] = ['json-ld', 'meta', 'microdata', 'markup']

type ByField = ReadonlyMap<Field, readonly Statement[]>

function byField(all: readonly Statement[]): ByField {
  const found = new Map<Field, Statement[]>()
  for (const statement of all) {
    const same = found.get(statement.field)
    if (same) same.push(statement)
    else found.set(statement.field, [statement])
  }
  return found
}

/** Statements of a field, the surest first. */
function pick(all: ByField, field: Field, order: readonly StatedIn[]): Statement[] {
  return (all.get(field) ?? [])
    .filter((statement) => order.includes(statement.in))
    .sort((a, b) => order.indexOf(a.in) - order.indexOf(b.in) || a.rank - b.rank)
}

/** The article JSON-LD describes that the page's own `<meta>` is about; else the one with most to say. */
function mainArticle(
  linked: readonly LinkedArticle[],
  stated: readonly Statement[],
): LinkedArticle | undefined {
  const titles = new Set(
    stated.filter(({ field }) => field === 'headline').map(({ text }) => fold(text)),
  )
  const same = linked.filter(({ statements }) =>
    statements.some(({ field, text }) => field === 'headline' && titles.has(fold(text))),
  )
  const candidates = same.length > 0 ? same : linked
  const [first] = candidates.toSorted((a, b) => b.statements.length - a.statements.length)
  // Several articles without one that the page is about: a list of teasers.
  return same.length === 0 && linked.length > 3 ? undefined : first
}

function bare(statement: Statement | undefined): RawText | null {
  return statement ? { text: statement.text, raw: statement.raw } : null
}

function dateIn(candidates: readonly Statement[], packs: readonly LanguagePack[]): Dated | null {
  for (const { text, raw } of candidates) {
    const value = statedDate(text, packs)
    if (value) return { value, basis: 'metadata', raw }
  }
  return null
}

function headlines(page: MarkupPage, all: ByField, publisher: RawText | null): RawText[] {
  const stated: RawText[] = pick(all, 'headline', ['json-ld', 'meta', 'microdata'])
  const title = page.title
  const raw = title?.alignment.length
    ? { start: title.alignment[0]!.raw.start, end: title.alignment.at(-1)!.raw.end }
    : null
  if (title && raw) stated.push({ text: title.text, raw })
  const seen = new Set<string>()
  const found: RawText[] = []
  for (const { text, raw: place } of stated) {
    const own = withoutSite(text, publisher?.text ?? null)
    const key = fold(own)
    if (seen.has(key) || !/\p{L}/u.test(own)) continue
    seen.add(key)
    found.push({ text: own, raw: place })
  }
  return found
}

/** What parts a headline from the site's name, and the name from a slogan. */
const SITE_MARK = /\s+[|•·»«‹›:–—-]{1,2}\s+|\s*[|]\s*/u

/** A title without the name of the site at its end or start. */
export function withoutSite(title: string, site: string | null): string {
  if (!site) return title
  const name = fold(site)
  const parts = title.split(SITE_MARK)
  if (parts.length < 2) return title
  const last = fold(parts.at(-1)!)
  const isSite = (part: string) =>
    part === name || (part.length > 3 && name.includes(part)) || part.includes(name)
  if (isSite(last))
    return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/[\s|•·»«‹›:–—-]+$/u, '')
  const first = fold(parts[0]!)
  if (first !== name) return title
  return title.slice(title.indexOf(parts[0]!) + parts[0]!.length).replace(/^[\s|•·»«‹›:–—-]+/u, '')
}

/** What Open Graph's type says: "article" and its kin, or another. */
function articleType([first]: readonly Statement[]): boolean | null {
  return first ? /article|news|post|story/iu.test(first.text) : null
}

function languageIn(candidates: readonly Statement[]): string | null {
  for (const { text } of candidates) {
    const tag = /^(?<tag>[a-z]{2,3})(?:[-_][a-z0-9]+)*$/iu.exec(text.trim())?.groups?.tag
    if (tag) return tag.toLowerCase()
  }
  return null
}

function urlIn(candidates: readonly Statement[], address: string | undefined): string | null {
  for (const { text } of candidates) {
    const url = absolute(text, address)
    if (url) return url
  }
  return null
}

function absolute(text: string, address: string | undefined): string | null {
  if (!URL.canParse(text, address)) return null
  const { protocol, href } = new URL(text, address)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

/** Most alternate addresses kept. */
const ALTERNATES = 50

function links(
  page: MarkupPage,
  address: string | undefined,
): Pick<PageMetadata, 'amp' | 'alternates'> {
  let amp: string | null = null
  const alternates: { language: string; url: string }[] = []
  for (const { tag, attributes } of page.elements) {
    if (tag !== 'link') continue
    const rel = attributes.value('rel')?.trim().toLowerCase()
    if (rel !== 'amphtml' && rel !== 'alternate') continue
    const language = attributes.value('hreflang')?.trim()
    if (rel === 'alternate' && !language) continue
    const url = absolute(attributes.value('href')?.trim() ?? '', address)
    if (url === null) continue
    if (rel === 'amphtml') amp ??= url
    else if (rel === 'alternate' && language && alternates.length < ALTERNATES) {
      alternates.push({ language, url })
    }
  }
  return { amp, alternates }
}
