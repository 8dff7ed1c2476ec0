import type { QuoteDifference, Report } from '../../model/report.ts'
import { addTo } from '../../text/add-to.ts'
import { foldedWords } from '../../text/folded-words.ts'
import type { QuotedPlace } from './utterances.ts'

/** Another wording of an utterance, in the earliest article that has it. */
export interface Wording extends QuotedPlace {
  /** What it differs in from the first one, or, where that is not known, from another. */
  readonly differences: readonly QuoteDifference[]
}

/** Wordings of one utterance that are told; JSON has all. */
const MOST = 12

/** Differences by the later of the two quotations, and by the earlier. */
export type DifferencesByQuote = ReadonlyMap<string, readonly QuoteDifference[]>

/** Parts the differences of a report by quotation, once for all stories; what is identical is none. */
export function differencesByQuote(groups: Report['quoteGroups']): DifferencesByQuote {
  const byQuote = new Map<string, QuoteDifference[]>()
  for (const difference of groups.flatMap(({ differences }) => differences)) {
    if (difference.kind === 'identical') continue
    for (const id of [difference.from, difference.to]) {
      addTo(byQuote, id, difference)
    }
  }
  return byQuote
}

/**
 * The printings of an utterance that are worded otherwise than the first and than one another.
 * @param printed the earliest first, never empty
 */
export function wordingsOf(
  printed: readonly QuotedPlace[],
  differences: DifferencesByQuote,
): Wording[] {
  const [first, ...rest] = printed
  const known = new Set([wordingOf(first!)])
  const others: Wording[] = []
  for (const place of rest) {
    const wording = wordingOf(place)
    if (known.has(wording) || others.length === MOST) continue
    known.add(wording)
    others.push({ ...place, differences: differencesFrom(first!, place, differences) })
  }
  return others
}

function wordingOf({ quote }: QuotedPlace): string {
  return foldedWords(quote.parts.map(({ text }) => text).join(' ')).join(' ')
}

function differencesFrom(
  first: QuotedPlace,
  { quote: { id } }: QuotedPlace,
  byQuote: DifferencesByQuote,
): readonly QuoteDifference[] {
  const own = byQuote.get(id) ?? []
  const direct = own.filter(({ from, to }) => [from, to].includes(first.quote.id))
  if (direct.length > 0) return direct
  const [one] = own
  return own.filter(({ from, to }) => from === one!.from && to === one!.to)
}
