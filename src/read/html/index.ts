import { type MarkupPage, readPage } from '../../markup/page.ts'
import { type Document, documentId } from '../../model/document.ts'
import type { Issue } from '../../model/issue.ts'
import type { Kit } from '../../model/kit.ts'
import { nameOfSource, type Source } from '../../model/source.ts'
import type { Reader, Reading } from '../../model/step.ts'
import { cuesOf } from '../../text/cues.ts'
import { type ArticleDraft, type ArticlePlan, partMetadata, readArticle } from './article.ts'
import { chooseBody } from './choose.ts'
import { type Line, linesOf, sizeOf } from './line.ts'
import { type PageMetadata, readPageMetadata } from './metadata.ts'
import { type BlockModels, MODELS } from './model/index.ts'
import { issueOf, kindDespiteBody, kindWithoutArticle, paywallOf } from './page-kind.ts'
import { articleParts, partBody } from './parts.ts'
import { siteMessage } from './site-message.ts'
import { publishedBeside, withStated } from './stated.ts'

type HtmlReader = Reader & { readonly provides: readonly ['blocks'] }

/** What a reader of pages decides by. */
interface Choice {
  readonly models: BlockModels
  readonly fast: boolean
}

/**
 * A reader of web pages that decides by the given models.
 * @param fast without Readability's opinion, which takes most of the time
 */
export function htmlReaderWith(models: BlockModels, fast = false): HtmlReader {
  return {
    name: fast ? 'html-fast' : 'html',
    version: 1,
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    provides: ['blocks'],
    read: (source, kit) => read(source, kit, { models, fast }),
  }
}

/** Reads web pages: article text with places in the raw markup. How: docs/stages/html.md. */
export const htmlReader: HtmlReader = htmlReaderWith(MODELS)

/** The same without Readability's opinion, several times as fast: for archives of very many pages. */
export const fastHtmlReader: HtmlReader = htmlReaderWith(MODELS, true)

function read(source: Source, kit: Kit, choice: Choice): Reading {
  const page = shownPage(source.raw)
  const lines = linesOf(page)
  const metadata = withStated(readPageMetadata(page, kit.packs, source.url), source.stated)
  const name = nameOfSource(source)
  const issues: Issue[] = page.readTo < source.raw.length ? [tooLong(source, page, name)] : []
  const cues = cuesOf(kit)
  const body = chooseBody(page, lines, { ...choice, metadata, cues })
  const other =
    kindDespiteBody(lines, body, metadata, cues) ?? siteMessage(page, lines, body, metadata)
  const wanted = other === null && readable(lines, body)
  const drafts = wanted ? readArticles({ page, lines, body, metadata, kit, fast: choice.fast }) : []
  if (drafts.length === 0) {
    issues.push(issueOf(other ?? kindWithoutArticle(page, lines, cues), name, source.id))
    return { documents: [], issues }
  }
  const size = drafts.reduce((sum, { text }) => sum + sizeOf(text), 0)
  const wall = paywallOf(lines, body, size, metadata)
  if (wall) issues.push(issueOf(wall, name, source.id))
  // Of several articles on a page a date beside it tells nothing.
  const beside = drafts.length === 1 ? publishedBeside(source.stated, kit.packs) : null
  const documents = drafts.map((draft, index) =>
    documentOf(source, beside ? { published: beside, ...draft } : draft, index, metadata),
  )
  return { documents, issues }
}

/** Text shown by a page up to which it counts as empty, and hidden text from which it is the page's own. */
const EMPTY_CHARS = 300
const HIDDEN_CHARS = 1_000

/** The page as it is shown; one that hides nearly all of itself until scripts have run is read as they would show it. */
function shownPage(raw: string): MarkupPage {
  const page = readPage(raw)
  const chars = (blocks: MarkupPage['blocks']) =>
    blocks.reduce((sum, { text }) => sum + text.length, 0)
  const hides = chars(page.blocks) < EMPTY_CHARS && chars(page.hidden) >= HIDDEN_CHARS
  return hides ? readPage(raw, { unhide: true }) : page
}

function tooLong(source: Source, { readTo }: MarkupPage, name: string): Issue {
  const message = `${name}: has more elements than are read of one page; it was read up to character ${readTo}`
  return {
    code: 'truncated',
    message,
    source: source.id,
    at: { start: readTo, end: source.raw.length },
  }
}

/** Fewest words of a line that is worth being an article by itself: a brief. */
const READABLE_WORDS = 4

function readable(lines: readonly Line[], body: readonly number[]): boolean {
  return body.some((index) => {
    const { paragraph, block } = lines[index]!
    if (block.level > 0) return false
    return paragraph.body || (paragraph.wordCount >= READABLE_WORDS && paragraph.ending === 'stop')
  })
}

/** The page's article, or each of several. */
function readArticles(plan: Omit<ArticlePlan, 'range'>): ArticleDraft[] {
  const { page, lines, body, metadata } = plan
  const parts = articleParts(page, lines, body)
  if (parts.length === 0) {
    const draft = readArticle({ ...plan, range: { start: 0, end: lines.length } })
    return draft ? [draft] : []
  }
  const starts = parts.map(({ blocks }) => blocks.start)
  const drafts = parts.map((part, i) => {
    const { blocks } = part
    // What stands between two articles is told with the one above it.
    const range = {
      start: i === 0 ? 0 : starts[i]!,
      end: starts[i + 1] ?? lines.length,
    }
    const own = partBody(part, lines, body)
    const headings = lines.slice(blocks.start, blocks.end).filter(({ block }) => block.level > 0)
    const headlines = headings
      .slice(0, 1)
      .map(({ block }) => ({ text: block.text, raw: block.raw }))
    return readArticle({ ...plan, body: own, range, metadata: partMetadata(metadata, headlines) })
  })
  return drafts.filter((draft) => draft !== null)
}

function documentOf(
  source: Source,
  { blocks, ...draft }: ArticleDraft,
  index: number,
  metadata: PageMetadata,
): Document {
  const url = source.url ?? metadata.url ?? undefined
  return {
    id: documentId(source.id, index + 1),
    source: source.id,
    ...draft,
    ...(url === undefined ? {} : { url }),
    layers: { blocks },
    trace: [],
    issues: [],
  }
}
