import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MisbehavingServer } from '../collect/http/misbehaving-server.ts'
import { synoptic } from './synoptic.ts'

let server: MisbehavingServer
let folder: string
beforeAll(async () => {
  server = await MisbehavingServer.start()
  folder = mkdtempSync(join(tmpdir(), 'synoptic-'))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

function collect(path: string, ...more: readonly string[]) {
  const to = join(folder, 'kept')
  return synoptic(['collect', server.origin + path, '--to', to, '--delay', '0', ...more])
}

describe('collect', { timeout: 30_000 }, () => {
  test('refuses loopback unless it may', async () => {
    const { code, stdout, stderr } = await collect('/feed')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('127.0.0.1 is not a public address (--allow-private')
  })

  test('keeps a feed and what it lists, prints the file, and compares it', async () => {
    const first = await collect('/feed', '--allow-private')
    expect(first.code).toBe(0)
    expect(first.stdout).toMatch(/kept[\\/]\d{14}-00\.warc\.gz\n$/)
    expect(first.stderr).toContain('3 stored, 0 unchanged')
    const again = await collect('/feed', '--allow-private')
    expect(again).toMatchObject({ code: 0, stdout: '' })
    expect(again.stderr).toContain('3 fetched a short while ago')
    const { stdout } = await synoptic(['compare', join(folder, 'kept'), '--format', 'json'])
    const urls = JSON.parse(stdout).sources.map(({ url }: { url: string }) => url)
    expect(urls.sort()).toEqual(['/feed', '/gzip', '/page'].map((path) => server.origin + path))
  })

  test.each([
    ['no folder', []],
    ['a limit of none', ['--to', 'x', '--limit', '0']],
    ['a pause that is none', ['--to', 'x', '--delay', 'soon']],
  ])('%s is a wrong call', async (_, options) => {
    const { code } = await synoptic(['collect', 'https://tidings.example/', ...options])
    expect(code).toBe(2)
  })

  test('a folder that cannot be written to is a wrong call', async () => {
    const { code, stderr } = await synoptic(['collect', server.origin, '--to', 'package.json/x'])
    expect(code).toBe(2)
    expect(stderr).toContain('cannot write to package.json/x')
  })
})
