import type { MarkupBlock } from '../../../markup/block.ts'
import type { MarkupElement } from '../../../markup/element.ts'
import { HINTS, hintBits } from '../../../markup/hints.ts'
import type { Columns } from './columns.ts'

/** Levels that count as close around a block. */
const CLOSE_LEVELS = 3

/** Hints of what is hardly ever part of an article. */
const FOREIGN = hintBits(
  ...([
    'related',
    'comments',
    'share',
    'navigation',
    'aside',
    'footer',
    'promo',
    'advert',
  ] as const),
  ...(['cookie', 'tags', 'bio', 'widget', 'dialog', 'form', 'card'] as const),
)

/**
 * What names in the markup say (class, id, role): at how many levels above the block the nearest element with
 * that hint stands (1 = its own; 0 = none above it), and whether an inline element inside has it.
 */
export function hintColumns(blocks: readonly MarkupBlock[], columns: Columns): void {
  const any = wantedOf('in', columns)
  const close = wantedOf('close', columns)
  const inner = wantedOf('holds', columns)
  const foreignHintsColumn = columns.column('foreign hints')
  const closeForeignHintsColumn = columns.column('close foreign hints')
  const levelsToForeignColumn = columns.column('levels to foreign')
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    const near = closeHints(block.element)
    fillIn(any, block.element.inherited, i)
    fillIn(close, near, i)
    fillIn(inner, block.inner, i)
    foreignHintsColumn[i] = count(block.element.inherited & FOREIGN)
    closeForeignHintsColumn[i] = count(near & FOREIGN)
    levelsToForeignColumn[i] = levelsTo(block.element, FOREIGN)
  }
}

/** The column of a hint, and its bit. */
interface HintColumn {
  readonly column: Float32Array
  readonly bit: number
}

function wantedOf(how: 'in' | 'close' | 'holds', columns: Columns): HintColumn[] {
  const found: HintColumn[] = []
  for (const [index, hint] of HINTS.entries()) {
    const name = `${how} ${hint}`
    if (columns.wants(name)) found.push({ column: columns.column(name), bit: 1 << index })
  }
  return found
}

function fillIn(hints: readonly HintColumn[], bits: number, row: number): void {
  if (bits === 0) return
  for (const { column, bit } of hints) if (bits & bit) column[row] = 1
}

function closeHints(element: MarkupElement): number {
  let hints = 0
  let at: MarkupElement | null = element
  for (let level = 0; at && level < CLOSE_LEVELS; at = at.parent, level++) {
    if (at.tag !== 'body' && at.tag !== 'html') hints |= at.hints
  }
  return hints
}

function count(bits: number): number {
  let found = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) found++
  return found
}

/** Levels up to the nearest element with one of the hints, 1 = the block's own; 0 without one. */
function levelsTo(element: MarkupElement, hints: number): number {
  if ((element.inherited & hints) === 0) return 0
  let at: MarkupElement | null = element
  for (let level = 1; at; at = at.parent, level++) if (at.hints & hints) return level
  return 0
}
