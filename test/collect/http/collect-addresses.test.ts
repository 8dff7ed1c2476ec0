import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type CollectAddressesOptions,
  collectAddresses,
} from '../../../src/collect/http/collect-addresses.ts'
import type { Issue } from '../../../src/model/issue.ts'
import { MisbehavingServer, page } from './misbehaving-server.ts'
import { type Record, readWarc } from './read-warc.ts'

let server: MisbehavingServer
let folder: string
beforeAll(async () => {
  server = await MisbehavingServer.start()
})
afterAll(() => server.stop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'synoptic-collect-'))
  server.asked.length = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

const LIMITS = {
  maxBytes: 1_000_000,
  maxInflatedBytes: 5_000_000,
  totalMs: 700,
  headersMs: 500,
  tries: 2,
  backoffMs: 10,
  maxRedirects: 4,
}

async function collect(paths: readonly string[], more: Partial<CollectAddressesOptions> = {}) {
  const issues: Issue[] = []
  const addresses = paths.map((path) => (path.startsWith('/') ? server.origin + path : path))
  const result = await collectAddresses(addresses, {
    to: folder,
    userAgent: 'synoptic/0 (test)',
    readLinks: (raw) => [...raw.matchAll(/<link>([^<]+)/g)].map(([, link]) => link!),
    allowPrivate: true,
    delayMs: 0,
    freshMs: 0,
    limits: LIMITS,
    onIssue: (issue) => issues.push(issue),
    ...more,
  })
  return { ...result, issues }
}

function stored(): Record[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.warc.gz'))
    .sort()
    .flatMap((name) => readWarc(join(folder, name)))
}

function storedPaths(): string[] {
  return stored().map(({ warc }) => warc.get('warc-target-uri')!.slice(server.origin.length))
}

describe('what is stored', () => {
  test('a page, with its headers, as a WARC record that another reader reads', async () => {
    const { stored: count, files, issues } = await collect(['/page'])
    expect({ count, files: files.length, issues }).toEqual({ count: 1, files: 1, issues: [] })
    const [record] = stored()
    expect(record!.status).toBe('HTTP/1.1 200 OK')
    expect(record!.body.toString()).toBe(page('page'))
    expect(record!.http.get('content-type')).toBe('text/html; charset=utf-8')
    expect(record!.http.get('content-length')).toBe(String(record!.body.length))
  })

  test('a body as it was sent, compressed', async () => {
    await collect(['/gzip'])
    expect(gunzipSync(stored()[0]!.body).toString()).toBe(page('gzip'))
  })

  test('a wrong charset header, with the bytes untouched', async () => {
    await collect(['/wrong-charset'])
    expect(stored()[0]!.body.toString('utf8')).toBe(page('маяк'))
  })

  test('redirects, each answer a record of its own', async () => {
    expect(await collect(['/moved'])).toMatchObject({ stored: 1, failed: 0 })
    expect(storedPaths()).toEqual(['/moved', '/page'])
  })

  test('what a feed lists', async () => {
    expect(await collect(['/feed'])).toMatchObject({ stored: 3, failed: 0 })
    expect(storedPaths().sort()).toEqual(['/feed', '/gzip', '/page'])
  })
})

describe('coming back', () => {
  test('an unchanged page is not stored again, by its etag or by its bytes', async () => {
    await collect(['/etag', '/page'])
    expect(await collect(['/etag', '/page'])).toMatchObject({ stored: 0, unchanged: 2 })
    expect(storedPaths()).toEqual(['/etag', '/page'])
  })

  test('a page that changed is stored as a second version', async () => {
    server.asked.push('/changing')
    await collect(['/changing'])
    expect(await collect(['/changing'])).toMatchObject({ stored: 1 })
    expect(stored().map(({ body }) => body.toString())).toEqual([
      page('edition 2'),
      page('edition 3'),
    ])
  })

  test('what was fetched just now is not asked for again, nor what its feed lists', async () => {
    await collect(['/feed'])
    server.asked.length = 0
    expect(await collect(['/feed'], { freshMs: 60_000 })).toMatchObject({ stored: 0, fresh: 3 })
    expect(server.asked).toEqual([])
  })

  test('a list of visits cut short by an interruption is no obstacle', async () => {
    await collect(['/page'])
    appendFileSync(join(folder, '.synoptic-visits.jsonl'), '\n{"address":"http://half')
    expect(await collect(['/page', '/gzip'])).toMatchObject({ stored: 1, unchanged: 1 })
    expect(await collect(['/gzip'])).toMatchObject({ unchanged: 1 })
  })
})

