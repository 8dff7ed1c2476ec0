/** Share of 16-bit units whose high byte must be telling before a text without a mark is taken for UTF-16. */
const LEAST_SHARE = 0.05
/** How many times rarer such bytes must be on the other side. */
const CONTRAST = 8
/** Units looked at. */
const SAMPLE_UNITS = 8192

/**
 * Byte order of UTF-16 text without a byte order mark; `null` for anything else.
 * High bytes 00–08 (Latin to Arabic, and every blank) stand on one side only, and are control characters in any other encoding.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.min(bytes.length >> 1, SAMPLE_UNITS)
  let even = 0
  let odd = 0
  for (let at = 0; at < units * 2; at += 2) {
    if (bytes[at]! <= 0x08) even++
    if (bytes[at + 1]! <= 0x08) odd++
  }
  if (odd >= units * LEAST_SHARE && odd > even * CONTRAST) return checked(bytes, 'utf-16le')
  if (even >= units * LEAST_SHARE && even > odd * CONTRAST) return checked(bytes, 'utf-16be')
  return null
}

/** Keeps a byte order only where what it reads is text: hardly any control or unassigned character. */
function checked<T extends 'utf-16le' | 'utf-16be'>(bytes: Uint8Array, order: T): T | null {
  const text = new TextDecoder(order).decode(bytes.subarray(0, SAMPLE_UNITS * 2))
  const odd = text.match(/(?![\t\n\r\f])[\p{Cc}\p{Cn}\p{Co}\uFFFD]/gu)?.length ?? 0
  return odd * 50 <= text.length ? order : null
}
