import zlib, {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib'
import { AsyncIterReader } from 'warcio'
import { asBuffer } from './byte-reader.ts'
import { PartTooLarge } from './part.ts'

/** Bytes of chunk lengths and line ends allowed beside a chunked body; a body of tiny chunks may be cut by it. */
const CHUNKING_BYTES = 1024 * 1024
/** Codings taken off one after the other; more than two are never seen. */
const MAX_CODINGS = 4

/** What the headers say of a body. */
export interface BodyHeaders {
  readonly transferEncoding: string
  readonly contentEncoding: string
}

/**
 * The body of an HTTP answer without its transfer and content codings. A body that was stored decoded already,
 * as some crawlers do while they keep the headers, is given as it stands; so is one in a coding unknown here.
 * @throws PartTooLarge beyond `maxBytes`, before or after decoding.
 */
export async function httpBody(
  body: AsyncIterable<Buffer>,
  { transferEncoding, contentEncoding }: BodyHeaders,
  maxBytes: number,
): Promise<Buffer> {
  const codings = [...codingsIn(contentEncoding), ...codingsIn(transferEncoding)]
  const chunked = codings.includes('chunked')
  const stored = upTo(body, maxBytes + (chunked ? CHUNKING_BYTES : 0))
  const whole = await gather(chunked ? new AsyncIterReader(stored, null, true) : stored, maxBytes)
  const named = codings.filter((coding) => coding !== 'chunked' && coding !== 'identity')
  if (named.length > MAX_CODINGS) return whole
  return named.reduceRight((bytes, coding) => withoutCoding(bytes, coding, maxBytes), whole)
}

function codingsIn(header: string): string[] {
  return header
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
}

/** @throws PartTooLarge beyond `maxBytes`. */
async function* upTo(body: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > maxBytes) throw new PartTooLarge()
    yield chunk
  }
}

async function gather(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > maxBytes) throw new PartTooLarge()
    chunks.push(chunk)
  }
  return chunks.length === 1 ? asBuffer(chunks[0]!) : Buffer.concat(chunks)
}

/** What a body cut off half way still holds is given, where its coding lets on. */
function withoutCoding(bytes: Buffer, coding: string, maxBytes: number): Buffer {
  const options = { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    switch (coding) {
      case 'gzip':
      case 'x-gzip':
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes
      case 'deflate':
        // Some servers send it without the wrapping of zlib.
        return (bytes[0]! & 0x0f) === 8
          ? inflateSync(bytes, options)
          : inflateRawSync(bytes, options)
      case 'br':
        return brotliDecompressSync(bytes, {
          maxOutputLength: maxBytes,
          finishFlush: constants.BROTLI_OPERATION_FLUSH,
        })
      case 'zstd':
        return zstd(bytes, maxBytes)
      default:
        return bytes
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new PartTooLarge()
    return bytes
  }
}

/** Node has it from 22.15 on; before that the body stays as it is and is told as binary. */
function zstd(bytes: Buffer, maxOutputLength: number): Buffer {
  const { zstdDecompressSync } = zlib as {
    zstdDecompressSync?: (bytes: Buffer, options: { maxOutputLength: number }) => Buffer
  }
  return zstdDecompressSync ? zstdDecompressSync(bytes, { maxOutputLength }) : bytes
}
