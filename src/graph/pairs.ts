import type { Postings } from './postings.ts'

/** Two documents by number, `a` < `b`, and how many keys they share. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly shared: number
}

export interface PairLimits {
  /** Pairs with fewer shared keys are left out. */
  readonly minShared: number
  /** Groups up to this size pair everybody with everybody. */
  readonly fullGroup: number
  /** In larger groups each document is paired only with this many of the first ones. */
  readonly anchors: number
}

/**
 * Pairs of documents that share keys, by `a`, then `b`. Work is bounded by entries × max(fullGroup, anchors):
 * a large group stays in one piece through its first members but is not compared in full.
 */
export function sharedPairs(count: number, postings: Postings, limits: PairLimits): Pair[] {
  const groups = groupsByDocument(count, postings)
  const shared = new Uint32Array(count)
  const pairs: Pair[] = []
  for (let b = 0; b < count; b++) {
    const touched: number[] = []
    for (let i = groups.offsets[b]!; i < groups.offsets[b + 1]!; i++) {
      const start = postings.offsets[groups.items[i]!]!
      const end = postings.offsets[groups.items[i]! + 1]!
      const stop = end - start <= limits.fullGroup ? end : start + limits.anchors
      for (let k = start; k < stop && postings.documents[k]! < b; k++) {
        const a = postings.documents[k]!
        if (shared[a]!++ === 0) touched.push(a)
      }
    }
    for (const a of touched) {
      if (shared[a]! >= limits.minShared) pairs.push({ a, b, shared: shared[a]! })
      shared[a] = 0
    }
  }
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b)
}

/** What `sharedPairs` left uncompared. */
export interface Cut {
  /** Groups larger than `fullGroup`, and the size of the largest. */
  readonly groups: number
  readonly largest: number
  /** Documents in at least `minShared` of them and no anchor there: pairs of these may have been missed. */
  readonly documents: number
}

/** Counts what the limits keep `sharedPairs` from comparing; null where nothing can have been missed by it. */
export function cutBy(
  count: number,
  postings: Postings,
  limits: PairLimits,
  isTelling: (key: number) => boolean = () => true,
): Cut | null {
  const cuts = new Uint32Array(count)
  let groups = 0
  let largest = 0
  for (let group = 0; group + 1 < postings.offsets.length; group++) {
    const start = postings.offsets[group]!
    const end = postings.offsets[group + 1]!
    if (end - start <= limits.fullGroup || !isTelling(postings.keys[group]!)) continue
    groups++
    largest = Math.max(largest, end - start)
    for (let k = start + limits.anchors; k < end; k++) cuts[postings.documents[k]!]!++
  }
  const documents = cuts.reduce((sum, own) => sum + (own >= limits.minShared ? 1 : 0), 0)
  return documents === 0 ? null : { groups, largest, documents }
}

/** Numbers of the groups each document is in. */
function groupsByDocument(
  count: number,
  postings: Postings,
): { readonly items: Uint32Array; readonly offsets: Uint32Array } {
  const offsets = new Uint32Array(count + 1)
  for (const document of postings.documents) offsets[document + 1]!++
  for (let i = 1; i <= count; i++) offsets[i]! += offsets[i - 1]!
  const next = offsets.slice()
  const items = new Uint32Array(postings.documents.length)
  for (let group = 0; group + 1 < postings.offsets.length; group++) {
    for (let k = postings.offsets[group]!; k < postings.offsets[group + 1]!; k++) {
      items[next[postings.documents[k]!]!++] = group
    }
  }
  return { items, offsets }
}
