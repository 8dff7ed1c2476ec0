import { pathToFileURL } from 'node:url'
import { loadKit } from '../../src/kit/load.ts'
import type { Source } from '../../src/model/source.ts'
import type { Reader } from '../../src/model/step.ts'
import { fastHtmlReader, htmlReader } from '../../src/read/html/index.ts'
import { type Page, readPages } from '../quality/extraction/pages.ts'
import { readability, trafilaturaPython, trafilaturaSeconds } from '../quality/extraction/peers.ts'
import type { Measurement, Row } from '../row.ts'
import { seconds } from './documents.ts'

/*
 * Web pages a processor second, on the pages of `aeb`, beside Readability on linkedom and trafilatura.
 *
 * npx tsx bench/speed/extraction.ts [--memory]     --memory also reads 20,000 pages and tells what memory stays held
 */
const STAGE = 'speed'
/** Pages read before the clock starts, none of them measured: the machine compiles what is used often. */
const WARM_UP = 150
const MANY = 20_000

/** A page as collecting leaves it: its id is a hash, which is no part of reading. */
interface Prepared extends Pick<Page, 'html'> {
  readonly source: Source
}

function prepared(pages: readonly Page[]): Prepared[] {
  return pages.map(({ id, url, html }) => ({
    html,
    source: { id, raw: html, mediaType: 'text/html', charset: 'utf-8', ...(url ? { url } : {}) },
  }))
}

/** Figures of speed. They depend on the machine: no floors. */
export async function measure(): Promise<Measurement> {
  const pages = readPages('aeb')
  if (!pages) return { rows: [], absent: ['aeb data set'] }
  const others = prepared((readPages('wcxb') ?? pages).slice(0, WARM_UP))
  const kit = await loadKit()
  const reading =
    (reader: Reader) =>
    ({ source }: Prepared) =>
      reader.read(source, kit)
  const rateOf = (read: (page: Prepared) => unknown) => rate(prepared(pages), others, read)
  const full = rateOf(reading(htmlReader))
  const fast = rateOf(reading(fastHtmlReader))
  const plain = rateOf(readability)
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

/** Pages a processor second. */
function rate(
  pages: readonly Prepared[],
  others: readonly Prepared[],
  read: (page: Prepared) => unknown,
): number {
  for (const page of others) read(page)
  const start = seconds()
  for (const page of pages) read(page)
  return pages.length / (seconds() - start)
}

/** Megabytes held, garbage collected where the runtime lets us, after each tenth of very many pages. */
async function memory(): Promise<void> {
  const pages = [...(readPages('aeb') ?? []), ...(readPages('wcxb') ?? [])]
  const kit = await loadKit()
  for (let i = 1; i <= MANY; i++) {
    const page = pages[i % pages.length]!
    // Another page each time, so that nothing that is kept by text is found again.
    const [{ source }] = prepared([{ ...page, html: `${page.html}<!-- ${i} -->` }]) as [Prepared]
    fastHtmlReader.read(source, kit)
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
