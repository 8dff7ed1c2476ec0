import type { RemovedKind } from '../model/document.ts'
import type { ReportArticle, ReportSource, ReportStory, ReportVersion } from '../model/report.ts'
import { pathName, STDIN } from '../model/source.ts'
import { addTo } from '../text/add-to.ts'
import { instantOf } from '../text/instant.ts'
import { type CopyBranch, copyForest } from './copy-forest.ts'
import { type CopyLink, compareCodes, type Entry, type Revision } from './entry.ts'
import { type Naming, namedByArticle, namingOf } from './naming.ts'
import { tiesOf } from './quotations/ties.ts'
import { differencesByQuote } from './quotations/wordings.ts'
import { quotationsOf, quotedByArticle, type SpeakerQuotations } from './quotations.ts'
import type { Rendering } from './rendering.ts'

export interface OutlineStory {
  readonly story: ReportStory
  /** From 1. */
  readonly number: number
  readonly entries: readonly Entry[]
  readonly links: readonly CopyLink[]
  /** The articles that share text, as trees of who copies whom. */
  readonly forest: readonly CopyBranch[]
  /** Versions of one page among its articles, in the report's order. */
  readonly revisions: readonly Revision[]
  /** Who and what its articles name, most widely named first. */
  readonly naming: readonly Naming[]
  /** Who is quoted in it, most often quoted first; those no name is known for last. */
  readonly quotations: readonly SpeakerQuotations[]
}

/** What was taken out of one source, counted once even where several articles name it. */
export interface RemovedCount {
  readonly source: ReportSource
  readonly total: number
  /** Most frequent first. */
  readonly kinds: readonly { readonly kind: RemovedKind; readonly count: number }[]
}

/** The order in which text, Markdown and pages tell a report. */
export interface Outline {
  readonly counts: {
    readonly articles: number
    readonly sources: number
    readonly languages: number
    readonly stories: number
    readonly origins: number
  }
  /** Stories of two articles or more, in the report's order. */
  readonly stories: readonly OutlineStory[]
  /** Articles that share their story with no other. */
  readonly alone: readonly Entry[]
  /** Relations between articles that are not in one story. */
  readonly loose: readonly CopyLink[]
  readonly removed: readonly RemovedCount[]
  entry(articleId: string): Entry | undefined
}

/** Folds a report into the order it is read in. */
export function outline(rendering: Rendering): Outline {
  const { report } = rendering
  const many = report.stories.filter((story) => story.articles.length > 1)
  const entries = nameEntries(rendering, many)
  const storyOf = new Map(many.flatMap((story) => story.articles.map((id) => [id, story])))
  const links = copyLinks(rendering, entries)
  const linksOf = new Map<ReportStory | undefined, CopyLink[]>()
  for (const link of links) {
    const story = storyOf.get(link.from.article.id)
    addTo(linksOf, story === storyOf.get(link.to.article.id) ? story : undefined, link)
  }
  const revisions = revisionsOf(report.versions, entries)
  const named = namedByArticle(report.entities)
  const quoted = quotedByArticle(report.quotes)
  const differences = differencesByQuote(report.quoteGroups)
  const entities = new Map(report.entities.map((entity) => [entity.id, entity]))
  const stories = many.map((story, index) => {
    const own = linksOf.get(story) ?? []
    const members = new Set(story.articles.flatMap((id) => entries.get(id) ?? []))
    const ordered = [...members].sort((a, b) => compareCodes(a.code, b.code))
    const versions = revisions.filter(({ newer }) => members.has(newer))
    const told = { entries: ordered, ties: tiesOf(own, versions), differences }
    return {
      story,
      number: index + 1,
      entries: ordered,
      links: own,
      forest: copyForest(own),
      revisions: versions,
      naming: namingOf(ordered, named),
      quotations: quotationsOf(told, quoted, entities),
    }
  })
  return {
    counts: countAll(rendering),
    stories,
    alone: [...entries.values()].filter((entry) => !storyOf.has(entry.article.id)),
    loose: linksOf.get(undefined) ?? [],
    removed: countRemoved(rendering),
    entry: (id) => entries.get(id),
  }
}

