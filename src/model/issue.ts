import type { Span } from './span.ts'

/** What can be wrong with an input. The list is part of the documentation: docs/guides/issues.md. */
export type IssueCode =
  | 'empty'
  | 'binary'
  | 'unreadable'
  | 'too-large'
  | 'input-limit'
  | 'duplicate-source'
  | 'symlink-loop'
  | 'not-a-file'
  | 'charset-guessed'
  | 'damaged-characters'
  | 'truncated'
  | 'no-article'
  | 'list-page'
  | 'paywall'
  | 'consent-page'
  | 'frames'
  | 'feed-damaged'
  | 'archive-damaged'
  | 'fetch-failed'
  | 'fetch-refused'
  | 'unsupported-type'
  | 'quotation-open'
  | 'group-cut'
  | 'gazetteer-line'
  | 'decision-line'
  | 'decision-idle'
  | 'step-failed'

/** A remark on the input: something was wrong, was skipped or had to be guessed. Never thrown. */
export interface Issue {
  readonly code: IssueCode
  /** One sentence a newcomer understands; names the file where there is one. */
  readonly message: string
  /** Source id, where the input became a source. */
  readonly source?: string
  /** Path as named by the caller, where it did not. */
  readonly path?: string
  /** Place in the raw source, where the remark has one. */
  readonly at?: Span
}
