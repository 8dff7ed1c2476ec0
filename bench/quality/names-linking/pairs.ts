/** Pairs of items in one group: of gold, of the program, and of both. */
export interface PairCounts {
  gold: number
  found: number
  both: number
}

/** An item with its group by gold and by the program. */
export interface Judged {
  readonly gold: string
  readonly found: string
}

/** Counts pairs by the sizes of groups, so that a million mentions are no more work than a thousand. */
export function countPairs(items: readonly Judged[]): PairCounts {
  const sum = (keyOf: (item: Judged) => string): number => {
    const sizes = new Map<string, number>()
    for (const item of items) sizes.set(keyOf(item), (sizes.get(keyOf(item)) ?? 0) + 1)
    return [...sizes.values()].reduce((all, n) => all + (n * (n - 1)) / 2, 0)
  }
  return {
    gold: sum(({ gold }) => gold),
    found: sum(({ found }) => found),
    both: sum(({ gold, found }) => `${gold}\n${found}`),
  }
}

/** Pairs across parts only: those of all items less those within each part. */
export function crossPairs(parts: readonly (readonly Judged[])[]): PairCounts {
  const all = countPairs(parts.flat())
  for (const part of parts) {
    const own = countPairs(part)
    all.gold -= own.gold
    all.found -= own.found
    all.both -= own.both
  }
  return all
}

export function addPairs(a: PairCounts, b: PairCounts): PairCounts {
  return { gold: a.gold + b.gold, found: a.found + b.found, both: a.both + b.both }
}

export const NO_PAIRS: PairCounts = { gold: 0, found: 0, both: 0 }

/** Precision, recall and F1 of pairs, each 0..1. */
export function scoreOf({ gold, found, both }: PairCounts): { p: number; r: number; f1: number } {
  const p = found === 0 ? 1 : both / found
  const r = gold === 0 ? 1 : both / gold
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}
