import { decodeAs } from './decode-as.ts'
import letterPairs from './letter-pairs.json' with { type: 'json' }

/** What the bytes of a text in an unknown single-byte encoding most likely are. */
export interface CharsetGuess {
  /** WHATWG label. */
  readonly charset: string
  /** Language whose letter pairs fit best, BCP 47. */
  readonly language: string
  /** Mean surprise per pair of neighbouring bytes, in bits: 5–8 for real text, above 10 for a wrong guess. */
  readonly bits: number
}

/** Encodings tried, the commoner ones first (a tie goes to the first), with the languages written in them. */
const ENCODINGS: readonly (readonly [charset: string, languages: string])[] = [
  ['windows-1252', 'de fr es pt it nl sv da nb fi is sq'],
  ['windows-1251', 'ru uk be bg mk sr'],
  ['windows-1250', 'pl cs sk hu ro hr sl'],
  ['koi8-r', 'ru bg'],
  ['koi8-u', 'uk ru be'],
  ['ibm866', 'ru uk be bg'],
  ['x-mac-cyrillic', 'ru uk be bg mk sr'],
  ['iso-8859-5', 'ru uk be bg mk sr'],
  ['iso-8859-2', 'pl cs sk hu ro hr sl'],
  ['windows-1254', 'tr az'],
  ['windows-1253', 'el'],
  ['iso-8859-7', 'el'],
  ['windows-1255', 'he'],
  ['iso-8859-8', 'he'],
  ['windows-1256', 'ar fa'],
  ['iso-8859-6', 'ar'],
  ['windows-1257', 'lt lv et'],
  ['windows-874', 'th'],
  ['iso-8859-15', 'fr de es pt it nl sv da nb fi'],
  ['macintosh', 'fr de es pt it nl sv da nb fi'],
]

/** Costs in bits; the table's own costs run from 3 to about 15. Set by hand, then checked on test/collect/decode.test.ts. */
const COST = {
  unseenPair: 16,
  /** A Latin letter next to one of another script. */
  mixedScripts: 24,
  /** Blanks, marks and ASCII letters side by side: says nothing. */
  plainPair: 7,
  commonMark: 8,
  rareMark: 12,
  notText: 30,
  /** A capital inside a word after a small letter: what KOI8 read as windows-1251 and back looks like. */
  strayCapital: 8,
} as const
/** Marks that running text really uses: quotes, dashes, ellipsis, number sign, degree, bullets, currency. */
const COMMON_MARKS = /[«»“”„‘’‚‹›–—…№°§•·€£©®™\u00A0¿¡]/
/** Added once to encodings that are hardly met any more, so that they win by evidence only. */
const RARE_BITS = 8
const RARE = new Set([
  'ibm866',
  'x-mac-cyrillic',
  'macintosh',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-8',
])
/** Bytes looked at; enough for any text, and keeps long files cheap. */
const SAMPLE_BYTES = 64 * 1024

/** Letter pair → cost in bits, per language. */
let pairCosts: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined

function costsOf(language: string): ReadonlyMap<string, number> {
  pairCosts ??= new Map(
    Object.entries(letterPairs).map(([tag, byBits]) => [tag, readCosts(byBits)] as const),
  )
  return pairCosts.get(language)!
}

function readCosts(byBits: Readonly<Record<string, string>>): Map<string, number> {
  const costs = new Map<string, number>()
  for (const [bits, pairs] of Object.entries(byBits)) {
    for (let at = 0; at < pairs.length; at += 2) costs.set(pairs.slice(at, at + 2), Number(bits))
  }
  return costs
}

/**
 * Encodings that may have written `bytes`, likeliest first: every pair of neighbouring bytes of which one is
 * outside ASCII is read in each encoding and weighed by how common that pair of letters is in its languages.
 * Empty where all bytes are ASCII.
 */
