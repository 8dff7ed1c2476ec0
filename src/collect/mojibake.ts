import type { Span } from '../model/span.ts'
import { decodeAs } from './decode-as.ts'
import { charactersOf, meanBits } from './single-byte.ts'

/** Text that was once decoded with the wrong encoding and saved so. */
export interface Mojibake {
  /** Lines that show it. */
  readonly lines: number
  /** The first such line, as a range of the text. */
  readonly first: Span
  /** WHATWG labels: what the text was in truth, and what it was read as. */
  readonly written: string
  readonly readAs: string
}

/** Mistakes that are met in practice: what was written, and what it was read as. */
const MISTAKES: readonly (readonly [written: string, readAs: string])[] = [
  ['utf-8', 'windows-1251'],
  ['utf-8', 'windows-1252'],
  ['windows-1251', 'windows-1252'],
  ['koi8-r', 'windows-1251'],
  ['windows-1251', 'koi8-r'],
]
/** Cheap signs of such lines: doubled lead letters, runs of accented letters, capitals after a small first letter. */
const SUSPICIOUS =
  /(?:[РСÃÂÐÑ][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u0402-\u040F\u0452-\u045F\u0490\u0491\u2010-\u2122]){2}|[À-ÿ]{4}|(?<!\p{L})[а-я][А-Я]{2}/u
/** Suspicious lines weighed at most: enough to be sure, and keeps long texts cheap. */
const MOST_LINES = 50
/** A repaired line must read this much better (bits per pair) and as well as real text does. */
const LEAST_GAIN = 3
const READABLE_BITS = 10.5
/** Letters outside ASCII a line must have to be weighed. */
const LEAST_LETTERS = 6
/** Most characters that may be lost on the way back, as a share. */
const MOST_LOST = 0.1

/** Finds lines that read as real text only once a wrong decoding is taken back; `null` where there are none. */
export function findMojibake(text: string): Mojibake | null {
  const found = new Map<string, { lines: number; first: Span; pair: readonly [string, string] }>()
  let weighed = 0
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (!SUSPICIOUS.test(match[0])) continue
    if (++weighed > MOST_LINES) break
    const pair = mistakeOf(match[0].slice(0, 1000))
    if (!pair) continue
    const known = found.get(pair.join())
    if (known) known.lines++
    else {
      const first = { start: match.index, end: match.index + match[0].length }
      found.set(pair.join(), { lines: 1, first, pair })
    }
  }
  const [most] = [...found.values()].sort((a, b) => b.lines - a.lines)
  if (!most) return null
  return { lines: most.lines, first: most.first, written: most.pair[0], readAs: most.pair[1] }
}

/** The mistake that, taken back, makes a line readable. */
function mistakeOf(line: string): readonly [string, string] | null {
  if ((line.match(/[^\p{ASCII}]/gu)?.length ?? 0) < LEAST_LETTERS) return null
  const before = meanBits(line)
  const weighed = MISTAKES.map((pair) => ({ pair, bits: bitsOnceRepaired(line, pair) }))
  const [best] = weighed.sort((a, b) => a.bits - b.bits)
  return best && best.bits <= READABLE_BITS && best.bits <= before - LEAST_GAIN ? best.pair : null
}

function bitsOnceRepaired(line: string, [written, readAs]: readonly [string, string]): number {
  const repaired = decodeAs(encodeSingleByte(line, readAs), written)
  const foreign = repaired.match(/[^\p{ASCII}]/gu)?.length ?? 0
  const lost = (repaired.match(/[\uFFFD\u0000]/g)?.length ?? 0) / Math.max(1, foreign)
  return lost > MOST_LOST ? Number.POSITIVE_INFINITY : meanBits(repaired.replace(/\uFFFD/g, ''))
}

/** Bytes of a text in a single-byte encoding; a zero stands for what it lacks. */
function encodeSingleByte(text: string, charset: string): Uint8Array {
  const bytes = new Map(charactersOf(charset).map((character, byte) => [character, byte]))
  return Uint8Array.from([...text], (character) => bytes.get(character) ?? 0)
}
