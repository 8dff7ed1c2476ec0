import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import { describe, expect, it } from 'vitest'
import { encode } from '../encode.ts'
import { folderOf } from '../folder.ts'
import { type MadeFile, page, warcOf, zipOf } from './make.ts'
import { readArchive, readPaths } from './read.ts'

const FERRY = 'The ferry left late and nobody saw it leave.'
const STRIKE = 'The dockers called a strike before noon.'

async function tarOf(files: readonly MadeFile[]): Promise<Buffer> {
  const entries = files.map(({ name, content }) => {
    const body = Buffer.from(content as string)
    return { header: { name: String(name), size: body.length }, body: new Uint8Array(body) }
  })
  return Buffer.from(await packTar(entries))
}

const FILES: readonly MadeFile[] = [
  { name: 'a.txt', content: FERRY },
  { name: 'b/page.html', content: page(STRIKE) },
  { name: 'b/map.png', content: Buffer.of(0x89, 0x50, 0x4e, 0x47) },
  { name: 'b/.hidden.txt', content: 'hidden' },
  { name: '__MACOSX/a.txt', content: 'left behind' },
  { name: 'data.bin', content: Buffer.alloc(300, 1) },
]

describe('files packed together', () => {
  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ['x.zip', () => zipOf(FILES)],
    ['x.tar', () => tarOf(FILES)],
    ['x.tar.gz', async () => gzipSync(await tarOf(FILES))],
    ['x.tgz', async () => gzipSync(await tarOf(FILES))],
    ['named-as-nothing', () => zipOf(FILES)],
  ])('%s', async (name, make) => {
    const { sources, names, issues } = await readArchive(name, await make())
    expect(names).toEqual(['a.txt', 'b/page.html'])
    expect(sources.map(({ mediaType }) => mediaType)).toEqual(['text/plain', 'text/html'])
    expect(sources[0]?.raw).toBe(FERRY)
    expect(issues).toEqual([
      `unsupported-type: ${name}: 2 parts are not read (other files that are no text 1, pictures 1)`,
    ])
  })

  it('one compressed file', async () => {
    const { names, sources } = await readArchive('page.html.gz', gzipSync(page(FERRY)))
    expect(names).toEqual(['page.html'])
    expect(sources[0]).toMatchObject({ raw: page(FERRY), mediaType: 'text/html' })
  })

  it.each([['x.zip', zipOf(FILES)]])('%s on standard input', async (_, bytes) => {
    const stdin = (async function* () {
      yield bytes
    })()
    expect((await readPaths('', ['-'], { stdin })).names).toEqual(['a.txt', 'b/page.html'])
  })

  it('long names and names in old encodings', async () => {
    const long = `${'folder of long names/'.repeat(12)}новини.txt`
    expect(
      (await readArchive('x.tar', await tarOf([{ name: long, content: FERRY }]))).names,
    ).toEqual([long])
    const old = Buffer.from([0xad, 0xae, 0xa2, 0xae, 0xe1, 0xe2, 0xe8, 0x2e, 0x74, 0x78, 0x74])
    const { names } = await readArchive(
      'x.zip',
      zipOf([
        { name: old, content: FERRY },
        { name: 'c\\d.txt', content: STRIKE },
      ]),
    )
    expect(names).toEqual(['новостш.txt', 'c/d.txt'])
  })

  it('archives within archives, down to a depth', async () => {
    const inmost = zipOf([{ name: 'a.txt', content: FERRY }])
    const third = zipOf([
      { name: '3.zip', content: inmost },
      { name: 'b.txt', content: STRIKE },
    ])
    const second = await tarOf([{ name: '2.zip', content: third }])
    const { names, issues } = await readArchive(
      '1.zip',
      zipOf([{ name: '2.tar', content: second }]),
    )
    expect(names).toEqual(['2.tar!/2.zip!/b.txt'])
    expect(issues).toEqual([
      'unsupported-type: 1.zip: 1 part is not read (archives more than 3 deep 1)',
    ])
  })

  it('archives within archives tell their damage by their place', async () => {
    const cut = (await tarOf([{ name: 'a.txt', content: FERRY.repeat(99) }])).subarray(0, 2000)
    const { issues } = await readArchive('x.zip', zipOf([{ name: 'in/y.tar', content: cut }]))
    expect(issues).toEqual([
      'archive-damaged: x.zip: is damaged: inside in/y.tar it ends in the middle of a.txt; what could be read was read',
    ])
  })

  it('of a WACZ the records alone', async () => {
    const warc = await warcOf([{ url: 'https://news.example/a', body: page(FERRY) }], true)
    const bytes = zipOf([
      { name: 'datapackage.json', content: '{}' },
      {
        name: 'pages/pages.jsonl',
        content: '{"format":"json-pages-1.0"}\n{"url":"https://news.example/a"}\n',
      },
      { name: 'archive/data.warc.gz', content: warc, stored: true },
      { name: 'indexes/index.cdx.gz', content: gzipSync('index') },
    ])
    const { names, issues } = await readArchive('x.wacz', bytes)
    expect(names).toEqual(['archive/data.warc.gz!/https://news.example/a'])
    expect(issues).toEqual([])
  })

  it('10,000 files, in the order they stand in', async () => {
    const files = Array.from({ length: 10_000 }, (_, n) => ({
      name: `${n}.txt`,
      content: `text ${n}`,
      stored: true,
    }))
    const { names, issues } = await readArchive('x.zip', zipOf(files))
    expect(names).toEqual(files.map(({ name }) => name))
    expect(issues).toEqual([])
  })

  it('an office document is one document, not an archive', async () => {
    const { issues } = await readArchive(
      'x.bin',
      zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }]),
    )
    expect(issues).toEqual(['binary: x.bin: is a ZIP archive or an office document, not text'])
  })
})

