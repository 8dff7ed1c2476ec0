import type { MarkupBlock } from '../../../markup/block.ts'
import type { MarkupElement } from '../../../markup/element.ts'
import { fold } from '../../../text/fold.ts'
import type { Paragraph } from '../../../text/paragraph.ts'
import type { Columns } from './columns.ts'
import { innermostAround } from './innermost-around.ts'
import type { Looks } from './looks.ts'
import { NumberSet, Stems } from './stems.ts'

/** What the page says of itself, as far as it helps to tell its article. */
export interface PageWords {
  /** Headline by the page's metadata. */
  readonly headline: string | null
  /** Text of the article as JSON-LD states it. */
  readonly articleBody: string | null
  /** Each block's text described, when it is asked for. */
  readonly lines: readonly { readonly paragraph: Pick<Paragraph, 'folded'> }[]
  /** 1 for each block whose words are not looked at. */
  readonly skipped: Uint8Array
}

/** Code units of a block by which it is known when it comes again. */
const OPENING = 200
/** Columns told by which words a block shares with the headline, with the good text around it, and with what stood before. */
export function wordColumns(
  blocks: readonly MarkupBlock[],
  { size, good }: Looks,
  { headline, articleBody, lines, skipped }: PageWords,
  columns: Columns,
): void {
  const words = new Stems()
  // Not taken apart in the parameters: a line is described when its paragraph is asked for.
  const stems = lines.map((line, i) => (skipped[i] ? NONE : words.of(line.paragraph.folded)))
  const wanted = words.of(fold(headline ?? ''))
  headlineColumns(blocks, { stems, wanted, count: words.count }, columns)
  const common = commonStems(stems, good, words.count)
  const known = new Set<string>()
  const shared = columns.column('shared words')
  const said = columns.column('said before')
  for (let i = 0; i < blocks.length; i++) {
    const { text } = blocks[i]!
    shared[i] = sharedShare(stems[i]!, common, good[i] ? 1 : 0)
    const whole = text.length <= OPENING && !skipped[i]
    const key = whole ? lines[i]!.paragraph.folded : fold(text.slice(0, OPENING))
    said[i] = known.has(key) && size[i]! > 20 ? 1 : 0
    known.add(key)
  }
  bodyColumns(stems, articleBody === null ? NONE : words.of(fold(articleBody)), columns)
}

const NONE: readonly number[] = []

/** In how many blocks of good text each stem stands. */
function commonStems(
  stems: readonly (readonly number[])[],
  good: Uint8Array,
  count: number,
): Int32Array {
  const common = new Int32Array(count)
  const own = new NumberSet(count)
  for (let i = 0; i < stems.length; i++) {
    const all = stems[i]!
    if (!good[i]) continue
    own.clear()
    for (const stem of all) if (own.add(stem)) common[stem]!++
  }
  return common
}

/** Share of the words that `common` has more than `own` times. */
function sharedShare(stems: readonly number[], common: Int32Array, own: number): number {
  if (stems.length === 0) return -1
  let shared = 0
  for (const stem of stems) if (common[stem]! > own) shared++
  return shared / stems.length
}

/** Share of the headline's words a block must have to be the headline. */
const SAME_HEADLINE = 0.75

/** Stems of each block and of the headline, and how many numbers stand for them. */
interface PageStems {
  readonly stems: readonly (readonly number[])[]
  readonly wanted: readonly number[]
  readonly count: number
}

function headlineColumns(
  blocks: readonly MarkupBlock[],
  { stems, wanted, count: known }: PageStems,
  columns: Columns,
): void {
  const asked = new Uint8Array(known)
  for (const stem of wanted) asked[stem] = 1
  const wantedSize = asked.reduce((sum, one) => sum + one, 0)
  const once = new NumberSet(known)
  const same = columns.column('headline')
  let place = -1
  const share = columns.column('headline words')
  const count = columns.column('headline count')
  for (let i = 0; i < stems.length; i++) {
    const all = stems[i]!
    once.clear()
    let size = 0
    let found = 0
    for (const stem of all) {
      if (!once.add(stem)) continue
      size++
      found += asked[stem]!
    }
    share[i] = size === 0 ? -1 : found / size
    count[i] = found
    const most = Math.max(wantedSize, size)
    same[i] = wantedSize > 0 && found >= most * SAME_HEADLINE ? 1 : 0
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
  const levelsDownFromHeadlineColumn = columns.column('levels down from headline')
  const levelsUpFromHeadlineColumn = columns.column('levels up from headline')
  const withHeadlineColumn = columns.column('with headline')
  for (let i = 0; i < blocks.length; i++) {
    const { element } = blocks[i]!
    const at = innermostAround(element, headline)
    levelsDownFromHeadlineColumn[i] = element.depth - (at?.depth ?? -1)
    levelsUpFromHeadlineColumn[i] = headline.depth - (at?.depth ?? 0)
    withHeadlineColumn[i] = at ? at.blocks.end - at.blocks.start : 0
  }
}

/** Share of a block's pairs of words that follow each other in the article as JSON-LD has it; −1 without it. */
function bodyColumns(
  stems: readonly (readonly number[])[],
  body: readonly number[],
  columns: Columns,
): void {
  const pairs = new Set<number>()
  for (let i = 1; i < body.length; i++) pairs.add(pairOf(body[i - 1]!, body[i]!))
  const share = columns.column('stated body')
  for (let i = 0; i < stems.length; i++) {
    const own = stems[i]!
    if (pairs.size === 0 || own.length < 2) {
      share[i] = -1
      continue
    }
    let found = 0
    for (let at = 1; at < own.length; at++) if (pairs.has(pairOf(own[at - 1]!, own[at]!))) found++
    share[i] = found / (own.length - 1)
  }
}

/** More than the stems of any page. */
const STEMS = 2 ** 26

function pairOf(first: number, second: number): number {
  return first * STEMS + second
}
