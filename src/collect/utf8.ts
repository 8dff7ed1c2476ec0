import { isUtf8 } from 'node:buffer'

/** How far bytes are UTF-8. Offsets and lengths in bytes. */
export interface Utf8Measure {
  /** Bytes that belong to whole, valid sequences of two or more. */
  readonly validBytes: number
  /** Bytes outside ASCII that belong to none. */
  readonly invalidBytes: number
  /** Length of a sequence that is cut off by the end of the bytes; 0 where there is none. */
  readonly cutTail: number
}

/** Measures how far `bytes` are UTF-8; a wholly valid text is told by native code first. */
export function measureUtf8(bytes: Uint8Array): Utf8Measure {
  const cutTail = cutTailLength(bytes)
  const end = bytes.length - cutTail
  let validBytes = 0
  let invalidBytes = 0
  for (let at = 0; at < end; ) {
    const byte = bytes[at]!
    if (byte < 0x80) {
      at++
      continue
    }
    const length = sequenceLength(byte)
    const whole = length > 1 && at + length <= end && isUtf8(bytes.subarray(at, at + length))
    if (whole) validBytes += length
    else invalidBytes++
    at += whole ? length : 1
  }
  return { validBytes, invalidBytes, cutTail }
}

/** Bytes of the sequence that a lead byte announces; 1 for a byte that leads none. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1
}

/** Length of a sequence that the end of the bytes cuts off: a lead byte and its followers, short of what it announces. */
export function cutTailLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    return sequenceLength(byte) > back ? back : 0
  }
  return 0
}
