import type { Dated, RawText } from '../../model/document.ts'
import type { LanguagePack } from '../../model/kit.ts'
import { toRaw } from '../../text/compose.ts'
import type { CueReader } from '../../text/cues.ts'
import { fold } from '../../text/fold.ts'
import { stampLine } from '../../text/stamp.ts'
import { has, type Line } from './line.ts'
import type { PageMetadata } from './metadata.ts'

/** Lines around the body that name author and date, and what they say. */
export interface Credits {
  readonly byline: RawText | null
  readonly published: Dated | null
  /** Indexes of lines that say only that, with the reason they are left out. */
  readonly lines: ReadonlyMap<number, string>
}

/** Lines above the body's first paragraph and below its last that are looked at. */
const MARGIN = 12
/** Longest line, in words, that names an author or a date and nothing else. */
const CREDIT_WORDS = 24
/** Words of such a line that may be left when names, dates and openers are taken away: a place, a desk. */
const OTHER_WORDS = 4

interface Margins {
  readonly first: number
  readonly last: number
  readonly headline: number | null
}

/**
 * Finds where the page shows its author and date: lines near the body's ends. The metadata say whom to look for;
 * without them a line with an opener ("By") or an author's class is read.
 */
export function findCredits(
  lines: readonly Line[],
  margins: Margins,
  metadata: PageMetadata,
  { cues, packs }: { readonly cues: CueReader; readonly packs: readonly LanguagePack[] },
): Credits {
  const found = new Map<number, string>()
  let byline: RawText | null = null
  let published: Dated | null = null
  for (const line of marginLines(lines, margins)) {
    const { block, paragraph } = line
    if (paragraph.wordCount > CREDIT_WORDS) continue
    const named: RawText | null =
      authorIn(line, metadata.authors) ?? (byline ? null : openerIn(line, cues))
    const stamp = stampLine(block.text, packs)
    if (stamp && !published && block.index < margins.last) {
      published = { value: stamp.value, basis: 'stated', raw: toRaw(block.alignment, stamp.span) }
    }
    if (named) byline ??= named
    const said =
      words(named?.text ?? '') +
      (stamp ? words(block.text.slice(stamp.span.start, stamp.span.end)) : 0)
    const rest = words(block.text) - said
    if (named && rest <= OTHER_WORDS + words(named.text)) found.set(block.index, 'an author line')
    else if (stamp && rest <= OTHER_WORDS) found.set(block.index, 'a date line')
  }
  const [author] = metadata.authors
  return {
    byline: byline ?? author ?? null,
    published: metadata.published ?? published,
    lines: found,
  }
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** Lines near the headline and the body's ends, above ones first. */
function marginLines(lines: readonly Line[], { first, last, headline }: Margins): Line[] {
  const from = Math.max(0, Math.min(headline ?? first, first) - 4, first - MARGIN)
  const above = lines.slice(from, first + 3)
  const below = lines.slice(Math.max(first + 3, last - 1), last + 4)
  return [...above, ...below].filter(({ block }) => block.index !== headline)
}

/** The place of the authors' names in a line: from the first to the last that stands there. */
function authorIn({ block }: Line, authors: readonly RawText[]): RawText | null {
  let start = Number.POSITIVE_INFINITY
  let end = -1
  const lower = block.text.toLowerCase()
  for (const { text } of authors) {
    const at = lower.indexOf(text.toLowerCase())
    if (at < 0 || at + text.length > block.text.length) continue
    start = Math.min(start, at)
    end = Math.max(end, at + text.length)
  }
  if (end < 0) return null
  return { text: block.text.slice(start, end), raw: toRaw(block.alignment, { start, end }) }
}

/** A name: two to five capitalised words. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Ll}{1,3}\s+)?\p{Lu}[\p{L}.'’-]*){1,4}/u

/** The name after an opener such as "By", or alone in an element made for authors. */
function openerIn(line: Line, cues: CueReader): RawText | null {
  const { block, paragraph } = line
  const opener = cues.opener(paragraph, 'byline')
  if (opener === null && !has(line, 'byline')) return null
  const lead = opener === null ? 0 : fold(block.text).indexOf(opener) + opener.length
  const skipped = /^[\s:–—-]*/u.exec(block.text.slice(lead))![0].length
  const start = opener === null ? 0 : lead + skipped
  const name = NAME.exec(block.text.slice(start))?.[0]
  if (!name) return null
  const span = { start, end: start + name.length }
  return { text: name, raw: toRaw(block.alignment, span) }
}
