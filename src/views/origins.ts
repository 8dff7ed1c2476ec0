import { unions } from '../graph/unions.ts'
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

/** Groups articles that go back to one text, versions of a page among them: for each id the smallest id of its group. */
export function originGroups(
  ids: readonly string[],
  edges: readonly Edge[],
): ReadonlyMap<string, string> {
  const known = new Set(ids)
  const one = edges.filter(
    (edge) => isEdge(edge, 'revises') || (isEdge(edge, 'copy') && hasOneOrigin(edge)),
  )
  const inside = one.filter(({ from, to }) => known.has(from) && known.has(to))
  return unions(
    ids,
    inside.map(({ from, to }) => [from, to] as const),
  )
}
