import { unions } from '../../graph/unions.ts'
import type { At } from '../../model/report.ts'
import type { CopyLink, Revision } from '../entry.ts'
import { ORIGIN_COVERED } from '../origins.ts'

/** That two articles share text. */
export interface Tie {
  /** Ids of the articles. */
  readonly from: string
  readonly to: string
  /** Most of at least one of them is the other's wording: they speak with one voice. */
  readonly oneVoice: boolean
  /** Where they share it; null where that may be anywhere, as in two versions of a page. */
  readonly passages: readonly { readonly from: At; readonly to: At }[] | null
}

/** The copies and versions of a story, told alike. */
export function tiesOf(links: readonly CopyLink[], revisions: readonly Revision[]): Tie[] {
  const copies = links.map(({ from, to, reuse }) => ({
    from: from.article.id,
    to: to.article.id,
    oneVoice:
      reuse.kind !== 'partial' || Math.max(reuse.covered.from, reuse.covered.to) >= ORIGIN_COVERED,
    passages: reuse.passages,
  }))
  const versions = revisions.map(({ newer, older }) => ({
    from: newer.article.id,
    to: older.article.id,
    oneVoice: true,
    passages: null,
  }))
  return [...copies, ...versions]
}

/** For each article the one that stands for all that speak with its voice. */
export function voices(ids: readonly string[], ties: readonly Tie[]): ReadonlyMap<string, string> {
  const one = ties.filter(({ oneVoice }) => oneVoice)
  return unions(
    ids,
    one.map(({ from, to }) => [from, to] as const),
  )
}
