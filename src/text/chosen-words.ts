import type { Annotation, AnnotationList, Token } from '../model/layers.ts'
import type { Span } from '../model/span.ts'

/** The words and numbers of a text, marks left out. */
export interface Words {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** Of all tokens, those that are words or numbers. */
export function wordsOf(text: string, tokens: AnnotationList<Token>): Words {
  return { text, tokens: [...tokens].filter(({ kind }) => kind !== 'mark') }
}

/** Of some words, those that stand whole in parts of the text; parts ascend. */
export function wordsIn({ text, tokens }: Words, parts: readonly Span[]): Words {
  const inside = parts.flatMap(({ start, end }) =>
    tokens.slice(firstFrom(tokens, start), firstFrom(tokens, end)),
  )
  return { text, tokens: inside }
}

/** Index of the first annotation that starts at an offset or behind it. */
export function firstFrom(sorted: AnnotationList<Annotation>, offset: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted.at(middle)!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Gives each word of the quotation a number from 1; others have 0. */
export function numberWords({ tokens }: Words): (words: Words) => Uint32Array {
  const numbers = new Map<string, number>()
  for (const { form } of tokens) if (!numbers.has(form)) numbers.set(form, numbers.size + 1)
  return (words) => Uint32Array.from(words.tokens, ({ form }) => numbers.get(form) ?? 0)
}

/** From the first of some words to the end of the last. */
export function spanOf(tokens: readonly Token[]): Span {
  return { start: tokens[0]!.span.start, end: tokens.at(-1)!.span.end }
}
