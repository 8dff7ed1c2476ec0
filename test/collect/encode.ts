import { decodeAs } from '../../src/collect/decode-as.ts'

/** Bytes of a text in an encoding that TextDecoder knows; what the encoding lacks is a question mark. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text)
  if (charset.startsWith('utf-16')) return encodeUtf16(text, charset === 'utf-16le')
  const table = byteTable(charset)
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [0x3f]))
}

function encodeUtf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little)
  return bytes
}

const tables = new Map<string, Map<string, number[]>>()

/** Character → bytes, made by decoding every byte and every pair of bytes. */
function byteTable(charset: string): Map<string, number[]> {
  const known = tables.get(charset)
  if (known) return known
  const table = new Map<string, number[]>()
  const add = (...bytes: number[]): boolean => {
    try {
      const character = decodeAs(Uint8Array.from(bytes), charset, true)
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
      return true
    } catch {
      return false
    }
  }
  for (let lead = 0; lead < 256; lead++) {
    if (add(lead)) continue
    for (let trail = 0x40; trail < 256; trail++) add(lead, trail)
  }
  tables.set(charset, table)
  return table
}
