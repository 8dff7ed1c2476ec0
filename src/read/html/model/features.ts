import type { MarkupPage } from '../../../markup/page.ts'
import type { Cue, CueReader } from '../../../text/cues.ts'
import type { Paragraph } from '../../../text/paragraph.ts'
import { type ColumnRoom, Columns } from './columns.ts'
import { containerColumns } from './container-columns.ts'
import { cueColumns } from './cue-columns.ts'
import { elsewhere } from './elsewhere.ts'
import { hintColumns } from './hint-columns.ts'
import { lookAt } from './looks.ts'
import { neighbourColumns } from './neighbour-columns.ts'
import { templateColumns } from './template-columns.ts'
import { voteColumns } from './vote-columns.ts'
import { wordColumns } from './word-columns.ts'

/** What is known of a page beside its blocks. */
export interface BlockEvidence {
  /** For each block the share of its characters that Readability keeps, 0..1; `null` where it was not asked. */
  readonly votes: ArrayLike<number> | null
  /** `articleBody` of the page's JSON-LD. */
  readonly articleBody: string | null
  /** The headline by the page's metadata. */
  readonly headline: string | null
  /** Each block's text described, when it is asked for. */
  readonly lines: readonly {
    readonly paragraph: Paragraph
    cueBy(cues: CueReader): Cue | null
  }[]
  readonly cues: CueReader
}

/** What of the features is asked for: all of them where it does not say. */
export interface FeatureChoice {
  /** Leaves the words of those out that `elsewhere` tells are not of the article. */
  readonly quick?: boolean
  /** Names of the columns that are looked at; others may stay empty. */
  readonly wanted?: ReadonlySet<string>
  /** Where the columns are made, if they are done with before the next page's are made. */
  readonly room?: ColumnRoom
}

/** Describes each block of a page in numbers: its looks, its surroundings, its words. Pure; linear in the page. */
export function blockFeatures(
  page: MarkupPage,
  evidence: BlockEvidence,
  { quick = false, wanted, room }: FeatureChoice = {},
): Columns {
  const { blocks, elements } = page
  const columns = new Columns(blocks.length, wanted, room)
  const looks = lookAt(blocks, columns)
  hintColumns(blocks, columns)
  neighbourColumns(blocks, looks, columns)
  containerColumns(blocks, elements, looks, columns)
  templateColumns(blocks, elements, looks, columns)
  const skipped = quick ? elsewhere(columns) : new Uint8Array(blocks.length)
  const rest = { ...evidence, skipped }
  wordColumns(blocks, looks, rest, columns)
  cueColumns(blocks, rest, columns)
  if (evidence.votes) voteColumns(blocks, evidence.votes, columns)
  return columns
}
