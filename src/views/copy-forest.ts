import { addTo } from '../text/add-to.ts'
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
  const above = new Map<Entry, CopyLink>()
  const below = new Map<Entry, Entry[]>()
  const extra = new Map<Entry, CopyLink[]>()
  const rootOf = roots()
  for (const link of [...links].sort(strongestFirst)) {
    const root = rootOf(link.from)
    if (above.has(link.to) || root === link.to) addTo(extra, link.to, link)
    else {
      above.set(link.to, link)
      addTo(below, link.from, link.to)
      rootOf(link.to, root)
    }
  }
  const grow = (entry: Entry): CopyBranch => ({
    entry,
    link: above.get(entry) ?? null,
    branches: (below.get(entry) ?? []).sort(byCode).map(grow),
    also: (extra.get(entry) ?? []).sort((a, b) => byCode(a.from, b.from)),
  })
  const entries = [...new Set(links.flatMap((link) => [link.from, link.to]))].sort(byCode)
  return entries.filter((entry) => !above.has(entry)).map(grow)
}

/** Tells the root of an entry's tree, by ever shorter ways (union-find); given a root to hang it under, hangs it first. */
function roots(): (entry: Entry, under?: Entry) => Entry {
  const up = new Map<Entry, Entry>()
  return (entry, under) => {
    if (under) up.set(entry, under)
    let root = entry
    for (let next = up.get(root); next; next = up.get(root)) {
      const further = up.get(next)
      if (further) up.set(root, further)
      root = next
    }
    return root
  }
}

function strongestFirst(a: CopyLink, b: CopyLink): number {
  return b.reuse.covered.to - a.reuse.covered.to || a.number - b.number
}

function byCode(a: Entry, b: Entry): number {
  return compareCodes(a.code, b.code)
}
