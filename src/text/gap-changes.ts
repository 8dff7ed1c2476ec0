import type { Token } from '../model/layers.ts'
import type { Figure } from './figures.ts'
import { namesIn, sameNames } from './gap-names.ts'
import type { Weight } from './readings.ts'
import type { WordChange, WordGap, Wordings, WordSide } from './word-changes.ts'

/** Words on either side up to which a negation or a hedge is told with all that stands there: "goes" for "does not go". */
const SHORT_GAP = 4

/** Words of a gap that no change has taken yet. */
class Rest {
  from: readonly Token[]
  to: readonly Token[]

  constructor({ from, to }: WordGap) {
    this.from = from
    this.to = to
  }

  take(change: WordGap): void {
    const taken = new Set([...change.from, ...change.to])
    this.from = this.from.filter((token) => !taken.has(token))
    this.to = this.to.filter((token) => !taken.has(token))
  }
}

/**
 * What differs at one place: first figures by their values, then negation, then what is hedged, then names, and what is left
 * as words left out, put in or put otherwise.
 */
export function gapChanges(gap: WordGap, wordings: Wordings): WordChange[] {
  if (lettersOf(gap.from) === lettersOf(gap.to))
    return [{ kind: 'reworded', same: 'letters', ...gap }]
  const rest = new Rest(gap)
  const changes: WordChange[] = []
  for (const find of [numbers, negations, modalities, names]) {
    for (const change of find(gap, rest, wordings)) {
      changes.push(change)
      rest.take(change)
    }
  }
  if (rest.from.length + rest.to.length > 0) changes.push(restChange(rest, wordings))
  return changes
}

