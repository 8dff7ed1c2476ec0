import { detached } from '../text/detached.ts'
import table from './hints.json' with { type: 'json' }

/** What a page's own names (tag, class, id, role, itemprop) say an element is for. */
export type Hint = keyof typeof table

/** All hints in a fixed order; the hint at index i is bit `1 << i` of a set. */
export const HINTS = Object.keys(table) as readonly Hint[]

/** A set of hints as bits. */
export type HintSet = number

const BITS = new Map(HINTS.map((hint, index) => [hint, 1 << index]))

/** The bit of a hint. */
export function hintBit(hint: Hint): HintSet {
  return BITS.get(hint)!
}

/** Bits of several hints together. */
export function hintBits(...hints: readonly Hint[]): HintSet {
  return hints.reduce((set, hint) => set | hintBit(hint), 0)
}

/** Names in a hint set, for tests and explanations. */
export function hintNames(set: HintSet): Hint[] {
  return HINTS.filter((hint) => (set & hintBit(hint)) !== 0)
}

const parts: [string, HintSet][] = []
const words = new Map<string, HintSet>()
const tags = new Map<string, HintSet>()
for (const hint of HINTS) {
  const bit = hintBit(hint)
  for (const part of table[hint].parts) parts.push([part, bit])
  for (const word of table[hint].words) words.set(word, (words.get(word) ?? 0) | bit)
  for (const tag of table[hint].tags) tags.set(tag, (tags.get(tag) ?? 0) | bit)
}
/** Parts by their first two letters, which most places in a name are no start of. */
const partsAt = new Map<number, [string, HintSet][]>()
for (const [part, bit] of parts) {
  const start = pairAt(part, 0)
  partsAt.set(start, [...(partsAt.get(start) ?? []), [part, bit]])
}
/** 1 for each pair of letters that a part starts with. */
const starting = new Uint8Array(1 << 16)
for (const pair of partsAt.keys()) starting[pair] = 1

/** Two code units as one number; only those of ASCII, of which the parts are, have numbers of their own. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0xff) << 8) | (text.charCodeAt(at + 1) & 0xff)
}

/** What is looked at of an element's names; generated classes run on for kilobytes. */
const NAMES_CHARS = 300
/** Names whose hints are remembered; pages use the same ones over and over, but ids of articles only once. */
const REMEMBERED = 20_000
const remembered = new Map<string, HintSet>()
/** Lists of names as elements have them, the hints of each found by a single look-up. */
const rememberedLists = new Map<string, HintSet>()

/**
 * Hints of an element by its tag and its names.
 * A part may stand anywhere in a name ("relatedStories"), a word must be one of its words ("site-nav").
 * @param names class, id, role, itemprop and the like, separated by blanks, in their own case
 */
export function hintsOf(tag: string, names: string): HintSet {
  const own = tags.get(tag) ?? 0
  if (names === '') return own
  const known = rememberedLists.get(names)
  if (known !== undefined) return own | known
  const found = readNames(names.length > NAMES_CHARS ? names.slice(0, NAMES_CHARS) : names)
  remember(rememberedLists, names, found)
  return own | found
}

function remember(known: Map<string, HintSet>, names: string, found: HintSet): void {
  if (known.size >= REMEMBERED) known.clear()
  known.set(detached(names), found)
}

const BLANK = 0x20

/** Hints of names that blanks part: no part and no word reaches over a blank. */
function readNames(names: string): HintSet {
  let found = 0
  let start = 0
  for (let at = 0; at <= names.length; at++) {
    if (at < names.length && names.charCodeAt(at) > BLANK) continue
    if (at > start) found |= nameHints(names.slice(start, at))
    start = at + 1
  }
  return found
}

function nameHints(name: string): HintSet {
  const known = remembered.get(name)
  if (known !== undefined) return known
  const found = readName(name)
  remember(remembered, name, found)
  return found
}

function readName(name: string): HintSet {
  let found = 0
  const lower = name.toLowerCase()
  for (let at = 0; at + 1 < lower.length; at++) {
    const pair = pairAt(lower, at)
    if (starting[pair] === 0) continue
    for (const [part, bit] of partsAt.get(pair)!) if (lower.startsWith(part, at)) found |= bit
  }
  const split = /[A-Z]/u.test(name) ? name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ') : name
  for (const word of split.toLowerCase().split(/[^a-z0-9]+/u)) found |= words.get(word) ?? 0
  return found
}
