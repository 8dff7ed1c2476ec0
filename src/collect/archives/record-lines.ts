import { AsyncIterReader, HeadersMultiMap, StatusAndHeadersParser } from 'warcio'
import { asBuffer } from './byte-reader.ts'
import { MAX_HEADER_BYTES, MAX_LINE_BYTES } from './limits.ts'

/** Fields of a header block, names in lower case. */
export type Fields = ReadonlyMap<string, string>

/** The next line with its end, in pieces where it is very long; `null` at the end. */
export async function readLine(reader: AsyncIterReader): Promise<Buffer | null> {
  const line = await reader.readlineRaw(MAX_LINE_BYTES)
  return line && asBuffer(line)
}

/**
 * Reads fields up to a blank line or the end; lines may end either way and be folded.
 * `null` where they have no end within MAX_HEADER_BYTES.
 */
export async function readFields(reader: AsyncIterReader): Promise<Fields | null> {
  const lines: Buffer[] = []
  let length = 0
  for (;;) {
    const line = await readLine(reader)
    if (line === null || isBlank(line)) break
    length += line.length
    if (length > MAX_HEADER_BYTES) return null
    lines.push(line)
  }
  if (lines.length === 0) return new Map()
  const parsed = await new StatusAndHeadersParser().parse(
    new AsyncIterReader([Buffer.concat(lines)], null),
    { firstLine: 'fields', headersClass: HeadersMultiMap },
  )
  return new Map([...(parsed?.headers ?? [])].map(([name, value]) => [name.toLowerCase(), value]))
}

/** Whether a line holds nothing but its end. */
export function isBlank(line: Buffer): boolean {
  return line.length <= 2 && line.every((byte) => byte === 10 || byte === 13)
}

/** Chunks as Buffers, whose slices are views. */
export async function* buffers(
  source: AsyncIterable<Uint8Array>,
  first?: Buffer,
): AsyncGenerator<Buffer, undefined> {
  if (first) yield first
  for await (const chunk of source) yield asBuffer(chunk)
}
