import { latin1 } from './latin1.ts'
import magic from './magic.json' with { type: 'json' }

/** Bytes looked at. */
const SAMPLE_BYTES = 64 * 1024
/** Above these shares of all bytes a file is no text; a stray control character or two is damage, not data. */
const MOST_ZEROS = 0.002
const MOST_CONTROLS = 0.02
/** Fewer control characters than this never make a file binary, however short it is. */
const LEAST_CONTROLS = 4

/** Control characters that no text uses: not tab, line ends, form feed or escape. */
const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g

/** Why bytes in no UTF-16 are no text, in words that follow "it is"; `null` where they may be text. */
export function binaryReason(bytes: Uint8Array): string | null {
  const sample = latin1(bytes.subarray(0, SAMPLE_BYTES))
  const known = magic.find(({ hex }) => sample.startsWith(latin1(Buffer.from(hex, 'hex'))))
  if (known) return known.name
  const odd = sample.match(CONTROLS) ?? []
  const zeros = odd.filter((character) => character === '\0').length
  if (zeros > sample.length * MOST_ZEROS) return 'binary data'
  const controls = odd.length - zeros
  const many = controls >= LEAST_CONTROLS && controls > sample.length * MOST_CONTROLS
  return many ? 'binary data' : null
}

/** Number of zero bytes at the end: what a crash or a broken copy leaves. */
export function zeroTailLength(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return bytes.length - end
}
