import { describe, expect, it } from 'vitest'
import { ByteReader } from '../../../src/collect/archives/byte-reader.ts'

function readerOf(...chunks: (string | Uint8Array)[]): ByteReader {
  async function* source() {
    yield* chunks
  }
  return new ByteReader(source())
}

describe('a byte reader', () => {
  it('looks ahead, takes, passes over and puts back', async () => {
    const reader = readerOf('ab', '', 'cde', new Uint8Array([102]), 'g')
    expect(String(await reader.peek(4))).toBe('abcd')
    expect(String(await reader.take(2))).toBe('ab')
    expect(await reader.skip(1)).toBe(true)
    expect(String(await reader.read(3))).toBe('def')
    reader.unread(Buffer.from('F'))
    expect(String(await reader.peek(9))).toBe('Fg')
    expect(String(await reader.read(9))).toBe('Fg')
    expect(await reader.take(1)).toBe(null)
    expect(await reader.skip(1)).toBe(false)
  })

  it('goes on where a loop over it was left', async () => {
    const reader = readerOf('ab', 'cd')
    for await (const chunk of reader) {
      expect(String(chunk)).toBe('ab')
      break
    }
    expect(String(await reader.read(9))).toBe('cd')
  })

  it('joins many small chunks once', async () => {
    const reader = readerOf(...Array.from({ length: 20_000 }, () => 'x'.repeat(500)))
    expect((await reader.read(10_000_000)).length).toBe(10_000_000)
  })

  it('gives nothing any more once it was closed', async () => {
    const reader = readerOf('ab', 'cd')
    await reader.close()
    expect(await reader.take(1)).toBe(null)
  })
})
