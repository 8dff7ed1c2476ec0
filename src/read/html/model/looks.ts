import type { MarkupBlock, MarkupRole } from '../../../markup/block.ts'
import type { Columns } from './columns.ts'

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
const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/gu
/** A paragraph of prose: long enough, or shorter and finished, with few links. */
const GOOD_SIZE = 120
const GOOD_FINISHED_SIZE = 60
const GOOD_LINKS = 0.3

const STOPS = /[.!?…。！？][\s"'”»’)\]]|[.!?…。！？]["'”»’)\]]*$|[。！？]/gu
const WORDS = /[\p{L}\p{N}]+/gu
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
  for (const [i, block] of blocks.entries()) {
    const { text, linkChars } = block
    const ideographs = text.match(IDEOGRAPHS)?.length ?? 0
    size[i] = text.length + (IDEOGRAPH_SIZE - 1) * ideographs
    linkShare[i] = linkChars / text.length
    stops[i] = text.match(STOPS)?.length ?? 0
    finished[i] = endingOf(text)
    const found = text.match(WORDS)
    words[i] = (found?.length ?? 0) + ideographs / 2
    const prose = size[i]! >= GOOD_SIZE || (size[i]! >= GOOD_FINISHED_SIZE && finished[i] === 3)
    good[i] = prose && linkShare[i]! <= GOOD_LINKS && stops[i]! > 0 ? 1 : 0
    lookAtWords(block, found ?? [], columns, i)
    lookAtMarkup(block, columns, i)
  }
  return { size, linkShare, good }
}

function endingOf(text: string): number {
  const end = text.slice(-8)
  for (const [pattern, value] of ENDINGS) if (pattern.test(end)) return value
  return 0
}

function lookAtWords(
  { text, commas, strongChars }: MarkupBlock,
  words: readonly string[],
  columns: Columns,
  i: number,
): void {
  let short = 0
  let letters = 0
  let capital = 0
  for (const word of words) {
    letters += word.length
    if (word.length <= 3) short++
    const first = word[0]!
    if (first !== first.toLowerCase()) capital++
  }
  const count = Math.max(1, words.length)
  columns.column('word length')[i] = letters / count
  columns.column('short words')[i] = short / count
  columns.column('capital words')[i] = capital / count
  columns.column('commas')[i] = commas
  columns.column('strong share')[i] = strongChars / text.length
  columns.column('digits')[i] = (text.match(/\d/gu)?.length ?? 0) / text.length
  columns.column('first')[i] = firstOf(text)
  columns.column('signs')[i] = (text.match(/[|»›→•·©@#/\\_+]/gu)?.length ?? 0) / text.length
  columns.column('quotes')[i] = text.match(/["“”„«»]/gu)?.length ?? 0
  columns.column('asks')[i] = text.match(/[?!？！]/gu)?.length ?? 0
  columns.column('clock or year')[i] =
    text.length < 200 && /\d{1,2}:\d\d|(?:19|20)\d\d/u.test(text) ? 1 : 0
  columns.column('copyright')[i] = /©|\(c\)|all rights|https?:|www\./iu.test(text) ? 1 : 0
}

function firstOf(text: string): number {
  const first = text[0]!
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

function lookAtMarkup(block: MarkupBlock, columns: Columns, i: number): void {
  columns.column(IS_ROLE[block.role])[i] = 1
  columns.column('level')[i] = block.level
  columns.column('links')[i] = block.links
  columns.column('after break')[i] = block.afterBreak ? 1 : 0
  columns.column('depth')[i] = block.element.depth
}
