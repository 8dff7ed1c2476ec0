import { largeUint32 } from './large-array.ts'
import type { Postings } from './postings.ts'

/** Two documents by number, `a` < `b`. */
export interface Pair {
  readonly a: number
  readonly b: number
}

/** Which pairs of documents are worth comparing. */
export interface PairRule {
  /** What sharing a key that `size` documents have counts for; a whole number. */
  readonly counts: (key: number, size: number) => number
  /** Whether a pair whose shared keys count for so much together is named. */
  readonly isEnough: (sum: number) => boolean
  /** Groups up to this size pair everybody with everybody. */
  readonly fullGroup: number
  /** In larger groups each document is paired only with this many of the first ones. */
  readonly anchors: number
}

/**
 * Names pairs of documents that share keys, by `b`, then `a`, one at a time: there can be more of them than fit into memory.
 * Work is bounded by entries × max(fullGroup, anchors): a large group stays in one piece through its first members
 * but is not compared in full.
 */
export function* sharedPairs(count: number, postings: Postings, rule: PairRule): Iterable<Pair> {
  const groups = groupsByDocument(count, postings)
  const counts = countsOf(postings, rule)
  const sums = largeUint32(count)
  for (let b = 0; b < count; b++) {
    const touched: number[] = []
    for (let i = groups.offsets[b]!; i < groups.offsets[b + 1]!; i++) {
      const group = groups.items[i]!
      const start = postings.offsets[group]!
      const end = postings.offsets[group + 1]!
      const stop = end - start <= rule.fullGroup ? end : start + rule.anchors
      for (let k = start; k < stop && postings.documents[k]! < b; k++) {
        const a = postings.documents[k]!
        if (sums[a] === 0) touched.push(a)
        sums[a]! += counts[group]!
      }
    }
    const found = touched.filter((a) => rule.isEnough(sums[a]!))
    for (const a of touched) sums[a] = 0
    for (const a of found.sort((x, y) => x - y)) yield { a, b }
  }
}

/** What each group counts for. */
function countsOf({ keys, offsets }: Postings, rule: PairRule): Uint32Array {
  const counts = largeUint32(keys.length)
  for (let group = 0; group < keys.length; group++)
    counts[group] = rule.counts(keys[group]!, offsets[group + 1]! - offsets[group]!)
  return counts
}

/** What `sharedPairs` left uncompared. */
export interface Cut {
  /** Groups larger than `fullGroup`, and the size of the largest. */
  readonly groups: number
  readonly largest: number
  /** Documents in enough of them and no anchor there: pairs of these may have been missed. */
  readonly documents: number
}

/** Counts what the limits keep `sharedPairs` from comparing; null where nothing can have been missed by it. */
export function cutBy(
  count: number,
  postings: Postings,
  rule: PairRule,
  isTelling: (key: number) => boolean = () => true,
): Cut | null {
  const counts = countsOf(postings, rule)
  const cuts = largeUint32(count)
  let groups = 0
  let largest = 0
  for (let group = 0; group + 1 < postings.offsets.length; group++) {
    const start = postings.offsets[group]!
    const end = postings.offsets[group + 1]!
    if (end - start <= rule.fullGroup || !isTelling(postings.keys[group]!)) continue
    groups++
    largest = Math.max(largest, end - start)
    for (let k = start + rule.anchors; k < end; k++) cuts[postings.documents[k]!]! += counts[group]!
  }
  const documents = cuts.reduce((sum, own) => sum + (own > 0 && rule.isEnough(own) ? 1 : 0), 0)
  return documents === 0 ? null : { groups, largest, documents }
}

/** Numbers of the groups each document is in. */
function groupsByDocument(
  count: number,
  postings: Postings,
): { readonly items: Uint32Array; readonly offsets: Uint32Array } {
  const offsets = largeUint32(count + 1)
  for (const document of postings.documents) offsets[document + 1]!++
  for (let i = 1; i <= count; i++) offsets[i]! += offsets[i - 1]!
  const next = offsets.slice()
  const items = largeUint32(postings.documents.length)
  for (let group = 0; group + 1 < postings.offsets.length; group++) {
    for (let k = postings.offsets[group]!; k < postings.offsets[group + 1]!; k++) {
      items[next[postings.documents[k]!]!++] = group
    }
  }
  return { items, offsets }
}
