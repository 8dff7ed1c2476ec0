import { type CopyLink, compareCodes, type Entry } from './entry.ts'

/** An article in a tree of copies: under the one it shares most with. */
export interface CopyBranch {
  readonly entry: Entry
  /** The relation to the branch above; null at a root. */
  readonly link: CopyLink | null
  readonly branches: readonly CopyBranch[]
  /** Further relations of this article that the tree has no room for. */
  readonly also: readonly CopyLink[]
}

/**
 * The strongest relations as trees (Kruskal's maximum spanning forest, each article under one other).
 * A tree reads "is in", not "comes from": an edge of undetermined direction hangs either way.
 */
export function copyForest(links: readonly CopyLink[]): CopyBranch[] {
  const parents = new Map<Entry, CopyLink>()
  const extra: CopyLink[] = []
  for (const link of [...links].sort(strongestFirst)) {
    if (parents.has(link.to) || rootOf(parents, link.from) === link.to) extra.push(link)
    else parents.set(link.to, link)
  }
  const entries = [...new Set(links.flatMap((link) => [link.from, link.to]))].sort(byCode)
  const grow = (entry: Entry): CopyBranch => ({
    entry,
    link: parents.get(entry) ?? null,
    branches: entries.filter((child) => parents.get(child)?.from === entry).map(grow),
    also: extra.filter((link) => link.to === entry).sort((a, b) => byCode(a.from, b.from)),
  })
  return entries.filter((entry) => !parents.has(entry)).map(grow)
}

function strongestFirst(a: CopyLink, b: CopyLink): number {
  return b.reuse.covered.to - a.reuse.covered.to || a.number - b.number
}

function byCode(a: Entry, b: Entry): number {
  return compareCodes(a.code, b.code)
}

function rootOf(parents: ReadonlyMap<Entry, CopyLink>, entry: Entry): Entry {
  let root = entry
  for (let link = parents.get(root); link; link = parents.get(root)) root = link.from
  return root
}
