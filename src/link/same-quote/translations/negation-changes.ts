import type { QuoteChange } from '../../../model/edge.ts'
import type { Kit } from '../../../model/kit.ts'
import { spanOf } from '../../../text/chosen-words.ts'
import type { Weight } from '../../../text/readings.ts'
import { TELLING } from '../../../translation/likeness.ts'
import type { SideWords } from './align-words.ts'

/** Words around the place of a negation among which the other side has it. */
const BEFORE = 5
const BEHIND = 3
/** Words behind a negation of which one must have a counterpart, for its place to be known. */
const NEAR = 4
/** Letters of a word behind what negates it. */
const LEAST_ROOT = 3

type Sides = readonly [SideWords, SideWords]

/**
 * Negations of the side that has more of them which the other has not, though it says the words they stand before. Words
 * that negate by how they begin are as good as a negation.
 */
export function negationChanges(
  sides: Sides,
  [first, second]: readonly [readonly Weight[], readonly Weight[]],
  kit: Kit,
): QuoteChange[] {
  const more = first.length > second.length ? 0 : 1
  const [own, others] = more === 0 ? [first, second] : [second, first]
  const [side, other] = [sides[more], sides[1 - more]!]
  const there = [...others.map((weight) => weight.first), ...negatedIn(other, kit)]
  return own
    .flatMap((weight): QuoteChange[] => {
      const place = counterpart(weight, side, there.length === 0)
      if (place === null) return []
      if (there.some((at) => at >= place - BEFORE && at <= place + BEHIND)) return []
      return [change(weight, place, { other, isLost: more === 0 })]
    })
    .slice(0, own.length - others.length)
}

function change(
  { tokens }: Weight,
  place: number,
  { other, isLost }: { readonly other: SideWords; readonly isLost: boolean },
): QuoteChange {
  const { text } = other.words
  const { span } = other.words.tokens[place]!
  const words = `"${tokens.map(({ form }) => form).join(' ')}"`
  const before = `before "${text.slice(span.start, span.end)}"`
  const own = spanOf(tokens)
  if (!isLost) {
    const detail = `${words} ${before}: a negation comes in`
    return { kind: 'negation', detail, from: span, to: own }
  }
  const detail = `${words} ${before} is not there: a negation is lost`
  return { kind: 'negation', detail, from: own, to: span }
}

/** Words that negate by how they begin: "unable", «невідомо». */
function negatedIn({ words, said }: SideWords, kit: Kit): number[] {
  const prefixes = kit.pack(said.language).speech?.negatingPrefixes ?? []
  return words.tokens.flatMap(({ form }, at) => {
    const isNegated = prefixes.some(
      (prefix) => form.startsWith(prefix) && form.length >= prefix.length + LEAST_ROOT,
    )
    return isNegated ? [at] : []
  })
}

/**
 * Where the other side has what the words around a negation say, those behind it first; null where it does not say them.
 * Where it negates nothing at all, small words will do.
 */
function counterpart(
  { first, tokens }: Weight,
  { ties, weights }: SideWords,
  isAffirmed: boolean,
): number | null {
  const next = first + tokens.length
  const behind = Array.from({ length: NEAR }, (_, i) => next + i)
  const around = isAffirmed ? [...behind, first - 1, first - 2] : behind
  const least = isAffirmed ? 0 : TELLING
  const at = around.find((one) => ties[one]?.length === 1 && weights[one]! >= least)
  return at === undefined ? null : ties[at]![0]!
}
