import type { MarkupBlock } from '../../markup/block.ts'
import { type Hint, type HintSet, hintBit } from '../../markup/hints.ts'
import type { MarkupPage } from '../../markup/page.ts'
import type { Cue, CueReader } from '../../text/cues.ts'
import { describe, type Paragraph } from '../../text/paragraph.ts'

/** A block of a page as the reader works with it. */
export interface Line {
  readonly block: MarkupBlock
  /** What its wording shows, described when first asked for. */
  readonly paragraph: Paragraph
  /** What it is by its wording, looked up once. */
  cueBy(cues: CueReader): Cue | null
  /** Hints of all elements around it and of the inline ones inside it. */
  readonly hints: HintSet
  /** Share of its characters inside links, 0..1. */
  readonly linked: number
  /** How long it is, in letters of an alphabet: an ideograph counts as a few. */
  readonly size: number
}

class PageLine implements Line {
  readonly block: MarkupBlock
  readonly hints: HintSet
  readonly linked: number
  #paragraph: Paragraph | null = null
  #cue: Cue | null | undefined
  #size = -1

  constructor(block: MarkupBlock) {
    this.block = block
    this.hints = block.element.inherited | block.inner
    this.linked = block.linkChars / block.text.length
  }

  get paragraph(): Paragraph {
    const { text } = this.block
    this.#paragraph ??= describe(text, { start: 0, end: text.length }, 0)
    return this.#paragraph
  }

  cueBy(cues: CueReader): Cue | null {
    if (this.#cue === undefined) this.#cue = cues.read(this.paragraph)
    return this.#cue
  }

  get size(): number {
    if (this.#size < 0) this.#size = sizeOf(this.block.text)
    return this.#size
  }
}

/** Letters of an alphabet one ideograph is worth (news in zh and en: a translation has 1 character for 3–3.5). */
const IDEOGRAPH_SIZE = 3
const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/gu

/** Length of a text in letters of an alphabet, so that thresholds mean the same in every script. */
export function sizeOf(text: string): number {
  return text.length + (IDEOGRAPH_SIZE - 1) * (text.match(IDEOGRAPHS)?.length ?? 0)
}

/** Sizes of lines summed up (see `Line`). */
export function sumOfSizes(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size, 0)
}

/** The blocks of a page as lines, in its order. */
export function linesOf(page: MarkupPage): Line[] {
  return page.blocks.map((block) => new PageLine(block))
}

/** True where the hint is about the line. */
export function has(line: Line, hint: Hint): boolean {
  return (line.hints & hintBit(hint)) !== 0
}

/** Elements whose text is a choice or an entry of a form, not something the page tells. */
const FIELDS: ReadonlySet<string> = new Set(['textarea', 'option', 'optgroup'])

/** True for what can be chosen or edited in a form, such as markup to be copied; it never is part of an article. */
export function isField({ block }: Line): boolean {
  return FIELDS.has(block.element.tag)
}
