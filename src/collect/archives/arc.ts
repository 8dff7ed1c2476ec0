import { AsyncIterReader, LimitReader } from 'warcio'
import { type Capturing, capturePart, type Stored } from './capture.ts'
import type { Part } from './part.ts'
import { isBlank, readLine } from './record-lines.ts'

/** What the line above a record says. */
interface ArcLine {
  readonly url: string
  readonly retrievedAt?: string
  readonly mediaType: string
  /** Bytes of the record; `null` where the line does not say. */
  readonly length: number | null
}

/** Fields after the address in version 1: IP address, date, type, length. Addresses may hold blanks, so they count from the end. */
const FIELDS_AFTER_URL = 4

/** Reads the records of an ARC file (versions 1 and 2), decompressed. */
export async function* arcParts(
  bytes: AsyncIterable<Buffer>,
  capturing: Capturing,
): AsyncGenerator<Part, undefined> {
  const { ledger } = capturing
  const reader = new AsyncIterReader(bytes, null)
  let after = FIELDS_AFTER_URL
  let lost = false
  for (;;) {
    const line = await readLine(reader)
    if (line === null) return
    if (isBlank(line)) continue
    const head = arcLine(line.toString('utf8').trim(), after)
    if (head?.length == null) {
      if (!lost)
        ledger.damaged(
          head ? 'a record does not say how long it is' : 'a record is longer than it says',
        )
      // The version block says what the fields are, even where it does not say its own length.
      if (head?.url.startsWith('filedesc:')) after = (await fieldsIn(reader)) ?? after
      lost = true
      continue
    }
    lost = false
    const content = new LimitReader(reader, head.length)
    if (head.url.startsWith('filedesc:')) {
      after = (await fieldsIn(new AsyncIterReader(content, null))) ?? after
    } else {
      const part = await capturePart(storedAt(head, content), capturing)
      if (part) yield part
    }
    for await (const _ of content) {
    }
    if (content.limit > 0) ledger.damaged(`it ends in the middle of ${head.url}`)
  }
}

function storedAt(
  { url, retrievedAt, mediaType }: ArcLine,
  bytes: AsyncIterable<Uint8Array>,
): Stored {
  const http = /^https?:/i.test(url)
  return { name: url, url, bytes, http, mediaType, ...(retrievedAt ? { retrievedAt } : {}) }
}

/** `null` where the line is no head of a record. */
function arcLine(line: string, after: number): ArcLine | null {
  const fields = line.split(' ')
  if (fields.length <= after || !/^[a-z][a-z\d+.-]*:/i.test(line)) return null
  const url = fields.slice(0, -after).join(' ')
  const [, date = '', mediaType = ''] = fields.slice(-after)
  const length = fields.at(-1) ?? ''
  const at = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(date)
  return {
    url,
    mediaType: mediaType.toLowerCase(),
    length: /^\d{1,15}$/.test(length) ? Number(length) : null,
    ...(at ? { retrievedAt: `${at[1]}-${at[2]}-${at[3]}T${at[4]}:${at[5]}:${at[6]}Z` } : {}),
  }
}

/** How many fields follow the address, by the line of names in the version block: its second. */
async function fieldsIn(reader: AsyncIterReader): Promise<number | null> {
  await readLine(reader)
  const names = (await readLine(reader))?.toString('latin1').trim().split(' ') ?? []
  return names[0] === 'URL' && names.length > FIELDS_AFTER_URL ? names.length - 1 : null
}
