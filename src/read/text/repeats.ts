import { addTo } from '../../text/add-to.ts'
import { fnv1a } from '../../text/hash.ts'
import type { Paragraph } from '../../text/paragraph.ts'

/** A paragraph that says again what another says; `of` keeps the words. Both are indexes. */
export interface Repeat {
  readonly index: number
  readonly of: number
  readonly reason: string
}

/** Fewest words of a line whose second printing is more than chance. */
const SAME_WORDS = 3
/** Printed again this often, a paragraph is a refrain of the text: the question put to each guest. */
const REFRAIN = 4
/** Fewest words of a paragraph that is compared by its runs of words. */
const CONTAINED_WORDS = 8
/** Words of a run: long enough that two texts do not share one by chance. */
const RUN = 5
/** Share of a paragraph's runs found in another from which it is a repeat of it (docs/stages/reading.md). */
const CONTAINED_SHARE = 0.8

/**
 * Paragraphs of one article printed twice: whole, as a teaser that breaks off, or as a sentence pulled out.
 * Of two equal ones the first stays; of a teaser and the full text, the full text.
 * The headline stays although a paragraph may hold its words.
 * @param candidates indexes of the article's paragraphs, in order
 */
export function repeats(
  all: readonly Paragraph[],
  candidates: readonly number[],
  headline: number | null,
): Repeat[] {
  const found = new Map<number, Repeat>()
  const places = new Map<string, number[]>()
  for (const index of candidates) {
    const { words } = all[index]!
    if (words.length < SAME_WORDS) continue
    const key = words.join(' ')
    addTo(places, key, index)
  }
  const refrains = new Set<number>()
  for (const [of = 0, ...again] of places.values()) {
    if (again.length >= REFRAIN) for (const index of [of, ...again]) refrains.add(index)
    if (again.length >= REFRAIN) continue
    for (const index of again) {
      found.set(index, { index, of, reason: 'says word for word what stands above' })
    }
  }
  const rest = candidates.filter(
    (index) => !found.has(index) && !refrains.has(index) && index !== headline,
  )
  for (const repeat of contained(all, rest)) found.set(repeat.index, repeat)
  for (const repeat of [...between(all, candidates, found), ...pulled(all, rest, found)]) {
    found.set(repeat.index, repeat)
  }
  return [...found.values()].sort((a, b) => a.index - b.index)
}

/** Short lines of a second printing: what stands above and below them is said again in the same order. */
function between(
  all: readonly Paragraph[],
  candidates: readonly number[],
  found: ReadonlyMap<number, Repeat>,
): Repeat[] {
  const gap: Repeat[] = []
  for (const [i, index] of candidates.entries()) {
    const above = found.get(candidates[i - 1] ?? -1)
    if (found.has(index) || !above || all[index]!.words.length === 0) continue
    const twin = candidates[candidates.indexOf(above.of) + 1] ?? -1
    const below = found.get(candidates[i + 1] ?? -1)
    const last = candidates[i + 1] === undefined
    const goesOn = below !== undefined && below.of > above.of
    if (twin === index || all[twin]?.folded !== all[index]!.folded || !(goesOn || last)) continue
    gap.push({ index, of: twin, reason: 'stands between lines said again' })
  }
  return gap
}

