import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { readCharacterData } from '../../src/markup/character-data.ts'
import type { Document } from '../../src/model/document.ts'
import type { Kit } from '../../src/model/kit.ts'
import type { Source } from '../../src/model/source.ts'
import type { Reader } from '../../src/model/step.ts'
import { checkDocument } from '../../src/pipeline/contract.ts'
import { blocksOf, lineOf } from '../../src/read/feed/blocks.ts'
import type { Content, Feed } from '../../src/read/feed/feed.ts'
import { feedReader } from '../../src/read/feed/index.ts'
import { parseFeed } from '../../src/read/feed/parse.ts'
import { textReader } from '../../src/read/text/index.ts'
import { toRaw } from '../../src/text/compose.ts'
import { feedTypeOf } from '../../src/text/feed-type.ts'
import { fold } from '../../src/text/fold.ts'
import type { Measurement, Row } from '../row.ts'
import { openKit } from './cleaning/reader.ts'
import { type Expectation, expectationOf } from './feeds/expectations.ts'
import { caseFiles, type FeedFile, fixtureFiles, isSound } from './feeds/files.ts'
import { type Peer, peers } from './feeds/peers.ts'

/*
 * npx tsx bench/quality/feeds.ts    figures and misses on the feed files of two other projects
 */
const STAGE = 'feeds'

/** Figures of the feed reader, beside parsers that give no places. */
export async function measure(): Promise<Measurement> {
  const cases = caseFiles()
  const fixtures = fixtureFiles()
  if (cases === null || fixtures === null) return { rows: [], absent: ['feed files'] }
  const kit = await openKit()
  const found = peers
  const misses: string[] = []
  const sound = cases.filter(isSound)
  const all = [...cases, ...fixtures]
  const rows: Row[] = [
    typeRow(cases, kit, misses),
    soundRow(sound, { kit, found, misses }),
    ...expectedRows(cases, { kit, misses }),
    fixtureRow(fixtures, { kit, found, misses }),
    ...documentRows(all, kit, misses),
    speedRow(fixtures, { kit, found }),
  ]
  return { rows, misses }
}

interface Bench {
  readonly kit: Kit
  readonly found: readonly Peer[]
  readonly misses: string[]
}

function sourceOf({ path, raw }: FeedFile): Source {
  const id = createHash('sha256').update(raw).digest('hex')
  return { id, raw, mediaType: 'application/xml', charset: 'utf-8', path }
}

function soundly(file: FeedFile, kit: Kit): Feed | null {
  const feed = parseFeed(file, kit.packs)
  return feed && feed.damage.length === 0 ? feed : null
}

function soundRow(sound: readonly FeedFile[], { kit, found, misses }: Bench): Row {
  const read = sound.filter((file) => soundly(file, kit) !== null)
  for (const file of sound) if (!read.includes(file)) misses.push(`not read: ${file.path}`)
  return {
    stage: STAGE,
    name: 'sound feeds read, share',
    value: read.length / sound.length,
    goal: 681 / 709,
    best: '681/709 @rowanmanning/feed-parser',
    peers: found.map((peer) => ({ name: peer.name, value: share(peer, sound) })),
    note: `${read.length} of ${sound.length}`,
  }
}

/** Told to be a feed by its opening, of all files in which the reader finds one. */
function typeRow(cases: readonly FeedFile[], kit: Kit, misses: string[]): Row {
  const feeds = cases.filter((file) => parseFeed(file, kit.packs) !== null)
  const told = feeds.filter(({ raw }) => feedTypeOf(raw) !== null)
  for (const file of feeds) if (!told.includes(file)) misses.push(`not told: ${file.path}`)
  return {
    stage: STAGE,
    name: 'feeds told by their opening, share',
    value: told.length / feeds.length,
    note: `${told.length} of ${feeds.length}`,
  }
}

function share({ parse }: Peer, files: readonly FeedFile[]): number {
  const read = files.filter(({ raw }) => {
    try {
      parse(raw)
      return true
    } catch {
      return false
    }
  })
  return read.length / files.length
}

/** What the comments of the files say should be found. */
function expectedRows(cases: readonly FeedFile[], { kit, misses }: Omit<Bench, 'found'>): Row[] {
  const counts = new Map<Expectation['field'], { right: number; total: number }>()
  for (const file of cases) {
    const expected = expectationOf(file)
    if (!expected || (expected.field.includes('link') && !/^https?:/u.test(expected.value)))
      continue
    const feed = parseFeed(file, kit.packs)
    const own = feed && ownValue(feed, expected.field)
    const count = counts.get(expected.field) ?? { right: 0, total: 0 }
    counts.set(expected.field, count)
    count.total++
    if (wanted(expected).includes(own ?? '')) count.right++
    else misses.push(`${file.path}: ${expected.field} ${own}, not ${wanted(expected)[0]}`)
  }
  return [...counts].map(([field, { right, total }]) => ({
    stage: STAGE,
    name: `${field} as the file's comment says`,
    value: right / total,
    note: `${right} of ${total}`,
  }))
}

/** What counts as right: a title may be given as it reads, or as the characters its markup is written in. */
function wanted({ field, value }: Expectation): string[] {
  if (field.endsWith('title')) return [plain(value), value]
  return [field === 'date' ? value : new URL(value).href]
}

