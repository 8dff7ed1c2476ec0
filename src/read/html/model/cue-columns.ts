import type { MarkupBlock } from '../../../markup/block.ts'
import { REMOVED_KINDS } from '../../../model/document.ts'
import type { Cue, CueReader } from '../../../text/cues.ts'
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
  readonly lines: readonly {
    readonly paragraph: Paragraph
    cueBy(cues: CueReader): Cue | null
  }[]
  readonly skipped: Uint8Array
}

/**
 * Columns told by the phrases of the language tables: which kind a block is by its wording, and whether a heading
 * above opened a block of such.
 */
export function cueColumns(
  blocks: readonly MarkupBlock[],
  { cues, lines, skipped }: Wording,
  columns: Columns,
): void {
  let opened = -1
  const cueColumn = columns.column('cue')
  const cueRelatedColumn = columns.column('cue related')
  const cueWholeColumn = columns.column('cue whole')
  const cueOpensColumn = columns.column('cue opens')
  const phrases = phraseColumns(cues, columns)
  const sinceOpeningCueColumn = columns.column('since opening cue')
  for (let i = 0; i < blocks.length; i++) {
    const { text, level } = blocks[i]!
    if (skipped[i]) continue
    const { paragraph } = lines[i]!
    const short = text.length < SHORT
    const cue = lines[i]!.cueBy(cues)
    const kind = cue?.kind ?? (short ? cues.vocabularyOf(paragraph) : null)
    cueColumn[i] = kind === null ? 0 : 1 + REMOVED_KINDS.indexOf(kind)
    cueRelatedColumn[i] = kind === 'related-links' || kind === 'ticker' ? 1 : 0
    cueWholeColumn[i] = cue?.whole ? 1 : 0
    cueOpensColumn[i] = cue?.opens ? 1 : 0
    for (const { column, tells } of phrases) column[i] = tells(paragraph) ? 1 : 0
    sinceOpeningCueColumn[i] = opened < 0 ? OPENED : Math.min(OPENED, i - opened)
    if (cue?.opens || (cue?.whole && cue.kind === 'comments')) opened = i
    else if (level > 0) opened = -1
  }
  shifted(columns, 'cue', -1)
  shifted(columns, 'cue', 1)
}

/** A column of 1 where a paragraph is of a kind. */
interface PhraseColumn {
  readonly column: Float32Array
  readonly tells: (paragraph: Paragraph) => boolean
}

/** Columns of single kinds of phrases, of those that are asked for. */
function phraseColumns(cues: CueReader, columns: Columns): PhraseColumn[] {
  const all: readonly (readonly [string, PhraseColumn['tells']])[] = [
    ['cue credit', ({ text, folded }) => text.length < SHORT && cues.isCredit(text, folded)],
    ['cue byline', (paragraph) => cues.opener(paragraph, 'byline') !== null],
    ['cue published', (paragraph) => cues.opener(paragraph, 'published') !== null],
    ['cue background', (paragraph) => cues.isBackground(paragraph)],
  ]
  return all
    .filter(([name]) => columns.wants(name))
    .map(([name, tells]) => ({ column: columns.column(name), tells }))
}
