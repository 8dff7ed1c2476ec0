import type { Document } from '../../model/document.ts'
import type { Mention } from '../../model/mention.ts'
import type { Report } from '../../model/report.ts'

export type Entity = Report['entities'][number]

/** A mention with the document it stands in. */
export interface Found {
  readonly document: Document
  readonly mention: Mention
}
