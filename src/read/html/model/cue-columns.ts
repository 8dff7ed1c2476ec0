import type { MarkupBlock } from '../../../markup/block.ts'
import { REMOVED_KINDS } from '../../../model/document.ts'
import type { CueReader } from '../../../text/cues.ts'
import type { Paragraph } from '../../../text/paragraph.ts'
import type { Columns } from './columns.ts'
import { shifted } from './neighbour-columns.ts'

/** Longest block, in code units, whose words may all be of buttons, or that may be a picture credit. */
const SHORT = 160
/** Blocks a heading that opens a list of links is thought to be about. */
const OPENED = 25

/** What the blocks say; 1 in `skipped` for each whose phrases are not looked up. */
interface Wording {
  readonly cues: CueReader
  readonly paragraphs: readonly Paragraph[]
  readonly skipped: Uint8Array
}

/**
 * Columns told by the phrases of the language tables: which kind a block is by its wording, and whether a heading
 * above opened a block of such.
 */
export function cueColumns(
  blocks: readonly MarkupBlock[],
  { cues, paragraphs, skipped }: Wording,
  columns: Columns,
): void {
  let opened = -1
  const cueColumn = columns.column('cue')
  const cueRelatedColumn = columns.column('cue related')
  const cueWholeColumn = columns.column('cue whole')
  const cueOpensColumn = columns.column('cue opens')
  const cueCreditColumn = columns.column('cue credit')
  const cueBylineColumn = columns.column('cue byline')
  const cuePublishedColumn = columns.column('cue published')
  const cueBackgroundColumn = columns.column('cue background')
  const sinceOpeningCueColumn = columns.column('since opening cue')
  for (const [i, { text, level }] of blocks.entries()) {
    if (skipped[i]) continue
    const paragraph = paragraphs[i]!
    const short = text.length < SHORT
    const cue = cues.kindOf(paragraph)
    const kind = cue?.kind ?? (short ? cues.vocabularyOf(paragraph) : null)
    cueColumn[i] = kind === null ? 0 : 1 + REMOVED_KINDS.indexOf(kind)
    cueRelatedColumn[i] = kind === 'related-links' || kind === 'ticker' ? 1 : 0
    cueWholeColumn[i] = cue?.whole ? 1 : 0
    cueOpensColumn[i] = cue?.opens ? 1 : 0
    cueCreditColumn[i] = short && cues.isCredit(text) ? 1 : 0
    cueBylineColumn[i] = cues.opener(paragraph, 'byline') !== null ? 1 : 0
    cuePublishedColumn[i] = cues.opener(paragraph, 'published') !== null ? 1 : 0
    cueBackgroundColumn[i] = cues.isBackground(paragraph) ? 1 : 0
    sinceOpeningCueColumn[i] = opened < 0 ? OPENED : Math.min(OPENED, i - opened)
    if (cue?.opens || (cue?.whole && cue.kind === 'comments')) opened = i
    else if (level > 0) opened = -1
  }
  shifted(columns, 'cue', -1)
  shifted(columns, 'cue', 1)
}
