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
/** Share of a page's text that is links where the page is a list. */
const LISTED_SHARE = 0.4

/** Why a page has nothing to read as an article. */
export function kindWithoutArticle(
  page: MarkupPage,
  lines: readonly Line[],
  cues: CueReader,
): PageKind {
  const frames = page.elements.filter(({ tag }) => tag === 'frame')
  if (frames.length > 0) {
    const names = frames
      .map(({ attributes }) => attributes.get('src')?.value.trim())
      .filter(Boolean)
    const message = `is put together from frames, whose pages hold the text: ${names.slice(0, 3).join(', ')}`
    return { code: 'frames', message, at: frames[0]!.raw }
  }
  const consent = lines.filter((line) => isConsent(line, cues))
  if (consent.length > 0 && chars(consent) >= chars(lines) * CONSENT_SHARE) {
    const message =
      'is a page that asks for consent to cookies; the article behind it is not in the file'
    return { code: 'consent-page', message, at: consent[0]!.block.raw }
  }
  if (isList(lines)) {
    return {
      code: 'list-page',
      message: 'is a list of links to other pages; there is no article in it',
    }
  }
  const [inner] = page.elements.filter(
    ({ tag, attributes }) => tag === 'iframe' && attributes.has('src'),
  )
  if (inner && lines.length < 5) {
    const message = `shows another page in a frame, which holds the text: ${inner.attributes.get('src')!.value.trim()}`
    return { code: 'frames', message, at: inner.raw }
  }
  const hint = page.hidden.length > 0 ? '; some text is in it but not shown without scripts' : ''
  return {
    code: 'no-article',
    message: `nothing to read as an article (${lines.length} blocks of text)${hint}`,
  }
}

function isConsent(line: Line, cues: CueReader): boolean {
  return (line.hints & COOKIE) !== 0 || cues.kindOf(line.paragraph)?.kind === 'cookie'
}

function chars(lines: readonly Line[]): number {
  return lines.reduce((sum, { block }) => sum + block.text.length, 0)
}

/** Many linked headlines, and little else. */
export function isList(lines: readonly Line[]): boolean {
  const linked = lines.filter(({ block, linked: share }) => share > 0.8 && block.text.length >= 25)
  const total = chars(lines)
  const links = lines.reduce((sum, { block }) => sum + block.linkChars, 0)
  return linked.length >= LISTED && links >= total * LISTED_SHARE
}

const WALL = hintBits('paywall')
/** Longest body that can be the free beginning of an article. */
const TEASER_CHARS = 2_500

/** Tells that only the beginning of an article is there. */
export function paywallOf(
  lines: readonly Line[],
  bodyLength: number,
  { free }: PageMetadata,
): PageKind | null {
  const wall = lines.find(({ hints }) => (hints & WALL) !== 0)
  if (bodyLength > TEASER_CHARS || (free !== false && !wall)) return null
  if (free === true) return null
  const message = 'the article has to be paid for; only its beginning is in the file'
  return { code: 'paywall', message, ...(wall ? { at: wall.block.raw } : {}) }
}

/** An issue of a source; its name comes first. */
export function issueOf(kind: PageKind, name: string, source: string): Issue {
  const { code, message, at } = kind
  return { code, message: `${name}: ${message}`, source, ...(at ? { at } : {}) }
}
