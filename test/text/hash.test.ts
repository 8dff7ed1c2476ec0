import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fnv1a, shortHash } from '../../src/text/hash.ts'

/** FNV-1a as its authors write it, over bytes and in whole numbers. */
function plainFnv(bytes: readonly number[]): number {
  let hash = 0x811c9dc5n
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn
  return Number(hash)
}

describe('fnv1a', () => {
  it('starts at the offset basis', () => {
    expect(fnv1a('')).toBe(0x811c9dc5)
  })

  it('is the published function over both bytes of each code unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap(
          (unit) => [unit & 0xff, unit >>> 8],
        )
        expect(fnv1a(text)).toBe(plainFnv(bytes))
      }),
    )
  })
})

describe('shortHash', () => {
  it('is 16 hexadecimal digits, the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(shortHash(text)).toMatch(/^[0-9a-f]{16}$/)
        expect(shortHash(text)).toBe(shortHash(text))
      }),
    )
  })

  it('stays as it is: ids in stored reports depend on it', () => {
    expect(shortHash('')).toBe('811c9dc5909be68b')
    expect(shortHash('synoptic')).toBe('299880a87c5d5d0a')
  })

  it('tells a hundred thousand keys apart', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => shortHash(`copy ${i % 317} ${i}`))
    expect(new Set(keys).size).toBe(keys.length)
  })
})
