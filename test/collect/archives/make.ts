import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'

/** A file to be put into an archive. */
export interface MadeFile {
  readonly name: string | Buffer
  readonly content: string | Uint8Array
  /** Leaves the content as it is. */
  readonly stored?: boolean
}

/** A ZIP archive, written as APPNOTE 6.3 says: heads, contents, directory. */
export function zipOf(files: readonly MadeFile[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, stored } of files) {
    const raw = Buffer.from(content as Uint8Array)
    const data = stored ? raw : deflateRawSync(raw)
    const path = Buffer.from(name as string)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(typeof name === 'string' ? 0x800 : 0, 2)
    facts.writeUInt16LE(stored ? 0 : 8, 4)
    facts.writeUInt32LE(crc32(raw), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(raw.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, path, data])
    bodies.push(local)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place, path)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listing, end])
}

/** A record of a WARC file. */
export interface MadeRecord {
  readonly url: string
  readonly body: string | Uint8Array
  readonly type?: 'response' | 'resource' | 'revisit' | 'request'
  readonly status?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly warcHeaders?: Readonly<Record<string, string>>
}

/** A record as the library writes it, compressed or not. */
export async function recordOf(
  { url, body, type = 'response', status = '200 OK', headers, warcHeaders = {} }: MadeRecord,
  gzip = false,
): Promise<Buffer> {
  const record = WARCRecord.create(
    {
      url,
      type,
      date: '2024-05-06T07:08:09Z',
      warcVersion: 'WARC/1.1',
      statusline: `HTTP/1.1 ${status}`,
      httpHeaders: headers ?? { 'Content-Type': 'text/html; charset=utf-8' },
      warcHeaders: { ...warcHeaders },
    },
    [typeof body === 'string' ? Buffer.from(body) : body],
  )
  const bytes = Buffer.from(await WARCSerializer.serialize(record))
  return gzip ? gzipSync(bytes) : bytes
}

/** A WARC file of these records. */
export async function warcOf(records: readonly MadeRecord[], gzip = false): Promise<Buffer> {
  return Buffer.concat(await Promise.all(records.map((record) => recordOf(record, gzip))))
}

/** A page with a sentence of its own. */
export function page(words: string): string {
  return `<!doctype html><html><body><p>${words}</p></body></html>`
}
