import type { MarkupBlock } from '../../../markup/block.ts'
import { REMOVED_KINDS, type RemovedKind } from '../../../model/document.ts'
import type { CueReader } from '../../../text/cues.ts'
import { describe } from '../../../text/paragraph.ts'
import type { Columns } from './columns.ts'
import { shifted } from './neighbour-columns.ts'

/** Text in which a phrase is looked for; openers stand at the start. */
const LOOKED_AT = 160
/** Blocks a heading that opens a list of links is thought to be about. */
const OPENED = 25

/**
 * Columns told by the phrases of the language tables: which kind a block is by its wording, and whether a heading
 * above opened a block of such.
 * @returns the kind by block, `null` where no phrase says
 */
export function cueColumns(
  blocks: readonly MarkupBlock[],
  cues: CueReader,
  columns: Columns,
): (RemovedKind | null)[] {
  const kinds: (RemovedKind | null)[] = []
  let opened = -1
  for (const [i, { text, level }] of blocks.entries()) {
    const head = text.slice(0, LOOKED_AT)
    const paragraph = describe(head, { start: 0, end: head.length }, 0)
    const cue = cues.kindOf(paragraph)
    const kind = cue?.kind ?? (head.length < LOOKED_AT ? cues.vocabularyOf(paragraph) : null)
    kinds.push(kind)
    columns.column('cue')[i] = kind === null ? 0 : 1 + REMOVED_KINDS.indexOf(kind)
    columns.column('cue related')[i] = kind === 'related-links' || kind === 'ticker' ? 1 : 0
    columns.column('cue whole')[i] = cue?.whole ? 1 : 0
    columns.column('cue opens')[i] = cue?.opens ? 1 : 0
    columns.column('cue credit')[i] = head.length < LOOKED_AT && cues.isCredit(head) ? 1 : 0
    columns.column('cue byline')[i] = cues.opener(paragraph, 'byline') !== null ? 1 : 0
    columns.column('cue published')[i] = cues.opener(paragraph, 'published') !== null ? 1 : 0
    columns.column('cue background')[i] = cues.isBackground(paragraph) ? 1 : 0
    columns.column('since opening cue')[i] = opened < 0 ? OPENED : Math.min(OPENED, i - opened)
    if (cue?.opens || (cue?.whole && cue.kind === 'comments')) opened = i
    else if (level > 0) opened = -1
  }
  shifted(columns, 'cue', -1)
  shifted(columns, 'cue', 1)
  return kinds
}
