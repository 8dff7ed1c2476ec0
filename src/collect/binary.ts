import magic from './magic.json' with { type: 'json' }

/** Bytes looked at. */
const SAMPLE_BYTES = 64 * 1024
/** Above these shares of all bytes a file is no text; a stray control character or two is damage, not data. */
const MOST_ZEROS = 0.002
const MOST_CONTROLS = 0.02
/** Fewer control characters than this never make a file binary, however short it is. */
const LEAST_CONTROLS = 4

/** Why bytes in no UTF-16 are no text, in words that follow "it is"; `null` where they may be text. */
export function binaryReason(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32))
  const start = head.toString('hex')
  const known = magic.find(({ hex }) => start.startsWith(hex))
  if (known) return known.name
  let zeros = 0
  let controls = 0
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  for (const byte of sample) {
    if (byte === 0) zeros++
    else if (isControl(byte)) controls++
  }
  if (zeros > sample.length * MOST_ZEROS) return 'binary data'
  const many = controls >= LEAST_CONTROLS && controls > sample.length * MOST_CONTROLS
  return many ? 'binary data' : null
}

/** Control characters that no text uses: not tab, line ends, form feed or escape. */
function isControl(byte: number): boolean {
  if (byte === 0x7f) return true
  return byte < 0x20 && byte !== 0x1b && !(byte >= 0x09 && byte <= 0x0d)
}

/** Number of zero bytes at the end: what a crash or a broken copy leaves. */
export function zeroTailLength(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return bytes.length - end
}
