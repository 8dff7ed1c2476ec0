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
/** All parts in one pattern: most names hold none, and this tells so at once. */
const ANY_PART = new RegExp(parts.map(([part]) => part.replace(/[^\w-]/gu, '')).join('|'), 'u')

/** What is looked at of a name; generated classes run on for kilobytes. */
const NAME_CHARS = 300
/** Names whose hints are remembered; pages use the same ones over and over. */
const REMEMBERED = 20_000
const remembered = new Map<string, HintSet>()

/**
 * Hints of an element by its tag and its names.
 * A part may stand anywhere in a name ("relatedStories"), a word must be one of its words ("site-nav").
 * @param names class, id, role, itemprop and the like, separated by blanks, in their own case
 */
export function hintsOf(tag: string, names: string): HintSet {
  const own = tags.get(tag) ?? 0
  if (names === '') return own
  const known = remembered.get(names)
  if (known !== undefined) return own | known
  const found = readNames(names.slice(0, NAME_CHARS))
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(names.slice(0), found)
  return own | found
}

function readNames(names: string): HintSet {
  let found = 0
  const lower = names.toLowerCase()
  if (ANY_PART.test(lower)) {
    for (const [part, bit] of parts) if (lower.includes(part)) found |= bit
  }
  const split = names.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase()
  for (const word of split.split(/[^a-z0-9]+/u)) found |= words.get(word) ?? 0
  return found
}
