import { hintBit, hintBits } from '../../markup/hints.ts'
import type { MarkupPage } from '../../markup/page.ts'
import type { Issue, IssueCode } from '../../model/issue.ts'
import type { Span } from '../../model/span.ts'
import type { CueReader } from '../../text/cues.ts'
import type { Line } from './line.ts'
import type { PageMetadata } from './metadata.ts'

/** What a page without an article is, in words. */
export interface PageKind {
  readonly code: IssueCode
  /** Follows the page's name and a colon. */
  readonly message: string
  readonly at?: Span
}

/** Share of a page's text that is about consent where the page is nothing else. */
const CONSENT_SHARE = 0.5
const COOKIE = hintBit('cookie')
/** Linked headlines from which a page is a list of other pages. */
const LISTED = 8
/** Size of a line (see `Line`) that is a link to be called a linked headline. */
const LINKED_SIZE = 25
/** Share of a page's text that is links where the page is a list. */
const LISTED_SHARE = 0.4

/** Why a page has nothing to read as an article. */
export function kindWithoutArticle(
  page: MarkupPage,
  lines: readonly Line[],
  cues: CueReader,
): PageKind {
  const [frame] = page.elements.filter(({ tag }) => tag === 'frame')
  if (frame) return framed(page, 'frame', frame.raw)
  const consent = consentPage(lines, cues)
  if (consent) return consent
  if (isList(lines)) return LIST_PAGE
  const [inner] = page.elements.filter(
    ({ tag, attributes }) => tag === 'iframe' && attributes.has('src'),
  )
  if (inner && lines.length < 5) return framed(page, 'iframe', inner.raw)
  const hint = page.hidden.length > 0 ? '; some text is in it but not shown without scripts' : ''
  const message = `nothing to read as an article (${lines.length} blocks of text)${hint}`
  return { code: 'no-article', message }
}

const LIST_PAGE: PageKind = {
  code: 'list-page',
  message: 'is a list of links to other pages; there is no article in it',
}

function framed({ elements }: MarkupPage, tag: 'frame' | 'iframe', at: Span): PageKind {
  const names = elements
    .filter((element) => element.tag === tag)
    .map(({ attributes }) => attributes.get('src')?.value.trim())
    .filter(Boolean)
  const message = `shows other pages in frames, which hold the text: ${names.slice(0, 3).join(', ')}`
  return { code: 'frames', message, at }
}

/** Largest page (sizes of lines summed up) that can be about consent and nothing else. */
const CONSENT_SIZE = 8_000

function consentPage(lines: readonly Line[], cues: CueReader): PageKind | null {
  const total = sumOfSizes(lines)
  if (total > CONSENT_SIZE) return null
  const consent = lines.filter((line) => isConsent(line, cues))
  if (consent.length === 0 || sumOfSizes(consent) < total * CONSENT_SHARE) return null
  const message =
    'is a page that asks for consent to cookies; the article behind it is not in the file'
  return { code: 'consent-page', message, at: consent[0]!.block.raw }
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
 * Whether a page of which some lines were chosen is no article all the same: one that asks for consent, or a list
 * whose teasers were chosen.
 */
export function kindDespiteBody(
  lines: readonly Line[],
  body: readonly number[],
  metadata: PageMetadata,
  cues: CueReader,
): PageKind | null {
  const consent = consentPage(lines, cues)
  if (consent) return consent
  if (metadata.article === true || metadata.published !== null || !isList(lines)) return null
  const prose = body.map((index) => lines[index]!).filter(({ linked }) => linked < 0.3)
  if (isOneStretch(lines, prose)) return null
  const longest = prose.reduce((sum, line) => sum + (line.paragraph.body ? line.size : 0), 0)
  if (longest > (metadata.article === false ? TEASER_PROSE : UNNAMED_PROSE)) return null
  // A page that says nothing of itself but shows a headline may be a brief among links.
  const headed = lines.some(
    (line) => line.block.level === 1 && line.linked < 0.5 && line.size >= HEADLINE_SIZE,
  )
  if (metadata.article === null && headed) return null
  const headings = lines.filter(({ block, linked }) => block.level > 0 && linked > 0.8)
  return headings.length >= LINKED_HEADINGS || metadata.article === false ? LIST_PAGE : null
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

function isConsent(line: Line, cues: CueReader): boolean {
  return (line.hints & COOKIE) !== 0 || cues.kindOf(line.paragraph)?.kind === 'cookie'
}

function sumOfSizes(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size, 0)
}

/** Many linked headlines, and little else. */
function isList(lines: readonly Line[]): boolean {
  const linked = lines.filter(isLinkedHeadline)
  const total = sumOfSizes(lines)
  const links = lines.reduce((sum, { size, linked }) => sum + size * linked, 0)
  return linked.length >= LISTED && links >= total * LISTED_SHARE
}

const WALL = hintBits('paywall')
/** Longest body that can be the free beginning of an article. */
const TEASER_SIZE = 2_500

/** Tells that only the beginning of an article is there. */
export function paywallOf(
  lines: readonly Line[],
  bodySize: number,
  { free }: PageMetadata,
): PageKind | null {
  const wall = lines.find(({ hints }) => (hints & WALL) !== 0)
  if (bodySize > TEASER_SIZE || (free !== false && !wall)) return null
  if (free === true) return null
  const message = 'the article has to be paid for; only its beginning is in the file'
  return { code: 'paywall', message, ...(wall ? { at: wall.block.raw } : {}) }
}

/** An issue of a source; its name comes first. */
export function issueOf(kind: PageKind, name: string, source: string): Issue {
  const { code, message, at } = kind
  return { code, message: `${name}: ${message}`, source, ...(at ? { at } : {}) }
}