function lettersOf(tokens: readonly Token[]): string {
  return tokens.map(({ form }) => form.replace(/[-'.]/gu, '')).join('')
}

function restChange({ from, to }: Rest, wordings: Wordings): WordChange {
  const isPlain = isOfPlainWords(from, wordings.from) && isOfPlainWords(to, wordings.to)
  if (isPlain || from.length * to.length > 0) return { kind: 'reworded', from, to }
  return { kind: to.length === 0 ? 'truncated' : 'extended', from, to }

  /** "If" and "in case": words that hold others together, or open a condition that is there. */
  function isOfPlainWords(tokens: readonly Token[], { reading }: WordSide): boolean {
    const open = new Set(reading.conditions.flatMap((condition) => condition.tokens))
    return tokens.every((token) => open.has(token) || wordings.functionWords.has(token.form))
  }
}

/** Figures that the other side has not, in their order one for one. */
function numbers(gap: WordGap, _: Rest, { from, to }: Wordings): WordChange[] {
  const [own, other] = [figuresIn(gap.from, from), figuresIn(gap.to, to)]
  const [left, right] = [without(own, other), without(other, own)]
  if (left.length * right.length === 0 && !isFigureAlone([...left, ...right], gap)) {
    return sameFigures(own, other, left.length + right.length)
  }
  return Array.from({ length: Math.max(left.length, right.length) }, (_, n) => {
    return { kind: 'number', from: left[n]?.tokens ?? [], to: right[n]?.tokens ?? [] }
  })
}

/** Whether figures that one side alone has are all that stands there, and tell something. */
function isFigureAlone(figures: readonly Figure[], { from, to }: WordGap): boolean {
  const words = figures.reduce((sum, { tokens }) => sum + tokens.length, 0)
  return figures.some(({ loose }) => !loose) && from.length + to.length === words
}

/** Equal figures in other words: they are no change, and no words put otherwise. */
function sameFigures(
  own: readonly Figure[],
  other: readonly Figure[],
  unmet: number,
): WordChange[] {
  if (own.length === 0 || unmet > 0) return []
  const tokens = (figures: readonly Figure[]) => figures.flatMap((figure) => figure.tokens)
  return [{ kind: 'reworded', same: 'number', from: tokens(own), to: tokens(other) }]
}

function figuresIn(tokens: readonly Token[], { reading }: WordSide): Figure[] {
  const inside = new Set(tokens)
  return reading.figures.filter((figure) => figure.tokens.every((token) => inside.has(token)))
}

/** Those whose value the others do not have; each of the others answers for one. */
function without(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  const keys = others.map(({ key }) => key)
  return figures.filter(({ key }) => {
    const at = keys.indexOf(key)
    if (at >= 0) keys.splice(at, 1)
    return at < 0
  })
}

/** A negation that stands on one side only. */
function negations(gap: WordGap, rest: Rest, wordings: Wordings): WordChange[] {
  const left = tokensOf(weightsIn(gap.from, wordings.from.reading.negations))
  const right = tokensOf(weightsIn(gap.to, wordings.to.reading.negations))
  if (left.length > 0 === right.length > 0) return prefixed(rest, wordings.negatingPrefixes ?? [])
  return [{ kind: 'negation', ...asWhole(rest, { from: left, to: right }) }]
}

/** A word and its contrary: "fair" and "unfair". */
function prefixed(rest: Rest, prefixes: readonly string[]): WordChange[] {
  for (const own of rest.from) {
    const other = rest.to.find(({ form }) =>
      prefixes.some((prefix) => form === prefix + own.form || own.form === prefix + form),
    )
    if (other) return [{ kind: 'negation', ...asWhole(rest, { from: [own], to: [other] }) }]
  }
  return []
}

/** Words that hedge, advise or oblige on one side only. */
function modalities(gap: WordGap, rest: Rest, { from, to }: Wordings): WordChange[] {
  const left = weightsIn(gap.from, from.reading.hedges)
  const right = weightsIn(gap.to, to.reading.hedges)
  const other = {
    from: left.filter(({ sort }) => !right.some((own) => own.sort === sort)),
    to: right.filter(({ sort }) => !left.some((own) => own.sort === sort)),
  }
  if (other.from.length + other.to.length === 0) return []
  const certain = {
    from: other.from.length > 0 ? [] : weightsIn(gap.from, from.reading.certain),
    to: other.to.length > 0 ? [] : weightsIn(gap.to, to.reading.certain),
  }
  const words = {
    from: tokensOf([...other.from, ...certain.from]),
    to: tokensOf([...other.to, ...certain.to]),
  }
  return [{ kind: 'modality', ...asWhole(rest, words) }]
}

/** In a short gap all that is left of it: the words around a negation change with it, as the "do" of "do not". */
function asWhole(rest: Rest, { from, to }: WordGap): WordGap {
  const isShort = rest.from.length <= SHORT_GAP && rest.to.length <= SHORT_GAP
  const isPut = rest.from.length * rest.to.length > 0
  const others = rest.from.length + rest.to.length - from.length - to.length
  if (!isShort || (!isPut && others > 1)) return { from, to }
  const all = (left: readonly Token[], own: readonly Token[]) =>
    [...new Set([...left, ...own])].sort(byPlace)
  return { from: all(rest.from, from), to: all(rest.to, to) }
}

function byPlace(a: Token, b: Token): number {
  return a.span.start - b.span.start
}

/** Words that weigh in a gap; of a phrase that begins or ends outside, what stands inside. */
function weightsIn(
  gap: readonly Token[],
  weights: readonly Weight[],
): Pick<Weight, 'sort' | 'tokens'>[] {
  const inside = new Set(gap)
  return weights
    .map(({ sort, tokens }) => ({ sort, tokens: tokens.filter((token) => inside.has(token)) }))
    .filter(({ tokens }) => tokens.length > 0)
}

function tokensOf(weights: readonly Pick<Weight, 'tokens'>[]): Token[] {
  return weights.flatMap(({ tokens }) => tokens).sort(byPlace)
}

/** Other names, where both sides have some. */
function names(_: WordGap, { from, to }: Rest, wordings: Wordings): WordChange[] {
  const [left, right] = namesIn({ from, to }, wordings)
  if (left.length * right.length === 0) return []
  const same = sameNames(left, right, wordings)
  return [
    same
      ? { kind: 'reworded', same: 'name', from: left, to: right }
      : { kind: 'name', from: left, to: right },
  ]
}
