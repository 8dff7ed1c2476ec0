import { ReadableStream, type ReadableWritablePair } from 'node:stream/web'
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'
import type { Ledger } from './ledger.ts'
import type { Part } from './part.ts'

/** How far the bytes of an entry were read. */
interface Progress {
  state: 'untouched' | 'reading' | 'ended'
  length: number
}

/** Reads the files of a tar archive, decompressed: ustar, pax and GNU, long names included. */
export async function* tarParts(
  bytes: AsyncIterable<Buffer>,
  ledger: Ledger,
): AsyncGenerator<Part, undefined> {
  // The library names the types of a browser's streams; Node's are the same at work.
  const decoder = createTarDecoder() as ReadableWritablePair<ParsedTarEntry, Buffer>
  const entries = ReadableStream.from<Buffer>(bytes).pipeThrough(decoder)
  let found = false
  for await (const { header, body } of entries) {
    found = true
    const isFile = header.type === undefined || header.type === 'file'
    const progress: Progress = { state: 'untouched', length: 0 }
    if (isFile && !header.name.endsWith('/')) {
      yield { name: header.name, kind: 'file', bytes: watched(body, progress) }
    }
    // An entry that is passed over has to be let go, or the next never comes.
    if (progress.state === 'untouched') await body.cancel()
    const cut = progress.state === 'ended' && progress.length < header.size
    if (cut) ledger.damaged(`it ends in the middle of ${header.name}`)
  }
  if (!found) ledger.damaged('no file is found in it')
}

async function* watched(
  body: AsyncIterable<Uint8Array>,
  progress: Progress,
): AsyncGenerator<Uint8Array, undefined> {
  progress.state = 'reading'
  for await (const chunk of body) {
    progress.length += chunk.length
    yield chunk
  }
  progress.state = 'ended'
}
