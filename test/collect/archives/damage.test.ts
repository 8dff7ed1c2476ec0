import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { packTar } from 'modern-tar'
import { describe, expect, it } from 'vitest'
import { type Arrival, collect } from '../../../src/collect/collect.ts'
import { page, warcOf, zipOf } from './make.ts'

const WORDS = [1, 2, 3].map((n) =>
  page(`Paragraph ${n} of what was said at the harbour. `.repeat(8)),
)
const records = WORDS.map((body, n) => ({ url: `https://news.example/${n}`, body }))
const files = WORDS.map((content, n) => ({ name: `${n}.html`, content }))

const mail = [
  'MIME-Version: 1.0',
  'From: desk@harbour.example',
  'Content-Type: multipart/related; boundary=edge',
  '',
  ...WORDS.flatMap((body) => ['--edge', 'Content-Type: text/html', '', body]),
  '--edge--',
].join('\r\n')

const whole: Readonly<Record<string, () => Promise<Buffer>>> = {
  warc: () => warcOf(records),
  'warc.gz': () => warcOf(records, true),
  zip: async () => zipOf(files),
  tar: tarred,
  'tar.gz': async () => gzipSync(await tarred()),
  'nested zip': async () =>
    zipOf([
      { name: 'a.tar', content: await tarred() },
      { name: 'b.warc', content: await warcOf(records) },
    ]),
  jsonl: async () => Buffer.from(records.map((record) => JSON.stringify(record)).join('\n')),
  mail: async () => Buffer.from(mail),
}

async function tarred(): Promise<Buffer> {
  const entries = files.map(({ name, content }) => ({
    header: { name, size: content.length },
    body: content,
  }))
  return Buffer.from(await packTar(entries))
}

/** One way of going wrong, at a place given as a share of the whole. */
const fault = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'zero', 'insert', 'remove', 'repeat' as const),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 700 }),
  byte: fc.integer({ min: 1, max: 255 }),
})
type Fault = typeof fault extends fc.Arbitrary<infer T> ? T : never

function damaged(bytes: Buffer, { kind, at, length, byte }: Fault): Buffer {
  const start = Math.floor(bytes.length * at)
  const [before, after] = [bytes.subarray(0, start), bytes.subarray(start)]
  const piece = after.subarray(0, length)
  const rest = after.subarray(length)
  switch (kind) {
    case 'cut':
      return before
    case 'flip':
      return Buffer.concat([before, Buffer.of((after[0] ?? 0) ^ byte), after.subarray(1)])
    case 'zero':
      return Buffer.concat([before, Buffer.alloc(piece.length), rest])
    case 'insert':
      return Buffer.concat([before, Buffer.alloc(length, byte), after])
    case 'remove':
      return Buffer.concat([before, rest])
    case 'repeat':
      return Buffer.concat([before, piece, piece, rest])
  }
}

/** Collects bytes that come in pieces of some size. */
async function collected(bytes: Buffer, step: number): Promise<Arrival[]> {
  async function* stdin() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
  const found: Arrival[] = []
  for await (const arrival of collect(['-'], { stdin: stdin() })) found.push(arrival)
  return found
}

describe('damage anywhere', () => {
  it.each(Object.entries(whole))(
    'to a %s ends the reading in order',
    async (_, make) => {
      const bytes = await make()
      const sound = await collected(bytes, 1000)
      expect(sound.filter((arrival) => 'source' in arrival).length).toBeGreaterThan(0)
      await fc.assert(
        fc.asyncProperty(
          fc.array(fault, { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 40, max: 5000 }),
          async (faults, step) => {
            const broken = faults.reduce(damaged, bytes)
            const found = await collected(broken, step)
            expect(found.length).toBeGreaterThan(0)
            // However the bytes come in, the outcome is the same.
            expect(await collected(broken, broken.length + 1)).toEqual(found)
          },
        ),
        { numRuns: 40 },
      )
    },
    60_000,
  )
})
