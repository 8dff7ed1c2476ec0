import { addTo } from '../../text/add-to.ts'
import type { Clusters, Tie } from './clusters.ts'
import type { Name } from './name.ts'
import { FULL_GROUP } from './thresholds.ts'

/** What the limit on names that share a key kept from being compared. */
export interface CutNames {
  names: number
  largest: number
}

/** How names that share a key are joined. */
export interface BlockRule {
  /** Keys of a name; it is compared with those that share one. */
  readonly keysOf: (name: Name) => readonly string[]
  /** The tie of two names that stand for one thing; null where they do not. `b` is the surer or more frequent one. */
  readonly tieOf: (a: Name, b: Name) => Omit<Tie, 'a' | 'b'> | null
}

/**
 * Joins names that share a key: each with the first before it that it agrees with, more frequent names first. Nearly
 * linear: of names with one key a name is compared with the first {@link FULL_GROUP} only.
 */
export function joinBlocks(
  names: readonly Name[],
  clusters: Clusters,
  { keysOf, tieOf }: BlockRule,
  cut: CutNames,
): void {
  const blocks = new Map<string, Name[]>()
  for (const name of names) for (const key of new Set(keysOf(name))) addTo(blocks, key, name)
  for (const block of blocks.values()) {
    if (block.length < 2) continue
    block.sort(frequentFirst)
    if (block.length > FULL_GROUP) {
      cut.names += block.length - FULL_GROUP
      cut.largest = Math.max(cut.largest, block.length)
    }
    for (let at = 1; at < block.length; at++) joinOne(block, at, clusters, tieOf)
  }
}

/** Joins the name at a place of its block with the first before it that it agrees with. */
function joinOne(
  block: readonly Name[],
  at: number,
  clusters: Clusters,
  tieOf: BlockRule['tieOf'],
): void {
  const name = block[at]!
  const own = clusters.root(name.number)
  const most = Math.min(at, FULL_GROUP)
  let refused: Set<number> | null = null
  for (let i = 0; i < most; i++) {
    const other = block[i]!
    const root = clusters.root(other.number)
    if (root === own) return
    if (refused?.has(root)) continue
    // What contradicts is found in less time than what agrees is put in words.
    if (clusters.conflict(own, root) !== null) {
      refused ??= new Set()
      refused.add(root)
      continue
    }
    const tie = tieOf(name, other)
    if (!tie) continue
    clusters.join({ a: name.number, b: other.number, ...tie })
    return
  }
}

function frequentFirst(a: Name, b: Name): number {
  return Number(b.sure) - Number(a.sure) || b.documents - a.documents || a.number - b.number
}
