/**
 * 32-bit FNV-1a over UTF-16 code units, both bytes of each (Fowler, Noll, Vo: draft-eastlake-fnv).
 * @returns an unsigned integer below 2^32
 */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let hash = seed >>> 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return hash >>> 0
}

/** 64 bits as 16 hexadecimal digits: two FNV-1a passes from different seeds. For ids, not for security. */
export function shortHash(text: string): string {
  const high = fnv1a(text)
  const low = fnv1a(`\u0000${high}`, fnv1a(text, 0x9e3779b9))
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
