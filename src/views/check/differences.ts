import type { At, QuoteDifference } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { spanOf, type Words } from '../../text/chosen-words.ts'
import {
  gapChanges,
  shownWords,
  type WordChange,
  type WordGap,
  wordGaps,
} from '../../text/word-changes.ts'

/** The quotation asked for and the text it was found in, with what tells their words apart. */
export interface Compared {
  readonly asked: Words
  readonly found: Words
  /** Equal words: place among those asked for, place among those found. */
  readonly pairs: readonly (readonly [asked: number, found: number])[]
  readonly negations: ReadonlySet<string>
  /** Where words of the text stand in its source. */
  readonly place: (span: Span) => At
}

/** The source that places in the quotation asked for are told in: it is no file. */
export const QUOTATION = 'quotation'

/** What differs between equal words, in their order. What the text has before and behind them is not of the quotation. */
export function differencesOf(compared: Compared): QuoteDifference[] {
  const wordings = { from: compared.asked, to: compared.found, negations: compared.negations }
  return insideGaps(compared).flatMap((gap) =>
    gapChanges(gap, wordings).map((change) => difference(change, compared)),
  )
}

function insideGaps({ asked, found, pairs }: Compared): WordGap[] {
  const first = pairs[0]?.[1] ?? 0
  const end = (pairs.at(-1)?.[1] ?? found.tokens.length - 1) + 1
  const within = { ...found, tokens: found.tokens.slice(first, end) }
  return wordGaps(
    asked,
    within,
    pairs.map(([i, j]) => [i, j - first] as const),
  )
}

function difference({ kind, from, to }: WordChange, compared: Compared): QuoteDifference {
  const [asked, found] = [shownWords(compared.asked, from), shownWords(compared.found, to)]
  return {
    from: asked,
    to: found,
    kind,
    detail: detailOf(asked, found),
    ...(from.length === 0 ? {} : { fromAt: { source: QUOTATION, ...spanOf(from) } }),
    ...(to.length === 0 ? {} : { toAt: compared.place(spanOf(to)) }),
  }
}

function detailOf(from: string, to: string): string {
  if (to === '') return `the text does not have "${from}" here`
  return from === '' ? `the text has "${to}" besides` : `the text has "${to}" for "${from}"`
}
