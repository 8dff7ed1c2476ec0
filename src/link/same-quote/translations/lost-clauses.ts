import type { QuoteChange } from '../../../model/edge.ts'
import type { Lexicon } from '../../../model/lexicon.ts'
import { spansLength } from '../../../model/span.ts'
import { firstFrom, spanOf, type Words } from '../../../text/chosen-words.ts'
import { LEAST_SHARED, TELLING } from '../../../translation/likeness.ts'
import { termsOf } from '../../../translation/terms.ts'
import { tieWords } from '../../../translation/word-ties.ts'
import type { SideWords } from './align-words.ts'

/** How often a word that tells has a counterpart in a faithful translation, and in one that leaves its clause out. */
const TIED = 0.62
const TIED_BY_CHANCE = 0.06
/** Spread of the logarithm of how much longer one of two faithful translations is than the other. */
const LENGTH_SPREAD = 0.17
/** Natural logarithm of the odds from which on a clause is left out. */
const LEAST_ODDS = 4
/** Fewest words of a clause. */
const LEAST_WORDS = 4

/** A stretch of one side, by its words, and the logarithm of the odds that the other does not say it. */
interface Stretch {
  readonly first: number
  readonly last: number
  readonly odds: number
}

/** The clause of either side that the other most surely does not say, if one is sure enough. */
export function lostClauses(
  sides: readonly [SideWords, SideWords],
  lexicon: Lexicon,
): QuoteChange[] {
  const [left, right] = [lostStretch(sides[0], sides[1]), lostStretch(sides[1], sides[0])]
  const isLeft = (left?.odds ?? 0) >= (right?.odds ?? 0)
  const best = isLeft ? left : right
  if (!best || best.odds < LEAST_ODDS) return []
  const [side, other] = isLeft ? sides : ([sides[1], sides[0]] as const)
  if (isSaidNearby(best, side, other, lexicon)) return []
  const { words } = side
  const span = spanOf(words.tokens.slice(best.first, best.last + 1))
  const text = words.text.slice(span.start, span.end)
  return isLeft
    ? [{ kind: 'truncated', detail: `"${text}" is left out`, from: span, to: null }]
    : [{ kind: 'extended', detail: `"${text}" is added`, from: null, to: span }]
}

const UNTIED_ODDS = Math.log((1 - TIED_BY_CHANCE) / (1 - TIED))
const TIED_ODDS = Math.log(TIED_BY_CHANCE / TIED)

/** The words in a row that speak most for being left out, by their counterparts and by the lengths of both sides. */
function lostStretch(side: SideWords, other: SideWords): Stretch | null {
  const { tokens } = side.words
  const [own, there] = [side, other].map(({ said }) => spansLength(said.quote.parts)) as [
    number,
    number,
  ]
  let best: Stretch | null = null
  const breaks = breaksIn(side.words)
  for (let first = 0; first < tokens.length; first++) {
    if (!breaks[first]) continue
    let odds = 0
    for (let last = first; last < tokens.length; last++) {
      // A figure without a counterpart is another figure.
      if (side.weights[last]! >= TELLING && tokens[last]!.kind !== 'number') {
        odds += side.ties[last]!.length > 0 ? TIED_ODDS : UNTIED_ODDS
      }
      const count = last - first + 1
      if (count < LEAST_WORDS || count === tokens.length || !breaks[last + 1]) continue
      const lost = tokens[last]!.span.end - tokens[first]!.span.start
      const reworded = unsaidBetween(side, other, { first, last }) * UNTIED_ODDS
      const all = odds - reworded + lengthOdds(own, own - lost, there)
      if (all > (best?.odds ?? 0)) best = { first, last, odds: all }
    }
  }
  return best
}

/** Characters on either side of a quotation in which words that it lacks may be said. */
const NEARBY = 500
/** Share of a stretch's telling words that are said there, for it not to be left out. */
const SAID_NEARBY = 0.4

/** Whether the other article says a stretch right beside its quotation: in its next one, or outside the marks. */
function isSaidNearby(
  { first, last }: Stretch,
  { words, weights, said }: SideWords,
  other: SideWords,
  lexicon: Lexicon,
): boolean {
  const telling = words.tokens
    .slice(first, last + 1)
    .filter((_, at) => weights[first + at]! >= TELLING)
    .flatMap(({ form }) => termsOf(form, said.language))
  const own = [...new Set(telling)]
  const there = [...new Set(termsNearby(other))]
  const isFirst = said.language === lexicon.languages[0]
  const { rows } = isFirst ? tieWords(own, there, lexicon) : tieWords(there, own, lexicon)
  const met = new Set(
    rows.flatMap((row, at) =>
      row
        .filter(({ likeness }) => likeness >= LEAST_SHARED)
        .map(({ other: place }) => (isFirst ? at : place)),
    ),
  )
  return met.size >= SAID_NEARBY * own.length
}

function termsNearby({ said }: SideWords): string[] {
  const { document, quote, language } = said
  const { tokens } = document.layers
  const terms: string[] = []
  for (let at = firstFrom(tokens, quote.span.start - NEARBY); at < tokens.length; at++) {
    const { span, kind, form } = tokens.at(at)!
    if (span.start >= quote.span.end + NEARBY) break
    const isOwn = quote.parts.some(({ start, end }) => span.start >= start && span.start < end)
    if (kind !== 'mark' && !isOwn) terms.push(...termsOf(form, language))
  }
  return terms
}

/**
 * Telling words without a counterpart that the other side has in the place of a stretch, between what stands before and
 * behind it: the stretch may be put otherwise there.
 */
function unsaidBetween(
  { ties }: SideWords,
  other: SideWords,
  { first, last }: Pick<Stretch, 'first' | 'last'>,
): number {
  const before = ties.slice(0, first).findLast((places) => places.length === 1)?.[0] ?? -1
  const behind =
    ties.slice(last + 1).find((places) => places.length === 1)?.[0] ?? other.ties.length
  const [from, to] = before < behind ? [before + 1, behind] : [behind + 1, before]
  let unsaid = 0
  for (let at = from; at < to; at++) {
    if (other.weights[at]! >= TELLING && other.ties[at]!.length === 0) unsaid += 1
  }
  return unsaid
}

/** Where clauses may begin and end: at either end, and where a mark stands before a word. */
function breaksIn({ text, tokens }: Words): boolean[] {
  const inner = tokens.map(({ span }, at) => {
    const before = tokens[at - 1]
    return !before || /[^\s'’"»”)]/u.test(text.slice(before.span.end, span.start))
  })
  return [...inner, true]
}

/** How much better the lengths fit without the stretch, as a logarithm of odds. */
function lengthOdds(whole: number, rest: number, other: number): number {
  const misfit = (length: number) => Math.log(length / other) ** 2 / (2 * LENGTH_SPREAD ** 2)
  return rest <= 0 ? Number.NEGATIVE_INFINITY : misfit(whole) - misfit(rest)
}
