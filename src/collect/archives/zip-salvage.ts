import { type ByteReader, unclosed } from './byte-reader.ts'
import { inflateMember } from './inflate-member.ts'
import type { Ledger } from './ledger.ts'
import type { Meter } from './meter.ts'
import type { Part } from './part.ts'
import { zipName } from './zip-name.ts'

/** What a ZIP archive is read with. */
export interface Unzipping {
  readonly ledger: Ledger
  readonly meter: Meter
}

const FILE_MARK = Buffer.from('PK\x03\x04', 'latin1')
const DESCRIPTOR_MARK = Buffer.from('PK\x07\x08', 'latin1')
/** Bytes of a file's head before its name (APPNOTE 4.3.7). */
const HEAD_BYTES = 30
/** Bytes looked through at a time for the next head. */
const SCAN_BYTES = 64 * 1024
const SIZES_FOLLOW = 8
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/** Reads the files of a ZIP archive in the order they stand in, by the head before each: for archives cut off half way. */
export async function* zipSalvage(
  input: ByteReader,
  { ledger, meter }: Unzipping,
): AsyncGenerator<Part, undefined> {
  while (await findHead(input)) {
    const head = await input.read(HEAD_BYTES)
    if (head.length < HEAD_BYTES) return
    const name = zipName(await input.read(head.readUInt16LE(26)), head.readUInt16LE(6))
    await input.skip(head.readUInt16LE(28))
    const opened = contentOf(input, head)
    if (opened === null) {
      ledger.skipped('files in a compression that is not read')
      continue
    }
    const metered = meteredBy(opened, (bytes) => meter.unpacked(bytes))
    if (!name.endsWith('/')) yield { name, kind: 'file', bytes: unclosed(metered) }
    let end = await metered.next()
    while (!end.done) end = await metered.next()
    if (end.value === 'whole') await skipDescriptor(input)
    else ledger.damaged(`${name} is ${end.value === 'cut' ? 'cut off' : 'broken'}`)
  }
}

type Content = AsyncGenerator<Buffer, 'whole' | 'cut' | 'broken'>

/** `null` where the head does not say how to read it. */
function contentOf(input: ByteReader, head: Buffer): Content | null {
  const flags = head.readUInt16LE(6)
  const method = head.readUInt16LE(8)
  if (flags & ENCRYPTED) return null
  if (method === DEFLATED) return inflateMember(input)
  if (method !== STORED || flags & SIZES_FOLLOW) return null
  return stored(input, head.readUInt32LE(18))
}

async function* stored(input: ByteReader, size: number): Content {
  let length = 0
  for await (const chunk of input.limited(size)) {
    length += chunk.length
    yield chunk
  }
  return length === size ? 'whole' : 'cut'
}

async function* meteredBy(content: Content, count: (bytes: number) => void): Content {
  for (;;) {
    const { done, value } = await content.next()
    if (done) return value
    count(value.length)
    yield value
  }
}

/** Moves to the next head of a file; false where there is none. */
async function findHead(input: ByteReader): Promise<boolean> {
  for (;;) {
    const bytes = await input.peek(SCAN_BYTES)
    if (bytes.length < FILE_MARK.length) return false
    const at = bytes.indexOf(FILE_MARK)
    if (at >= 0) return await input.skip(at)
    await input.skip(bytes.length - FILE_MARK.length + 1)
  }
}

/** Passes over the sizes that may follow a file, so that they are not taken for anything else. */
async function skipDescriptor(input: ByteReader): Promise<void> {
  const mark = await input.peek(DESCRIPTOR_MARK.length)
  if (mark.equals(DESCRIPTOR_MARK)) await input.skip(16)
}
