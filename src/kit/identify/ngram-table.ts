import { byteHash } from './byte-hash.ts'

/** What data/language-id/ngrams.json says of the table beside it; scripts/build-language-id.ts writes both. */
export interface TableHead {
  readonly languages: readonly string[]
  readonly entries: number
}

/** Weights of n-grams by language, found by binary search. */
export interface NgramTable {
  readonly languages: readonly string[]
  /** 27-bit hashes, rising. */
  readonly hashes: Uint32Array
  /** Where an n-gram's scores begin in `bytes`. */
  readonly starts: Uint32Array
  readonly bytes: Uint8Array
}

/** As the build script packs them: the hash loses 5 bits; a language byte says whether a score follows. */
const HASH_SHIFT = 5
const LAST = 0x80
const LEAST = 0x40
const LANGUAGE = 0x3f
/** eld's method: what every n-gram found adds before its own score. */
const BASE_SCORE = 53
/** eld's method: n-grams are 4 bytes of UTF-8, every third one, with a blank at the ends of words. */
const LENGTH = 4
const STRIDE = 3
const LONGEST_WORD = 70
/** eld's method: bytes looked at. More words change the sums, and so how sure a sum makes one. */
const LOOKED_AT = 350
const BLANK = 0x20

/**
 * Unpacks the table (about 10 ms); throws where the counts do not fit.
 * @param bytes for each n-gram by rising hash: its distance from the one before, then its scores
 */
export function unpackTable({ languages, entries }: TableHead, bytes: Uint8Array): NgramTable {
  const hashes = new Uint32Array(entries)
  const starts = new Uint32Array(entries)
  let at = 0
  let hash = 0
  for (let entry = 0; entry < entries; entry++) {
    let shift = 0
    let byte = bytes[at++]!
    while (byte >= 0x80) {
      hash += (byte & 0x7f) << shift
      shift += 7
      byte = bytes[at++]!
    }
    hash += byte << shift
    hashes[entry] = hash
    starts[entry] = at
    for (let more = true; more; ) {
      byte = bytes[at++]!
      if ((byte & LEAST) === 0) at++
      more = (byte & LAST) === 0
    }
  }
  if (at !== bytes.length) throw new Error('The n-gram table does not fit its count of entries')
  return { languages, hashes, starts, bytes }
}

/** The n-grams of one word that the table has. */
export interface WordNgrams {
  /** Places in the table; a word may have one twice. */
  readonly entries: readonly number[]
  /** What the word counts for among the bytes looked at. */
  readonly looked: number
}

/** Finds the n-grams of a word; `bytes` is its UTF-8 with a blank on both sides. */
export function wordNgrams(table: NgramTable, bytes: Uint8Array): WordNgrams {
  const entries: number[] = []
  const add = (from: number, to: number): void => {
    const entry = entryOf(table, byteHash(bytes, from, to) >>> HASH_SHIFT)
    if (entry >= 0) entries.push(entry)
  }
  const end = Math.min(bytes.length - 1, LONGEST_WORD + 1)
  const kept = bytes[end]!
  bytes[end] = BLANK
  for (let from = 1; from + LENGTH < end; from += STRIDE) add(from === 1 ? 0 : from, from + LENGTH)
  // The last n-gram is the only one of a short word, which then has its blank in front too.
  add(end - 1 <= LENGTH ? 0 : end - LENGTH, end + 1)
  bytes[end] = kept
  return { entries, looked: bytes.length - 1 }
}

/**
 * Sum of the scores of a text's n-grams for each language of the table, each n-gram once, 0 where none is known.
 * `words` are lower case and hold letters, marks and apostrophes only.
 */
export function ngramSums(table: NgramTable, words: Iterable<WordNgrams>): Float64Array {
  const sums = new Float64Array(table.languages.length)
  const seen = new Set<number>()
  let looked = 0
  for (const word of words) {
    for (const entry of word.entries) {
      if (seen.has(entry)) continue
      seen.add(entry)
      addScores(table, entry, sums)
    }
    looked += word.looked
    if (looked > LOOKED_AT) break
  }
  return sums
}

/** Place of an n-gram in the table; -1 where it is not there. */
function entryOf({ hashes }: NgramTable, hash: number): number {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (hashes[middle]! < hash) low = middle + 1
    else high = middle
  }
  return hashes[low] === hash ? low : -1
}

function addScores({ starts, bytes }: NgramTable, entry: number, sums: Float64Array): void {
  let at = starts[entry]!
  for (;;) {
    const byte = bytes[at++]!
    sums[byte & LANGUAGE]! += BASE_SCORE + ((byte & LEAST) === 0 ? bytes[at++]! : 0)
    if ((byte & LAST) !== 0) return
  }
}