function plain(html: string): string {
  return lineOf(pieceOf(html))?.text ?? ''
}

function pieceOf(text: string): Content {
  const span = { start: 0, end: text.length }
  return { text, alignment: [{ text: span, raw: span, exact: true }], form: 'html' }
}

function ownValue({ title, items, page }: Feed, field: Expectation['field']): string | null {
  const [item] = items
  if (field === 'feed title') return title && (lineOf(title)?.text ?? null)
  if (field === 'feed link') return page
  if (field === 'link') return item?.url ?? null
  if (field === 'title') return item?.title ? (lineOf(item.title)?.text ?? null) : null
  const value = item?.published?.value
  return value === undefined ? null : new Date(value).toISOString()
}

function fixtureRow(fixtures: readonly FeedFile[], { kit, found, misses }: Bench): Row {
  // One of the files is a page that says where the feed has gone.
  const feeds = fixtures.filter(({ raw }) => feedTypeOf(raw) !== null)
  const read = feeds.filter((file) => soundly(file, kit) !== null)
  for (const file of feeds) if (!read.includes(file)) misses.push(`not read: ${file.path}`)
  return {
    stage: STAGE,
    name: 'feeds of the fixtures read, share',
    value: read.length / feeds.length,
    goal: 1,
    peers: found.map((peer) => ({ name: peer.name, value: share(peer, feeds) })),
    note: `${read.length} of ${feeds.length}; ${fixtures.length - feeds.length} file is no feed`,
  }
}

/** Reads every file to its articles, whatever is wrong with it, and holds each block against its raw place. */
function documentRows(files: readonly FeedFile[], kit: Kit, misses: string[]): Row[] {
  const reader = feedReader(textReader)
  let crashes = 0
  let articles = 0
  let blocks = 0
  let placed = 0
  for (const file of files) {
    const source = sourceOf(file)
    try {
      const documents = documentsOf(reader, source, kit)
      articles += documents.length
      for (const document of documents) {
        const own = placedBlocks(document, source.raw)
        blocks += own.length
        placed += own.filter(Boolean).length
        if (own.includes(false))
          misses.push(`${file.path}: ${document.id} has a block out of place`)
      }
    } catch (error) {
      crashes++
      misses.push(`crash: ${file.path} ${error}`)
    }
  }
  const row = (name: string, value: number, note: string): Row => ({
    ...{ stage: STAGE, name, value, note, goal: 1 },
  })
  return [
    row('files read without a crash, share', 1 - crashes / files.length, `of ${files.length}`),
    row(
      'blocks whose raw range shows their text',
      blocks === 0 ? 0 : placed / blocks,
      `${blocks} blocks of ${articles} articles`,
    ),
  ]
}

function documentsOf(reader: Reader, source: Source, kit: Kit): readonly Document[] {
  const { documents } = reader.read(source, kit)
  for (const document of documents) checkDocument(reader, document, source)
  return documents
}

/** For each block, whether its raw range, decoded and read anew, shows the same letters and digits. */
function placedBlocks({ text, alignment, layers }: Document, raw: string): boolean[] {
  return (layers.blocks ?? []).map(({ span }) => {
    const place = toRaw(alignment, span)
    const own = letters(text.slice(span.start, span.end))
    const data = readCharacterData(raw, place)
    return [raw.slice(place.start, place.end), data.text].some((shown) => {
      const page = blocksOf(pieceOf(shown))
      return letters(page.map((block) => block.text).join(' ')) === own
    })
  })
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Megabytes a second of processor time on the fixtures. Depends on the machine: no goal, no floor. */
function speedRow(fixtures: readonly FeedFile[], { kit, found }: Omit<Bench, 'misses'>): Row {
  const size = fixtures.reduce((sum, { raw }) => sum + raw.length, 0) / 1e6
  const reader = feedReader(textReader)
  const rate = (run: (file: FeedFile) => unknown): number => {
    for (const file of fixtures.slice(0, 8)) run(file)
    const start = process.cpuUsage()
    for (const file of fixtures) run(file)
    const { user, system } = process.cpuUsage(start)
    return Math.round((size / ((user + system) / 1e6)) * 10) / 10
  }
  const quiet = (parse: Peer['parse']) => (file: FeedFile) => {
    try {
      return parse(file.raw)
    } catch {
      return null
    }
  }
  return {
    stage: STAGE,
    name: 'fixtures, MB a second, to articles with places',
    value: rate((file) => reader.read(sourceOf(file), kit)),
    peers: found.map(({ name, parse }) => ({ name, value: rate(quiet(parse)) })),
    note: `to items without articles ${rate((file) => parseFeed(file, kit.packs))}`,
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows, absent = [], misses = [] } = await measure()
  for (const { name, value, note, peers: others = [] } of rows) {
    const beside = others.map((peer) => `${peer.name} ${peer.value.toFixed(3)}`).join('; ')
    console.log(`${value.toFixed(4).padEnd(9)}${name}  ${note ?? ''} ${beside && `[${beside}]`}`)
  }
  for (const line of [...absent.map((name) => `absent: ${name}`), ...misses]) console.log(line)
}
