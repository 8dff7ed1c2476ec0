import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { CollectOptions } from '../../src/collect/collect.ts'
import { type Collected, collectFiles } from '../../src/collect/files.ts'
import { encode } from './encode.ts'
import { folderOf } from './folder.ts'

/** Collects and shows paths relative to the folder, for short tables. */
async function collectIn(folder: string, paths = ['.'], options: CollectOptions = {}) {
  const named = paths.map((path) =>
    path === '-' ? path : path === '.' ? folder : `${folder}/${path}`,
  )
  const collected = await collectFiles(named, options)
  return { ...shorten(collected, folder), collected }
}

function shorten({ sources, issues }: Collected, folder: string) {
  const short = (path: string | undefined) => path?.replace(`${folder}/`, '').replace(folder, '.')
  return {
    paths: sources.map(({ path }) => short(path)),
    issues: issues.map(({ code, path }) => `${code} ${short(path)}`),
    messages: issues.map(({ message }) => message.replaceAll(`${folder}/`, '')),
  }
}

describe('what is read', () => {
  it('a folder with all below, sorted, whatever the script of the names', async () => {
    const folder = folderOf({
      'b.txt': 'two',
      'a/новини.txt': 'three',
      'a/消息': 'four',
      'a/b/خبر.md': 'five',
      'z z ; $(x)\'".txt': 'six',
    })
    const { paths, issues } = await collectIn(folder)
    expect(paths).toEqual(['a/b/خبر.md', 'a/новини.txt', 'a/消息', 'b.txt', 'z z ; $(x)\'".txt'])
    expect(issues).toEqual([])
  })

  it('hidden files and node_modules only where they are named', async () => {
    const folder = folderOf({
      'a.txt': 'one',
      '.hidden.txt': 'two',
      '.git/config': 'three',
      'node_modules/m/readme.md': 'four',
    })
    expect((await collectIn(folder)).paths).toEqual(['a.txt'])
    const named = await collectIn(folder, ['.hidden.txt', 'node_modules'])
    expect(named.paths).toEqual(['.hidden.txt', 'node_modules/m/readme.md'])
  })

  it('standard input as -', async () => {
    const stdin = Readable.from([Buffer.from('one '), Buffer.from('two')])
    const { sources } = await collectFiles(['-'], { stdin })
    expect(sources).toMatchObject([{ path: '-', raw: 'one two', mediaType: 'text/plain' }])
  })

  it('the same, in whatever order paths are named and however often', async () => {
    const folder = folderOf({ 'a/1.txt': 'one', 'a/2.txt': 'two', 'b.txt': 'one', 'c.bin': '\0\0' })
    const once = (await collectIn(folder, ['a', 'b.txt', 'c.bin', 'none'])).collected
    const again = (await collectIn(folder, ['none', 'c.bin', 'a/2.txt', 'b.txt', 'a', 'a/2.txt']))
      .collected
    expect(again).toEqual(once)
  })

  it('a file named in several ways once', async () => {
    const folder = folderOf({ 'a/1.txt': 'one' })
    const { paths, issues } = await collectIn(folder, ['a', './a/1.txt', 'a/../a', '.'])
    expect(paths).toHaveLength(1)
    expect(issues).toEqual([])
  })

  it.each([
    ['a.txt', 'words', 'text/plain'],
    ['a.md', '# words', 'text/plain'],
    ['a', 'words', 'text/plain'],
    ['a.HTML', 'words', 'text/html'],
    ['page', '\n<!DOCTYPE html><title>x</title>', 'text/html'],
    ['a.txt', '<!DOCTYPE html><title>x</title>', 'text/plain'],
    ['feed', '<?xml version="1.0"?><rss/>', 'application/rss+xml'],
    ['a.xml', '<?xml version="1.0"?><list/>', 'application/xml'],
    ['a.json', '{}', 'application/json'],
  ])('%s with %j as %s', async (name, content, mediaType) => {
    const { collected } = await collectIn(folderOf({ [name]: content }))
    expect(collected.sources).toMatchObject([{ mediaType }])
  })

  it('a page in the encoding it declares', async () => {
    const page = '<meta charset="koi8-r"><p>Мост</p>'
    const { collected } = await collectIn(folderOf({ 'a.html': encode(page, 'koi8-r') }))
    expect(collected.sources).toMatchObject([{ raw: page, charset: 'koi8-r' }])
    expect(collected.issues).toEqual([])
  })

  it('5,000 files in a folder', async () => {
    const names = Array.from({ length: 5000 }, (_, n) => `${String(n).padStart(4, '0')}.txt`)
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, `text ${name}`])))
    const { paths, issues } = await collectIn(folder)
    expect(paths).toEqual(names)
    expect(issues).toEqual([])
  })

  it('all but the file about to be written', async () => {
    const folder = folderOf({ 'a.txt': 'one', 'report.txt': 'old report' })
    const { paths } = await collectIn(folder, ['.'], { except: `${folder}/./report.txt` })
    expect(paths).toEqual(['a.txt'])
  })
})

