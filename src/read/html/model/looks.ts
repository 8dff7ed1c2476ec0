import type { MarkupBlock, MarkupRole } from '../../../markup/block.ts'
import type { Columns } from './columns.ts'
import { countSigns, endsInWord, type SignCounts } from './signs.ts'

/** What later features need of each block's text. */
export interface Looks {
  /** Size in letters of an alphabet: a Han or kana character counts as much as a short word. */
  readonly size: Float32Array
  readonly linkShare: Float32Array
  /** 1 for a block that reads like a paragraph of prose and is little linked. */
  readonly good: Uint8Array
}

/** Letters of an alphabet one ideograph is worth (news in zh and en: a translation has 1 character for 3–3.5). */
const IDEOGRAPH_SIZE = 3
/** A paragraph of prose: long enough, or shorter and finished, with few links. */
const GOOD_SIZE = 120
const GOOD_FINISHED_SIZE = 60
const GOOD_LINKS = 0.3

const STOPS = /[.!?…。！？][\s"'”»’)\]]|[.!?…。！？]["'”»’)\]]*$|[。！？]/gu
const ENDINGS: readonly [RegExp, number][] = [
  [/(?:…|\.\.\.?)["'”»’)\]]*$/u, 2],
  [/[.!?。！？]["'”»’“)\]]*$/u, 3],
  [/[:：]["'”»’)\]]*$/u, 1],
]

/** Columns told by a block's own text and markup. */
export function lookAt(blocks: readonly MarkupBlock[], columns: Columns): Looks {
  const size = columns.column('size')
  const linkShare = columns.column('link share')
  const good = new Uint8Array(blocks.length)
  const finished = columns.column('ending')
  const stops = columns.column('stops')
  const words = columns.column('words')
  const own = textColumns(columns)
  const roles: Partial<Record<MarkupRole, Float32Array>> = {}
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    const { text, linkChars } = block
    const signs = countSigns(text)
    const { ideographs } = signs
    size[i] = text.length + (IDEOGRAPH_SIZE - 1) * ideographs
    linkShare[i] = linkChars / text.length
    stops[i] = signs.stops === 0 ? 0 : (text.match(STOPS)?.length ?? 0)
    finished[i] = endingOf(text)
    words[i] = signs.words + ideographs / 2
    const prose = size[i]! >= GOOD_SIZE || (size[i]! >= GOOD_FINISHED_SIZE && finished[i] === 3)
    good[i] = prose && linkShare[i]! <= GOOD_LINKS && stops[i]! > 0 ? 1 : 0
    lookAtText(block, signs, own, i)
    const role = roles[block.role] ?? columns.column(IS_ROLE[block.role])
    roles[block.role] = role
    role[i] = 1
  }
  return { size, linkShare, good }
}

function endingOf(text: string): number {
  if (endsInWord(text)) return 0
  const end = text.slice(-8)
  for (const [pattern, value] of ENDINGS) if (pattern.test(end)) return value
  return 0
}

/** Columns filled block by block, looked up once. */
function textColumns(columns: Columns) {
  return {
    wordLength: columns.column('word length'),
    shortWords: columns.column('short words'),
    capitalWords: columns.column('capital words'),
    commas: columns.column('commas'),
    strongShare: columns.column('strong share'),
    digits: columns.column('digits'),
    first: columns.column('first'),
    signs: columns.column('signs'),
    quotes: columns.column('quotes'),
    asks: columns.column('asks'),
    clock: columns.column('clock or year'),
    copyright: columns.wants('copyright') ? columns.column('copyright') : null,
    level: columns.column('level'),
    links: columns.column('links'),
    afterBreak: columns.column('after break'),
    depth: columns.column('depth'),
  }
}

function lookAtText(
  block: MarkupBlock,
  signs: SignCounts,
  columns: ReturnType<typeof textColumns>,
  i: number,
): void {
  const { text } = block
  const words = Math.max(1, signs.words)
  columns.wordLength[i] = signs.letters / words
  columns.shortWords[i] = signs.short / words
  columns.capitalWords[i] = signs.capital / words
  columns.commas[i] = block.commas
  columns.strongShare[i] = block.strongChars / text.length
  columns.digits[i] = signs.digits / text.length
  columns.first[i] = firstOf(text)
  columns.signs[i] = signs.signs / text.length
  columns.quotes[i] = signs.quotes
  columns.asks[i] = signs.asks
  columns.clock[i] = signs.digits > 2 && text.length < 200 && CLOCK_OR_YEAR.test(text) ? 1 : 0
  if (columns.copyright) columns.copyright[i] = COPYRIGHT.test(text) ? 1 : 0
  columns.level[i] = block.level
  columns.links[i] = block.links
  columns.afterBreak[i] = block.afterBreak ? 1 : 0
  columns.depth[i] = block.element.depth
}

const CLOCK_OR_YEAR = /\d{1,2}:\d\d|(?:19|20)\d\d/u
const COPYRIGHT = /©|\(c\)|all rights|https?:|www\./iu

/** What a text starts with by its first code unit plus 1, each looked up by pattern once. */
const firsts = new Uint8Array(0x10000)

function firstOf(text: string): number {
  const unit = text.charCodeAt(0)
  if (firsts[unit] === 0) firsts[unit] = 1 + kindOfFirst(text[0]!)
  return firsts[unit]! - 1
}

function kindOfFirst(first: string): number {
  if (/\p{Lu}/u.test(first)) return 5
  if (/\p{Ll}/u.test(first)) return 1
  if (/\p{L}/u.test(first)) return 4
  if (/\d/u.test(first)) return 2
  return /["“„«'‘—–]/u.test(first) ? 3 : 0
}

const IS_ROLE = {
  heading: 'is heading',
  paragraph: 'is paragraph',
  'list-item': 'is list-item',
  cell: 'is cell',
  quote: 'is quote',
  caption: 'is caption',
  preformatted: 'is preformatted',
  text: 'is text',
} as const satisfies Record<MarkupRole, string>
