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
  const any = HINTS.map((hint) => columns.column(`in ${hint}`))
  const close = HINTS.map((hint) => columns.column(`close ${hint}`))
  const inner = HINTS.map((hint) => columns.column(`holds ${hint}`))
  const foreignHintsColumn = columns.column('foreign hints')
  const closeForeignHintsColumn = columns.column('close foreign hints')
  const levelsToForeignColumn = columns.column('levels to foreign')
  for (const [i, block] of blocks.entries()) {
    const near = closeHints(block.element)
    for (let hint = 0; hint < HINTS.length; hint++) {
      const bit = 1 << hint
      any[hint]![i] = block.element.inherited & bit ? 1 : 0
      close[hint]![i] = near & bit ? 1 : 0
      inner[hint]![i] = block.inner & bit ? 1 : 0
    }
    foreignHintsColumn[i] = count(block.element.inherited & FOREIGN)
    closeForeignHintsColumn[i] = count(near & FOREIGN)
    levelsToForeignColumn[i] = levelsTo(block.element, FOREIGN)
  }
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
