import { storyGroups, tiesArticles } from '../graph/story-groups.ts'
import { compareText } from '../model/compare-text.ts'
import type { Document } from '../model/document.ts'
import type { Edge } from '../model/edge.ts'
import type { ReportStory } from '../model/report.ts'
import { addTo } from '../text/add-to.ts'
import { shortHash } from '../text/hash.ts'
import { instantOf } from '../text/instant.ts'
import { originGroups } from './origins.ts'

export type Story = ReportStory

/** Longest title, in characters, taken from an article without a headline. */
const TITLE_LENGTH = 120

/**
 * Describes the stories that copies and same-story edges make of the documents (`storyGroups`). Every document is
 * in exactly one story, alone where nothing ties it. Sorted by size, then id; independent of the order of
 * documents and edges.
 */
export function buildStories(documents: readonly Document[], edges: readonly Edge[]): Story[] {
  const sorted = [...documents].sort((a, b) => compareText(a.id, b.id))
  const known = new Set(sorted.map(({ id }) => id))
  const inside = edges
    .filter((edge) => tiesArticles(edge) && known.has(edge.from) && known.has(edge.to))
    .sort((a, b) => compareText(a.id, b.id))
  const ids = sorted.map(({ id }) => id)
  const { stories } = storyGroups(ids, inside)
  const origins = originGroups(ids, inside)
  const members = new Map<string, Document[]>()
  for (const document of sorted) addTo(members, stories.get(document.id)!, document)
  const own = edgesByStory(inside, (id) => stories.get(id)!)
  return [...members]
    .map(([key, articles]) => describe(articles, own.get(key) ?? [], origins))
    .sort((a, b) => b.articles.length - a.articles.length || compareText(a.id, b.id))
}

function edgesByStory(
  edges: readonly Edge[],
  storyOf: (id: string) => string,
): ReadonlyMap<string, Edge[]> {
  const own = new Map<string, Edge[]>()
  for (const edge of edges) {
    const story = storyOf(edge.from)
    if (story === storyOf(edge.to)) addTo(own, story, edge)
  }
  return own
}

function describe(
  articles: readonly Document[],
  edges: readonly Edge[],
  origins: ReadonlyMap<string, string>,
): Story {
  const title = pickTitle(articles, edges)
  return {
    id: shortHash(`story ${articles.map(({ id }) => id).join(' ')}`),
    title: title.text,
    titleFrom: title.from,
    languages: languagesOf(articles),
    articles: articles.map(({ id }) => id),
    period: periodOf(articles),
    independentOrigins: new Set(articles.map(({ id }) => origins.get(id))).size,
    why: edges.flatMap(({ from, to, evidence }) =>
      evidence.slice(0, 1).map(({ rule, detail }) => ({ rule, detail, articles: [from, to] })),
    ),
  }
}

/** The headline of the article tied to most others; of the earliest, then of the first id, where several are. */
function pickTitle(
  articles: readonly Document[],
  edges: readonly Edge[],
): { text: string; from: string } {
  const partners = new Map<string, Set<string>>(articles.map(({ id }) => [id, new Set()]))
  for (const { from, to } of edges) {
    partners.get(from)!.add(to)
    partners.get(to)!.add(from)
  }
  const ties = ({ id }: Document): number => partners.get(id)!.size
  const named = articles.filter((document) => headlineOf(document) !== null)
  const [best] = [...(named.length > 0 ? named : articles)].sort(
    (a, b) => ties(b) - ties(a) || compareInstants(a, b) || compareText(a.id, b.id),
  )
  return { text: headlineOf(best!) ?? opening(best!), from: best!.id }
}

/** Earlier first, undated last. */
function compareInstants(a: Document, b: Document): number {
  const [x, y] = [instantOf(a.published?.value), instantOf(b.published?.value)]
  return x === y ? 0 : x - y
}

function headlineOf({ text, layers }: Document): string | null {
  const block = layers.blocks?.find(({ role }) => role === 'headline')
  return block ? text.slice(block.span.start, block.span.end) : null
}

/** The first words of an article, for want of a headline; never cut inside a word. */
function opening({ text, layers }: Document): string {
  const span = layers.sentences?.[0]?.span
  const first = (span ? text.slice(span.start, span.end) : text).replace(/\s+/gu, ' ').trim()
  if (first.length <= TITLE_LENGTH) return first
  const cut = first.slice(0, TITLE_LENGTH)
  const blank = cut.lastIndexOf(' ')
  return `${blank > 0 ? cut.slice(0, blank) : cut}…`
}

/** Languages by number of articles, then by tag. */
function languagesOf(articles: readonly Document[]): string[] {
  const counts = new Map<string, number>()
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([tag]) => tag)
}

function periodOf(articles: readonly Document[]): Story['period'] {
  const dated = articles
    .filter(({ published }) => published)
    .sort((a, b) => compareInstants(a, b) || compareText(a.published!.value, b.published!.value))
  const [first] = dated
  const last = dated.at(-1)
  return first && last ? { from: first.published!.value, to: last.published!.value } : null
}
