import { crc32 } from 'node:zlib'
import { type ByteReader, unclosed } from './byte-reader.ts'
import { inflateMember, type MemberEnd } from './inflate-member.ts'
import { MAX_BROKEN } from './limits.ts'

/** ID1, ID2 and the one method there is. */
const MAGIC = Buffer.of(0x1f, 0x8b, 0x08)
/** Bytes looked through at a time for the next member. */
const SCAN_BYTES = 64 * 1024
/** Flags of a header (RFC 1952, 2.3.1). */
const HAS_CRC = 2
const HAS_EXTRA = 4
const HAS_NAME = 8
const HAS_COMMENT = 16

/** Told of bytes given, and of damage in words. */
export interface GunzipEvents {
  unpacked(bytes: number): void
  damaged(what: string): void
}

/**
 * Decompresses gzip members one after the other (RFC 1952). Each run of sound members is a stream of its own: a
 * damaged member ends one, and the next begins at the next member that can be found. A run has to be read
 * to its end before the next is asked for; what is left of it is passed over.
 */
export async function* gunzip(
  input: ByteReader,
  events: GunzipEvents,
): AsyncGenerator<AsyncIterable<Buffer>, undefined> {
  for (let runs = 0; runs < MAX_BROKEN; runs++) {
    if (!(await findMember(input))) return
    const run = soundRun(input, events)
    yield unclosed(run)
    while (!(await run.next()).done) {}
  }
}

async function* soundRun(
  input: ByteReader,
  events: GunzipEvents,
): AsyncGenerator<Buffer, undefined> {
  for (;;) {
    const head = await input.peek(MAGIC.length)
    if (head.length === 0) return
    if (!head.equals(MAGIC)) {
      // Zeros are what tape blocks and some writers pad the end with.
      if (!(await onlyZeros(input)))
        events.damaged('there is something else among its compressed parts')
      return
    }
    const end = yield* member(input, events)
    if (end === 'whole') continue
    events.damaged(end === 'cut' ? 'it ends in the middle' : 'a compressed part is broken')
    return
  }
}

async function* member(input: ByteReader, events: GunzipEvents): AsyncGenerator<Buffer, MemberEnd> {
  if (!(await skipHeader(input))) return 'cut'
  const deflated = inflateMember(input)
  let sum = 0
  let length = 0
  for (;;) {
    const { done, value } = await deflated.next()
    if (done) {
      if (value !== 'whole') return value
      break
    }
    sum = crc32(value, sum)
    length += value.length
    events.unpacked(value.length)
    yield value
  }
  const trailer = await input.read(8)
  if (trailer.length < 8) return 'cut'
  const right = trailer.readUInt32LE(0) === sum && trailer.readUInt32LE(4) === length % 2 ** 32
  if (!right) events.damaged('a checksum is wrong')
  return 'whole'
}

async function skipHeader(input: ByteReader): Promise<boolean> {
  const head = await input.read(10)
  if (head.length < 10) return false
  const flags = head[3]!
  if (flags & HAS_EXTRA) {
    const size = await input.read(2)
    if (size.length < 2 || !(await input.skip(size.readUInt16LE(0)))) return false
  }
  if (flags & HAS_NAME && !(await skipString(input))) return false
  if (flags & HAS_COMMENT && !(await skipString(input))) return false
  return !(flags & HAS_CRC) || (await input.skip(2))
}

/** Passes over a text and the zero byte that ends it. */
async function skipString(input: ByteReader): Promise<boolean> {
  for (;;) {
    const bytes = await input.take(SCAN_BYTES)
    if (bytes === null) return false
    const end = bytes.indexOf(0)
    if (end < 0) continue
    input.unread(bytes.subarray(end + 1))
    return true
  }
}

/** Moves to the next thing that begins like a member; false where there is none. */
async function findMember(input: ByteReader): Promise<boolean> {
  for (;;) {
    const bytes = await input.peek(SCAN_BYTES)
    if (bytes.length < MAGIC.length) return false
    const at = bytes.indexOf(MAGIC)
    if (at >= 0) return await input.skip(at)
    await input.skip(bytes.length - MAGIC.length + 1)
  }
}

async function onlyZeros(input: ByteReader): Promise<boolean> {
  const bytes = await input.peek(SCAN_BYTES)
  return bytes.every((byte) => byte === 0)
}
