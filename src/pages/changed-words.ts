import type { Span } from '../model/span.ts'
import { commonPairs } from '../text/equal-pairs.ts'

/** Longest table of the exact comparison, in cells; beyond it only equal beginnings and ends are found. */
const MAX_CELLS = 4_000_000

/** A word with its inner apostrophes and hyphens, a number with its inner points, or one other character. */
const WORD =
  /[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ‐‑-]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu

interface Word extends Span {
  readonly form: string
}

/**
 * Words of each text that the other does not have at that place, always whole, by longest common subsequence of
 * case-folded words (Hunt & McIlroy 1976, quadratic form). Neighbouring changed words join into one span.
 */
export function changedWords(a: string, b: string): { a: Span[]; b: Span[] } {
  const wordsA = wordsOf(a)
  const wordsB = wordsOf(b)
  const { keptA, keptB } = commonWords(wordsA, wordsB)
  return { a: changed(wordsA, keptA), b: changed(wordsB, keptB) }
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    form: word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-'),
  }))
}

function commonWords(a: readonly Word[], b: readonly Word[]) {
  const keptA = new Set<number>()
  const keptB = new Set<number>()
  const keep = (i: number, j: number) => {
    keptA.add(i)
    keptB.add(j)
  }
  let head = 0
  for (; head < a.length && head < b.length && a[head]?.form === b[head]?.form; head++) {
    keep(head, head)
  }
  let [endA, endB] = [a.length, b.length]
  while (endA > head && endB > head && a[endA - 1]?.form === b[endB - 1]?.form) keep(--endA, --endB)
  if ((endA - head) * (endB - head) <= MAX_CELLS) {
    const forms = (words: readonly Word[], end: number) =>
      words.slice(head, end).map(({ form }) => form)
    for (const [i, j] of commonPairs(forms(a, endA), forms(b, endB))) keep(head + i, head + j)
  }
  return { keptA, keptB }
}

function changed(words: readonly Word[], kept: ReadonlySet<number>): Span[] {
  const spans: { start: number; end: number }[] = []
  words.forEach(({ start, end }, index) => {
    if (kept.has(index)) return
    const last = spans.at(-1)
    if (last && index > 0 && !kept.has(index - 1)) last.end = end
    else spans.push({ start, end })
  })
  return spans
}
