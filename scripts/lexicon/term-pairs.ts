import { learnPairs } from './ibm1.ts'
import { Lines } from './lines.ts'
import { type Languages, readPairs } from './sources.ts'

/** For each term of the first language, terms of the second with how likely they say the same. */
export type TermPairs = Map<string, Map<string, number>>

/** Less likely ones are chance. */
const LEAST = 0.01
/** Terms of the other language that a term keeps. */
const MOST = 12

export async function learnTermPairs(languages: Languages): Promise<TermPairs> {
  const lines = new Lines(languages)
  for (const pair of await readPairs(languages)) lines.add(pair)
  const pairs: TermPairs = new Map()
  for (const { first, second, likelihood } of learnPairs(lines.all)) {
    if (likelihood < LEAST) continue
    addPair(pairs, [lines.first.terms[first]!, lines.second.terms[second]!], likelihood)
  }
  return pruned(pairs)
}

export function addPair(pairs: TermPairs, [a, b]: readonly [string, string], likelihood: number) {
  const row = pairs.get(a) ?? new Map<string, number>()
  pairs.set(a, row)
  row.set(b, Math.max(row.get(b) ?? 0, likelihood))
}

/** The likeliest of each term, of the first language and of the second. */
export function pruned(pairs: TermPairs): TermPairs {
  return turned(likeliest(turned(likeliest(pairs))))
}

function likeliest(pairs: TermPairs): TermPairs {
  return new Map(
    [...pairs].map(([term, row]) => {
      const best = [...row].sort(([x, p], [y, q]) => q - p || (x < y ? -1 : 1)).slice(0, MOST)
      return [term, new Map(best)]
    }),
  )
}

export function turned(pairs: TermPairs): TermPairs {
  const back: TermPairs = new Map()
  for (const [a, row] of pairs) for (const [b, p] of row) addPair(back, [b, a], p)
  return back
}

/** Less likely links, and less likely ways over a third language, are left out. */
const LEAST_LINK = 0.05
const LEAST_WAY = 0.01

/**
 * Pairs with those that a third language leads to: the more likely of what was learnt and of the sum over its terms.
 * @param there from the first language to the third
 * @param back from the third language to the second
 */
export function triangulated(pairs: TermPairs, there: TermPairs, back: TermPairs): TermPairs {
  const joined: TermPairs = new Map([...pairs].map(([term, row]) => [term, new Map(row)]))
  for (const [term, links] of there) {
    const ways = new Map<string, number>()
    for (const [third, p] of links) {
      if (p < LEAST_LINK) continue
      for (const [other, q] of back.get(third) ?? []) {
        if (q >= LEAST_LINK) ways.set(other, (ways.get(other) ?? 0) + p * q)
      }
    }
    for (const [other, p] of ways) if (p >= LEAST_WAY) addPair(joined, [term, other], p)
  }
  return pruned(joined)
}
