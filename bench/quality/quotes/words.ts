import type { Span } from '../../../src/model/span.ts'

/** Letters and digits with what stands between them inside one word; marks are no words. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.,-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu

/** Words from the first to the last, both counted, by their numbers in the text. */
export interface Fragment {
  readonly first: number
  readonly last: number
}

/** The words of a text, so that spans are compared on words: marks and blanks at their edges do not count. */
export class Words {
  readonly #text: string
  readonly #spans: Span[] = []

  constructor(text: string) {
    this.#text = text
    for (const { 0: word, index } of text.matchAll(WORD)) {
      this.#spans.push({ start: index, end: index + word.length })
    }
  }

  /** Numbers of the words that the spans touch. */
  within(spans: readonly Span[]): Set<number> {
    const found = new Set<number>()
    for (const span of spans) {
      for (let i = this.#firstEndingAfter(span.start); i < this.#spans.length; i++) {
        if (this.#spans[i]!.start >= span.end) break
        found.add(i)
      }
    }
    return found
  }

  /** Numbers of the words of what was said in any of the quotations. */
  saidInAny(quotes: readonly { readonly parts: readonly Span[] }[]): Set<number> {
    return new Set(quotes.flatMap(({ parts }) => [...this.within(parts)]))
  }

  /** The word with this number, as it stands. */
  at(number: number): string {
    const span = this.#spans[number]
    return span ? this.#text.slice(span.start, span.end) : ''
  }

  #firstEndingAfter(offset: number): number {
    let low = 0
    let high = this.#spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#spans[middle]!.end > offset) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** How many members two sets share. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let both = 0
  for (const one of a) if (b.has(one)) both += 1
  return both
}

/** Twice what two sets share by what both hold: 0..1. */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size)
}

/** Runs of words: pieces with no word between them are one. */
export function fragments(words: ReadonlySet<number>): Fragment[] {
  const runs: { first: number; last: number }[] = []
  for (const word of [...words].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && word === run.last + 1) run.last = word
    else runs.push({ first: word, last: word })
  }
  return runs
}
