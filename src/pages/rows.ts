import type { ReportArticle } from '../model/report.ts'
import { overlaps, type Span, spanLength } from '../model/span.ts'
import type { CopyBranch } from '../views/copy-forest.ts'
import type { CopyLink, Entry } from '../views/entry.ts'

/** Paragraphs that stand together in a column from one grid row to the next aligned one. */
export interface Chunk {
  /** Grid lines, from 1; `end` is null where the chunk runs to the end of the column. */
  readonly start: number
  readonly end: number | null
  /** Indexes into the article's body. */
  readonly paragraphs: readonly number[]
}

/** The first row holds the headings, the second what precedes the first aligned paragraph. */
export const LEAD_ROW = 2

/** Pairs of paragraphs tried, strongest first: keeps very long documents from costing minutes. */
const MAX_PAIRS = 2000

interface Row {
  /** Article id → index of its paragraph in this row. */
  readonly paragraphs: Map<string, number>
}

/**
 * Least share of either body that must be shared for two articles to be set level: below it a column
 * would be mostly blank. Chosen by eye on the demonstration and the seeds (shares seen: .13–.17, .23, .53–.99).
 */
const LEVEL_FROM = 0.3

/**
 * Sets the paragraphs of a group of copies level with each other. Pairs that share most text are joined
 * first; a pair that would put some article out of its reading order is left unaligned, as in the greedy
 * consistent alignment of Morgenstern, Dress & Werner 1996 (DIALIGN), on paragraphs instead of residues.
 * Only the links of the copy tree are used: others follow from them.
 * @returns for each article its chunks in reading order, which hold every paragraph once
 */
export function alignRows(tree: CopyBranch): Map<string, Chunk[]> {
  const links = linksOf(tree).filter(({ reuse: { covered } }) => {
    return Math.min(covered.from, covered.to) >= LEVEL_FROM
  })
  const chunks = new Map<string, Chunk[]>()
  for (const group of groupsOf(entriesOf(tree), links)) {
    const rows = orderRows(joinParagraphs(links.filter(({ to }) => group.includes(to))), group)
    for (const { article } of group) chunks.set(article.id, chunksOf(article, rows))
  }
  return chunks
}

/** Articles that are tied by the links, each in one group. */
function groupsOf(entries: readonly Entry[], links: readonly CopyLink[]): Entry[][] {
  let groups = entries.map((entry) => [entry])
  for (const { from, to } of links) {
    const tied = groups.filter((group) => group.includes(from) || group.includes(to))
    groups = [...groups.filter((group) => !tied.includes(group)), tied.flat()]
  }
  return groups
}

/** The chunks of an article that is aligned with none. */
export function unaligned(article: ReportArticle): Chunk[] {
  return [{ start: LEAD_ROW, end: null, paragraphs: article.body.map((_, index) => index) }]
}

/** All articles of a tree, the root first. */
export function entriesOf(tree: CopyBranch): Entry[] {
  return [tree.entry, ...tree.branches.flatMap(entriesOf)]
}

function linksOf(tree: CopyBranch): CopyLink[] {
  return tree.branches.flatMap((branch) => [
    ...(branch.link ? [branch.link] : []),
    ...linksOf(branch),
  ])
}

interface Pair {
  readonly a: readonly [article: string, paragraph: number]
  readonly b: readonly [article: string, paragraph: number]
  /** Shared code units. */
  readonly weight: number
}

function pairsOf({ from, to, reuse }: CopyLink): Pair[] {
  const weights = new Map<string, Pair & { weight: number }>()
  for (const passage of reuse.passages) {
    const ratio = spanLength(passage.to) / Math.max(1, spanLength(passage.from))
    from.article.body.forEach((paragraph, i) => {
      const shared = common(paragraph.at, passage.from)
      if (!shared) return
      const middle = (shared.start + shared.end) / 2
      const there = passage.to.start + (middle - passage.from.start) * ratio
      const j = to.article.body.findIndex(({ at }) => at.start <= there && there < at.end)
      if (j < 0) return
      const key = `${i} ${j}`
      const pair = weights.get(key) ?? { a: [from.article.id, i], b: [to.article.id, j], weight: 0 }
      pair.weight += spanLength(shared)
      weights.set(key, pair)
    })
  }
  return [...weights.values()]
}

