import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { collect } from '../../src/collect/collect.ts'
import type { Measurement, Row } from '../row.ts'

/*
 * How fast archives are read and how much memory that takes.
 *
 * npx tsx bench/speed/archives.ts [--full]       200 MB of each form, or 1 GB
 */
const STAGE = 'archives'
const MEGABYTE = 1024 * 1024
const SIZE = 200 * MEGABYTE
const FULL = 1024 * MEGABYTE
/** A page of a news site is 50 to 200 KB of markup. */
const PAGE_BYTES = 100_000
/** Reading may take so much more memory than the program has before, whatever the size of the archive. */
const BUDGET = 200 * MEGABYTE
const WORDS =
  'harbour ferry dawn strike council water bridge lantern market winter signal crossing'.split(' ')

/** The page with this number: words in an order of its own, markup between them. */
export function pageNumber(number: number, bytes = PAGE_BYTES): string {
  let state = number + 1
  const pieces: string[] = ['<!doctype html><html><head><meta charset="utf-8"></head><body>']
  for (let length = 0; length < bytes; ) {
    const words: string[] = []
    for (let i = 0; i < 12; i++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      words.push(WORDS[(state >> 8) % WORDS.length]!)
    }
    const piece = `<div class="row-${state % 97}"><p>${words.join(' ')}.</p></div>\n`
    pieces.push(piece)
    length += piece.length
  }
  return `${pieces.join('')}</body></html>`
}

/** A record of a WARC file with this page. */
export function recordNumber(number: number, bytes = PAGE_BYTES): Buffer {
  const body = pageNumber(number, bytes)
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
  return Buffer.from(
    `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${number}\r\n` +
      `WARC-Date: 2024-05-06T07:08:09Z\r\nContent-Type: application/http; msgtype=response\r\n` +
      `Content-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}\r\n\r\n`,
  )
}

type Form = { readonly name: string; readonly part: (number: number) => Buffer }
const FORMS: readonly Form[] = [
  { name: 'crawl.warc', part: (number) => recordNumber(number) },
  { name: 'crawl.warc.gz', part: (number) => gzipSync(recordNumber(number), { level: 1 }) },
  {
    name: 'export.jsonl',
    part: (number) =>
      Buffer.from(
        `${JSON.stringify({ url: `https://news.example/${number}`, html: pageNumber(number) })}\n`,
      ),
  },
]

async function write(path: string, part: (number: number) => Buffer, parts: number): Promise<void> {
  const file = createWriteStream(path)
  for (let number = 0; number < parts; number++) {
    if (!file.write(part(number))) await once(file, 'drain')
  }
  await new Promise((done) => file.end(done))
}

/** Most memory beyond what there was before, while an archive is read and nothing of it is kept. */
async function measureReading(
  path: string,
): Promise<{ sources: number; chars: number; memory: number; seconds: number }> {
  const before = process.memoryUsage().rss
  const start = process.cpuUsage()
  let [sources, chars, most] = [0, 0, before]
  for await (const arrival of collect([path], { maxTotalBytes: Number.MAX_SAFE_INTEGER })) {
    if (!('source' in arrival)) throw new Error(arrival.issue.message)
    sources++
    chars += arrival.source.raw.length
    most = Math.max(most, process.memoryUsage().rss)
  }
  const { user, system } = process.cpuUsage(start)
  return { sources, chars, memory: most - before, seconds: (user + system) / 1e6 }
}

/** Megabytes of text a processor second, and memory. They depend on the machine: no floors. */
export async function measure(size = SIZE): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'))
  const parts = Math.ceil(size / PAGE_BYTES)
  const rows: Row[] = []
  try {
    for (const { name, part } of FORMS) {
      const path = join(folder, name)
      await write(path, part, parts)
      const { sources, chars, memory, seconds } = await measureReading(path)
      const note = `${sources} of ${parts} pages, ${Math.round(statSync(path).size / MEGABYTE)} MB on disk`
      rows.push(
        {
          stage: STAGE,
          name: `${name}, MB of text a second`,
          value: Math.round(chars / MEGABYTE / seconds),
          note,
        },
        {
          stage: STAGE,
          name: `${name}, MB of memory`,
          value: Math.round(memory / MEGABYTE),
          note: `${Math.round(size / MEGABYTE)} MB of pages; budget ${BUDGET / MEGABYTE}, lower is better`,
        },
      )
      rmSync(path)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { rows }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows } = await measure(process.argv.includes('--full') ? FULL : SIZE)
  for (const { name, value, note } of rows)
    console.log(`${String(value).padStart(8)} ${name}  (${note})`)
}
