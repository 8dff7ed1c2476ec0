import { type Edge, isEdge } from '../model/edge.ts'

/** Share of one article's words that a partial copy must cover for the two to have one origin. */
export const ORIGIN_COVERED = 0.5

/** Whether two articles tied by the copy are one voice: most of at least one of them is the other's wording. */
export function hasOneOrigin({ detail }: Edge<'copy'>): boolean {
  return (
    detail.relation !== 'partial' ||
    Math.max(detail.covered.from, detail.covered.to) >= ORIGIN_COVERED
  )
}

/**
 * Groups articles that go back to one text. Every article is in exactly one group.
 * @param joins which copies make two articles one; by default those that have one origin
 * @returns for each id the smallest id of its group.
 */
export function copyGroups(
  ids: readonly string[],
  edges: readonly Edge[],
  joins: (copy: Edge<'copy'>) => boolean = hasOneOrigin,
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
  for (const edge of edges) {
    if (!isEdge(edge, 'copy') || !joins(edge)) continue
    if (!parent.has(edge.from) || !parent.has(edge.to)) continue
    const [low, high] = [root(edge.from), root(edge.to)].sort()
    parent.set(high!, low!)
  }
  return new Map(ids.map((id) => [id, root(id)]))
}
