import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { Response } from './fetch-once.ts'

/** Bytes after which the next file is begun: what archives of the web use. */
const ROTATE_BYTES = 1_000_000_000

/** Headers that no longer hold of a body whose transfer coding is undone; kept under another name, as archives do. */
const TRANSFER = /^(?:transfer-encoding|content-length)$/iu

/**
 * Appends answers to a WARC/1.1 file of a folder, each record compressed by itself with a digest of its payload. A record
 * is written in one piece: whatever interrupts the program, the records before it are whole.
 */
export class WarcFile {
  readonly #folder: string
  readonly #software: string
  readonly #stem: string
  #number = 0
  #size = 0
  #path: string | null = null

  /** @param stem begins the file's name; a number is added where the name is taken. */
  constructor(folder: string, stem: string, software: string) {
    this.#folder = folder
    this.#stem = stem
    this.#software = software
  }

  /** Name of the file the last record went to; null before the first. */
  get path(): string | null {
    return this.#path
  }

  async append({ url, retrievedAt, status, statusText, headers, body }: Response): Promise<void> {
    const record = WARCRecord.create(
      {
        type: 'response',
        warcVersion: 'WARC/1.1',
        url,
        date: retrievedAt,
        statusline: `HTTP/1.1 ${status} ${statusText}`.trim(),
        httpHeaders: Object.fromEntries(storedHeaders(headers, body.length)),
        keepHeadersCase: true,
      },
      [body],
    )
    await this.#write(record)
  }

  async #write(record: WARCRecord): Promise<void> {
    const path = this.#path !== null && this.#size < ROTATE_BYTES ? this.#path : await this.#begin()
    const bytes = await WARCSerializer.serialize(record, { gzip: true })
    appendFileSync(path, bytes)
    this.#size += bytes.length
  }

  async #begin(): Promise<string> {
    let path: string
    do {
      path = join(this.#folder, `${this.#stem}-${String(this.#number++).padStart(2, '0')}.warc.gz`)
    } while (existsSync(path))
    this.#path = path
    const info = { software: this.#software, format: 'WARC File Format 1.1' }
    const record = WARCRecord.createWARCInfo({ warcVersion: 'WARC/1.1' }, info)
    const bytes = await WARCSerializer.serialize(record, { gzip: true })
    appendFileSync(path, bytes)
    this.#size = bytes.length
    return path
  }
}

/** Headers as sent, those of one name joined; the length is that of the body as stored. */
function storedHeaders(headers: Response['headers'], length: number): Map<string, string> {
  const stored = new Map<string, string>()
  for (const [name, value] of headers) {
    const own = TRANSFER.test(name) ? `X-Archive-Orig-${name}` : name
    const known = stored.get(own)
    stored.set(own, known === undefined ? value : `${known}, ${value}`)
  }
  return stored.set('Content-Length', String(length))
}
