import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A record as it stands in the file. */
export interface Record {
  readonly warc: ReadonlyMap<string, string>
  readonly status: string
  readonly http: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** Reads a WARC file by the letter of the format, apart from the library that wrote it; throws where lengths or digests are wrong. */
export function readWarc(path: string): Record[] {
  let rest: Buffer = gunzipSync(readFileSync(path))
  const records: Record[] = []
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n')
    const [version, ...lines] = rest.subarray(0, end).toString('utf8').split('\r\n')
    if (version !== 'WARC/1.1') throw new Error(`not a record: ${version}`)
    const warc = headers(lines)
    const length = Number(warc.get('content-length'))
    const block = rest.subarray(end + 4, end + 4 + length)
    if (rest.subarray(end + 4 + length, end + 8 + length).toString() !== '\r\n\r\n') {
      throw new Error('a record does not end where it says')
    }
    rest = rest.subarray(end + 8 + length)
    if (warc.get('warc-type') !== 'response') continue
    const split = block.indexOf('\r\n\r\n')
    const [status = '', ...own] = block.subarray(0, split).toString('latin1').split('\r\n')
    const body = block.subarray(split + 4)
    const digest = warc.get('warc-payload-digest') ?? ''
    const [algorithm = '', value = ''] = digest.split(':')
    const hash = createHash(algorithm.replace('-', '')).update(body)
    if (value !== hash.digest('hex') && value.length === 64)
      throw new Error(`wrong digest ${digest}`)
    records.push({ warc, status, http: headers(own), body })
  }
  return records
}

function headers(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}
