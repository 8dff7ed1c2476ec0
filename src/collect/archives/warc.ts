import { AsyncIterReader, LimitReader } from 'warcio'
import { type Capturing, capturePart, contentType, type Stored } from './capture.ts'
import type { Part } from './part.ts'
import { type Fields, isBlank, readFields, readLine } from './record-lines.ts'

/** Types of records that hold what a server sent or what was made of it. */
const CONTENT_TYPES = new Set(['response', 'resource', 'conversion'])

/**
 * Reads the records of a WARC file (ISO 28500, versions 1.0 and 1.1), decompressed. Where a record is longer than it says,
 * what follows up to the next one is passed over and told.
 */
export async function* warcParts(
  bytes: AsyncIterable<Buffer>,
  capturing: Capturing,
): AsyncGenerator<Part, undefined> {
  const { ledger } = capturing
  const reader = new AsyncIterReader(bytes, null)
  const digests = new Set<string>()
  for (let number = 1; await findRecord(reader, capturing, number); number++) {
    const fields = await readFields(reader)
    if (fields === null) {
      ledger.damaged(`the header of record ${number} has no end`)
      continue
    }
    const length = Number(fields.get('content-length'))
    if (!Number.isSafeInteger(length) || length < 0) {
      ledger.damaged(`record ${number} does not say how long it is`)
      continue
    }
    const content = new LimitReader(reader, length)
    const stored = storedIn(fields, content, number)
    noteDigest(fields, digests, capturing)
    const part = stored && (await capturePart(stored, capturing))
    if (part) yield part
    // The library's own way to pass over a record waits for ever where the file ends first.
    for await (const _ of content) {
    }
    if (content.limit > 0) ledger.damaged(`it ends in the middle of record ${number}`)
  }
}

/** Moves behind the first line of the next record; false at the end. What stands before it, blank lines apart, is damage. */
async function findRecord(
  reader: AsyncIterReader,
  { ledger }: Capturing,
  number: number,
): Promise<boolean> {
  for (let told = false; ; ) {
    const line = await readLine(reader)
    if (line === null) return false
    if (/^WARC\/\d/.test(line.toString('latin1', 0, 8))) return true
    if (told || isBlank(line)) continue
    const before =
      number === 1
        ? 'it does not begin with a record'
        : `record ${number - 1} is longer than it says`
    ledger.damaged(before)
    told = true
  }
}

/** A revisit holds no page: it says that one captured before was found unchanged. */
function noteDigest(fields: Fields, digests: Set<string>, { ledger }: Capturing): void {
  const digest = fields.get('warc-payload-digest')
  if (typeOf(fields) !== 'revisit') {
    if (digest && CONTENT_TYPES.has(typeOf(fields))) digests.add(digest)
  } else if (!digest || !digests.has(digest)) {
    ledger.skipped('revisits of pages that are not in it')
  }
}

function storedIn(fields: Fields, bytes: AsyncIterable<Uint8Array>, number: number): Stored | null {
  const type = typeOf(fields)
  if (!CONTENT_TYPES.has(type)) return null
  const url = bare(fields.get('warc-target-uri'))
  const retrievedAt = fields.get('warc-date') ?? ''
  const stated = contentType(fields.get('content-type'))
  const http = type === 'response' && stated.mediaType === 'application/http'
  return {
    name: url || bare(fields.get('warc-record-id')) || `record ${number}`,
    bytes,
    http,
    ...(http ? {} : stated),
    ...(url ? { url } : {}),
    ...(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(retrievedAt) ? { retrievedAt } : {}),
  }
}

function typeOf(fields: Fields): string {
  return fields.get('warc-type')?.toLowerCase() ?? ''
}

/** An address without the angle brackets that some writers put around it. */
function bare(address = ''): string {
  return address.replace(/^<(.*)>$/, '$1')
}
