import type { ReportArticle, ReportReuse, ReportSource, ReportVersion } from '../model/report.ts'

/** An article with the short code and the name it is shown under. */
export interface Entry {
  readonly article: ReportArticle
  /** A, B … Z, AA …; unique in the report. Story by story, earliest first. */
  readonly code: string
  /** The publisher, or else the file's name, the address's host or the start of the source's id. */
  readonly name: string
  readonly source: ReportSource | undefined
}

/** One relation of reuse between two shown articles. */
export interface CopyLink {
  /** From 1, in the order of the report. */
  readonly number: number
  readonly reuse: ReportReuse
  readonly from: Entry
  readonly to: Entry
  /** Words in the longest shared passage, counted in `to`. */
  readonly longest: number
}

/** Two versions of one page. */
export interface Revision {
  readonly version: ReportVersion
  readonly newer: Entry
  readonly older: Entry
}

/** Orders codes as they are given out: A … Z, then AA. */
export function compareCodes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