describe('a host that misbehaves', () => {
  test.each([
    ['/slow-drip', 'fetch-failed', 'did not answer in full within 0.7 s'],
    ['/silent', 'fetch-failed', /Headers Timeout|within 0.7 s/],
    ['/reset', 'fetch-failed', /ECONNRESET|other side closed|socket/i],
    ['/reset-in-body', 'fetch-failed', /ECONNRESET|does not match|other side closed/i],
    ['/too-short', 'fetch-failed', /does not match|other side closed/i],
    ['/endless', 'fetch-refused', 'sends more than 1000000 bytes'],
    ['/announced-huge', 'fetch-refused', 'would send 99999999999 bytes'],
    ['/gzip-bomb', 'fetch-refused', 'inflates to more than 5000000 bytes'],
    ['/not-gzip', 'fetch-failed', 'is not the gzip it is said to be'],
    ['/loop', 'fetch-failed', 'redirects more than 4 times'],
    ['/to-file', 'fetch-refused', 'file: is not fetched'],
    ['/to-forbidden', 'fetch-refused', 'which robots.txt forbids'],
    ['/private/page', 'fetch-refused', 'robots.txt forbids it'],
    ['/too-many', 'fetch-failed', 'asks to come back in 3600 s'],
    ['/gone', 'fetch-failed', 'answers 410 Gone'],
    ['/missing', 'fetch-failed', 'answers 404 Not Found'],
    ['/picture', 'fetch-refused', 'is image/png, not text'],
    ['ftp://a.example/x', 'fetch-refused', 'ftp: is not fetched'],
    ['tidings.example', 'fetch-refused', 'is no address'],
    ['http://no-such-host.invalid/', 'fetch-failed', /ENOTFOUND|EAI_AGAIN|getaddrinfo/],
  ])('%s: %s', async (path, code, message) => {
    const { issues, failed, stored: count } = await collect([path, '/page'])
    expect({ failed, count }).toEqual({ failed: 1, count: 1 })
    expect(issues.map((issue) => issue.code)).toEqual([code])
    expect(issues[0]!.message).toMatch(message)
    expect(storedPaths()).toEqual(['/page'])
  })

  test('a busy host is asked again', async () => {
    expect(await collect(['/busy-once'])).toMatchObject({ stored: 1, failed: 0 })
    expect(server.asked.filter((path) => path === '/busy-once')).toHaveLength(2)
  })

  test('a host whose robots.txt names us is left alone', async () => {
    const { issues } = await collect(['/page'], { userAgent: 'greedy/1.0' })
    expect(issues.map(({ message }) => message)).toEqual([
      `${server.origin}/page: robots.txt forbids it`,
    ])
    expect(server.asked).toEqual(['/robots.txt'])
  })
})

describe('private addresses', () => {
  test.each([
    ['loopback', () => `${server.origin}/page`],
    ['loopback by name', () => server.origin.replace('127.0.0.1', 'localhost')],
    ['mapped into IPv6', () => 'http://[::ffff:127.0.0.1]/'],
    ['as one number', () => 'http://2130706433/'],
    ['link-local', () => 'http://169.254.169.254/latest/meta-data'],
    ['a private network', () => 'http://10.1.2.3/'],
    ['unspecified', () => 'http://0.0.0.0/'],
  ])('%s: nothing is asked', async (_, address) => {
    const { issues, stored: count } = await collect([address()], { allowPrivate: false })
    expect(count).toBe(0)
    expect(issues.map(({ code }) => code)).toEqual(['fetch-refused'])
    expect(issues[0]!.message).toContain('not a public address')
    expect(server.asked).toEqual([])
  })
})

describe('limits of a run', () => {
  test('addresses beyond the limit are left, and said so', async () => {
    const { left, stored: count, issues } = await collect(['/feed'], { maxAddresses: 2 })
    expect({ left, count }).toEqual({ left: 1, count: 2 })
    expect(issues.map(({ code }) => code)).toEqual(['input-limit'])
  })

  test('one request at a time for a host, with a pause between', async () => {
    const start = performance.now()
    await collect(['/page', '/gzip', '/etag'], { delayMs: 60 })
    expect(performance.now() - start).toBeGreaterThanOrEqual(115)
  })
})