describe('what is wrong with an archive', () => {
  it('a ZIP archive that is cut off is read by the heads of its files', async () => {
    const bytes = zipOf([...FILES, { name: 'z.txt', content: STRIKE.repeat(50) }])
    const cut = bytes.subarray(0, bytes.indexOf('z.txt') + 20)
    const { names, issues } = await readArchive('x.zip', cut)
    expect(names.slice(0, 2)).toEqual(['a.txt', 'b/page.html'])
    expect(issues[0]).toMatch(/^archive-damaged: x\.zip: is damaged: its directory is lost/)
  })

  it('a broken file in a ZIP archive leaves the others', async () => {
    const bytes = zipOf([
      { name: 'a.txt', content: FERRY.repeat(20) },
      { name: 'b.txt', content: STRIKE },
    ])
    bytes.fill(0xff, 40, 60)
    const { names, issues } = await readArchive('x.zip', bytes)
    expect(names).toContain('b.txt')
    expect(issues[0]).toMatch(/^archive-damaged: x\.zip: is damaged: .*a\.txt/)
  })

  it('a tar archive that is cut off', async () => {
    const bytes = await tarOf([
      { name: 'a.txt', content: FERRY },
      { name: 'b.txt', content: STRIKE.repeat(100) },
    ])
    const { names, issues } = await readArchive('x.tar', bytes.subarray(0, 3000))
    expect(names).toEqual(['a.txt', 'b.txt'])
    expect(issues).toEqual([
      'archive-damaged: x.tar: is damaged: it ends in the middle of b.txt; what could be read was read',
    ])
  })

  it('a compressed file that is cut off', async () => {
    const { sources, issues } = await readArchive(
      'a.txt.gz',
      gzipSync(FERRY.repeat(300)).subarray(0, -9),
    )
    expect(FERRY.repeat(300).startsWith(sources[0]!.raw)).toBe(true)
    expect(issues[0]).toMatch(/^archive-damaged: a\.txt\.gz: is damaged: it ends in the middle/)
  })

  it('one that holds nothing', async () => {
    expect((await readArchive('x.jsonl', '\n\n')).issues).toEqual([
      'empty: x.jsonl: holds nothing to read',
    ])
  })

  it('a bomb is left where it gets out of proportion, and the rest of the input is read', async () => {
    const layer = Buffer.alloc(80 * 1024 * 1024)
    const folder = folderOf({
      'bomb.warc.gz': gzipSync(
        Buffer.concat([Buffer.from('WARC/1.0\r\nContent-Length: 99999999\r\n\r\n'), layer]),
      ),
      'bomb.zip': zipOf([{ name: '1.txt', content: layer }]),
      'words.txt': FERRY,
    })
    const { sources, issues } = await readPaths(folder, [folder])
    expect(sources.map(({ raw }) => raw)).toEqual([FERRY])
    expect(issues).toEqual([
      expect.stringMatching(
        /^input-limit: bomb\.warc\.gz: unpacks to more than 100 times its size/,
      ),
      expect.stringMatching(/^too-large: bomb\.zip: 1\.txt is larger than 16\.0 MB and left out/),
    ])
  })

  it('names that steer a terminal are shown harmless', async () => {
    const name = '../../\x1B[31mred\n.txt'
    const { issues } = await readArchive('x.zip', zipOf([{ name, content: 'x'.repeat(99) }]), {
      maxBytes: 10,
    })
    expect(issues[0]).toContain('../../\\u{1B}[31mred\\u{A}.txt is larger than 10 bytes')
  })

  it('the limit for all input ends an archive and what comes after it', async () => {
    const folder = folderOf({
      'a.zip': zipOf([1, 2, 3].map((n) => ({ name: `${n}.txt`, content: `${n}`.repeat(400) }))),
      'b.txt': 'words',
    })
    const { names, issues } = await readPaths(folder, [folder], { maxTotalBytes: 900 })
    expect(names).toEqual(['1.txt', '2.txt'])
    expect(issues).toEqual([
      'input-limit: a.zip!/3.txt: left out and 1 more after it; the input is larger than 900 bytes in all',
    ])
  })
})

