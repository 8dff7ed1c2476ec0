import type { RawText } from '../../model/document.ts'

/** What a page may say of its article outside the text. */
export type Field =
  | 'headline'
  | 'author'
  | 'publisher'
  | 'section'
  | 'published'
  | 'modified'
  | 'url'
  | 'language'
  | 'body'
  | 'type'

/** Where a statement stands: data for machines, `<meta>`, attributes of visible elements, or these elements' text. */
export type StatedIn = 'json-ld' | 'meta' | 'microdata' | 'markup'

/** One value a page states of its article, with its raw place. */
export interface Statement extends RawText {
  readonly field: Field
  readonly in: StatedIn
  /** Order among those stated the same way: 0 is the best. */
  readonly rank: number
}
