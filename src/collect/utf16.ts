import { latin1 } from './latin1.ts'

/** Share of 16-bit units whose high byte must be telling before a text without a mark is taken for UTF-16: real text has .9. */
const LEAST_SHARE = 0.5
/** How many times rarer such bytes must be on the other side. */
const CONTRAST = 8
/** Share of these bytes that one script and the blanks must make up. */
const LEAST_ONE_SCRIPT = 0.9
/** High bytes below this stand for Latin to Arabic letters. */
const TELLING = 0x09
/** A byte below `TELLING`. */
const ANY_TELLING = /[\0-\x08]/
/** Units looked at. */
const SAMPLE_UNITS = 8192

/**
 * Byte order of UTF-16 text without a byte order mark; `null` for anything else.
 * High bytes 00–08 (Latin to Arabic, and every blank) stand on one side only, and are control characters in any other encoding.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.min(bytes.length >> 1, SAMPLE_UNITS)
  if (!ANY_TELLING.test(latin1(bytes.subarray(0, units * 2)))) return null
  const even = new Uint32Array(TELLING)
  const odd = new Uint32Array(TELLING)
  for (let at = 0; at < units * 2; at += 2) {
    if (bytes[at]! < TELLING) even[bytes[at]!]!++
    if (bytes[at + 1]! < TELLING) odd[bytes[at + 1]!]!++
  }
  if (tells(odd, even, units)) return checked(bytes, units, 'utf-16le')
  return tells(even, odd, units) ? checked(bytes, units, 'utf-16be') : null
}

/** Whether high bytes stand on one side, and are those of one script and of blanks. */
function tells(here: Uint32Array, there: Uint32Array, units: number): boolean {
  const counts = [...here].sort((a, b) => b - a)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const other = there.reduce((sum, count) => sum + count, 0)
  const one = counts[0]! + counts[1]!
  return all >= units * LEAST_SHARE && all > other * CONTRAST && one >= all * LEAST_ONE_SCRIPT
}

/** Keeps a byte order only where what it reads is text: hardly any control or unassigned character. */
function checked<T extends 'utf-16le' | 'utf-16be'>(
  bytes: Uint8Array,
  units: number,
  order: T,
): T | null {
  const text = new TextDecoder(order).decode(bytes.subarray(0, units * 2))
  const odd = text.match(/(?![\t\n\r\f])[\p{Cc}\p{Cn}\p{Co}\uFFFD]/gu)?.length ?? 0
  return odd * 50 <= text.length ? order : null
}