/** Fewest words of a sentence pulled out and set in quotation marks. */
const PULLED_WORDS = 4
const QUOTED = /^["«“„'‘][^"«»“”„]+["»”“'’]$/u

/** Short quotations set as a line of their own whose words stand in a paragraph. */
function pulled(
  all: readonly Paragraph[],
  candidates: readonly number[],
  found: ReadonlyMap<number, Repeat>,
): Repeat[] {
  const lines = candidates.filter(
    (index) =>
      !found.has(index) &&
      all[index]!.words.length >= PULLED_WORDS &&
      all[index]!.words.length < CONTAINED_WORDS &&
      QUOTED.test(all[index]!.text),
  )
  return lines.flatMap((index) => {
    const words = ` ${all[index]!.words.join(' ')} `
    const of = candidates.find(
      (other) =>
        other !== index && !found.has(other) && ` ${all[other]!.words.join(' ')} `.includes(words),
    )
    return of === undefined ? [] : [{ index, of, reason: 'repeats words of the same article' }]
  })
}

/** A run of words in more paragraphs than this is a formula, no sign of a second printing. */
const MOST_HOLDERS = 16
/** Longest paragraphs that are compared as possible teasers, in words: longer ones are no teasers. */
const TEASER_WORDS = 400

function contained(all: readonly Paragraph[], candidates: readonly number[]): Repeat[] {
  const holders = runHolders(all, candidates)
  const found: Repeat[] = []
  const gone = new Set<number>()
  const byLength = [...candidates].sort((a, b) => all[a]!.words.length - all[b]!.words.length)
  for (const index of byLength) {
    const { words } = all[index]!
    if (words.length < CONTAINED_WORDS || words.length > TEASER_WORDS) continue
    const runs = runHashes(all[index]!)
    const counts = new Map<number, number>()
    let covered = 0
    for (const run of runs) {
      const held = holders.get(run) ?? []
      if (held.length > MOST_HOLDERS) continue
      const others = held.filter((i) => i !== index && !gone.has(i))
      if (others.length > 0) covered++
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
    if (covered < runs.length * CONTAINED_SHARE) continue
    const of = best(counts)
    gone.add(index)
    found.push({
      index,
      of,
      reason:
        all[index]!.ending === 'ellipsis' || of > index
          ? 'a teaser of what follows in full'
          : 'repeats words of the same article',
    })
  }
  return found
}

/** Paragraphs that hold each run of words. */
function runHolders(
  all: readonly Paragraph[],
  candidates: readonly number[],
): Map<number, number[]> {
  const holders = new Map<number, number[]>()
  for (const index of candidates) {
    for (const run of new Set(runHashes(all[index]!))) {
      addTo(holders, run, index)
    }
  }
  return holders
}

function best(counts: ReadonlyMap<number, number>): number {
  let index = -1
  let most = 0
  for (const [candidate, count] of counts) {
    if (count > most || (count === most && candidate < index)) [index, most] = [candidate, count]
  }
  return index
}

const runsOf = new WeakMap<Paragraph, readonly number[]>()

/** Hashes of a paragraph's runs of words, each word hashed once. */
function runHashes(paragraph: Paragraph): readonly number[] {
  const known = runsOf.get(paragraph)
  if (known) return known
  const words = paragraph.words.map((word) => fnv1a(word))
  const hashes: number[] = []
  for (let i = 0; i + RUN <= words.length; i++) {
    let hash = words[i]!
    for (let j = 1; j < RUN; j++) hash = (Math.imul(hash, RUN_BASE) + words[i + j]!) >>> 0
    hashes.push(hash)
  }
  runsOf.set(paragraph, hashes)
  return hashes
}

/** Multiplier of the polynomial hash of a run (Knuth's golden ratio constant). */
const RUN_BASE = 0x9e3779b1

/** Two stretches of the same words, half-open index ranges, the second right or further behind the first. */
export interface Twin {
  readonly first: readonly [number, number]
  readonly second: readonly [number, number]
}

/**
 * Blocks of paragraphs printed twice, longest runs: the sign of a dump that prints each post as teaser and text.
 * A teaser that is cut short ("… he said that…") counts as equal to the paragraph it starts.
 */
export function twins(all: readonly Paragraph[]): readonly Twin[] {
  const known = twinsOf.get(all)
  if (known) return known
  const found = findTwins(all)
  twinsOf.set(all, found)
  return found
}

/** Twins of a source, which both the device and the check on all devices ask for. */
const twinsOf = new WeakMap<readonly Paragraph[], readonly Twin[]>()

function findTwins(all: readonly Paragraph[]): Twin[] {
  const seen = new Map<string, number[]>()
  const found: Twin[] = []
  let index = 0
  while (index < all.length) {
    const origins = seen.get(all[index]!.words.join(' ')) ?? []
    const length = Math.max(0, ...origins.map((origin) => runLength(all, origin, index)))
    const origin = origins.find((candidate) => runLength(all, candidate, index) === length)
    if (length > 0 && origin !== undefined && isSubstantial(all.slice(index, index + length))) {
      found.push({ first: [origin, origin + length], second: [index, index + length] })
    }
    for (let i = 0; i < Math.max(1, length); i++) remember(seen, all, index + i)
    index += Math.max(1, length)
  }
  return found
}

/** Origins remembered for one text: enough for any dump, bounded for hostile ones. */
const MOST_ORIGINS = 8

function remember(seen: Map<string, number[]>, all: readonly Paragraph[], index: number): void {
  const { words } = all[index]!
  if (words.length < SAME_WORDS) return
  const key = words.join(' ')
  const list = seen.get(key)
  if (!list) seen.set(key, [index])
  else if (list.length < MOST_ORIGINS) list.push(index)
}

function runLength(all: readonly Paragraph[], origin: number, index: number): number {
  let length = 0
  while (
    origin + length < index &&
    index + length < all.length &&
    all[origin + length]!.folded === all[index + length]!.folded
  ) {
    length++
  }
  return length
}

function isSubstantial(run: readonly Paragraph[]): boolean {
  return run.reduce((sum, { words }) => sum + words.length, 0) >= CONTAINED_WORDS
}
