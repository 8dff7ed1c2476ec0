import { largeFloat64, largeUint32 } from './large-array.ts'

/** Distinct 32-bit keys of each document, one list after the other: those of `i` at `offsets[i]` to `offsets[i + 1]`. */
export interface KeyLists {
  readonly keys: Uint32Array
  readonly offsets: Uint32Array
}

/** For each key that several documents have, their numbers, ascending: group `g` at `offsets[g]` to `offsets[g + 1]`. */
export interface Postings {
  readonly keys: Uint32Array
  readonly documents: Uint32Array
  readonly offsets: Uint32Array
}

/** Key and document number share one 53-bit integer, so documents are numbered below this. */
const DOCUMENTS = 2 ** 21
/** Entries a bucket is meant to hold: a sort of this size stays in the processor's cache. */
const BUCKET = 2048

/** Collects the keys of `count` documents; repeats within a document are dropped. */
export function packKeys(count: number, keysOf: (document: number) => Iterable<number>): KeyLists {
  const offsets = largeUint32(count + 1)
  let keys = largeUint32(1024)
  let size = 0
  for (let document = 0; document < count; document++) {
    for (const key of new Set(keysOf(document))) {
      if (size === keys.length) keys = grown(keys)
      keys[size++] = key
    }
    offsets[document + 1] = size
  }
  return { keys: keys.subarray(0, size), offsets }
}

function grown(keys: Uint32Array): Uint32Array {
  const larger = largeUint32(Math.ceil(keys.length * 1.5))
  larger.set(keys)
  return larger
}

/**
 * Inverts key lists. Keys of one document only are left out: nearly all of them, in real text.
 * Eight bytes an entry while it works; buckets by the key's first bits make it linear in the entries.
 * @throws RangeError for 2^21 documents or more.
 */
export function sharedPostings(lists: KeyLists): Postings {
  const count = lists.offsets.length - 1
  if (count >= DOCUMENTS) throw new RangeError(`${count} documents are too many for one index`)
  return grouped(sortedEntries(lists))
}

/** Every (key, document) as one number, sorted. */
function sortedEntries({ keys, offsets }: KeyLists): Float64Array {
  const bits = Math.min(20, Math.max(0, Math.ceil(Math.log2(keys.length / BUCKET || 1))))
  const bucketOf = (key: number): number => Math.floor(key / 2 ** (32 - bits))
  const ends = largeUint32(2 ** bits + 1)
  for (const key of keys) ends[bucketOf(key) + 1]!++
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!
  const starts = ends.slice()
  const entries = largeFloat64(keys.length)
  for (let document = 0; document + 1 < offsets.length; document++) {
    for (let i = offsets[document]!; i < offsets[document + 1]!; i++) {
      entries[starts[bucketOf(keys[i]!)]!++] = keys[i]! * DOCUMENTS + document
    }
  }
  for (let i = 0; i + 1 < ends.length; i++) entries.subarray(ends[i]!, ends[i + 1]!).sort()
  return entries
}

/** Splits sorted entries into groups of one key, keeping those of two documents and more. */
function grouped(entries: Float64Array): Postings {
  let groups = 0
  let kept = 0
  eachShared(entries, (_, start, end) => {
    groups++
    kept += end - start
  })
  const keys = largeUint32(groups)
  const offsets = largeUint32(groups + 1)
  const documents = largeUint32(kept)
  let group = 0
  let size = 0
  eachShared(entries, (key, start, end) => {
    for (let i = start; i < end; i++) documents[size++] = entries[i]! - key * DOCUMENTS
    keys[group++] = key
    offsets[group] = size
  })
  return { keys, documents, offsets }
}

/** Tells each key of two entries and more, with the first of them and the end. */
function eachShared(
  entries: Float64Array,
  tell: (key: number, start: number, end: number) => void,
): void {
  for (let start = 0; start < entries.length; ) {
    const key = Math.floor(entries[start]! / DOCUMENTS)
    const limit = (key + 1) * DOCUMENTS
    let end = start + 1
    while (end < entries.length && entries[end]! < limit) end++
    if (end - start > 1) tell(key, start, end)
    start = end
  }
}
