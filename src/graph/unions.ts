import { DisjointSets } from './disjoint-sets.ts'

/**
 * Groups ids by the pairs that make them one; every id is in exactly one group. Pairs with unknown ids count for nothing.
 * @returns for each id the smallest id of its group; independent of the order of ids and pairs.
 */
export function unions(
  ids: readonly string[],
  pairs: Iterable<readonly [string, string]>,
): ReadonlyMap<string, string> {
  // The least number is the root, and is that of the smallest id.
  const sorted = [...new Set(ids)].sort()
  const numbers = new Map(sorted.map((id, number) => [id, number]))
  const sets = new DisjointSets(sorted.length)
  for (const [a, b] of pairs) {
    const [left, right] = [numbers.get(a), numbers.get(b)]
    if (left !== undefined && right !== undefined) sets.join(left, right)
  }
  return new Map(ids.map((id) => [id, sorted[sets.root(numbers.get(id)!)]!]))
}