function common(a: Span, b: Span): Span | null {
  if (!overlaps(a, b)) return null
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
}

function joinParagraphs(links: readonly CopyLink[]): Row[] {
  const pairs = links.flatMap(pairsOf).sort((p, q) => q.weight - p.weight)
  pairs.length = Math.min(pairs.length, MAX_PAIRS)
  let rows: Row[] = []
  const rowOf = ([article, paragraph]: Pair['a']) =>
    rows.find((row) => row.paragraphs.get(article) === paragraph) ?? {
      paragraphs: new Map([[article, paragraph]]),
    }
  for (const { a, b } of pairs) {
    const left = rowOf(a)
    const right = rowOf(b)
    if (left === right) continue
    if ([...left.paragraphs.keys()].some((article) => right.paragraphs.has(article))) continue
    const joined = { paragraphs: new Map([...left.paragraphs, ...right.paragraphs]) }
    const next = [...rows.filter((row) => row !== left && row !== right), joined]
    if (sortRows(next)) rows = next
  }
  return rows
}

/**
 * Rows from top to bottom so that every article keeps its reading order (Kahn 1962, the given order
 * where free); null where the rows contradict each other.
 */
function sortRows(rows: readonly Row[]): Row[] | null {
  const below = rowsBelow(rows)
  const waitsFor = rows.map(() => 0)
  for (const next of below) for (const row of next) waitsFor[row]!++
  const ready = rows.flatMap((_, row) => (waitsFor[row] === 0 ? [row] : []))
  const sorted: Row[] = []
  while (ready.length > 0) {
    const row = ready.shift() ?? 0
    sorted.push(rows[row]!)
    for (const next of below[row] ?? []) {
      if (--waitsFor[next]! > 0) continue
      const place = ready.findIndex((other) => other > next)
      ready.splice(place < 0 ? ready.length : place, 0, next)
    }
  }
  return sorted.length === rows.length ? sorted : null
}

/** For each row the rows that hold the next aligned paragraph of one of its articles. */
function rowsBelow(rows: readonly Row[]): number[][] {
  const columns = new Map<string, { row: number; paragraph: number }[]>()
  rows.forEach(({ paragraphs }, row) => {
    for (const [article, paragraph] of paragraphs) {
      const column = columns.get(article) ?? []
      columns.set(article, column)
      column.push({ row, paragraph })
    }
  })
  const below: number[][] = rows.map(() => [])
  for (const column of columns.values()) {
    column.sort((a, b) => a.paragraph - b.paragraph)
    column.slice(1).forEach(({ row }, index) => {
      below[column[index]!.row]!.push(row)
    })
  }
  return below
}

function orderRows(rows: readonly Row[], entries: readonly Entry[]): Row[] {
  const ids = entries.map(({ article }) => article.id)
  const key = (row: Row) => {
    const column = ids.findIndex((id) => row.paragraphs.has(id))
    return [column, row.paragraphs.get(ids[column] ?? '') ?? 0] as const
  }
  const started = [...rows].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1])
  return sortRows(started) ?? []
}

function chunksOf(article: ReportArticle, rows: readonly Row[]): Chunk[] {
  const chunks: { start: number; end: number | null; paragraphs: number[] }[] = [
    { start: LEAD_ROW, end: null, paragraphs: [] },
  ]
  const rowAt = new Map<number, number>()
  rows.forEach((row, index) => {
    const paragraph = row.paragraphs.get(article.id)
    if (paragraph !== undefined) rowAt.set(paragraph, index + LEAD_ROW + 1)
  })
  article.body.forEach((_, paragraph) => {
    const row = rowAt.get(paragraph)
    if (row !== undefined) {
      chunks.at(-1)!.end = row
      chunks.push({ start: row, end: null, paragraphs: [] })
    }
    chunks.at(-1)!.paragraphs.push(paragraph)
  })
  return chunks.filter(({ paragraphs }) => paragraphs.length > 0)
}
