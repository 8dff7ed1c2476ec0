import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadKit } from '../../src/kit/load.ts'
import { fastHtmlReader } from '../../src/read/html/index.ts'
import { readPages } from '../quality/extraction/pages.ts'
import { trafilaturaPython, trafilaturaSeconds } from '../quality/extraction/peers.ts'
import type { Measurement, Row } from '../row.ts'
import { ask } from './ask.ts'
import { type Asked, sourceOf, type Way } from './reading-process.ts'

/*
 * Web pages a processor second, on the pages of `aeb`, beside Readability on linkedom and trafilatura.
 * Each way of reading has a process of its own, and they read some pages in turn: whatever slows the machine for a
 * while slows all of them.
 *
 * npx tsx bench/speed/extraction.ts [--memory]     --memory also reads 20,000 pages and tells what memory stays held
 */
const STAGE = 'speed'
const WAYS: readonly Way[] = ['full', 'fast', 'readability']
/** How often all pages are read, and how many of them at a turn (a second or two of the slowest). */
const ROUNDS = 3
const TURN = 46
const MANY = 20_000

/** Figures of speed. They depend on the machine: no floors. */
export async function measure(): Promise<Measurement> {
  const pages = readPages('aeb')
  if (!pages) return { rows: [], absent: ['aeb data set'] }
  const { full, fast, readability: plain } = await rates(pages.length)
  const python = trafilaturaPython()
  const other = python ? pages.length / (await trafilaturaSeconds(python.python, pages)) : null
  const peers = [
    { name: 'Readability on linkedom', value: round(plain) },
    ...(other === null ? [] : [{ name: 'trafilatura', value: round(other) }]),
  ]
  const ratio = (value: number) =>
    `${(value / plain).toFixed(2)} × Readability${other === null ? '' : `, ${(value / other).toFixed(2)} × trafilatura`}`
  const row = (name: string, value: number, note: string): Row => ({
    ...{ stage: STAGE, name, value: round(value), peers },
    note: `${pages.length} pages; ${note}`,
  })
  return {
    rows: [
      row('web pages a second, full path', full, ratio(full)),
      row(
        'web pages a second, fast path',
        fast,
        `${ratio(fast)}, ${(fast / full).toFixed(2)} × full`,
      ),
    ],
    absent: other === null ? ['trafilatura'] : [],
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Pages a processor second, of each way of reading. */
async function rates(pages: number): Promise<Record<Way, number>> {
  const processes = WAYS.map((way) => fork(join(import.meta.dirname, 'reading-process.ts'), [way]))
  for (const process of processes) await read(process, 'warm up')
  const spent = WAYS.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    for (let start = 0; start < pages; start += TURN) {
      for (const [i, process] of processes.entries()) {
        spent[i]! += await read(process, { start, end: start + TURN })
      }
    }
  }
  for (const process of processes) process.kill()
  const [full, fast, readability] = spent.map((seconds) => (pages * ROUNDS) / seconds)
  return { full: full!, fast: fast!, readability: readability! }
}

/** Processor seconds a process takes for what it is asked to read. */
function read(process: ChildProcess, asked: Asked): Promise<number> {
  return ask(process, asked)
}

/** Megabytes held, garbage collected where the runtime lets us, after each tenth of very many pages. */
async function memory(): Promise<void> {
  const pages = [...(readPages('aeb') ?? []), ...(readPages('wcxb') ?? [])]
  const kit = await loadKit()
  for (let i = 1; i <= MANY; i++) {
    const page = pages[i % pages.length]!
    // Another page each time, so that nothing that is kept by text is found again.
    fastHtmlReader.read(sourceOf({ ...page, html: `${page.html}<!-- ${i} -->` }), kit)
    if (i % (MANY / 10) !== 0) continue
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    console.log(
      `${i} pages: heap ${(heapUsed / 2 ** 20).toFixed(0)} MB, resident ${(rss / 2 ** 20).toFixed(0)} MB`,
    )
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rows } = await measure()
  for (const { name, value, peers = [], note } of rows) {
    console.log(String(value).padStart(8), name, note ?? '')
    for (const peer of peers) console.log(' '.repeat(8), String(peer.value).padStart(8), peer.name)
  }
  if (process.argv.includes('--memory')) await memory()
}
