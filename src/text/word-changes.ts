import type { Token } from '../model/layers.ts'
import { spanOf, type Words } from './chosen-words.ts'

/** Words that stand on one side where the other has none, or others. */
export interface WordGap {
  readonly from: readonly Token[]
  readonly to: readonly Token[]
}

/** What two wordings differ in at one place. */
export interface WordChange extends WordGap {
  readonly kind: 'number' | 'negation' | 'name' | 'truncated' | 'extended' | 'reworded'
}

/** Two wordings, and the words that turn what is said into its contrary. */
export interface Wordings {
  readonly from: Words
  readonly to: Words
  readonly negations: ReadonlySet<string>
}

/** Places of equal words, ascending in both. */
export type WordPairs = readonly (readonly [from: number, to: number])[]

/** What stands between equal words, before the first and behind the last. */
export function wordGaps(from: Words, to: Words, pairs: WordPairs): WordGap[] {
  const gaps: WordGap[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, [from.tokens.length, to.tokens.length] as const]) {
    const gap = { from: from.tokens.slice(i, a), to: to.tokens.slice(j, b) }
    if (gap.from.length > 0 || gap.to.length > 0) gaps.push(gap)
    i = a + 1
    j = b + 1
  }
  return gaps
}

type Kind = 'number' | 'negation' | 'name'

/**
 * What differs at one place: first figures, then negation and names, and what is left as words left out, put in or put
 * otherwise. Figures written as words are words.
 */
export function gapChanges(gap: WordGap, { from, to, negations }: Wordings): WordChange[] {
  const left = byKind(gap.from, (token) => wordKind(token, from, negations))
  const right = byKind(gap.to, (token) => wordKind(token, to, negations))
  const changes: WordChange[] = []
  const rest = { from: [...left.rest], to: [...right.rest] }
  for (const kind of ['number', 'negation', 'name'] as const) {
    const own = { from: left[kind], to: right[kind] }
    if (isOwnKind(kind, own, gap)) {
      changes.push({ kind, ...own })
    } else {
      rest.from.push(...own.from)
      rest.to.push(...own.to)
    }
  }
  rest.from.sort(byPlace)
  rest.to.sort(byPlace)
  if (rest.from.length + rest.to.length === 0) return changes
  return [...changes, { kind: restKind(rest), ...rest }]
}

/**
 * Names make a change where both sides have one, figures also where the other side has no word at all there: "76" for
 * "seventy-six" is the same number put otherwise.
 */
function isOwnKind(kind: Kind, { from, to }: WordGap, gap: WordGap): boolean {
  const isBoth = from.length * to.length > 0
  if (kind === 'name') return isBoth
  if (!differ({ from, to })) return false
  return kind === 'negation' || isBoth || gap.from.length * gap.to.length === 0
}

/** Some words of a text as one line, from the first to the last. */
export function shownWords({ text }: Words, tokens: readonly Token[]): string {
  if (tokens.length === 0) return ''
  const { start, end } = spanOf(tokens)
  return text.slice(start, end).replace(/\s+/gu, ' ')
}

function differ({ from, to }: WordGap): boolean {
  const forms = (tokens: readonly Token[]) => tokens.map(({ form }) => form).join(' ')
  return forms(from) !== forms(to)
}

function restKind({ from, to }: WordGap): WordChange['kind'] {
  if (to.length === 0) return 'truncated'
  return from.length === 0 ? 'extended' : 'reworded'
}

function byKind(tokens: readonly Token[], kindOf: (token: Token) => Kind | null) {
  const parts: Record<Kind | 'rest', Token[]> = { number: [], negation: [], name: [], rest: [] }
  for (const token of tokens) parts[kindOf(token) ?? 'rest'].push(token)
  return parts
}

const CAPITAL = /^\p{Lu}/u
/** What a sentence ends with, marks that open or close aside: a capital behind it says nothing. */
const SENTENCE_END = /(?:^|[.!?…:]["'»”’)]*)\s*["'«“„‘(—–-]*\s*$/u
/** Characters before a word that are looked at for the end of a sentence. */
const BEFORE = 12

function wordKind(
  { kind, form, span }: Token,
  { text }: Words,
  negations: ReadonlySet<string>,
): Kind | null {
  if (kind === 'number') return 'number'
  if (negations.has(form)) return 'negation'
  if (!CAPITAL.test(text.slice(span.start, span.end))) return null
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start)
  return SENTENCE_END.test(before) ? null : 'name'
}

function byPlace(a: Token, b: Token): number {
  return a.span.start - b.span.start
}
