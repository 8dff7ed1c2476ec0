import type { Attributes } from './attributes.ts'
import table from './hints.json' with { type: 'json' }
import { classInName, NameFinder } from './name-finder.ts'

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
  let others = attributes.size
  for (const name of NAMING) {
    if (others === 0 || room <= 0) break
    const place = attributes.place(name)
    if (!place) continue
    others--
    if (place.start === place.end) continue
    const end = Math.min(place.end, place.start + room)
    const own = readNames(attributes.markup, place.start, end)
    found |= own ?? readForeignNames(attributes.value(name)!.slice(0, room))
    room -= end - place.start + 1
  }
  return found
}

/** What code units of ASCII are in a name beside their class; anything else parts its words. */
const CLASS = 0x3f
const SMALL = 0x40
const CAPITAL = 0x80
const DIGIT = 0xc0
const FIRST_FOREIGN = 0x80
const AMPERSAND = 0x26
const units = Uint8Array.from({ length: FIRST_FOREIGN }, (_, unit) => {
  const character = String.fromCharCode(unit)
  const small = /[a-z]/u.test(character) ? SMALL : 0
  const capital = /[A-Z]/u.test(character) ? CAPITAL : 0
  return classInName(unit) | small | capital | (/[0-9]/u.test(character) ? DIGIT : 0)
})

/** Made with the first page: a run that reads none starts without them. */
let finders: { readonly part: NameFinder; readonly word: NameFinder } | null = null

function namesFinders() {
  finders ??= { part: new NameFinder(parts, true), word: new NameFinder(words, false) }
  return finders
}

/**
 * Hints of the names in a range, which blanks part, in one pass in which nothing is cut out.
 * @returns `null` where characters beyond ASCII or entities are in them
 */
function readNames(markup: string, start: number, end: number): HintSet | null {
  const { part: partFinder, word: wordFinder } = namesFinders()
  let found = 0
  let part = 0
  let word = 0
  let before = 0
  for (let at = start; at < end; at++) {
    const code = markup.charCodeAt(at)
    if (code >= FIRST_FOREIGN || code === AMPERSAND) return null
    const unit = units[code]!
    const own = unit & CLASS
    part = partFinder.next[(part << 6) | own]!
    found |= partFinder.found[part]!
    const kind = unit & DIGIT
    if (kind === 0 || (kind === CAPITAL && before === SMALL)) {
      found |= wordFinder.found[word]!
      word = 0
    }
    if (kind !== 0) word = wordFinder.next[(word << 6) | own]!
    before = kind
  }
  return found | wordFinder.found[word]!
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
  for (const [part, bit] of parts) if (lower.includes(part)) found |= bit
  const split = /[A-Z]/u.test(name) ? name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ') : name
  for (const word of split.toLowerCase().split(/[^a-z0-9]+/u)) found |= words.get(word) ?? 0
  return found
}
