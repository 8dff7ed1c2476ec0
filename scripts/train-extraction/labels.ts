import type { Span } from '../../src/model/span.ts'

/*
 * How much of each block of a page is in the reference text.
 * Page and reference are laid side by side as two rows of words: of all triples of words they share, the longest
 * row that ascends in both is kept. So a teaser that repeats the first sentence, or a menu whose words come
 * somewhere in the text, does not count. Then short blocks between what was found are looked for in the words of
 * the reference that are left there; and long ones in all that is left, since references do not always keep the
 * order of the page.
 */

/** Words of a seed. */
const SEED = 3
/** A block out of order counts from so many words, and that share found. */
const LOOSE_WORDS = 8
const LOOSE_SHARE = 0.8
/** A triple that comes oftener in the reference says little about its place. */
const MOST_PLACES = 30

/** @returns for each block the share of its words that are in the reference, 0..1 */
export function labelBlocks(
  blocks: readonly (readonly string[])[],
  gold: readonly string[],
): number[] {
  const words = blocks.flat()
  const partner = alignTriples(words, gold)
  const used = new Uint8Array(gold.length)
  for (const place of partner) if (place >= 0) used[place] = 1
  fillGaps(blocks, partner, gold, used)
  const labels: number[] = []
  let at = 0
  for (const block of blocks) {
    let found = 0
    for (let i = at; i < at + block.length; i++) if (partner[i]! >= 0) found++
    at += block.length
    labels.push(block.length === 0 ? 0 : found / block.length)
  }
  const places = triplesOf(gold)
  return labels.map((label, i) =>
    label < 0.5 && blocks[i]!.length >= LOOSE_WORDS
      ? Math.max(label, looseShare(blocks[i]!, places, used))
      : label,
  )
}

/** For each word of the page its place in the reference, or −1. */
function alignTriples(words: readonly string[], gold: readonly string[]): Int32Array {
  const places = triplesOf(gold)
  const pairs: [number, number][] = []
  for (let at = 0; at + SEED <= words.length; at++) {
    const found = places.get(key(words, at)) ?? []
    // Later places first, so that one word of the page takes one place only.
    for (let i = found.length - 1; i >= 0; i--) pairs.push([at, found[i]!])
  }
  const partner = new Int32Array(words.length).fill(-1)
  const taken = new Uint8Array(gold.length)
  for (const [at, place] of longestAscent(pairs)) {
    for (let i = 0; i < SEED; i++) {
      if (partner[at + i]! >= 0 || taken[place + i]) continue
      partner[at + i] = place + i
      taken[place + i] = 1
    }
  }
  return partner
}

function triplesOf(gold: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + SEED <= gold.length; at++) {
    const known = places.get(key(gold, at))
    if (!known) places.set(key(gold, at), [at])
    else if (known.length < MOST_PLACES) known.push(at)
  }
  return places
}

function key(words: readonly string[], at: number): string {
  return `${words[at]} ${words[at + 1]} ${words[at + 2]}`
}

/** The longest row of pairs that ascends in both; pairs come sorted by the first, then down by the second. */
function longestAscent(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [i, [, place]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < place) low = middle + 1
      else high = middle
    }
    if (low > 0) before[i] = ends[low - 1]!
    ends[low] = i
  }
  const row: [number, number][] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) row.push(pairs[at]!)
  return row.reverse()
}

/** Looks for blocks that lie between aligned words in the words of the reference left there. */
function fillGaps(
  blocks: readonly (readonly string[])[],
  partner: Int32Array,
  gold: readonly string[],
  used: Uint8Array,
): void {
  let at = 0
  let place = 0
  for (const block of blocks) {
    const end = at + block.length
    const found = partner.subarray(at, end).filter((one) => one >= 0).length
    if (block.length > 0 && found < block.length / 2) {
      let limit = end
      while (limit < partner.length && partner[limit]! < place) limit++
      const last = limit < partner.length ? partner[limit]! : gold.length
      const start = indexOfRun(block, gold, { start: place, end: last }, used)
      for (let i = 0; start >= 0 && i < block.length; i++) {
        partner[at + i] = start + i
        used[start + i] = 1
      }
    }
    for (let i = at; i < end; i++) if (partner[i]! >= place) place = partner[i]! + 1
    at = end
  }
}

/** Where a block stands word by word in unused words of the reference; −1 where it does not. */
function indexOfRun(
  block: readonly string[],
  gold: readonly string[],
  { start: from, end: to }: Span,
  used: Uint8Array,
): number {
  for (let start = from; start + block.length <= to; start++) {
    let i = 0
    while (i < block.length && gold[start + i] === block[i] && !used[start + i]) i++
    if (i === block.length) return start
  }
  return -1
}

/** Share of a block's triples in what is left of the reference, marked as used where that is enough. */
function looseShare(
  block: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  used: Uint8Array,
): number {
  const found: number[] = []
  for (let at = 0; at + SEED <= block.length; at++) {
    const place = places.get(key(block, at))?.find((one) => !used[one])
    if (place !== undefined) found.push(place)
  }
  const share = found.length / (block.length - SEED + 1)
  if (share < LOOSE_SHARE) return 0
  for (const place of found) used.fill(1, place, place + SEED)
  return share
}
