import { describe, expect, it } from 'vitest'
import { pageNumber } from '../../../bench/speed/archives.ts'
import { collect } from '../../../src/collect/collect.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Source } from '../../../src/model/source.ts'
import type { Reader } from '../../../src/model/step.ts'
import { pipeline } from '../../../src/pipeline/pipeline.ts'
import { runStream } from '../../../src/pipeline/run.ts'
import { Composer } from '../../../src/text/compose.ts'
import { kit } from '../../pipeline/steps.ts'

const MEGABYTE = 1024 * 1024
const RECORDS = 200
/** Records after which the program has taken what it needs. */
const WARM = 50
/** Keeping the texts of the rest would take twice as much. */
const MOST_BYTES = 75 * MEGABYTE

/** Keeps the first paragraph of a page, as the place in it that a slice is. */
const first: Reader & { readonly provides: readonly [] } = {
  name: 'first',
  version: 1,
  mediaTypes: ['text/html'],
  provides: [],
  read: (source) => ({ documents: [firstParagraph(source)], issues: [] }),
}

function firstParagraph({ id, raw }: Source): Document {
  const composer = new Composer(raw)
  composer.keep({ start: raw.indexOf('<p>') + 3, end: raw.indexOf('</p>') })
  const { text, alignment } = composer
  const rest = { removed: [], layers: {}, trace: [], issues: [] }
  return { id: `${id.slice(0, 16)}.1`, source: id, language: 'en', text, alignment, ...rest }
}

const [head, tail] = ['<!doctype html><html><body>', pageNumber(0, MEGABYTE)]

/** A record of about a megabyte whose first paragraph is its own. */
function record(number: number): Buffer {
  const body = `${head}<p>Paragraph of page ${number} of many.</p>${tail}`
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
  return Buffer.from(
    `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${number}\r\n` +
      `Content-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`,
  )
}

describe('memory', () => {
  it(`does not grow with an archive of ${RECORDS} MB`, async () => {
    async function* crawl() {
      for (let number = 0; number < RECORDS; number++) yield record(number)
    }
    const most = { warm: 0, all: 0 }
    let count = 0
    async function* sources() {
      for await (const arrival of collect(['-'], { stdin: crawl() })) {
        if ('source' in arrival) yield arrival.source
        count++
        most.all = Math.max(most.all, process.memoryUsage().rss)
        if (count <= WARM) most.warm = most.all
      }
    }
    const { documents } = await runStream(pipeline(first).build(), sources(), kit, {
      keepRaw: false,
    })
    expect(documents).toHaveLength(RECORDS)
    expect(documents.at(-1)!.text).toMatch(/^Paragraph of page \d+ of many\.$/)
    expect(most.all - most.warm).toBeLessThan(MOST_BYTES)
  }, 60_000)
})