describe('what cannot be used becomes an issue, and the rest is read', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['empty', 'x.txt', '', /^x\.txt: is empty/],
    ['empty', 'x.txt', ' \n\t', /^x\.txt: holds nothing but white space$/],
    ['binary', 'x.txt', new Uint8Array(999), /^x\.txt: holds only zero bytes/],
    [
      'binary',
      'x.png',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      /^x\.png: is a PNG picture/,
    ],
    [
      'too-large',
      'x.txt',
      'long '.repeat(300),
      /^x\.txt: is too large \(1500 bytes\).*--max-bytes/,
    ],
  ])('%s %s', async (code, name, content, message) => {
    const folder = folderOf({ [name]: content, 'good.txt': 'words' })
    const { paths, issues, messages } = await collectIn(folder, ['.'], { maxBytes: 1000 })
    expect(paths).toEqual(['good.txt'])
    expect(issues).toEqual([`${code} ${name}`])
    expect(messages[0]).toMatch(message)
  })

  it('a line of 50 MB is turned away unread', async () => {
    const folder = folderOf({
      'line.txt': Buffer.alloc(50 * 1024 * 1024, 'word '),
      'good.txt': 'words',
    })
    const { paths, messages } = await collectIn(folder)
    expect(paths).toEqual(['good.txt'])
    expect(messages).toEqual([
      expect.stringMatching(/^line\.txt: is too large \(50\.0 MB\); at most 16\.0 MB/),
    ])
  })

  it('standard input that never ends is left at the limit', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(1000, 'a')
    }
    const { sources, issues } = await collectFiles(['-'], { stdin: endless(), maxBytes: 10_000 })
    expect(sources).toEqual([])
    expect(issues).toMatchObject([{ code: 'too-large', path: '-' }])
  })

  it('what is missing, and links that lead nowhere or to themselves', async () => {
    const folder = folderOf({ 'good.txt': 'words' })
    symlinkSync('gone.txt', join(folder, 'dangling.txt'))
    symlinkSync('self', join(folder, 'self'))
    const { paths, issues, messages } = await collectIn(folder, ['.', 'missing.txt'])
    expect(paths).toEqual(['good.txt'])
    expect(issues).toEqual([
      'unreadable dangling.txt',
      'unreadable missing.txt',
      'symlink-loop self',
    ])
    expect(messages[1]).toBe('missing.txt: cannot be read: there is no such file or folder')
  })

  it.skipIf(process.platform === 'win32')(
    'pipes and devices, without waiting for them',
    async () => {
      const folder = folderOf({ 'good.txt': 'words' })
      execFileSync('mkfifo', [join(folder, 'pipe.txt')])
      const collected = await collectFiles([folder, '/dev/null'])
      const { paths, issues, messages } = shorten(collected, folder)
      expect(paths).toEqual(['good.txt'])
      expect(issues).toEqual(['not-a-file /dev/null', 'not-a-file pipe.txt'])
      expect(messages).toEqual([
        '/dev/null: is a device, not a file or folder',
        'pipe.txt: is a named pipe, not a file or folder',
      ])
    },
  )

  it('a folder with nothing in it, where it was named', async () => {
    const folder = folderOf({ 'a/good.txt': 'words' })
    mkdirSync(join(folder, 'none'))
    expect((await collectIn(folder)).issues).toEqual([])
    expect((await collectIn(folder, ['none'])).issues).toEqual(['empty none'])
  })

  it.skipIf(process.platform !== 'linux')(
    'names that are not UTF-8 are read, and shown by their bytes',
    async () => {
      const folder = folderOf({})
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/na`), Buffer.of(0xef, 0xff), Buffer.from('ve.txt')]),
        'words',
      )
      writeFileSync(join(folder, 'line\n\x1B[31m.txt'), '')
      const { paths, messages } = await collectIn(folder)
      expect(paths).toEqual(['na\\xEF\\xFFve.txt'])
      expect(messages).toEqual(['line\\u{A}\\u{1B}[31m.txt: is empty (0 bytes)'])
    },
  )

  it('text cut inside a character, and text in an encoding that had to be guessed, are read', async () => {
    const folder = folderOf({
      'cut.txt': encode('Мости', 'utf-8').subarray(0, 9),
      'old.txt': encode('Учора ввечері прорвало трубу', 'windows-1251'),
    })
    const { issues, collected } = await collectIn(folder)
    expect(collected.sources.map(({ raw }) => raw)).toEqual([
      'Мост',
      'Учора ввечері прорвало трубу',
    ])
    expect(issues).toEqual(['truncated cut.txt', 'charset-guessed old.txt'])
    expect(collected.issues.map(({ source }) => source)).toEqual(
      collected.sources.map(({ id }) => id),
    )
  })
})

describe('what is there twice', () => {
  it('the same bytes are kept once, under the smallest path', async () => {
    const folder = folderOf({ 'b.txt': 'words', 'a/z.txt': 'words', 'c.txt': 'other' })
    linkSync(join(folder, 'c.txt'), join(folder, 'd.txt'))
    const { paths, messages } = await collectIn(folder, ['b.txt', 'd.txt', 'c.txt', 'a'])
    expect(paths).toEqual(['a/z.txt', 'c.txt'])
    expect(messages).toEqual([
      'b.txt: is the same, byte for byte, as a/z.txt, which is kept',
      'd.txt: is the same, byte for byte, as c.txt, which is kept',
    ])
  })

  it('links to what is read anyway', async () => {
    const folder = folderOf({ 'real/a.txt': 'words' })
    symlinkSync('real', join(folder, 'alias'))
    symlinkSync('real/a.txt', join(folder, 'b.txt'))
    const { paths, issues } = await collectIn(folder)
    expect(paths).toEqual(['b.txt'])
    expect(issues).toEqual(['duplicate-source alias', 'duplicate-source real/a.txt'])
  })

  it('a folder that links to itself, above itself or in a ring is read once', async () => {
    const folder = folderOf({ 'one/a.txt': 'a', 'two/b.txt': 'b', 'top/in/c.txt': 'c' })
    symlinkSync('.', join(folder, 'one/self'))
    symlinkSync('../..', join(folder, 'top/in/up'))
    symlinkSync('../two', join(folder, 'one/ring'))
    symlinkSync('../one', join(folder, 'two/ring'))
    const { paths, issues } = await collectIn(folder)
    expect(paths).toEqual(['one/a.txt', 'top/in/c.txt', 'two/b.txt'])
    expect(issues).toEqual([
      'duplicate-source one/ring',
      'symlink-loop one/self',
      'symlink-loop top/in/up',
      'duplicate-source two/ring',
    ])
    const alone = await collectIn(folder, ['one'])
    expect(alone.paths).toEqual(['one/a.txt', 'one/ring/b.txt'])
    expect(alone.issues).toEqual(['symlink-loop one/ring/ring', 'symlink-loop one/self'])
  })
})

describe('the limit for all input', () => {
  it('leaves out what comes after it, in the order of paths', async () => {
    const folder = folderOf({ a: 'x'.repeat(600), b: 'y'.repeat(600), c: 'z', d: 'x'.repeat(600) })
    const { paths, issues, messages } = await collectIn(folder, ['.'], { maxTotalBytes: 1000 })
    expect(paths).toEqual(['a'])
    expect(issues).toEqual(['input-limit b'])
    expect(messages).toEqual([
      'b: left out and 2 more after it; the input is larger than 1000 bytes in all',
    ])
  })
})
