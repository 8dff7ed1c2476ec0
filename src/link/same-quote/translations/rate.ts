import type { Lexicon } from '../../../model/lexicon.ts'
import { contains, overlaps, type Span, spansLength } from '../../../model/span.ts'
import { firstFrom } from '../../../text/chosen-words.ts'
import { type Likeness, likenesses, type Passage } from '../../../translation/likeness.ts'
import { termsOf } from '../../../translation/terms.ts'
import { isOtherSpeaker } from '../judge.ts'
import { type Said, wordsWithin } from '../said.ts'
import * as limit from '../thresholds.ts'

/** Quotations in two languages. */
export type Sides = readonly [readonly Said[], readonly Said[]]

/** Two quotations in two languages, and how much they say the same. */
export interface Rated {
  readonly pair: readonly [Said, Said]
  /** 0 and up; about half where one is a close translation of the other. */
  readonly score: number
  /** How much the sentences say the same that they stand in. */
  readonly beside: number
  /** Telling words that both have. */
  readonly shared: number
  /** Share of either that is said in the other, by what its words tell. */
  readonly covered: readonly [number, number]
  /** Which of the two holds the other as a part, if one does: 0 or 1. */
  readonly whole: 0 | 1 | null
}

/** How much the quotations of one language are like those of another, those that may be one at all. */
export function rate(sides: Sides, lexicon: Lexicon): Rated[] {
  const [first, second] = sides.map((side) => side.map((said) => passageOf(said, said.quote.parts)))
  const [around, about] = sides.map((side) =>
    side.map((said) => passageOf(said, sentencesOf(said))),
  )
  const context = new Map(
    likenesses(around!, about!, lexicon).map((one) => [`${one.first} ${one.second}`, one.score]),
  )
  return likenesses(first!, second!, lexicon).flatMap((likeness): Rated[] => {
    const pair = [sides[0][likeness.first]!, sides[1][likeness.second]!] as const
    const passages = [first![likeness.first]!, second![likeness.second]!] as const
    const beside = context.get(`${likeness.first} ${likeness.second}`) ?? 0
    const score = scoreOf(likeness, passages, beside) + speakerScore(pair)
    if (score < limit.LEAST_BETWEEN) return []
    const { shared, covered } = likeness
    return [{ pair, score, beside, shared, covered, whole: wholeOf(likeness, passages) }]
  })
}

type Passages = readonly [Passage, Passage]

/** The fewer words two quotations have, the more the sentences around them count. */
function scoreOf({ score, covered }: Likeness, passages: Passages, beside: number): number {
  const words = Math.min(...passages.map(({ terms }) => terms.length))
  const part = words >= limit.PART_WORDS ? limit.PART * Math.max(...covered) : 0
  const trust = words / (words + limit.CONTEXT_WORDS)
  return trust * Math.max(score, part) + (1 - trust) * Math.max(beside, score)
}

function speakerScore([a, b]: Rated['pair']): number {
  if (isOtherSpeaker(a, b)) return -limit.OTHER_SPEAKER
  return a.speaker !== null && a.speaker === b.speaker ? limit.SAME_SPEAKER : 0
}

/** The one that is longer, where much of the other is said in it. */
function wholeOf({ covered }: Likeness, [a, b]: Passages): 0 | 1 | null {
  const long = a.length >= b.length ? 0 : 1
  const [most, least] = [Math.max(a.length, b.length), Math.min(a.length, b.length)]
  const isPart = least <= limit.PART_LENGTH * most && covered[1 - long]! >= limit.PART_COVERED
  return isPart ? long : null
}

function passageOf(said: Said, parts: readonly Span[]): Passage {
  const { tokens } = wordsWithin(said.document, { parts })
  // Who speaks is weighed by itself: the name would make all of one speaker's sentences alike.
  const speaker = said.quote.speaker?.span
  const own = speaker ? tokens.filter(({ span }) => !contains(speaker, span)) : tokens
  return {
    terms: own.flatMap(({ form }) => termsOf(form, said.language)),
    length: spansLength(parts),
  }
}

/** The sentences a quotation stands in. */
function sentencesOf({ document: { layers }, quote }: Said): Span[] {
  const spans: Span[] = []
  const before = Math.max(0, firstFrom(layers.sentences, quote.span.start) - 1)
  for (let at = before; at < layers.sentences.length; at++) {
    const { span } = layers.sentences.at(at)!
    if (span.start >= quote.span.end) break
    if (overlaps(span, quote.span)) spans.push(span)
  }
  return spans
}
