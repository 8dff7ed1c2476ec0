import { hintBit, hintBits } from '../../markup/hints.ts'
import type { MarkupPage } from '../../markup/page.ts'
import type { Issue, IssueCode } from '../../model/issue.ts'
import type { Span } from '../../model/span.ts'
import type { CueReader } from '../../text/cues.ts'
import { type Line, sumOfSizes } from './line.ts'
import { isList, isListDespiteBody } from './list-page.ts'
import type { PageMetadata } from './metadata.ts'
import { saysNotice } from './notices.ts'

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

/** The same for one known by its words alone, the share of such lines in it, and the fewest of them. */
const SAID_SIZE = 3_000
const SAID_SHARE = 0.3
const SAID_LINES = 2

function consentPage(lines: readonly Line[], cues: CueReader): PageKind | null {
  const total = sumOfSizes(lines)
  if (total > CONSENT_SIZE) return null
  const named = lines.filter((line) => isConsent(line, cues))
  const said =
    total > SAID_SIZE
      ? []
      : lines.filter((line) => named.includes(line) || saysNotice(line.paragraph.folded, 'consent'))
  const enough = said.length >= SAID_LINES && sumOfSizes(said) >= total * SAID_SHARE
  const consent = enough ? said : named
  if (consent.length === 0) return null
  if (!enough && sumOfSizes(consent) < total * CONSENT_SHARE) return null
  const message =
    'is a page that asks for consent to cookies; the article behind it is not in the file'
  return { code: 'consent-page', message, at: consent[0]!.block.raw }
}

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
  if (metadata.article === true || metadata.published !== null) return null
  return isListDespiteBody(lines, body, metadata) ? LIST_PAGE : null
}

function isConsent(line: Line, cues: CueReader): boolean {
  return (line.hints & COOKIE) !== 0 || line.cueBy(cues)?.kind === 'cookie'
}

const WALL = hintBits('paywall')
/** Largest body that can be the free beginning of an article. */
const FREE_SIZE = 2_500
/** Lines below the body's last in which a wall may be put into words, and most words of such a line. */
const BELOW = 5
const WALL_WORDS = 30

/**
 * Tells that only the beginning of an article is there: by JSON-LD, by the name of a part, or by words below the text.
 * @param bodySize size of the text that was read (see `Line`)
 */
export function paywallOf(
  lines: readonly Line[],
  body: readonly number[],
  bodySize: number,
  { free }: PageMetadata,
): PageKind | null {
  if (bodySize > FREE_SIZE || free === true) return null
  const named = lines.find(({ hints }) => (hints & WALL) !== 0)
  const wall =
    named ?? lines.slice((body[0] ?? 0) + 1, (body.at(-1) ?? 0) + 1 + BELOW).find(saysWall)
  if (free !== false && !wall) return null
  const message = 'the article has to be paid for; only its beginning is in the file'
  return { code: 'paywall', message, ...(wall ? { at: wall.block.raw } : {}) }
}

function saysWall({ paragraph }: Line): boolean {
  return paragraph.wordCount <= WALL_WORDS && saysNotice(paragraph.folded, 'paywall')
}

/** An issue of a source; its name comes first. */
export function issueOf(kind: PageKind, name: string, source: string): Issue {
  const { code, message, at } = kind
  return { code, message: `${name}: ${message}`, source, ...(at ? { at } : {}) }
}
