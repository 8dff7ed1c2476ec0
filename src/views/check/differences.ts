import type { LanguagePack } from '../../model/kit.ts'
import type { At, QuoteDifference } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { spanOf, type Words } from '../../text/chosen-words.ts'
import { functionWordSet } from '../../text/function-word-set.ts'
import { gapChanges } from '../../text/gap-changes.ts'
import { readingOf } from '../../text/readings.ts'
import { settledPairs } from '../../text/settled-pairs.ts'
import { shownWords, type WordChange, type WordSide, wordGaps } from '../../text/word-changes.ts'

/** The quotation asked for and the text it was found in, with what tells their words apart. */
export interface Compared {
  readonly asked: Words
  readonly found: Words
  /** Equal words: place among those asked for, place among those found. */
  readonly pairs: readonly (readonly [asked: number, found: number])[]
  /** Of the language of the text. */
  readonly pack: LanguagePack
  /** Where words of the text stand in its source. */
  readonly place: (span: Span) => At
}

/** The source that places in the quotation asked for are told in: it is no file. */
export const QUOTATION = 'quotation'

/** What differs between equal words, in their order. What the text has before and behind them is not of the quotation. */
export function differencesOf(compared: Compared): QuoteDifference[] {
  const { pack, pairs } = compared
  const first = pairs[0]?.[1] ?? 0
  const [from, to] = [compared.asked, foundWithin(compared, first)].map(
    (words): WordSide => ({ ...words, reading: readingOf(words, pack) }),
  ) as [WordSide, WordSide]
  const inside = pairs.map(([i, j]) => [i, j - first] as const)
  const wordings = {
    ...{ from, to, functionWords: functionWordSet(pack) },
    negatingPrefixes: pack.speech?.negatingPrefixes ?? [],
  }
  return wordGaps(from, to, settledPairs(inside, from, to)).flatMap((gap) =>
    gapChanges(gap, wordings).map((change) => difference(change, compared)),
  )
}

/** What the text has from the first equal word to the last. */
function foundWithin({ found, pairs }: Compared, first: number): Words {
  const end = (pairs.at(-1)?.[1] ?? found.tokens.length - 1) + 1
  return { ...found, tokens: found.tokens.slice(first, end) }
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
