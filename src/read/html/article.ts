import type { MarkupPage } from '../../markup/page.ts'
import type { Document, NamedText, Removal } from '../../model/document.ts'
import type { Kit } from '../../model/kit.ts'
import type { Block } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { cuesOf } from '../../text/cues.ts'
import { dominantLanguage } from '../../text/language-prior.ts'
import { assemble, cellGroups } from './assemble.ts'
import { type Credits, findCredits } from './byline.ts'
import { findHeadline, type Headline } from './headline.ts'
import type { Line } from './line.ts'
import type { PageMetadata } from './metadata.ts'
import { isCaption, reasonFor, removals } from './removed.ts'

/** An article of a page before it gets its id. */
export type ArticleDraft = Pick<
  Document,
  'language' | 'publisher' | 'byline' | 'published' | 'text' | 'alignment' | 'removed'
> & { readonly blocks: readonly Block[] }

/** What an article is read from. */
export interface ArticlePlan {
  readonly page: MarkupPage
  readonly lines: readonly Line[]
  /** Lines chosen as its body, ascending. */
  readonly body: readonly number[]
  /** Lines whose removal is told with this article. */
  readonly range: Span
  readonly metadata: PageMetadata
  readonly kit: Kit
  readonly fast: boolean
}

/** Reads one article; `null` where nothing is left of it. */
export function readArticle(plan: ArticlePlan): ArticleDraft | null {
  const { page, lines, metadata, kit } = plan
  const cues = cuesOf(kit)
  const prose = withWholeTables(lines, plan.body).filter((index) => !isCaption(lines[index]!))
  const first = prose.find((index) => lines[index]!.paragraph.body) ?? prose[0]
  if (first === undefined) return null
  const headline = headlineIn(plan, first)
  const margins = { first, last: prose.at(-1)!, headline: headline?.index ?? null }
  const credits = findCredits(lines, margins, metadata, { cues, packs: kit.packs })
  const kept = keptLines(plan, prose, headline, credits)
  if (kept.every((index) => index === headline?.index)) return null
  const { text, alignment, blocks, labels } = assemble(
    page.markup,
    kept.map((index) => lines[index]!),
    headline,
    cues,
  )
  const removed = removedLines(plan, kept, credits)
  return {
    ...{ text, alignment, blocks },
    language: languageIn(
      kept.map((index) => lines[index]!.block.text),
      plan,
    ),
    ...(metadata.publisher ? { publisher: metadata.publisher } : {}),
    ...(credits.byline ? { byline: credits.byline } : {}),
    ...(credits.published ? { published: credits.published } : {}),
    removed: [...removed, ...labels].sort(
      (a, b) => a.raw.start - b.raw.start || a.raw.end - b.raw.end,
    ),
  }
}

/** Longest row and longest cell of a table, in code units, that are data rather than the layout of a page. */
const ROW_CHARS = 600
const CELL_CHARS = 200

/** The lines, and the other cells of table rows, then of tables of short cells, of which they are at least half. */
function withWholeTables(lines: readonly Line[], body: readonly number[]): number[] {
  const chosen = new Set(body)
  for (const row of cellGroups(lines, body, 'tr')) {
    if (charsOf(row) <= ROW_CHARS) completeGroup(row, chosen)
  }
  for (const table of cellGroups(lines, chosen, 'table')) {
    if (table.every(({ block }) => block.text.length <= CELL_CHARS)) completeGroup(table, chosen)
  }
  return [...chosen].sort((a, b) => a - b)
}

function completeGroup(cells: readonly Line[], chosen: Set<number>): void {
  const own = cells.filter(({ block }) => chosen.has(block.index))
  if (charsOf(own) * 2 < charsOf(cells)) return
  for (const { block } of cells) chosen.add(block.index)
}

function charsOf(cells: readonly Line[]): number {
  return cells.reduce((sum, { block }) => sum + block.text.length, 0)
}

/** The headline inside the article's own range; the page's title only where it stands before the text. */
function headlineIn({ page, lines, metadata, range }: ArticlePlan, first: number): Headline | null {
  const own = lines.slice(range.start, range.end)
  const found = findHeadline(page, own, metadata.headlines, first - range.start)
  if (!found || found.index !== null) return found
  const end = found.title.alignment.at(-1)?.raw.end ?? Number.POSITIVE_INFINITY
  return end <= lines[first]!.block.raw.start ? found : null
}

/** The headline and the body without what is said above it already. */
function keptLines(
  { lines }: ArticlePlan,
  prose: readonly number[],
  headline: Headline | null,
  credits: Credits,
): number[] {
  const own = headline?.index ?? null
  const title = own === null ? null : lines[own]!.paragraph.folded
  const kept = prose.filter(
    (index) =>
      index !== own && !credits.lines.has(index) && lines[index]!.paragraph.folded !== title,
  )
  return own === null ? kept : [...kept, own].sort((a, b) => a - b)
}

/** Shortest line that is called a repeat of another; shorter ones are alike by chance. */
const REPEAT_CHARS = 20

function removedLines(
  { lines, body, range, kit }: ArticlePlan,
  kept: readonly number[],
  credits: Credits,
): Removal[] {
  const cues = cuesOf(kit)
  const keptSet = new Set(kept)
  const said = new Set(kept.map((index) => lines[index]!.block.text))
  const from = body[0] ?? 0
  const to = body.at(-1) ?? 0
  const left = lines.slice(range.start, range.end).filter(({ block }) => !keptSet.has(block.index))
  return removals(
    left.map((line) => {
      const { index, text } = line.block
      const credit = credits.lines.get(index)
      if (credit) return [line, { kind: 'other' as const, reason: credit }]
      if (text.length > REPEAT_CHARS && said.has(text)) {
        return [line, { kind: 'repeat' as const, reason: 'stands in the article already' }]
      }
      const place = index < from ? 'before' : index > to ? 'after' : 'between'
      return [line, reasonFor(line, place, cues)]
    }),
  )
}

/** Lines asked about their language on the fast path: the weightiest settle it. */
const FAST_PARTS = 6

/** The language of the text itself; pages often state that of their template. */
function languageIn(texts: readonly string[], { kit, metadata, fast }: ArticlePlan): string {
  const found = dominantLanguage(texts, kit.identify, fast ? FAST_PARTS : undefined)
  return found === 'und' ? (metadata.language ?? found) : found
}

/** The whole page's statements as those of one of several articles on it: only what is about the page stays. */
export function partMetadata(
  metadata: PageMetadata,
  headlines: readonly NamedText[],
): PageMetadata {
  return {
    ...metadata,
    headlines,
    authors: [],
    byOutlet: false,
    published: null,
    modified: null,
    articleBody: null,
  }
}
