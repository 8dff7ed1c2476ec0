import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import type { ArchiveKind } from './archives/archive-kind.ts'
import { ByteReader } from './archives/byte-reader.ts'
import { Ledger } from './archives/ledger.ts'
import { Meter } from './archives/meter.ts'
import { type Part, readPart } from './archives/part.ts'
import { unpack } from './archives/unpack.ts'
import { decodeIssue } from './decode-issue.ts'
import type { Intake } from './intake.ts'
import { printable } from './shown-path.ts'
import { sizeInWords } from './size-in-words.ts'

/** Bytes of an archive read from disk at a time. */
const CHUNK_BYTES = 256 * 1024
/** Progress is told in megabytes, and only of archives that take a while. */
const MEGABYTE = 1024 * 1024
const LEAST_TOLD_BYTES = 32 * MEGABYTE

/** An archive that was found: in a file of its own, or coming in. */
export type OpenedArchive = { readonly path: string; readonly kind: ArchiveKind } & (
  | { readonly file: Buffer }
  | { readonly input: ByteReader }
)

/** What an archive is collected with. */
export interface ArchiveCollecting {
  readonly intake: Intake
  /** Largest part read, in bytes. */
  readonly maxBytes: number
  readonly progress?: (done: number, total: number, archive?: string) => void
}

/** What an archive gives; `leftOut` is the path of a part for which there was no room, the last thing to come. */
export type ArchiveArrival =
  | { readonly source: Source }
  | { readonly issue: Issue }
  | { readonly leftOut: string }

/** Reads what an archive holds, one source after the other; at its end what was wrong with it, each kind of fault once. */
export async function* collectArchive(
  opened: OpenedArchive,
  collecting: ArchiveCollecting,
): AsyncGenerator<ArchiveArrival, undefined> {
  const { path, kind } = opened
  const { maxBytes } = collecting
  const ledger = new Ledger(path)
  const meter = new Meter()
  const tell = teller(opened, meter, collecting)
  const chunks = 'input' in opened ? opened.input : fileChunks(opened.file)
  const input = new ByteReader(metered(chunks, meter))
  const archive = {
    name: basename(path),
    kind,
    input,
    ...('file' in opened ? { file: opened.file } : {}),
  }
  let parts = 0
  try {
    for await (const part of unpack(archive, { ledger, meter, maxBytes })) {
      parts++
      for (const arrival of await takePart(path, part, { ledger, ...collecting })) yield arrival
      if (collecting.intake.isFull) break
      tell()
    }
  } finally {
    await input.close()
  }
  const issues = ledger.issues(sizeInWords(maxBytes))
  if (parts === 0 && issues.length === 0) {
    issues.push({ code: 'empty', message: `${printable(path)}: holds nothing to read`, path })
  }
  for (const issue of issues) yield { issue }
}

async function takePart(
  archive: string,
  part: Part,
  { intake, ledger, maxBytes }: ArchiveCollecting & { readonly ledger: Ledger },
): Promise<ArchiveArrival[]> {
  const { name, bytes, kind: _, ...facts } = part
  const path = `${archive}!/${name}`
  const read = await readPart(bytes, maxBytes)
  if ('tooLarge' in read) {
    ledger.tooLarge(name)
    return []
  }
  if (read.failure) ledger.damaged(`${name} cannot be read on (${messageOf(read.failure)})`)
  if (read.bytes.length === 0) {
    if (!read.failure) ledger.skipped('empty')
    return []
  }
  const taken = intake.offer(path, read.bytes, facts)
  if ('full' in taken) return [{ leftOut: path }]
  if ('refused' in taken)
    ledger.skipped(taken.refused.code === 'empty' ? 'empty' : 'other files that are no text')
  else if ('duplicate' in taken) ledger.duplicate(name, taken.duplicate.path)
  else {
    const told = taken.remarks.map((remark) => ({
      issue: decodeIssue(path, remark, taken.source.id),
    }))
    return [...told, { source: taken.source }]
  }
  return []
}

/** Opened only when it is read: a ZIP archive has a reader of its own. */
async function* fileChunks(file: Buffer): AsyncGenerator<Buffer, undefined> {
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    yield chunk as Buffer
  }
}

async function* metered(
  chunks: AsyncIterable<Buffer>,
  meter: Meter,
): AsyncGenerator<Buffer, undefined> {
  for await (const chunk of chunks) {
    meter.fed(chunk.length)
    yield chunk
  }
}

/** Tells how far a large archive on disk has been read, once for each megabyte. */
function teller(opened: OpenedArchive, meter: Meter, { progress }: ArchiveCollecting): () => void {
  if (!progress || !('file' in opened) || opened.kind === 'zip') return () => {}
  const size = statSync(opened.file).size
  if (size < LEAST_TOLD_BYTES) return () => {}
  let told = 0
  return () => {
    const done = Math.floor(meter.read / MEGABYTE)
    if (done === told) return
    told = done
    progress(done, Math.ceil(size / MEGABYTE), printable(basename(opened.path)))
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
