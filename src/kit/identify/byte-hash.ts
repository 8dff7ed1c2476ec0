/** FNV-1a over bytes as fastText computes it: each byte is sign-extended first. */
export function byteHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ ((bytes[at]! << 24) >> 24), 0x01000193)
  }
  return hash >>> 0
}
