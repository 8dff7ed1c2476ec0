import type { Span } from '../../../src/model/span.ts'
import { type Counts, noCounts, pairUp, type Share } from './counts.ts'
import type { Form, FoundQuote, GoldQuote } from './model.ts'
import { overlap, shared, type Words } from './words.ts'

/** Shares of words, on the mean of both, from which on two quotations are one. */
const LIKE: Readonly<Record<Form, number>> = { direct: 0.8, indirect: 0.5 }

type Said = Pick<FoundQuote, 'form' | 'parts'>

/** Gold quotations of one form, each with the one that was found of it. */
export interface Matches<Gold, Found> {
  readonly pairs: readonly { readonly gold: Gold; readonly found: Found }[]
  readonly missed: readonly Gold[]
  readonly spurious: readonly Found[]
}

/** Pairs the quotations of one form, gold and found, one to one by the words they share; loose ones are left out with theirs. */
export function match<Gold extends Pick<GoldQuote, 'form' | 'parts' | 'loose'>, Found extends Said>(
  form: Form,
  gold: readonly Gold[],
  found: readonly Found[],
  words: Words,
): Matches<Gold, Found> {
  const wanted = gold.filter((one) => one.form === form)
  const own = found.filter((one) => one.form === form)
  const [goldSaid, ownSaid] = [wanted, own].map((all) =>
    all.map(({ parts }) => words.within(parts)),
  )
  const partner = pairUp({ found: own.length, gold: wanted.length, least: LIKE[form] }, (a, b) =>
    overlap(ownSaid![a]!, goldSaid![b]!),
  )
  const pairs = own.flatMap((one, i) => {
    const gold = wanted[partner[i]!]
    return gold ? [{ gold, found: one }] : []
  })
  return {
    pairs: pairs.filter(({ gold }) => !gold.loose),
    missed: wanted.filter((one, i) => !one.loose && !partner.includes(i)),
    spurious: own.filter((_, i) => partner[i]! < 0),
  }
}

/** Adds what was matched in one text. */
export function addMatches(
  { pairs, missed, spurious }: Matches<unknown, unknown>,
  sum: Counts,
): void {
  sum.right += pairs.length
  sum.found += pairs.length + spurious.length
  sum.gold += pairs.length + missed.length
}

/** Direct and indirect ones by themselves. */
export function noMatches(): Record<Form, Counts> {
  return { direct: noCounts(), indirect: noCounts() }
}

/** Marks that are nobody's speech, and how many of them no direct quotation has a word of; one inside gold speech is not asked for. */
export function leftAlone(
  marks: readonly Span[],
  gold: readonly Said[],
  found: readonly Said[],
  words: Words,
): Share {
  const [spoken, direct] = [gold, found].map((all) =>
    words.saidInAny(all.filter(({ form }) => form === 'direct')),
  )
  const own = marks.map((mark) => words.within([mark]))
  const asked = own.filter((mark) => shared(mark, spoken!) === 0)
  return { right: asked.filter((mark) => shared(mark, direct!) === 0).length, of: asked.length }
}
