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
/** Different pairs that every reading is weighed by; only what comes near the best is weighed by all of them. */
const OPENING_PAIRS = 120
const OPENING_SLACK = 1.25

/** Letter pair (as `pairKey` makes it) → cost in bits. */
type PairCosts = ReadonlyMap<number, number>
let pairCosts: ReadonlyMap<string, PairCosts> | undefined

function costsOf(language: string): PairCosts {
  pairCosts ??= new Map(
    Object.entries(letterPairs).map(([tag, byBits]) => [tag, readCosts(byBits)] as const),
  )
  return pairCosts.get(language)!
}

function readCosts(byBits: Readonly<Record<string, string>>): PairCosts {
  const costs = new Map<number, number>()
  for (const [bits, pairs] of Object.entries(byBits)) {
    for (let at = 0; at < pairs.length; at += 2) {
      costs.set(pairKey(pairs.charCodeAt(at), pairs.charCodeAt(at + 1)), Number(bits))
    }
  }
  return costs
}

/** One small whole number for two letters: single-byte encodings have none at 4000 and above. */
function pairKey(first: number, second: number): number {
  return Math.min(first, 0x3fff) * 0x4000 + Math.min(second, 0x3fff)
}

/**
 * The encoding that most plausibly wrote `bytes`: every pair of neighbouring bytes of which one is outside
 * ASCII is read in each encoding and weighed by how common that pair of letters is in its languages.
 * `null` where all bytes are ASCII.
 */
export function guessSingleByte(bytes: Uint8Array): CharsetGuess | null {
  const pairs = [...countPairs(bytes.subarray(0, SAMPLE_BYTES))]
  if (pairs.length === 0) return null
  const opening = pairs.slice(0, OPENING_PAIRS)
  const readings = ENCODINGS.flatMap(([charset, languages]) =>
    languages.split(' ').map((language) => ({ charset, language })),
  ).map((reading) => ({ ...reading, sum: costOf(opening, reading) }))
  const least = Math.min(...readings.map(({ sum }) => sum))
  const weighed = readings
    .filter(({ sum }) => sum <= least * OPENING_SLACK)
    .map((reading) => ({ ...reading, sum: costOf(pairs, reading) }))
  const best = weighed.reduce((a, b) => (b.sum < a.sum ? b : a))
  const total = pairs.reduce((sum, [, count]) => sum + count, 0)
  return { charset: best.charset, language: best.language, bits: best.sum / total }
}

/** How often each pair of neighbouring bytes occurs, as `first * 256 + second`; pairs of two ASCII bytes are left out. */
function countPairs(bytes: Uint8Array): Map<number, number> {
  const pairs = new Map<number, number>()
  let before = 0x20
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0x20
    if (before > 0x7f || byte > 0x7f) {
      const pair = before * 256 + byte
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
    before = byte
  }
  return pairs
}

/** Cost of all pairs, with their counts, read in one encoding and weighed in one language. */
function costOf(
  pairs: readonly (readonly [pair: number, count: number])[],
  { charset, language }: Pick<CharsetGuess, 'charset' | 'language'>,
): number {
  const glyphs = glyphsOf(charset)
  const costs = costsOf(language)
  let sum = RARE.has(charset) ? RARE_BITS : 0
  for (const [pair, count] of pairs) {
    const second = glyphs[pair & 0xff]!
    sum += count * (pairCost(glyphs[pair >> 8]!, second, costs) + second.markCost)
  }
  return sum
}

const BLANK = 0x20
const LATIN_I = 0x69
const CYRILLIC_I = 0x456

/** What matters of a character when it stands beside another. */
interface Glyph {
  /** Code of the small letter; of a blank for whatever is no letter. */
  readonly letter: number
  readonly script: 'ascii' | 'latin' | 'cyrillic' | 'other' | 'none'
  readonly small: boolean
  readonly capital: boolean
  /** What the character costs by itself, in bits: nothing for letters and ASCII. */
  readonly markCost: number
}

const glyphTables = new Map<string, readonly Glyph[]>()

function glyphsOf(charset: string): readonly Glyph[] {
  const known = glyphTables.get(charset)
  if (known) return known
  const glyphs = charactersOf(charset).map(glyphOf)
  glyphTables.set(charset, glyphs)
  return glyphs
}

/** The 256 characters of a single-byte encoding. */
export function charactersOf(charset: string): readonly string[] {
  return [
    ...decodeAs(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      charset,
    ),
  ]
}

function glyphOf(character: string): Glyph {
  const small = character.toLowerCase()
  const isLetter = /[\p{L}\p{M}]/u.test(small)
  return {
    letter: isLetter ? small.charCodeAt(0) : BLANK,
    script: isLetter ? scriptOf(small) : 'none',
    small: character !== character.toUpperCase(),
    capital: character !== small,
    markCost: isLetter || character <= '\x7F' ? 0 : markCost(character),
  }
}

function scriptOf(letter: string): Glyph['script'] {
  if (letter <= '\x7F') return 'ascii'
  if (/\p{Script=Latin}/u.test(letter)) return 'latin'
  return /\p{Script=Cyrillic}/u.test(letter) ? 'cyrillic' : 'other'
}

function markCost(character: string): number {
  if (COMMON_MARKS.test(character)) return COST.commonMark
  return /[\p{C}\uFFFD]/u.test(character) ? COST.notText : COST.rareMark
}

/** Cost of two characters standing side by side. */
function pairCost(first: Glyph, second: Glyph, costs: PairCosts): number {
  if (isPlain(first) && isPlain(second)) return COST.plainPair
  const pair = pairKey(letterBeside(first, second), letterBeside(second, first))
  const cost = costs.get(pair) ?? (areMixed(first, second) ? COST.mixedScripts : COST.unseenPair)
  return first.small && second.capital ? cost + COST.strayCapital : cost
}

function isPlain({ script }: Glyph): boolean {
  return script === 'ascii' || script === 'none'
}

function areMixed(first: Glyph, second: Glyph): boolean {
  const foreign = (glyph: Glyph) => glyph.script === 'cyrillic' || glyph.script === 'other'
  return (
    (first.script === 'ascii' && foreign(second)) || (second.script === 'ascii' && foreign(first))
  )
}

/** A Latin i among Cyrillic letters stands for і, which code page 866 lacks. */
function letterBeside({ letter }: Glyph, neighbour: Glyph): number {
  return letter === LATIN_I && neighbour.script === 'cyrillic' ? CYRILLIC_I : letter
}

/**
 * Mean surprise of a text per pair of neighbouring characters of which one is outside ASCII, in bits, in the
 * language that fits best; 0 where all is ASCII. Real text has 5–9, text read in a wrong encoding above 11.
 */
export function meanBits(text: string): number {
  const glyphs = [...text].map(glyphOf)
  const foreign = [...text].map((character) => character > '\x7F')
  const pairs = glyphs.flatMap((second, at): [Glyph, Glyph][] =>
    at > 0 && (foreign[at] || foreign[at - 1]) ? [[glyphs[at - 1]!, second]] : [],
  )
  if (pairs.length === 0) return 0
  const sums = Object.keys(letterPairs).map((language) => {
    const costs = costsOf(language)
    return pairs.reduce((sum, [a, b]) => sum + pairCost(a, b, costs) + b.markCost, 0)
  })
  return Math.min(...sums) / pairs.length
}
