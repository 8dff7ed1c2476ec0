/** The hash of no bytes. */
export const HASH_START = 0x811c9dc5

/** Takes one more byte into a hash. The result is signed; `>>> 0` makes it the unsigned one. */
export function hashOn(hash: number, byte: number): number {
  return Math.imul(hash ^ ((byte << 24) >> 24), 0x01000193)
}

/** FNV-1a over `bytes` from `start` to `end`, as fastText computes it: each byte is sign-extended first. */
export function byteHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_START
  for (let at = start; at < end; at++) hash = hashOn(hash, bytes[at]!)
  return hash >>> 0
}
