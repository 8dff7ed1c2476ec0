import type { Attributes } from './attributes.ts'
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
/** Attributes that name an element. */
const NAMING = ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component'] as const
/** What is looked at of an element's names, in code units; generated classes run on for kilobytes. */
const NAMES_CHARS = 300

/**
 * Hints of an element by its tag and its names, which are read where they stand.
 * A part may stand anywhere in a name ("relatedStories"), a word must be one of its words ("site-nav").
 */
export function hintsOf(tag: string, attributes: Attributes): HintSet {
  let found = tags.get(tag) ?? 0
  if (attributes.size === 0) return found
  let room = NAMES_CHARS
  for (const name of NAMING) {
    const place = attributes.place(name)
    if (!place || place.start === place.end || room <= 0) continue
    const end = Math.min(place.end, place.start + room)
    const own = readNames(attributes.markup, place.start, end)
    found |= own ?? readForeignNames(attributes.value(name)!.slice(0, room))
    room -= end - place.start + 1
  }
  return found
}

/** What code units of ASCII are in a name; anything else parts its words. */
const SMALL = 0x80
const CAPITAL = 0x100
const DIGIT = 0x180
const LOWER = 0x7f
const FIRST_FOREIGN = 0x80
/** Code units of ASCII in lower case, and what they are. */
const units = new Uint16Array(FIRST_FOREIGN)
for (let unit = 0; unit < FIRST_FOREIGN; unit++) {
  const character = String.fromCharCode(unit)
  units[unit] = character.toLowerCase().charCodeAt(0)
  if (/[a-z]/u.test(character)) units[unit]! |= SMALL
  else if (/[A-Z]/u.test(character)) units[unit]! |= CAPITAL
  else if (/[0-9]/u.test(character)) units[unit]! |= DIGIT
}

/** Parts by their first two letters, which most places in a name are no start of. */
const partsAt = new Map<number, [string, HintSet][]>()
/** 1 for each pair of letters that a part starts with. */
const starting = new Uint8Array(FIRST_FOREIGN * FIRST_FOREIGN)
for (const [part, bit] of parts) {
  const start = pairOf(part.charCodeAt(0), part.charCodeAt(1))
  partsAt.set(start, [...(partsAt.get(start) ?? []), [part, bit]])
  starting[start] = 1
}

/** Two code units of ASCII as one number. */
function pairOf(first: number, second: number): number {
  return first * FIRST_FOREIGN + second
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

const AMPERSAND = 0x26

/**
 * Hints of the names in a range, which blanks part, in one pass in which nothing is cut out: most names hold no hint.
 * @returns `null` where characters beyond ASCII or entities are in them
 */
function readNames(markup: string, start: number, end: number): HintSet | null {
  let found = 0
  let hash = 0
  let length = 0
  let before = 0
  for (let at = start; at < end; at++) {
    const code = markup.charCodeAt(at)
    if (code >= FIRST_FOREIGN || code === AMPERSAND) return null
    const unit = units[code]!
    const pair = pairOf(before & LOWER, unit & LOWER)
    if (starting[pair] === 1) found |= partsFrom(markup, at - 1, end, pair)
    const goesOn = unit > LOWER && (unit < CAPITAL || unit >= DIGIT || (before & DIGIT) !== SMALL)
    if (length > 0 && !goesOn) {
      found |= wordBits(markup, at - length, length, hash)
      length = 0
      hash = 0
    }
    if (unit > LOWER) {
      hash = hashed(hash, unit & LOWER)
      length++
    }
    before = unit
  }
  return length > 0 ? found | wordBits(markup, end - length, length, hash) : found
}

/** Hints of the parts that start with a pair of letters at an offset. */
function partsFrom(names: string, at: number, end: number, pair: number): HintSet {
  let found = 0
  for (const [part, bit] of partsAt.get(pair)!) {
    if (at + part.length <= end && standsAt(names, at, part)) found |= bit
  }
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
  for (let i = 0; i < text.length; i++) {
    if ((units[names.charCodeAt(at + i)]! & LOWER) !== text.charCodeAt(i)) return false
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
    const pair = pairOf(lower.charCodeAt(at), lower.charCodeAt(at + 1))
    for (const [part, bit] of partsAt.get(pair) ?? []) if (lower.startsWith(part, at)) found |= bit
  }
  const split = /[A-Z]/u.test(name) ? name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ') : name
  for (const word of split.toLowerCase().split(/[^a-z0-9]+/u)) found |= words.get(word) ?? 0
  return found
}
