import { type Line, sumOfSizes } from './line.ts'
import type { PageMetadata } from './metadata.ts'

/** Linked headlines from which a page is a list of other pages. */
const LISTED = 8
/** Size of a line (see `Line`) that is a link to be called a linked headline. */
const LINKED_SIZE = 25
/** Share of a page's text that is links where the page is a list. */
const LISTED_SHARE = 0.4

/** Many linked headlines, and little else. */
export function isList(lines: readonly Line[]): boolean {
  const linked = lines.filter(isLinkedHeadline)
  const total = sumOfSizes(lines)
  const links = lines.reduce((sum, { size, linked }) => sum + size * linked, 0)
  return linked.length >= LISTED && links >= total * LISTED_SHARE
}

/** Size of prose up to which the lines chosen on a list may be its teasers. */
const TEASER_PROSE = 900
/** The same for a page that says nothing of itself: old pages of briefs are full of links too. */
const UNNAMED_PROSE = 150
/** Linked headings that make a list of a page that does not say what it is. */
const LINKED_HEADINGS = 10

/** Letters a heading of the first level needs to be a headline rather than the name of a section. */
const HEADLINE_SIZE = 12

/**
 * Whether a page of which some lines were chosen is a list all the same, whose teasers were chosen.
 * @param body indexes of the lines chosen, ascending
 */
export function isListDespiteBody(
  lines: readonly Line[],
  body: readonly number[],
  metadata: Pick<PageMetadata, 'article'>,
): boolean {
  if (isTeasers(lines, body)) return true
  if (!isList(lines)) return false
  const prose = body.map((index) => lines[index]!).filter(({ linked }) => linked < 0.3)
  if (isOneStretch(lines, prose)) return false
  const longest = prose.reduce((sum, line) => sum + (line.paragraph.body ? line.size : 0), 0)
  if (longest > (metadata.article === false ? TEASER_PROSE : UNNAMED_PROSE)) return false
  // A page that says nothing of itself but shows a headline may be a brief among links.
  const headed = lines.some(
    (line) => line.block.level === 1 && line.linked < 0.5 && line.size >= HEADLINE_SIZE,
  )
  if (metadata.article === null && headed) return false
  const headings = lines.filter(({ block, linked }) => block.level > 0 && linked > 0.8)
  return headings.length >= LINKED_HEADINGS || metadata.article === false
}

/** Fewest teasers of a list, the largest there is, and lines above one in which its headline is looked for. */
const TEASERS = 3
const TEASER_SIZE = 400
const TEASER_LINES = 3

/** Whether all prose chosen is teasers: short paragraphs, each below a linked headline of its own, of which there are many. */
function isTeasers(lines: readonly Line[], body: readonly number[]): boolean {
  if (lines.filter(isLinkedHeadline).length < LISTED) return false
  const prose = body
    .map((index) => lines[index]!)
    .filter(({ linked, block }) => linked < 0.3 && block.level === 0)
  if (prose.length < TEASERS) return false
  return prose.every(({ block, size }, i) => {
    const from = prose[i - 1]?.block.index ?? Math.max(0, block.index - TEASER_LINES)
    const near = lines.slice(Math.max(from, block.index - TEASER_LINES), block.index)
    const head = near.findLast((line) => isLinkedHeadline(line) || line.block.level > 0)
    return size <= TEASER_SIZE && head !== undefined && isLinkedHeadline(head)
  })
}

/** Whether two paragraphs were chosen with no linked headline between them: each teaser has its own. */
function isOneStretch(lines: readonly Line[], prose: readonly Line[]): boolean {
  const paragraphs = prose.filter(({ paragraph }) => paragraph.body).map(({ block }) => block.index)
  return paragraphs
    .slice(1)
    .some((next, i) => !lines.slice(paragraphs[i], next).some(isLinkedHeadline))
}

function isLinkedHeadline({ size, linked }: Line): boolean {
  return linked > 0.8 && size >= LINKED_SIZE
}
