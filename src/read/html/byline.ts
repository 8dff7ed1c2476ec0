import type { Alignment, Dated, RawText } from '../../model/document.ts'
import type { LanguagePack } from '../../model/kit.ts'
import { toRaw } from '../../text/compose.ts'
import type { CueReader } from '../../text/cues.ts'
import { fold } from '../../text/fold.ts'
import { describe } from '../../text/paragraph.ts'
import { stampLine } from '../../text/stamp.ts'
import { has, type Line } from './line.ts'
import type { PageMetadata } from './metadata.ts'
import joiners from './name-joiners.json' with { type: 'json' }

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
 * where they name nobody, or only the outlet, a line with an opener ("By") or an author's class is read.
 */
export function findCredits(
  lines: readonly Line[],
  margins: Margins,
  metadata: PageMetadata,
  { cues, packs }: { readonly cues: CueReader; readonly packs: readonly LanguagePack[] },
): Credits {
  const found = new Map<number, string>()
  const shown: RawText[] = []
  let opened: RawText | null = null
  let published: Dated | null = null
  for (const line of marginLines(lines, margins)) {
    const { block, paragraph } = line
    if (paragraph.wordCount > CREDIT_WORDS) continue
    const author = authorIn(line, metadata.authors)
    if (author) shown.push(author)
    const named: RawText | null = author ?? (opened ? null : openerIn(line, cues))
    if (!author) opened ??= named
    const stamp = stampLine(block.text, packs)
    if (stamp && !published && block.index < margins.last) {
      published = { value: stamp.value, basis: 'stated', raw: toRaw(block.alignment, stamp.span) }
    }
    const said =
      words(named?.text ?? '') +
      (stamp ? words(block.text.slice(stamp.span.start, stamp.span.end)) : 0)
    const rest = words(block.text) - said
    if (named && rest <= OTHER_WORDS + words(named.text)) found.set(block.index, 'an author line')
    else if (stamp && rest <= OTHER_WORDS) found.set(block.index, 'a date line')
  }
  const stated = statedByline(metadata.authors, shown)
  return {
    byline: metadata.byOutlet ? (opened ?? stated) : (stated ?? opened),
    published: metadata.published ?? published,
    lines: found,
  }
}

/** The stated authors: as a line shows them where one shows them all, else their names with what holds them all. */
function statedByline(authors: readonly RawText[], shown: readonly RawText[]): RawText | null {
  const whole = shown.find(({ text }) => authors.every((author) => holds(text, author.text)))
  if (whole) return whole
  if (authors.length === 0) return null
  const places = authors.map((author) => shown.find(({ text }) => holds(text, author.text))?.raw)
  const raws = places.every((raw) => raw !== undefined) ? places : authors.map(({ raw }) => raw)
  return {
    text: authors.map(({ text }) => text).join(', '),
    raw: {
      start: Math.min(...raws.map(({ start }) => start)),
      end: Math.max(...raws.map(({ end }) => end)),
    },
  }
}

function holds(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase())
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

const NAME_PATTERN = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:\\p{Ll}{1,3}\\s+)?\\p{Lu}[\\p{L}.'’-]*){1,4}"
/** Names of two to five capitalised words, with commas or a word for "and" between them. */
const NAMES = new RegExp(
  `^${NAME_PATTERN}(?:(?:,\\s|\\s(?:${joiners.join('|')})\\s)${NAME_PATTERN})*`,
  'u',
)
/** Marks that part author, date and place in one line. */
const PARTS = /\s[|•·]\s/gu

/** The name after an opener such as "By", or alone in an element made for authors. */
function openerIn(line: Line, cues: CueReader): RawText | null {
  const { text, alignment } = line.block
  const starts = [0, ...[...text.matchAll(PARTS)].map((mark) => mark.index + mark[0].length)]
  for (const start of starts) {
    const end = text.length
    const part = start === 0 ? line.paragraph : describe(text, { start, end }, 0)
    const opener = cues.opener(part, 'byline')
    if (opener === null && (start > 0 || !has(line, 'byline'))) continue
    const lead = opener === null ? 0 : fold(text.slice(start)).indexOf(opener) + opener.length
    const skipped = opener === null ? 0 : /^[\s:–—-]*/u.exec(text.slice(start + lead))![0].length
    const from = start + lead + skipped
    const names = NAMES.exec(text.slice(from))?.[0]
    if (!names) continue
    const span = { start: from, end: endOfName(alignment, from, from + names.length) }
    return { text: text.slice(span.start, span.end), raw: toRaw(alignment, span) }
  }
  return null
}

/** Where a name ends at the latest: another element's text may follow it without a blank, such as what the author is. */
function endOfName(alignment: readonly Alignment[], start: number, end: number): number {
  const glued = alignment.find(
    ({ text, exact }, i) =>
      exact &&
      text.start > start &&
      text.start < end &&
      alignment[i - 1]?.exact === true &&
      alignment[i - 1]!.raw.end < alignment[i]!.raw.start,
  )
  return glued ? glued.text.start : end
}
