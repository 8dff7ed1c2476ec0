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
    for (const [at, name] of block.entries())
      joinOne(name, block.slice(0, Math.min(at, FULL_GROUP)), clusters, tieOf)
  }
}

function joinOne(
  name: Name,
  before: readonly Name[],
  clusters: Clusters,
  tieOf: BlockRule['tieOf'],
): void {
  const refused = new Set<number>()
  for (const other of before) {
    const root = clusters.root(other.number)
    if (root === clusters.root(name.number)) return
    if (refused.has(root)) continue
    const tie = tieOf(name, other)
    if (!tie) continue
    if (clusters.join({ a: name.number, b: other.number, ...tie })) return
    refused.add(root)
  }
}

function frequentFirst(a: Name, b: Name): number {
  return Number(b.sure) - Number(a.sure) || b.documents - a.documents || a.number - b.number
}
