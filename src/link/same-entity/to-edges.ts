import type { Edge, Evidence } from '../../model/edge.ts'
import { addTo } from '../../text/add-to.ts'
import { shortHash } from '../../text/hash.ts'
import type { Clusters, Tie } from './clusters.ts'
import type { GroupTie } from './group-tie.ts'
import type { Name } from './name.ts'
import type { Group, Registry } from './registry.ts'
import { SCORE } from './thresholds.ts'

/** What edges are made of: names joined, and groups tied one by one. */
export interface Joined {
  readonly registry: Registry
  readonly clusters: Clusters
  readonly nameOf: (group: Group) => Name
  readonly ties: readonly GroupTie[]
  /** Groups that `ties` say all of, or that nothing can be said of. */
  readonly settled: ReadonlySet<number>
}

/**
 * Edges of a spanning forest: each group of mentions is tied to the first group of its name, the first group of each
 * name to that of the name it was joined to. At most one edge leaves a group, so their number is that of the groups.
 */
export function toEdges(joined: Joined, by: string): Edge<'same-entity'>[] {
  const { registry, clusters, nameOf, ties, settled } = joined
  const edges: Edge<'same-entity'>[] = []
  const own = new Map<number, Group[]>()
  for (const group of registry.groups) {
    const name = nameOf(group).number
    if (!settled.has(group.number) && clusters.isSure(name)) addTo(own, name, group)
  }
  const make = edgeMaker(registry, by)
  const parents = parentTies(clusters, own)
  for (const [name, [first, ...others]] of own) {
    const evidence = identical(registry.names[name]!)
    for (const group of others)
      edges.push(
        make({ from: group, mentions: group.mentions, to: first! }, SCORE.identical, evidence),
      )
    const up = parents.get(name)
    if (up)
      edges.push(
        make(
          { from: first!, mentions: first!.mentions, to: own.get(up.to)![0]! },
          up.tie.score,
          up.tie.evidence,
        ),
      )
    else if (first!.mentions.length > 1) {
      edges.push(
        make(
          { from: first!, mentions: first!.mentions.slice(1), to: first! },
          SCORE.identical,
          evidence,
        ),
      )
    }
  }
  for (const { from, mentions, to, score, evidence } of ties) {
    edges.push(make({ from, mentions, to }, score, evidence))
  }
  return edges
}

/** One object for all edges of a name: there are many of them. */
function identical({ base }: Name): readonly Evidence[] {
  return [
    { rule: 'identical-name', detail: `all are written «${base}», but for case and inflection` },
  ]
}

function edgeMaker(registry: Registry, by: string) {
  // Most edges of a name lead to one mention: they share the list that says so.
  const targets = new Map<Group, readonly number[]>()
  return (
    { from, mentions, to }: Pick<GroupTie, 'from' | 'mentions' | 'to'>,
    score: number,
    evidence: Evidence | readonly Evidence[],
  ): Edge<'same-entity'> => {
    const [a, b] = [registry.documents[from.document]!.id, registry.documents[to.document]!.id]
    const target = targets.get(to) ?? to.mentions.slice(0, 1)
    targets.set(to, target)
    return {
      id: shortHash(`same-entity ${a} ${mentions[0]} ${b} ${target[0]} ${by}`),
      kind: 'same-entity',
      from: a,
      to: b,
      score,
      evidence: Array.isArray(evidence) ? evidence : [evidence as Evidence],
      by,
      detail: { mentions: { from: mentions, to: target } },
    }
  }
}

/**
 * For each joined name the name it hangs on: the forest of ties, rooted at each cluster's most frequent name. A name of
 * which no group is left, as each was tied by itself, is passed over: what hung on it hangs on what it hung on.
 */
function parentTies(
  { ties }: Clusters,
  own: ReadonlyMap<number, readonly Group[]>,
): ReadonlyMap<number, { readonly to: number; readonly tie: Tie }> {
  const next = new Map<number, Tie[]>()
  for (const tie of ties) {
    addTo(next, tie.a, tie)
    addTo(next, tie.b, tie)
  }
  const parents = new Map<number, { to: number; tie: Tie }>()
  const seen = new Set<number>()
  const most = [...next.keys()].sort(
    (a, b) => (own.get(b)?.length ?? 0) - (own.get(a)?.length ?? 0) || a - b,
  )
  for (const root of most) {
    if (seen.has(root)) continue
    seen.add(root)
    const queue = [root]
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const tie of next.get(at)!) {
        const other = tie.a === at ? tie.b : tie.a
        if (seen.has(other)) continue
        seen.add(other)
        const to = own.has(at) ? at : (parents.get(at)?.to ?? root)
        parents.set(other, { to, tie })
        queue.push(other)
      }
    }
  }
  return parents
}