export function guessSingleByte(bytes: Uint8Array): readonly CharsetGuess[] {
  const pairs = countPairs(bytes.subarray(0, SAMPLE_BYTES))
  if (pairs.size === 0) return []
  let total = 0
  for (const count of pairs.values()) total += count
  const guesses = ENCODINGS.flatMap(([charset, languages]) => {
    const characters = charactersOf(charset)
    return languages.split(' ').map((language) => {
      const prior = RARE.has(charset) ? RARE_BITS : 0
      const sum = prior + costOf(pairs, characters, costsOf(language))
      return { charset, language, bits: sum / total }
    })
  })
  return bestPerCharset(guesses)
}

function bestPerCharset(guesses: readonly CharsetGuess[]): CharsetGuess[] {
  const best = new Map<string, CharsetGuess>()
  for (const guess of guesses) {
    const known = best.get(guess.charset)
    if (!known || guess.bits < known.bits) best.set(guess.charset, guess)
  }
  return [...best.values()].sort((a, b) => a.bits - b.bits)
}

/** How often each pair of neighbouring bytes occurs, as `first * 256 + second`; pairs of two ASCII bytes are left out. */
function countPairs(bytes: Uint8Array): Map<number, number> {
  const pairs = new Map<number, number>()
  let before = 0x20
  for (const byte of [...bytes, 0x20]) {
    if (before > 0x7f || byte > 0x7f) {
      const pair = before * 256 + byte
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
    before = byte
  }
  return pairs
}

const characterTables = new Map<string, readonly string[]>()

/** The 256 characters of a single-byte encoding. */
export function charactersOf(charset: string): readonly string[] {
  let characters = characterTables.get(charset)
  if (!characters) {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    characters = [...decodeAs(bytes, charset)]
    characterTables.set(charset, characters)
  }
  return characters
}

function costOf(
  pairs: ReadonlyMap<number, number>,
  characters: readonly string[],
  costs: ReadonlyMap<string, number>,
): number {
  let sum = 0
  for (const [pair, count] of pairs) {
    const first = characters[pair >> 8]!
    const second = characters[pair & 0xff]!
    sum += count * (pairCost(first, second, costs) + markCost(second))
  }
  return sum
}

/** Cost of two characters standing side by side. */
export function pairCost(
  first: string,
  second: string,
  costs: ReadonlyMap<string, number>,
): number {
  const left = letterOf(first, second)
  const right = letterOf(second, first)
  if (/^[\x00-\x7F]+$/.test(left + right)) return COST.plainPair
  const cost = costs.get(left + right) ?? unseenCost(left + right)
  return isSmall(first) && isCapital(second) ? cost + COST.strayCapital : cost
}

function unseenCost(pair: string): number {
  const mixed = /[a-z]/.test(pair) && /[^\p{Script=Latin}\p{M} ]/u.test(pair)
  return mixed ? COST.mixedScripts : COST.unseenPair
}

/** The letter a character counts as; a blank for all else. A Latin i among Cyrillic letters stands for і, which code page 866 lacks. */
function letterOf(character: string, neighbour: string): string {
  const small = character.toLowerCase()
  if (small === 'i' && /\p{Script=Cyrillic}/u.test(neighbour)) return 'і'
  return /[\p{L}\p{M}]/u.test(small) ? small : ' '
}

function markCost(character: string): number {
  if (character <= '\x7F' || /[\p{L}\p{M}]/u.test(character)) return 0
  if (COMMON_MARKS.test(character)) return COST.commonMark
  return /[\p{C}\uFFFD]/u.test(character) ? COST.notText : COST.rareMark
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase()
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase()
}

/**
 * Mean surprise of a text per pair of neighbouring characters of which one is outside ASCII, in bits, in the
 * language that fits best; 0 where all is ASCII. Real text has 5–9, text read in a wrong encoding above 11.
 */
export function meanBits(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (const language of Object.keys(letterPairs)) {
    const costs = costsOf(language)
    let sum = 0
    let pairs = 0
    let before = ' '
    for (const character of `${text} `) {
      if (before > '\x7F' || character > '\x7F') {
        sum += pairCost(before, character, costs) + markCost(character)
        pairs++
      }
      before = character
    }
    if (pairs === 0) return 0
    best = Math.min(best, sum / pairs)
  }
  return best
}