describe('JSON Lines', () => {
  const row = (fields: object) => JSON.stringify(fields)

  it('gives a source for each row, with what the row says of itself', async () => {
    const lines = [
      row({
        url: 'https://news.example/1',
        title: 'Late ferry',
        text: FERRY,
        published: '2024-05-06',
      }),
      '',
      row({ url: 'https://news.example/2', html: page(STRIKE), date: 1_714_979_289, lang: 'en' }),
    ]
    const { sources, names, issues } = await readArchive('x.jsonl', `\uFEFF${lines.join('\r\n')}`)
    expect(names).toEqual(['1', '3'])
    expect(issues).toEqual([])
    expect(sources).toMatchObject([
      {
        raw: lines[0],
        mediaType: 'application/json',
        url: 'https://news.example/1',
        stated: { headline: 'Late ferry', published: '2024-05-06' },
      },
      { raw: lines[2], stated: { published: '2024-05-06T07:08:09.000Z', language: 'en' } },
    ])
  })

  it('counts broken rows and rows that are too long', async () => {
    const rows = [
      row({ text: FERRY }),
      '{"text": "cut',
      '[1]',
      row({ text: STRIKE.repeat(99) }),
      row({ text: STRIKE }),
    ]
    const { names, issues } = await readArchive('x.jsonl', rows.join('\n'), { maxBytes: 500 })
    expect(names).toEqual(['1', '5'])
    expect(issues).toEqual([
      'archive-damaged: x.jsonl: is damaged: row 2 is no JSON object, and 1 place more; what could be read was read',
      'too-large: x.jsonl: row 4 is larger than 500 bytes and left out; --max-bytes changes that',
    ])
  })

  it('is told from one JSON document', async () => {
    const rows = [row({ text: FERRY }), row({ text: STRIKE })].join('\n')
    expect((await readArchive('export', rows)).names).toEqual(['1', '2'])
    const document = JSON.stringify({ items: [{ text: FERRY }] }, null, 2)
    const { sources } = await readArchive('feed.json', document)
    expect(sources).toMatchObject([{ raw: document, mediaType: 'application/json' }])
  })
})

