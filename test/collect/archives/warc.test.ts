import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { dataset } from '../../../bench/data.ts'
import { encode } from '../encode.ts'
import { page, recordOf, warcOf } from './make.ts'
import { readArchive, readPaths } from './read.ts'

const A = { url: 'https://news.example/a', body: page('The ferry left late.') }
const B = { url: 'https://news.example/b', body: page('Nobody saw it leave.') }

describe('a WARC file', () => {
  it.each([
    ['plain', false, 'crawl.warc'],
    ['compressed record by record', true, 'crawl.warc.gz'],
    ['under a name that says nothing', true, 'crawl'],
  ])('%s', async (_, gzip, name) => {
    const { sources, names, issues } = await readArchive(name, await warcOf([A, B], gzip))
    expect(issues).toEqual([])
    expect(names).toEqual([A.url, B.url])
    expect(sources[0]).toMatchObject({
      raw: A.body,
      mediaType: 'text/html',
      charset: 'utf-8',
      url: A.url,
      retrievedAt: '2024-05-06T07:08:09Z',
    })
  })

  it('compressed as a whole', async () => {
    const bytes = gzipSync(await warcOf([A, B]))
    expect((await readArchive('crawl.warc.gz', bytes)).names).toEqual([A.url, B.url])
  })

  it('on standard input', async () => {
    const bytes = await warcOf([A, B], true)
    const stdin = (async function* () {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    })()
    const { sources } = await readPaths('', ['-'], { stdin })
    expect(sources.map(({ path }) => path)).toEqual([`-!/${A.url}`, `-!/${B.url}`])
  })

  it.each<[string, Record<string, string>, (body: Buffer) => Buffer]>([
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync],
    ['deflate', { 'Content-Encoding': 'deflate' }, deflateSync],
    ['deflate without its wrapping', { 'Content-Encoding': 'deflate' }, deflateRawSync],
    ['Brotli', { 'Content-Encoding': 'br' }, brotliCompressSync],
    ['gzip that is none', { 'Content-Encoding': 'gzip' }, (body) => body],
    ['chunks', { 'Transfer-Encoding': 'chunked' }, chunked],
    [
      'gzip in chunks',
      { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' },
      (body) => chunked(gzipSync(body)),
    ],
    ['chunks that are none', { 'Transfer-Encoding': 'chunked' }, (body) => body],
  ])('with bodies in %s', async (_, headers, code) => {
    const record = {
      ...A,
      body: code(Buffer.from(A.body)),
      headers: { 'Content-Type': 'text/html', ...headers },
    }
    const { sources, issues } = await readArchive('crawl.warc', await warcOf([record, B]))
    expect(sources.map(({ raw }) => raw)).toEqual([A.body, B.body])
    expect(issues).toEqual([])
  })

  it('reads bodies in the encoding the header states, then the one the page states', async () => {
    const words = 'Паром отошёл от причала на рассвете'
    const stated = encode(page(words), 'windows-1251')
    const own = encode(page(words).replace('<body>', '<meta charset="koi8-r"><body>'), 'koi8-r')
    const records = [
      {
        url: 'https://a.example/',
        body: stated,
        headers: { 'Content-Type': 'text/html; charset=cp1251' },
      },
      { url: 'https://b.example/', body: own, headers: { 'Content-Type': 'text/html' } },
    ]
    const { sources, issues } = await readArchive('crawl.warc', await warcOf(records))
    expect(issues).toEqual([])
    expect(sources.map(({ charset }) => charset)).toEqual(['windows-1251', 'koi8-r'])
    for (const { raw } of sources) expect(raw).toContain(words)
  })

  it('counts what is no page once', async () => {
    const typed = (url: string, type: string, body = type) => ({
      url,
      body,
      headers: { 'Content-Type': type },
    })
    const { names, issues } = await readArchive(
      'crawl.warc',
      await warcOf([
        A,
        typed('https://news.example/1.png', 'image/png'),
        typed('https://news.example/2.png', 'image/webp'),
        typed('https://news.example/s.css', 'text/css'),
        typed('https://news.example/api', 'application/json', '{"a":1}'),
        typed('https://news.example/robots.txt', 'text/plain', 'User-agent: *'),
        { ...A, body: '', url: 'https://news.example/old', status: '301 Moved Permanently' },
        {
          ...A,
          body: page('Not found'),
          url: 'https://news.example/none',
          status: '404 Not Found',
        },
        { ...A, type: 'request', body: '' },
      ]),
    )
    expect(names).toEqual([A.url])
    expect(issues).toEqual([
      'unsupported-type: crawl.warc: 7 parts are not read (pictures 2, answers that no page was found 1, ' +
        'data for scripts 1, redirects 1, robots.txt files 1, style sheets 1)',
    ])
  })

  it('tells feeds by what they are', async () => {
    const feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>'
    const record = { ...A, body: feed, headers: { 'Content-Type': 'text/xml' } }
    const { sources } = await readArchive('crawl.warc', await warcOf([record]))
    expect(sources[0]?.mediaType).toBe('application/rss+xml')
  })

  it('keeps a page that was fetched twice once, and passes over revisits of it', async () => {
    const again = { ...A, url: `${A.url}?again` }
    const digest = { 'WARC-Payload-Digest': 'sha1:ABC' }
    const { names, issues } = await readArchive(
      'crawl.warc',
      await warcOf([
        { ...A, warcHeaders: digest },
        again,
        { ...A, type: 'revisit', body: '', warcHeaders: digest },
        { ...A, type: 'revisit', body: '', warcHeaders: { 'WARC-Payload-Digest': 'sha1:DEF' } },
      ]),
    )
    expect(names).toEqual([A.url])
    expect(issues).toEqual([
      `duplicate-source: crawl.warc: 1 part is the same, byte for byte, as others, which are kept: ${again.url} (as crawl.warc!/${A.url})`,
      'unsupported-type: crawl.warc: 1 part is not read (revisits of pages that are not in it 1)',
    ])
  })

  it('is read up to where it is cut off', async () => {
    const bytes = await warcOf([A, B])
    const cut = bytes.subarray(0, bytes.length - 40)
    const { sources, issues } = await readArchive('crawl.warc', cut)
    expect(sources.map(({ url }) => url)).toEqual([A.url, B.url])
    expect(B.body.startsWith(sources[1]!.raw)).toBe(true)
    expect(issues).toEqual([
      'archive-damaged: crawl.warc: is damaged: it ends in the middle of record 2; what could be read was read',
    ])
  })

  it('compressed is read up to where it is cut off', async () => {
    const bytes = await warcOf([A, B], true)
    const { names, issues } = await readArchive('crawl.warc.gz', bytes.subarray(0, -60))
    expect(names[0]).toBe(A.url)
    expect(issues[0]).toMatch(
      /^archive-damaged: crawl\.warc\.gz: is damaged: it ends in the middle/,
    )
  })

  it('is picked up again behind a broken compressed record', async () => {
    const records = await Promise.all(
      [A, { ...A, url: 'https://bad.example/', body: page('x'.repeat(999)) }, B].map((r) =>
        recordOf(r, true),
      ),
    )
    records[1]!.fill(0xff, 30, 120)
    const { names, issues } = await readArchive('crawl.warc.gz', Buffer.concat(records))
    expect(names).toContain(A.url)
    expect(names).toContain(B.url)
    expect(issues.some((issue) => issue.startsWith('archive-damaged'))).toBe(true)
  })

  it('is picked up again behind a record with a wrong length or none', async () => {
    const records = await Promise.all([A, A, B].map((record) => recordOf(record)))
    const short = Buffer.from(
      records[0]!.toString('latin1').replace(/\r\nContent-Length: \d+/, '\r\nContent-Length: 20'),
      'latin1',
    )
    const none = Buffer.from(
      records[1]!.toString('latin1').replace(/\r\nContent-Length: \d+/, ''),
      'latin1',
    )
    const { names, issues } = await readArchive(
      'crawl.warc',
      Buffer.concat([short, none, records[2]!]),
    )
    expect(names).toContain(B.url)
    expect(issues.find((issue) => issue.startsWith('archive-damaged'))).toMatch(
      /longer than it says, and 2 places more/,
    )
  })

  it('whose header never ends is left without holding it', async () => {
    const bytes = Buffer.concat([
      Buffer.from('WARC/1.0\r\n'),
      Buffer.alloc(3_000_000, 'x-header: a\r\n'),
    ])
    const { names, issues } = await readArchive('crawl.warc', bytes)
    expect(names).toEqual([])
    expect(issues[0]).toMatch(/the header of record 1 has no end/)
  })

  it('leaves out bodies that are too large, compressed or not', async () => {
    const large = page('long '.repeat(1000))
    const records = [
      { ...A, body: large },
      {
        url: 'https://bomb.example/',
        body: gzipSync(large),
        headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
      },
      B,
    ]
    const { names, issues } = await readArchive('crawl.warc', await warcOf(records), {
      maxBytes: 2000,
    })
    expect(names).toEqual([B.url])
    expect(issues).toEqual([
      `too-large: crawl.warc: 2 parts, the first ${A.url}, are larger than 2000 bytes and left out; --max-bytes changes that`,
    ])
  })
})

const fixtures = dataset('warc-fixtures')
describe.skipIf(fixtures === null)(
  'the sample files of warcio (skipped without the shared data)',
  () => {
    const folder = join(fixtures ?? '', 'test/data')
    /** Pages that each holds; what is not named holds one. */
    const pages: Readonly<Record<string, number>> = {
      'bad.arc': 0,
      'example-digest.warc': 0,
      'example-space-in-target-uri.warc.gz': 0,
      'post-test.warc.gz': 0,
    }
    it.each(fixtures ? readdirSync(folder) : [])('%s', async (name) => {
      const { sources } = await readPaths(folder, [join(folder, name)])
      expect(sources).toHaveLength(pages[name] ?? 1)
      for (const { mediaType, raw } of sources) {
        expect(mediaType).toBe('text/html')
        expect(raw).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i)
      }
    })
  },
)

/** A body in chunks of a few bytes. */
function chunked(body: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < body.length; at += 20) {
    const piece = body.subarray(at, at + 20)
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'))
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')])
}