/** Code of the article with this index: A … Z, AA, AB … */
export function articleCode(index: number): string {
  const rest = Math.floor(index / 26)
  const letter = String.fromCharCode(65 + (index % 26))
  return rest === 0 ? letter : articleCode(rest - 1) + letter
}

/** Last part of a path, or host and path of an address; standard input in words. */
export function sourceName(source: ReportSource | undefined): string {
  if (source?.path === STDIN) return pathName(STDIN)
  if (source?.path) return source.path.split(/[\\/]/).at(-1) || source.path
  if (source?.url) return source.url.replace(/^[a-z]+:\/\/(www\.)?/i, '').replace(/\/$/, '')
  return source?.id.slice(0, 12) ?? '?'
}

function nameEntries({ report }: Rendering, stories: readonly ReportStory[]): Map<string, Entry> {
  const byId = new Map(report.articles.map((article) => [article.id, article]))
  const sources = new Map(report.sources.map((source) => [source.id, source]))
  const ordered = stories.flatMap((story) => byTime(story.articles.map((id) => byId.get(id))))
  const seen = new Set(ordered)
  for (const article of report.articles) if (!seen.has(article)) ordered.push(article)
  return new Map(
    [...new Set(ordered)].map((article, index) => {
      const source = sources.get(article.source)
      const name = article.publisher ?? sourceName(source)
      return [article.id, { article, code: articleCode(index), name, source }]
    }),
  )
}

/** Earliest first; undated ones keep their order after the dated. */
function byTime(articles: readonly (ReportArticle | undefined)[]): ReportArticle[] {
  const known = articles.filter((article) => article !== undefined)
  return known.sort((a, b) => compareInstants(instant(a), instant(b)))
}

function compareInstants(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Milliseconds of the publication date; infinite where unknown. */
export function instant({ published }: ReportArticle): number {
  return instantOf(published?.value)
}

function copyLinks({ report }: Rendering, entries: ReadonlyMap<string, Entry>): CopyLink[] {
  const links: CopyLink[] = []
  for (const reuse of report.reuse) {
    const from = entries.get(reuse.from)
    const to = entries.get(reuse.to)
    if (!from || !to) continue
    const longest = reuse.passages.reduce((most, { words }) => Math.max(most, words), 0)
    links.push({ number: links.length + 1, reuse, from, to, longest })
  }
  return links
}

function revisionsOf(
  versions: readonly ReportVersion[],
  entries: ReadonlyMap<string, Entry>,
): Revision[] {
  return versions.flatMap((version) => {
    const newer = entries.get(version.newer)
    const older = entries.get(version.older)
    return newer && older ? [{ version, newer, older }] : []
  })
}

function countAll({ report }: Rendering): Outline['counts'] {
  const storied = new Set(report.stories.flatMap((story) => story.articles))
  const unstoried = report.articles.filter((article) => !storied.has(article.id)).length
  return {
    articles: report.articles.length,
    sources: report.sources.length,
    languages: new Set(report.articles.map((article) => article.language)).size,
    stories: report.stories.filter((story) => story.articles.length > 1).length,
    origins: report.stories.reduce((sum, story) => sum + story.independentOrigins, unstoried),
  }
}

function countRemoved({ report }: Rendering): RemovedCount[] {
  const placesOf = new Map<string, Map<string, RemovedKind>>()
  for (const { removed } of report.articles) {
    for (const { kind, at } of removed) {
      const places = placesOf.get(at.source) ?? new Map<string, RemovedKind>()
      placesOf.set(at.source, places.set(`${kind} ${at.start} ${at.end}`, kind))
    }
  }
  return report.sources.flatMap((source) => {
    const places = placesOf.get(source.id)
    if (!places) return []
    const counts = new Map<RemovedKind, number>()
    for (const kind of places.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const kinds = [...counts].map(([kind, count]) => ({ kind, count }))
    kinds.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
    return [{ source, total: places.size, kinds }]
  })
}