describe('mails and saved pages', () => {
  const words = 'Паром ушёл = позже расписания'
  const quoted = (bytes: Uint8Array) =>
    [...bytes]
      .map((byte) =>
        byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase()}`
          : String.fromCharCode(byte),
      )
      .join('')

  it('a saved page in quoted-printable windows-1251, with a frame and a picture', async () => {
    const body = quoted(encode(page(words), 'windows-1251')).replace(/(.{60}[^=]{2})/g, '$1=\r\n')
    const mhtml = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://news.example/ferry',
      'Subject: Ferry',
      'Date: Mon, 6 May 2024 07:08:09 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="--edge--"',
      '',
      '',
      ...part(
        'text/html',
        'https://news.example/frame',
        quoted(encode(page('Advertisement'), 'utf-8')),
      ),
      ...part('text/html; charset=windows-1251', 'https://news.example/ferry', body),
      ...part('image/png', 'https://news.example/a.png', 'abc'),
      '----edge----',
      '',
    ].join('\r\n')
    for (const name of ['x.mhtml', 'saved']) {
      const { sources, names, issues } = await readArchive(name, mhtml)
      expect(names).toEqual(['2.html'])
      expect(sources[0]).toMatchObject({
        raw: `${page(words)}\n`,
        mediaType: 'text/html',
        charset: 'windows-1251',
        url: 'https://news.example/ferry',
        retrievedAt: '2024-05-06T07:08:09.000Z',
      })
      expect(issues).toEqual([
        `unsupported-type: ${name}: 2 parts are not read (frames 1, pictures 1)`,
      ])
    }
  })

  function part(type: string, place: string, body: string): string[] {
    return [
      '----edge--',
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: quoted-printable',
      `Content-Location: ${place}`,
      '',
      body,
    ]
  }

  it('a mail: its page rather than its text, and the text files attached', async () => {
    const mail = [
      'From: Harbour Desk <desk@harbour.example>',
      'Date: Mon, 6 May 2024 07:08:09 +0000',
      `Subject: =?utf-8?B?${Buffer.from('Пором').toString('base64')}?=`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain',
      '',
      FERRY,
      '--inner',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(page(FERRY)).toString('base64'),
      '--inner--',
      '--outer',
      'Content-Type: text/plain; name=note.txt',
      'Content-Disposition: attachment; filename=note.txt',
      '',
      STRIKE,
      '--outer--',
    ].join('\n')
    const { sources, names, issues } = await readArchive('x.eml', mail)
    expect(issues).toEqual([])
    expect(names).toEqual(['2.html', 'note.txt'])
    expect(sources[0]).toMatchObject({
      raw: page(FERRY),
      stated: {
        headline: 'Пором',
        published: '2024-05-06T07:08:09.000Z',
        publisher: 'Harbour Desk',
      },
    })
    expect(sources[1]?.raw.trim()).toBe(STRIKE)
  })

  it('text that quotes a mail stays text', async () => {
    const { names, sources } = await readArchive(
      'x.txt',
      `From: desk\nContent-Type: text/plain\n\n${FERRY}`,
    )
    expect(sources).toHaveLength(1)
    expect(names[0]).toMatch(/x\.txt$/)
  })
})

describe('several archives', () => {
  it('come in the order of their paths, and the same text in two of them once', async () => {
    const folder = folderOf({
      'b.zip': zipOf([{ name: '1.txt', content: FERRY }]),
      'a.jsonl': JSON.stringify({ text: STRIKE }),
      'c.txt': FERRY,
    })
    const { sources, issues } = await readPaths(folder, [join(folder, 'c.txt'), folder])
    expect(sources.map(({ path }) => path?.replace(`${folder}/`, ''))).toEqual([
      'a.jsonl!/1',
      'b.zip!/1.txt',
    ])
    expect(issues).toEqual([
      'duplicate-source: c.txt: is the same, byte for byte, as b.zip!/1.txt, which is kept',
    ])
  })
})
