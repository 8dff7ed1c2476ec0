import type { Token } from '../model/layers.ts'
import type { Words } from './chosen-words.ts'
import type { NameMark, WordGap, Wordings, WordSide } from './word-changes.ts'

const CAPITAL = /^\p{Lu}/u
/** What a sentence ends with, marks that open or close aside: a capital behind it says nothing. */
const SENTENCE_END = /(?:^|[.!?…:]["'»”’)]*)\s*["'«“„‘(—–-]*\s*$/u
/** Characters before a word that are looked at for the end of a sentence. */
const BEFORE = 12
/** Letters at the end of a name that may differ between its cases, and fewest before them that may not. */
const CASE_ENDING = 3
const LEAST_STEM = 3
const POSSESSIVE = /'s?$/u

/**
 * The words of a gap that are names on either side. Where names were looked for, one side must have one of those; capitals
 * inside a sentence will do for the other.
 */
export function namesIn(gap: WordGap, { from, to }: Wordings): [Token[], Token[]] {
  const left = gap.from.filter((token) => isName(token, from))
  const right = gap.to.filter((token) => isName(token, to))
  const isKnown = from.names === undefined || to.names === undefined
  const isMarked =
    left.some((token) => from.names?.has(token)) || right.some((token) => to.names?.has(token))
  return isKnown || isMarked ? [left, right] : [[], []]
}

function isName(token: Token, { text, names }: WordSide): boolean {
  return names?.has(token) === true || isCapitalInside(token, { text })
}

function isCapitalInside({ kind, span }: Token, { text }: Pick<Words, 'text'>): boolean {
  if (kind !== 'word' || !CAPITAL.test(text.slice(span.start, span.end))) return false
  return !SENTENCE_END.test(text.slice(Math.max(0, span.start - BEFORE), span.start))
}

/** Whether names on both sides are the same, in another form or case. */
export function sameNames(
  left: readonly Token[],
  right: readonly Token[],
  { from, to }: Wordings,
): boolean {
  const marks = (tokens: readonly Token[], { names }: WordSide): NameMark[] =>
    tokens.flatMap((token) => names?.get(token) ?? [])
  const [own, other] = [marks(left, from), marks(right, to)]
  const isSame = own.some((one) =>
    other.some(
      ({ entity, base }) => (entity !== null && entity === one.entity) || base === one.base,
    ),
  )
  if (isSame) return true
  return left.length === right.length && left.every((token, n) => alike(token.form, right[n]!.form))
}

/** Two cases of one name, as far as letters tell. */
function alike(a: string, b: string): boolean {
  const [x, y] = [a.replace(POSSESSIVE, ''), b.replace(POSSESSIVE, '')]
  if (x === y) return true
  if (!/^\p{Script=Cyrillic}/u.test(x)) return false
  let equal = 0
  while (equal < x.length && x[equal] === y[equal]) equal += 1
  return equal >= LEAST_STEM && Math.max(x.length, y.length) - equal <= CASE_ENDING
}
