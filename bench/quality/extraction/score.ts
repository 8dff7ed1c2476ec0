import type { Page } from './pages.ts'

/** How well an output fits a reference text; all 0..1. */
export interface Score {
  precision: number
  recall: number
  f1: number
}

/** `null` takes the page out of the mean, as the metric of `aeb` does with empty outputs. */
export interface PageScore {
  precision: number | null
  recall: number | null
  f1: number
}

/**
 * Score of one page by the metric of its set. `aeb`: shares of shingles of four words
 * (evaluate.py of the article extraction benchmark); the others: bags of words
 * (evaluate.py of the web content extraction benchmark), a Han character counting as a word.
 */
export function scorePage({ set, gold }: Pick<Page, 'set' | 'gold'>, text: string): PageScore {
  const shingled = set === 'aeb'
  const truth = bag(shingled ? shingles(words(gold)) : foldedWords(gold))
  const found = bag(shingled ? shingles(words(text)) : foldedWords(text))
  return shingled ? shingleScore(truth, found) : bagScore(truth, found)
}

/** Mean of page scores. The F1 of `aeb` is that of the means of precision and recall; of the others the mean of F1. */
export function meanScore(set: Page['set'], scores: readonly PageScore[]): Score {
  const precision = mean(scores.flatMap((one) => one.precision ?? []))
  const recall = mean(scores.flatMap((one) => one.recall ?? []))
  const f1 = set === 'aeb' ? harmonic(precision, recall) : mean(scores.map((one) => one.f1))
  return { precision, recall, f1 }
}

function shingleScore(truth: Bag, found: Bag): PageScore {
  const shared = overlap(truth, found)
  const precision = found.total === 0 ? null : shared / found.total
  const recall = truth.total === 0 ? null : shared / truth.total
  return { precision, recall, f1: harmonic(precision ?? 0, recall ?? 0) }
}

function bagScore(truth: Bag, found: Bag): PageScore {
  if (truth.total === 0 || found.total === 0) {
    const value = truth.total === found.total ? 1 : 0
    return { precision: value, recall: value, f1: value }
  }
  const shared = overlap(truth, found)
  const precision = shared / found.total
  const recall = shared / truth.total
  return { precision, recall, f1: harmonic(precision, recall) }
}

interface Bag {
  counts: Map<string, number>
  total: number
}

function bag(items: readonly string[]): Bag {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return { counts, total: items.length }
}

function overlap(a: Bag, b: Bag): number {
  let shared = 0
  for (const [item, count] of a.counts) shared += Math.min(count, b.counts.get(item) ?? 0)
  return shared
}

/** What Python's `\w+` finds. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/** Words in lower case; each Han or kana character one of its own. */
export function foldedWords(text: string): string[] {
  const spaced = text
    .toLowerCase()
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' $& ')
  return words(spaced)
}

function shingles(tokens: readonly string[]): string[] {
  if (tokens.length === 0) return []
  if (tokens.length < 4) return [tokens.join(' ')]
  return tokens.slice(3).map((_, i) => tokens.slice(i, i + 4).join(' '))
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
