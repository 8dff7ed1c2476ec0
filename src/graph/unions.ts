/**
 * Groups ids by the pairs that make them one; every id is in exactly one group. Pairs with unknown ids count for nothing.
 * @returns for each id the smallest id of its group; independent of the order of ids and pairs.
 */
export function unions(
  ids: readonly string[],
  pairs: Iterable<readonly [string, string]>,
): ReadonlyMap<string, string> {
  const parent = new Map(ids.map((id) => [id, id]))
  const root = (id: string): string => {
    let at = id
    while (parent.get(at) !== at) {
      const up = parent.get(at)!
      parent.set(at, parent.get(up)!)
      at = up
    }
    return at
  }
  for (const [a, b] of pairs) {
    if (!parent.has(a) || !parent.has(b)) continue
    const [left, right] = [root(a), root(b)]
    if (left < right) parent.set(right, left)
    else parent.set(left, right)
  }
  return new Map(ids.map((id) => [id, root(id)]))
}
