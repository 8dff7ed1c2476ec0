import { byteHash } from './byte-hash.ts'

/** The n-gram table as data/language-id/ngrams.json holds it; scripts/build-language-id.ts writes it. */
export interface PackedTable {
  readonly languages: readonly string[]
  readonly entries: number
  /** Base64 of, for each n-gram by rising hash: its distance from the one before, then its scores. */
  readonly table: string
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

/** Unpacks the table (about 10 ms); throws where the counts do not fit. */
export function unpackTable(packed: PackedTable): NgramTable {
  const text = atob(packed.table)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at)
  const hashes = new Uint32Array(packed.entries)
  const starts = new Uint32Array(packed.entries)
  let at = 0
  let hash = 0
  for (let entry = 0; entry < packed.entries; entry++) {
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
  return { languages: packed.languages, hashes, starts, bytes }
}

/**
 * Sum of the scores of a text's n-grams for each language of the table, 0 where none is known.
 * `words` are lower case and hold letters, marks and apostrophes only.
 */
export function ngramSums(table: NgramTable, words: readonly string[]): Float64Array {
  const sums = new Float64Array(table.languages.length)
  const seen = new Set<number>()
  const encoder = new TextEncoder()
  let looked = 0
  for (const word of words) {
    const bytes = encoder.encode(` ${word.slice(0, LONGEST_WORD)} `)
    addNgrams(bytes, seen)
    looked += bytes.length - 1
    if (looked > LOOKED_AT) break
  }
  for (const hash of seen) addScores(table, hash, sums)
  return sums
}

/** Adds the hashes of a word's n-grams; `bytes` has a blank at both ends. */
function addNgrams(bytes: Uint8Array, seen: Set<number>): void {
  const end = Math.min(bytes.length - 1, LONGEST_WORD + 1)
  const kept = bytes[end]!
  bytes[end] = BLANK
  for (let from = 1; from + LENGTH < end; from += STRIDE)
    seen.add(byteHash(bytes, from === 1 ? 0 : from, from + LENGTH) >>> HASH_SHIFT)
  const length = end - 1
  // The last n-gram is the only one of a short word, which then has its blank in front too.
  if (length <= LENGTH) seen.add(byteHash(bytes, 0, end + 1) >>> HASH_SHIFT)
  else seen.add(byteHash(bytes, end - LENGTH, end + 1) >>> HASH_SHIFT)
  bytes[end] = kept
}

function addScores(table: NgramTable, hash: number, sums: Float64Array): void {
  const { hashes, starts, bytes } = table
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (hashes[middle]! < hash) low = middle + 1
    else high = middle
  }
  if (hashes[low] !== hash) return
  let at = starts[low]!
  for (;;) {
    const byte = bytes[at++]!
    sums[byte & LANGUAGE]! += BASE_SCORE + ((byte & LEAST) === 0 ? bytes[at++]! : 0)
    if ((byte & LAST) !== 0) return
  }
}
