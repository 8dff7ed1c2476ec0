import type { Figure } from './figures.ts'
import { turnedPairs, type WordPairs, type WordSide } from './word-changes.ts'

/** Equal words in a row, at most, that may part by chance what one side lacks as a whole. */
const MOST_MOVED = 3

/**
 * Equal words as they best tell what differs: a figure is equal as a whole or not at all ("2 million" and "2 billion" have no
 * word in common), and equal words that part what is left out in two are moved to its edge where they fit as well.
 */
export function settledPairs(pairs: WordPairs, from: WordSide, to: WordSide): WordPairs {
  const whole = wholeFigures(reaching(pairs, from, to), from, to)
  const moved = joinedCuts(whole, from, to)
  return turnedPairs(joinedCuts(turnedPairs(moved), to, from))
}

/** With the equal words that stand right beside others, at the edges of what lies between. */
function reaching(
  pairs: WordPairs,
  { tokens: from }: WordSide,
  { tokens: to }: WordSide,
): WordPairs {
  const all: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, [from.length, to.length] as const]) {
    while (i < a && j < b && from[i]!.form === to[j]!.form) all.push([i++, j++])
    const behind: (readonly [number, number])[] = []
    let [x, y] = [a - 1, b - 1]
    while (x >= i && y >= j && from[x]!.form === to[y]!.form) behind.push([x--, y--])
    all.push(...behind.reverse())
    if (a < from.length && b < to.length) all.push([a, b])
    i = a + 1
    j = b + 1
  }
  return all
}

function wholeFigures(pairs: WordPairs, from: WordSide, to: WordSide): WordPairs {
  const [own, other] = [figureAt(from.reading.figures), figureAt(to.reading.figures)]
  const partner = new Map(pairs)
  return pairs.filter(([i, j]) => {
    const [left, right] = [own.get(i), other.get(j)]
    if (!left || !right) return left === right
    if (left.key !== right.key || left.tokens.length !== right.tokens.length) return false
    return left.tokens.every((_, n) => partner.get(left.first + n) === right.first + n)
  })
}

function figureAt(figures: readonly Figure[]): Map<number, Figure> {
  return new Map(figures.flatMap((own) => own.tokens.map((_, n) => [own.first + n, own] as const)))
}

/** Moves a short run of equal words that stands inside words left out to the end of these. */
function joinedCuts(pairs: WordPairs, from: WordSide, to: WordSide): WordPairs {
  const settled = [...pairs]
  for (let n = settled.length - 1; n > 0; n--) {
    const run = runBefore(n, settled)
    const [last, next] = [settled[n - 1]!, settled[n]!]
    const before = settled[n - run - 1]?.[0] ?? -1
    const isCut = next[1] === last[1] + 1 && next[0] > last[0] + 1
    const isInside = settled[n - run]![0] > before + 1
    if (!isCut || !isInside || run > MOST_MOVED) continue
    const fits = Array.from({ length: run }, (_, k) => k).every((k) => {
      const place = next[0] - run + k
      return (
        place > last[0] && from.tokens[place]!.form === to.tokens[settled[n - run + k]![1]]!.form
      )
    })
    if (!fits) continue
    for (let k = 0; k < run; k++) {
      settled[n - run + k] = [next[0] - run + k, settled[n - run + k]![1]]
    }
  }
  return settled
}

/** How many pairs right before the `n`th stand one behind the other in both; no further than what may be moved. */
function runBefore(n: number, pairs: WordPairs): number {
  let run = 1
  while (run < n && run <= MOST_MOVED) {
    const [own, last] = [pairs[n - run]!, pairs[n - run - 1]!]
    if (own[0] !== last[0] + 1 || own[1] !== last[1] + 1) break
    run += 1
  }
  return run
}
