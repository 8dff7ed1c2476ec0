import type { Report } from '../model/report.ts'

/** What every writer and page is given: the report, and the decoded sources its positions count in. */
export interface Rendering {
  readonly report: Report
  /** The decoded text of a source; empty where the source is not at hand. */
  raw(sourceId: string): string
}
