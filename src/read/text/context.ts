import type { Kit, LanguagePack } from '../../model/kit.ts'
import type { CueReader } from '../../text/cues.ts'
import type { Paragraph } from '../../text/paragraph.ts'

/** What the parts of the reader know of one source. */
export interface ReadContext {
  readonly raw: string
  readonly all: readonly Paragraph[]
  readonly packs: readonly LanguagePack[]
  readonly cues: CueReader
  readonly identify: Kit['identify']
  /** Folded lines that stand at the head of several posts of the source: the channel's name. */
  readonly recurring: ReadonlySet<string>
  /** Indexes of the lines that sign several posts of the source. */
  readonly signatures: ReadonlySet<number>
  /** Indexes of the lines in which an agency counts its reports. */
  readonly slugs: ReadonlySet<number>
}

/** Whether a word names a day of the week. */
export function isWeekday(word: string, { packs }: ReadContext): boolean {
  return packs.some(({ dates }) => word.toLowerCase() in dates.weekdays)
}
