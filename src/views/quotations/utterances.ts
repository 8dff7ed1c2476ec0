import type { ReportQuote } from '../../model/report.ts'
import { overlaps } from '../../model/span.ts'
import { addTo } from '../../text/add-to.ts'
import { foldedWords } from '../../text/folded-words.ts'
import type { Entry } from '../entry.ts'
import { type Tie, voices } from './ties.ts'

/** A quotation and the article that prints it. */
export interface QuotedPlace {
  readonly entry: Entry
  readonly quote: ReportQuote
}

/** What was said once, with everywhere it is printed. */
export interface Utterance {
  /** Id of the entity that says it; null where no printing tells. */
  readonly speaker: string | null
  /** In the order given, never empty. */
  readonly printed: readonly QuotedPlace[]
  /** Articles that print it, copies of one another counted once. */
  readonly origins: number
}

/** Fewest words that are the same utterance wherever they stand alike; fewer may be said by chance. */
const TELLING_WORDS = 4
/** Share of words (Dice) that two quotations in one shared passage have in common where they are one. */
const SAME_WORDS = 0.6
/** Quotations with a word in common that are compared in one shared passage: more are not read by people either. */
const MAX_IN_PASSAGE = 200

interface Growing {
  speaker: string | null
  readonly printed: QuotedPlace[]
}

/**
 * Joins the printings of one utterance: a group of the report, the same words in any articles of the story, or nearly the same in a passage that
 * one article shares with another. Printings with two different known speakers stay apart.
 * @param places in the order in which the first of them stands for the utterance
 */
export function utterancesOf(places: readonly QuotedPlace[], ties: readonly Tie[]): Utterance[] {
  const words = new Map(places.map(({ quote }) => [quote, wordsOf(quote)]))
  const joined = new Map<QuotedPlace, Growing>()
  for (const place of places) joined.set(place, { speaker: speakerOf(place), printed: [place] })
  const pairs = [...grouped(places), ...alike(places, words), ...shared(places, ties, words)]
  for (const [a, b] of pairs) join(joined, a, b)
  const voiceOf = voices([...new Set(places.map(({ entry }) => entry.article.id))], ties)
  const order = new Map(places.map((place, index) => [place, index]))
  return [...new Set(joined.values())]
    .map(({ speaker, printed }) => ({
      speaker,
      printed: printed.sort((a, b) => order.get(a)! - order.get(b)!),
      origins: new Set(printed.map(({ entry }) => voiceOf.get(entry.article.id))).size,
    }))
    .sort((a, b) => order.get(a.printed[0]!)! - order.get(b.printed[0]!)!)
}

function speakerOf({ quote }: QuotedPlace): string | null {
  return quote.speaker?.entity ?? null
}

function join(joined: Map<QuotedPlace, Growing>, a: QuotedPlace, b: QuotedPlace): void {
  const [one, other] = [joined.get(a)!, joined.get(b)!]
  if (one === other) return
  if (one.speaker !== null && other.speaker !== null && one.speaker !== other.speaker) return
  const [large, small] = one.printed.length >= other.printed.length ? [one, other] : [other, one]
  large.speaker ??= small.speaker
  for (const place of small.printed) {
    large.printed.push(place)
    joined.set(place, large)
  }
}

type Words = ReadonlyMap<ReportQuote, readonly string[]>

/** Pairs of what the report has as one utterance. */
function grouped(places: readonly QuotedPlace[]): [QuotedPlace, QuotedPlace][] {
  const groups = new Map<string, QuotedPlace[]>()
  for (const place of places) {
    if (place.quote.group !== null) addTo(groups, place.quote.group, place)
  }
  return [...groups.values()].flatMap((same) => pairsOfSame(same))
}

/** Pairs with the very same words. */
function alike(places: readonly QuotedPlace[], words: Words): [QuotedPlace, QuotedPlace][] {
  const first = new Map<string, QuotedPlace[]>()
  for (const place of places) {
    const own = words.get(place.quote)!
    if (own.length >= TELLING_WORDS) addTo(first, own.join(' '), place)
  }
  return [...first.values()].flatMap((same) => pairsOfSame(same))
}

/** One with no known speaker is put to the first that has one; those of one speaker to each other. */
function pairsOfSame(same: readonly QuotedPlace[]): [QuotedPlace, QuotedPlace][] {
  const heads = new Map<string | null, QuotedPlace>()
  const pairs: [QuotedPlace, QuotedPlace][] = []
  for (const place of [...same].sort((a, b) => known(b) - known(a))) {
    const speaker = speakerOf(place)
    const head = speaker === null ? [...heads.values()][0] : heads.get(speaker)
    if (head) pairs.push([head, place])
    else heads.set(speaker, place)
  }
  return pairs
}

function known(place: QuotedPlace): number {
  return speakerOf(place) === null ? 0 : 1
}

/** Pairs in one shared passage with mostly the same words. */
function shared(
  places: readonly QuotedPlace[],
  ties: readonly Tie[],
  words: Words,
): [QuotedPlace, QuotedPlace][] {
  const byArticle = new Map<string, QuotedPlace[]>()
  for (const place of places) addTo(byArticle, place.entry.article.id, place)
  return ties.flatMap(({ from, to, passages }) => {
    const [left, right] = [byArticle.get(from), byArticle.get(to)]
    if (!left || !right) return []
    if (!passages) return samePairs(left, right, words)
    return passages.flatMap((passage) =>
      samePairs(
        left.filter(({ quote }) => quote.parts.some(({ at }) => overlaps(at, passage.from))),
        right.filter(({ quote }) => quote.parts.some(({ at }) => overlaps(at, passage.to))),
        words,
      ),
    )
  })
}

function samePairs(
  left: readonly QuotedPlace[],
  right: readonly QuotedPlace[],
  words: Words,
): [QuotedPlace, QuotedPlace][] {
  const others = right.slice(0, MAX_IN_PASSAGE)
  return left.slice(0, MAX_IN_PASSAGE).flatMap((place) => {
    const own = words.get(place.quote)!
    const same = others.filter(({ quote }) => dice(own, words.get(quote)!) >= SAME_WORDS)
    return same.map((other): [QuotedPlace, QuotedPlace] => [place, other])
  })
}

/** Twice the common words over all words, each counted as often as it stands. */
function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common += 1
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length)
}

function wordsOf({ parts }: ReportQuote): string[] {
  return parts.flatMap(({ text }) => foldedWords(text))
}
