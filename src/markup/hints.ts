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
/** Lists of names whose hints are remembered; pages use the same ones over and over, but ids of articles only once. */
const REMEMBERED = 20_000
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

/** What code units of ASCII are in a name; anything else parts its words. */
const SMALL = 1
const CAPITAL = 2
const DIGIT = 3
const FIRST_FOREIGN = 0x80
const kinds = new Uint8Array(FIRST_FOREIGN)
/** Code units of ASCII in lower case. */
const lowered = new Uint8Array(FIRST_FOREIGN)
for (let unit = 0; unit < FIRST_FOREIGN; unit++) {
  const character = String.fromCharCode(unit)
  lowered[unit] = character.toLowerCase().charCodeAt(0)
  if (/[a-z]/u.test(character)) kinds[unit] = SMALL
  else if (/[A-Z]/u.test(character)) kinds[unit] = CAPITAL
  else if (/[0-9]/u.test(character)) kinds[unit] = DIGIT
}

/** Places for words by their hash, a power of two and many times their number, so that most look-ups end at once. */
const PLACES = 8192
const wordsAt: ([string, HintSet][] | undefined)[] = new Array(PLACES).fill(undefined)
for (const [word, bits] of words) {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at))
  const place = placeOf(hash)
  wordsAt[place] = [...(wordsAt[place] ?? []), [word, bits]]
}

function hashed(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 13)) & (PLACES - 1)
}

/** Hints of names that blanks part, in one pass in which nothing is cut out: most names hold no hint. */
function readNames(names: string): HintSet {
  let found = 0
  let hash = 0
  let length = 0
  let before = 0
  for (let at = 0; at < names.length; at++) {
    const unit = names.charCodeAt(at)
    if (unit >= FIRST_FOREIGN) return readForeignNames(names)
    const lower = lowered[unit]!
    if (starting[(lowered[before]! << 8) | lower] === 1) found |= partsFrom(names, at - 1)
    const kind = kinds[unit]!
    if (length > 0 && (kind === 0 || (kind === CAPITAL && kinds[before] === SMALL))) {
      found |= wordBits(names, at - length, length, hash)
      length = 0
      hash = 0
    }
    if (kind !== 0) {
      hash = hashed(hash, lower)
      length++
    }
    before = unit
  }
  return length > 0 ? found | wordBits(names, names.length - length, length, hash) : found
}

/** Hints of the parts that start at an offset. */
function partsFrom(names: string, at: number): HintSet {
  const pair = (lowered[names.charCodeAt(at)]! << 8) | lowered[names.charCodeAt(at + 1)]!
  let found = 0
  for (const [part, bit] of partsAt.get(pair)!) if (standsAt(names, at, part)) found |= bit
  return found
}

function wordBits(names: string, at: number, length: number, hash: number): HintSet {
  const there = wordsAt[placeOf(hash)]
  if (there === undefined) return 0
  for (const [word, bits] of there) {
    if (word.length === length && standsAt(names, at, word)) return bits
  }
  return 0
}

/** True where a text in lower case stands at an offset of names, in whatever case. */
function standsAt(names: string, at: number, text: string): boolean {
  if (at + text.length > names.length) return false
  for (let i = 0; i < text.length; i++) {
    if (lowered[names.charCodeAt(at + i)] !== text.charCodeAt(i)) return false
  }
  return true
}

/** The same for names with letters beyond ASCII, some of which are ASCII in lower case. */
function readForeignNames(names: string): HintSet {
  let found = 0
  for (const name of names.split(/[\u0000-\u0020]+/u)) found |= readName(name)
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
