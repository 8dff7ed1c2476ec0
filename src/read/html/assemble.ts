import type { Alignment, Removal } from '../../model/document.ts'
import type { Block } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { addTo } from '../../text/add-to.ts'
import { type AlignedText, sliceAligned } from '../../text/aligned.ts'
import { Composer, toRaw } from '../../text/compose.ts'
import type { CueReader } from '../../text/cues.ts'
import type { Headline } from './headline.ts'
import type { Line } from './line.ts'

/** Clean text with its way back and its blocks. */
export interface Assembled {
  readonly text: string
  readonly alignment: readonly Alignment[]
  readonly blocks: readonly Block[]
  /** House labels, which stand in the text but not in the body, and what stood above the headline in its line. */
  readonly labels: readonly Removal[]
}

/** Builds an article's text out of its lines, in the order of the page: headline and body, joined by blank lines. */
export function assemble(
  markup: string,
  body: readonly Line[],
  headline: Headline | null,
  cues: CueReader,
): Assembled {
  const builder = new ArticleBuilder(markup, cues)
  if (headline && headline.index === null) builder.add(headline.title, 'headline', '\n\n')
  let row: object | null = null
  let last = -1
  for (const line of body) {
    const { block } = line
    if (block.index === headline?.index) builder.addHeadline(line, headline.from)
    else if (block.role === 'cell' || block.element.tag === 'caption') {
      // Cells of one row are read as one line, if nothing between them is left out.
      const own = aroundCell(line, 'tr')
      if (own !== null && own === row && block.index === last + 1) builder.extend(block)
      else builder.add(block, 'table-row', '\n\n')
      row = own
      last = block.index
      continue
    } else builder.addProse(line)
    row = null
  }
  return builder.finish()
}

/** The table row, or the innermost table, a cell stands in, so that cells can be told to stand in the same. */
function aroundCell({ block }: Line, tag: 'tr' | 'table'): object | null {
  for (let at = block.element.parent; at; at = at.parent) {
    if (at.tag === tag) return at
    if (at.tag === 'table') return null
  }
  return null
}

/** All cells of each table row, or of each table, that some of the given lines stand in. */
export function cellGroups(
  lines: readonly Line[],
  some: Iterable<number>,
  tag: 'tr' | 'table',
): Line[][] {
  const wanted = new Set(
    [...some]
      .map((index) => lines[index]!)
      .filter(isCell)
      .map((line) => aroundCell(line, tag))
      .filter((group) => group !== null),
  )
  const groups = new Map<object, Line[]>()
  for (const line of wanted.size === 0 ? [] : lines) {
    const group = isCell(line) ? aroundCell(line, tag) : null
    if (group !== null && wanted.has(group)) addTo(groups, group, line)
  }
  return [...groups.values()]
}

function isCell({ block }: Line): boolean {
  return block.role === 'cell'
}

class ArticleBuilder {
  readonly #composer: Composer
  readonly #cues: CueReader
  readonly #blocks: Block[] = []
  readonly #labels: Removal[] = []
  #background = false
  #end = 0

  constructor(markup: string, cues: CueReader) {
    this.#composer = new Composer(markup)
    this.#cues = cues
  }

  /** Adds a block after a gap; returns its range in the text. */
  add(aligned: AlignedText, role: Block['role'], gap: string, background = false): void {
    const span = this.#append(aligned, gap)
    this.#blocks.push({ span, role, ...(background ? { background: true } : {}) })
  }

  /** Adds to the last block. */
  extend(aligned: AlignedText): void {
    const last = this.#blocks.pop()!
    const { end } = this.#append(aligned, ' ')
    this.#blocks.push({ ...last, span: { start: last.span.start, end } })
  }

  addHeadline({ block }: Line, from: number): void {
    this.add(sliceAligned(block, { start: from, end: block.text.length }), 'headline', '\n\n')
    if (from === 0) return
    const raw = toRaw(block.alignment, { start: 0, end: from })
    this.#labels.push({ kind: 'other', raw, reason: 'words above the headline' })
  }

  addProse(line: Line): void {
    const { block, paragraph } = line
    const label = this.#cues.labelLength(paragraph)
    const rest = label > 0 ? block.text.slice(label).search(/\S/u) : -1
    const recalls = this.#cues.isBackground(paragraph) || (label === 0 && this.#background)
    this.#background = label > 0 && rest < 0 && this.#cues.isBackground(paragraph)
    if (label === 0) {
      this.add(block, roleOf(line), '\n\n', recalls)
      return
    }
    const labelSpan = { start: 0, end: label }
    this.add(sliceAligned(block, labelSpan), 'label', '\n\n')
    const raw = toRaw(block.alignment, labelSpan)
    this.#labels.push({ kind: 'other', raw, reason: 'a house label; the text after it stays' })
    if (rest < 0) return
    const body = sliceAligned(block, { start: label + rest, end: block.text.length })
    this.add(body, roleOf(line), ' ', recalls)
  }

  #append({ text, alignment }: AlignedText, gap: string): Span {
    const first = alignment[0]!
    if (this.#composer.text !== '') {
      this.#composer.replace({ start: this.#end, end: first.raw.start }, gap)
    }
    const start = this.#composer.text.length
    for (const run of alignment) {
      if (run.exact) this.#composer.keep(run.raw)
      else this.#composer.replace(run.raw, text.slice(run.text.start, run.text.end))
    }
    this.#end = alignment.at(-1)!.raw.end
    return { start, end: this.#composer.text.length }
  }

  finish(): Assembled {
    const { text, alignment } = this.#composer
    return { text, alignment, blocks: this.#blocks, labels: this.#labels }
  }
}

function roleOf({ block }: Line): Block['role'] {
  if (block.level > 0) return 'subhead'
  if (block.role === 'list-item') return 'list-item'
  return block.role === 'quote' ? 'quote' : 'paragraph'
}
