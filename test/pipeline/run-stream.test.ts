import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/model/source.ts'
import { ownStrings } from '../../src/pipeline/own-strings.ts'
import { pipeline } from '../../src/pipeline/pipeline.ts'
import { run, runStream } from '../../src/pipeline/run.ts'
import { kit, lines, openings, source, words } from './steps.ts'

const pages = { ...lines, mediaTypes: ['text/plain', 'text/html'] } as unknown as typeof lines
const built = pipeline(pages).stage(words).linker(openings).build()
const sources: readonly Source[] = [
  { ...source('b.html', 'Fog over the pier\nNothing new'), mediaType: 'text/html' },
  source('a.txt', '\n  Fog lifts  \n'),
  { ...source('c.bin', 'x'), mediaType: 'application/octet-stream' },
]

async function* coming(all: readonly Source[]): AsyncGenerator<Source, undefined> {
  for (const each of all) yield each
}

describe('a run over sources as they come', () => {
  it('gives what a run over all of them gives, whatever their order', async () => {
    const expected = run(built, sources, kit)
    expect(await runStream(built, coming(sources), kit)).toEqual(expected)
    expect(await runStream(built, coming([...sources].reverse()), kit)).toEqual(expected)
  })

  it('keeps the raw text of plain text alone where it is told so, and the length of all', async () => {
    const { sources: read, documents } = await runStream(built, coming(sources), kit, {
      keepRaw: false,
    })
    expect(read.map(({ path, raw, chars }) => [path, raw, chars])).toEqual([
      ['a.txt', '\n  Fog lifts  \n', 15],
      ['b.html', undefined, 29],
      ['c.bin', undefined, 1],
    ])
    expect(documents).toEqual(run(built, sources, kit).documents)
  })

  it('passes on what the sources throw', async () => {
    const failing = (async function* () {
      yield sources[0]!
      throw new Error('gone')
    })()
    await expect(runStream(built, failing, kit)).rejects.toThrow('gone')
  })
})

describe('strings of their own', () => {
  it('are equal to what they were made of', () => {
    const long = `${'я'.repeat(4095)}\u{1F6A2}${'lone \uD800 '.repeat(999)}`
    expect(ownStrings({ long, list: [long, null, 1, { text: 'short' }] })).toEqual({
      long,
      list: [long, null, 1, { text: 'short' }],
    })
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(ownStrings(value)).toEqual(value)
      }),
      { numRuns: 30 },
    )
  })

  it('hold no memory of the text they were cut from', async () => {
    const collectGarbage = (globalThis as { gc?: () => void }).gc
    const cut: string[] = []
    const before = process.memoryUsage().rss
    for (let i = 0; i < 100; i++) {
      const large = `${i} ${'words '.repeat(700_000)}`
      cut.push(ownStrings(large.slice(1000, 1040)))
    }
    collectGarbage?.()
    expect(cut).toHaveLength(100)
    // 100 texts of 4 MB would be 400 MB.
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })
})
