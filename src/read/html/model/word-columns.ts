import type { MarkupBlock } from '../../../markup/block.ts'
import type { MarkupElement } from '../../../markup/element.ts'
import { fold } from '../../../text/fold.ts'
import type { Paragraph } from '../../../text/paragraph.ts'
import type { Columns } from './columns.ts'
import type { Looks } from './looks.ts'

/** What the page says of itself, as far as it helps to tell its article. */
export interface PageWords {
  /** Headline by the page's metadata. */
  readonly headline: string | null
  /** Text of the article as JSON-LD states it. */
  readonly articleBody: string | null
  /** Each block's text described. */
  readonly paragraphs: readonly Pick<Paragraph, 'folded'>[]
  /** 1 for each block whose words are not looked at. */
  readonly skipped: Uint8Array
}

/** Code units of a block by which it is known when it comes again. */
const OPENING = 200
/** Letters of a word that are compared: what most endings leave alone. */
const STEM = 5
/** Fewest letters of a word that says what a text is about. */
const TELLING = 4
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u

/** Columns told by which words a block shares with the headline, with the good text around it, and with what stood before. */
export function wordColumns(
  blocks: readonly MarkupBlock[],
  { size, good }: Looks,
  { headline, articleBody, paragraphs, skipped }: PageWords,
  columns: Columns,
): void {
  const stems = paragraphs.map(({ folded }, i) => (skipped[i] ? [] : stemsOf(folded)))
  headlineColumns(blocks, stems, headline, columns)
  const common = new Map<string, number>()
  for (const [i, own] of stems.entries()) {
    if (!good[i]) continue
    for (const stem of new Set(own)) common.set(stem, (common.get(stem) ?? 0) + 1)
  }
  const known = new Set<string>()
  const shared = columns.column('shared words')
  const said = columns.column('said before')
  for (const [i, { text }] of blocks.entries()) {
    shared[i] = sharedShare(stems[i]!, common, good[i] ? 1 : 0)
    const key = text.length <= OPENING ? paragraphs[i]!.folded : fold(text.slice(0, OPENING))
    said[i] = known.has(key) && size[i]! > 20 ? 1 : 0
    known.add(key)
  }
  bodyColumns(stems, articleBody, columns)
}

/** Stems of the telling words of a folded text; of ideographs, pairs. */
function stemsOf(folded: string): string[] {
  const found: string[] = []
  const ideographs = IDEOGRAPH.test(folded)
  let before = ''
  for (const word of folded.match(WORD) ?? []) {
    if (ideographs && IDEOGRAPH.test(word)) {
      if (before !== '') found.push(before + word)
      before = word
      continue
    }
    before = ''
    if (word.length >= TELLING) found.push(word.slice(0, STEM))
  }
  return found
}

/** Share of the words that `common` has more than `own` times. */
function sharedShare(
  stems: readonly string[],
  common: ReadonlyMap<string, number>,
  own: number,
): number {
  if (stems.length === 0) return -1
  let shared = 0
  for (const stem of stems) if ((common.get(stem) ?? 0) > own) shared++
  return shared / stems.length
}

/** Share of the headline's words a block must have to be the headline. */
const SAME_HEADLINE = 0.75

function headlineColumns(
  blocks: readonly MarkupBlock[],
  stems: readonly string[][],
  headline: string | null,
  columns: Columns,
): void {
  const wanted = new Set(stemsOf(fold(headline ?? '')))
  const same = columns.column('headline')
  let place = -1
  const share = columns.column('headline words')
  const count = columns.column('headline count')
  for (const [i, all] of stems.entries()) {
    const own = all.length > 1 ? new Set(all) : all
    const size = own instanceof Set ? own.size : own.length
    let found = 0
    for (const stem of own) if (wanted.has(stem)) found++
    share[i] = size === 0 ? -1 : found / size
    count[i] = found
    const most = Math.max(wanted.size, size)
    same[i] = wanted.size > 0 && found >= most * SAME_HEADLINE ? 1 : 0
    if (same[i] && (place < 0 || (blocks[i]!.level === 1 && blocks[place]!.level !== 1))) place = i
  }
  if (place < 0) place = blocks.findIndex(({ level }) => level === 1)
  if (place >= 0) nearnessColumns(blocks, blocks[place]!.element, columns)
  const size = columns.column('size')
  let passed = 0
  const sinceHeadlineColumn = columns.column('since headline')
  const textSinceHeadlineColumn = columns.column('text since headline')
  for (let i = 0; i < blocks.length; i++) {
    sinceHeadlineColumn[i] = place < 0 ? -100 : Math.max(-50, Math.min(100, i - place))
    textSinceHeadlineColumn[i] = i > place && place >= 0 ? passed : -1
    if (i > place) passed += size[i]!
  }
}

/** How near a block stands to the headline in the tree: levels up to what holds both, from either. */
function nearnessColumns(
  blocks: readonly MarkupBlock[],
  headline: MarkupElement,
  columns: Columns,
): void {
  const around = new Set<MarkupElement>()
  for (let at: MarkupElement | null = headline; at; at = at.parent) around.add(at)
  const levelsDownFromHeadlineColumn = columns.column('levels down from headline')
  const levelsUpFromHeadlineColumn = columns.column('levels up from headline')
  const withHeadlineColumn = columns.column('with headline')
  for (const [i, { element }] of blocks.entries()) {
    let at: MarkupElement | null = element
    let levels = 0
    while (at && !around.has(at)) {
      at = at.parent
      levels++
    }
    levelsDownFromHeadlineColumn[i] = levels
    levelsUpFromHeadlineColumn[i] = headline.depth - (at?.depth ?? 0)
    withHeadlineColumn[i] = at ? at.blocks.end - at.blocks.start : 0
  }
}

/** Share of a block's pairs of words that follow each other in the article as JSON-LD has it; −1 without it. */
function bodyColumns(
  stems: readonly string[][],
  articleBody: string | null,
  columns: Columns,
): void {
  const pairs = new Set<string>()
  if (articleBody !== null) {
    const body = stemsOf(fold(articleBody))
    for (let i = 1; i < body.length; i++) pairs.add(`${body[i - 1]} ${body[i]}`)
  }
  const share = columns.column('stated body')
  for (const [i, own] of stems.entries()) {
    if (pairs.size === 0 || own.length < 2) {
      share[i] = -1
      continue
    }
    let found = 0
    for (let at = 1; at < own.length; at++) if (pairs.has(`${own[at - 1]} ${own[at]}`)) found++
    share[i] = found / (own.length - 1)
  }
}
