import type { Token } from '../model/layers.ts'
import { spanOf, type Words } from './chosen-words.ts'
import type { Reading } from './readings.ts'

/** Words that stand on one side where the other has none, or others. */
export interface WordGap {
  readonly from: readonly Token[]
  readonly to: readonly Token[]
}

/** What two wordings differ in at one place. */
export interface WordChange extends WordGap {
  readonly kind: 'number' | 'negation' | 'modality' | 'name' | 'truncated' | 'extended' | 'reworded'
  /** Set where the words are others and say the same. */
  readonly same?: 'number' | 'name' | 'letters'
}

/** A name in a wording. */
export interface NameMark {
  /** What it names; null where that is not known. */
  readonly entity: string | null
  /** Its base form, folded. */
  readonly base: string
}

/** One of two wordings, with what is read in it. */
export interface WordSide extends Words {
  readonly reading: Reading
  /** Words of names; without it capitals inside a sentence are taken for them. */
  readonly names?: ReadonlyMap<Token, NameMark>
}

/** Two wordings of one language. */
export interface Wordings {
  readonly from: WordSide
  readonly to: WordSide
  /** Words whose coming and going alone cuts nothing off. */
  readonly functionWords: ReadonlySet<string>
  /** Written before a word they turn it into its contrary: «не», "un". */
  readonly negatingPrefixes?: readonly string[]
}

/** Places of equal words, ascending in both. */
export type WordPairs = readonly (readonly [from: number, to: number])[]

/** The same pairs, seen from the other side. */
export function turnedPairs(pairs: WordPairs): WordPairs {
  return pairs.map(([i, j]) => [j, i] as const)
}

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

/** Some words of a text as one line, from the first to the last. */
export function shownWords({ text }: Words, tokens: readonly Token[]): string {
  if (tokens.length === 0) return ''
  const { start, end } = spanOf(tokens)
  return text.slice(start, end).replace(/\s+/gu, ' ')
}
