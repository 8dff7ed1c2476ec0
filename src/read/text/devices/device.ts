import type { ReadContext } from '../context.ts'

/** A way of telling where the posts of a dump begin, with the indexes of their first paragraphs. */
export interface Device {
  readonly name: string
  /** Ascending; the first post may begin before the first of them. */
  readonly starts: readonly number[]
  /** Log-odds that lines like these part articles, before the topics are looked at. */
  readonly prior: number
  /** True where single lines of the kind may also stand inside an article, as headings do. */
  readonly ambiguous?: boolean
  /** Log-odds that each start parts articles, from what the device sees in the line itself; absent for none. */
  readonly odds?: readonly number[]
  /** How words are weighed by a device whose lines sections of one article have too; absent for the rest. */
  readonly words?: WordWeights
}

/** What words say of lines that can be headings inside one article; the words of its title are looked at too. */
export interface WordWeights {
  /** What the shifts of topic and headline count for beside the rest. */
  readonly weight: number
  /** Most that common words say against a boundary, in log-odds before they are weighed. */
  readonly mostCommon: number
}

/** What the devices need to know of a source. */
export type Dump = Pick<ReadContext, 'all' | 'packs' | 'cues' | 'identify'>

/*
 * Log-odds of the devices, set by hand on the case folders and checked on generated dumps
 * (bench/quality/cleaning): what ordinary articles have too (rules, capital subheads, plain headings)
 * starts below zero and needs a shift of topic; what only dumps have starts above.
 */
export const STAMP_PRIOR = 1.5
export const TIMED_STAMP_PRIOR = 4
export const SIGNED_STAMP_PRIOR = 8
export const CHRONICLE_PRIOR = -3
export const SIGNATURE_PRIOR = 2
export const PAIR_OF_NAMES_PRIOR = 2
export const NAME_PRIOR = 4
export const SLUG_PRIOR = 7
export const PLACE_PRIOR = 3
export const SEPARATOR_PRIOR = 0.3
export const SINGLE_SEPARATOR_PRIOR = -0.7
export const HEADED_SEPARATOR_PRIOR = 1.5
export const CAPITALS_PRIOR = 0.5
export const SUBHEAD_CAPITALS_PRIOR = -4
export const TWIN_PRIOR = 4
export const NUMBER_PRIOR = -2.5
export const LONE_NUMBER_PRIOR = 1
// Swept -1 to -0.5 on generated dumps and clean articles, once lengths and titles were weighed.
export const HEADING_PRIOR = -0.6
export const GAP_PRIOR = 1
export const ONLY_GAP_PRIOR = 2
export const SECTION_PRIOR = -4

/** Most lines between a headline and the date below it, or between two printings. */
export const HEAD_LINES = 2

/** The middle value, the upper of two; 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
