import { loadKit } from '../../src/kit/load.ts'
import type { Source } from '../../src/model/source.ts'
import { fastHtmlReader, htmlReader } from '../../src/read/html/index.ts'
import { type Page, readPages } from '../quality/extraction/pages.ts'
import { readability } from '../quality/extraction/peers.ts'
import { seconds } from './documents.ts'

/*
 * One way of reading pages in a process of its own, so that what it compiles and what it leaves to be collected is
 * nobody else's. Asked by message for a range of the pages of `aeb`, it answers with the processor seconds they took.
 */

/** Ways of reading that are measured. */
export type Way = 'full' | 'fast' | 'readability'

/** A range of the pages, or all that is read before the clock starts. */
export type Asked = { readonly start: number; readonly end: number } | 'warm up'

/** Pages read before the clock starts, none of them measured: the machine compiles what is used often. */
const WARM_UP = 500

/** A page as collecting leaves it: its id is a hash, which is no part of reading. */
export function sourceOf({ id, url, html }: Pick<Page, 'id' | 'url' | 'html'>): Source {
  return { id, raw: html, mediaType: 'text/html', charset: 'utf-8', ...(url ? { url } : {}) }
}

async function readingOf(way: Way): Promise<(page: Page) => unknown> {
  if (way === 'readability') return readability
  const kit = await loadKit()
  const reader = way === 'fast' ? fastHtmlReader : htmlReader
  return (page) => reader.read(sourceOf(page), kit)
}

async function answer(way: Way): Promise<void> {
  const pages = readPages('aeb')!
  const others = (readPages('wcxb') ?? pages).slice(0, WARM_UP)
  const read = await readingOf(way)
  process.on('message', (asked: Asked) => {
    const wanted = asked === 'warm up' ? others : pages.slice(asked.start, asked.end)
    const start = seconds()
    for (const page of wanted) read(page)
    process.send!(seconds() - start)
  })
}

if (process.send) await answer(process.argv[2] as Way)
