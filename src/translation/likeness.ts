import type { Lexicon } from '../model/lexicon.ts'
import { tieWords, type WordTie } from './word-ties.ts'

/** A sentence or quotation to be compared with those of another language. */
export interface Passage {
  /** What its words and numbers stand for (terms.ts), in their order. */
  readonly terms: readonly string[]
  /** Characters. */
  readonly length: number
}

/** How far two passages say the same. */
export interface Likeness {
  /** Numbers of the two in their lists. */
  readonly first: number
  readonly second: number
  /** Geometric mean of both coverages, less where the lengths do not fit; 0..1. */
  readonly score: number
  /** Share of what the first tells that the second has, by weight, and the reverse. */
  readonly covered: readonly [number, number]
  /** Telling terms of the first that the second has: no small words. */
  readonly shared: number
}

/** How alike two terms are at least to be shared, and what one weighs that is no small word. */
export const LEAST_SHARED = 0.4
export const TELLING = 4
/** Passages of the second language that each of the first is compared with in full. */
const CANDIDATES = 24
/** Logarithm of how much longer a translation usually is than its original. */
const USUAL_RATIO: Readonly<Record<string, number>> = {
  'en ru': 0.07,
  'en uk': 0.04,
  'ru uk': -0.03,
}
/** Characters added to both lengths, so that short ones may differ more. */
const LENGTH_SLACK = 5

/**
 * Compares passages of two languages, each of the first with those of the second that cover it best: by the words of a
 * lexicon, numbers, identical words and cognates, weighed by how much they tell.
 */
export function likenesses(
  first: readonly Passage[],
  second: readonly Passage[],
  lexicon: Lexicon,
): Likeness[] {
  const sides = [new Side(first, lexicon, 0), new Side(second, lexicon, 1)] as const
  const { rows } = tieWords(sides[0].vocabulary, sides[1].vocabulary, lexicon)
  const ratio = USUAL_RATIO[lexicon.languages.join(' ')] ?? 0
  const compare = new Comparison(sides, rows)
  return first.flatMap((passage, a) =>
    compare.candidates(a).map((b): Likeness => {
      const { covered, shared } = compare.coverages(a, b)
      const fit = lengthFit(passage.length, second[b]!.length, ratio)
      const score = Math.sqrt(covered[0] * covered[1]) * fit
      return { first: a, second: b, score, covered, shared }
    }),
  )
}

function lengthFit(first: number, second: number, usual: number): number {
  const ratio = Math.log((second + LENGTH_SLACK) / (first + LENGTH_SLACK))
  return Math.exp(-((ratio - usual) ** 2))
}

/** The passages of one language, their distinct terms numbered. */
class Side {
  readonly vocabulary: string[] = []
  readonly weights: number[] = []
  /** Distinct terms of each passage. */
  readonly passages: readonly (readonly number[])[]
  /** For each term, the passages that have it. */
  readonly having: number[][] = []
  /** What the terms of each passage weigh together. */
  readonly totals: readonly number[]

  constructor(passages: readonly Passage[], lexicon: Lexicon, side: 0 | 1) {
    const numbers = new Map<string, number>()
    this.passages = passages.map(({ terms }, passage) =>
      [...new Set(terms)].map((term) => {
        let number = numbers.get(term)
        if (number === undefined) {
          number = this.vocabulary.push(term) - 1
          numbers.set(term, number)
          this.weights.push(lexicon.sides[side].weight(term))
          this.having.push([])
        }
        this.having[number]!.push(passage)
        return number
      }),
    )
    this.totals = this.passages.map((terms) =>
      terms.reduce((sum, term) => sum + this.weights[term]!, 0),
    )
  }
}

class Comparison {
  readonly #sides: readonly [Side, Side]
  readonly #rows: readonly (readonly WordTie[])[]
  /** For each passage of the second, how much of the first it covers, and how well it covers the term at hand. */
  readonly #sums: Float64Array
  readonly #best: Float64Array
  /** For each term of the second, how well the first covers it; -1 for one that the second passage has not. */
  readonly #terms: Float64Array

  constructor(sides: readonly [Side, Side], rows: readonly (readonly WordTie[])[]) {
    this.#sides = sides
    this.#rows = rows
    this.#sums = new Float64Array(sides[1].passages.length)
    this.#best = new Float64Array(sides[1].passages.length)
    this.#terms = new Float64Array(sides[1].vocabulary.length).fill(-1)
  }

  /** Passages of the second language that cover most of one of the first, best first. */
  candidates(a: number): number[] {
    const [first, second] = this.#sides
    const met = new Set<number>()
    for (const term of first.passages[a]!) {
      const touched: number[] = []
      for (const { other, likeness } of this.#rows[term]!) {
        for (const b of second.having[other]!) {
          if (this.#best[b] === 0) touched.push(b)
          if (this.#best[b]! < likeness) this.#best[b] = likeness
        }
      }
      for (const b of touched) {
        met.add(b)
        this.#sums[b]! += first.weights[term]! * this.#best[b]!
        this.#best[b] = 0
      }
    }
    // Of two that cover as much, the one with less beside it.
    const rank = (b: number) => this.#sums[b]! / Math.sqrt(second.totals[b]!)
    const best = [...met].sort((x, y) => rank(y) - rank(x) || x - y).slice(0, CANDIDATES)
    for (const b of met) this.#sums[b] = 0
    return best
  }

  coverages(a: number, b: number): Pick<Likeness, 'covered' | 'shared'> {
    const [first, second] = this.#sides
    for (const term of second.passages[b]!) this.#terms[term] = 0
    let [covered, shared] = [0, 0]
    for (const term of first.passages[a]!) {
      let best = 0
      for (const { other, likeness } of this.#rows[term]!) {
        const known = this.#terms[other]!
        if (known < 0) continue
        if (likeness > known) this.#terms[other] = likeness
        if (likeness > best) best = likeness
      }
      const weight = first.weights[term]!
      covered += best * weight
      if (best >= LEAST_SHARED && weight >= TELLING) shared += 1
    }
    let back = 0
    for (const term of second.passages[b]!) {
      back += this.#terms[term]! * second.weights[term]!
      this.#terms[term] = -1
    }
    return {
      covered: [covered / first.totals[a]! || 0, back / second.totals[b]! || 0],
      shared,
    }
  }
}
