import { type ArchiveKind, archiveKind } from './archive-kind.ts'
import { ByteReader } from './byte-reader.ts'
import { gunzip } from './gunzip.ts'
import type { Ledger } from './ledger.ts'
import { HEAD_BYTES, MAX_DEPTH } from './limits.ts'
import type { Meter } from './meter.ts'
import { ArchiveLimit, type Part } from './part.ts'
import { isPassedOver, skippedKind } from './skipped-kind.ts'

/** An archive to be read, at its beginning. */
export interface Archive {
  /** As its own part or file is called, with its extension. */
  readonly name: string
  readonly kind: ArchiveKind
  readonly input: ByteReader
  /** Where it lies as a file of its own. */
  readonly file?: Buffer
}

/** What all archives within one are read with. */
export interface Unpacking {
  readonly ledger: Ledger
  readonly meter: Meter
  /** Largest part given, in bytes. */
  readonly maxBytes: number
}

/**
 * The parts of an archive that may hold text, in the order they stand in; those of archives within it too, under
 * names joined by `!/`. Nothing about the bytes makes it throw: the ledger is told.
 */
export async function* unpack(
  archive: Archive,
  unpacking: Unpacking,
): AsyncGenerator<Part, undefined> {
  try {
    yield* leaves(archive, unpacking, 1)
  } catch (error) {
    if (error instanceof ArchiveLimit) unpacking.ledger.limited(error.message)
    else unpacking.ledger.damaged(reasonIn(error))
  }
}

async function* leaves(
  archive: Archive,
  unpacking: Unpacking,
  depth: number,
): AsyncGenerator<Part, undefined> {
  const { ledger, meter } = unpacking
  for await (const part of partsOf(archive, unpacking)) {
    if (part.kind === 'file' && isPassedOver(part.name)) continue
    meter.part()
    const skipped = skippedKind(part)
    if (skipped !== null) {
      ledger.skipped(skipped)
      continue
    }
    if (part.kind !== 'file') {
      yield part
      continue
    }
    yield* fileOrArchive(part, unpacking, depth)
  }
}

/** A file as it is, or what it holds. */
async function* fileOrArchive(
  part: Part,
  unpacking: Unpacking,
  depth: number,
): AsyncGenerator<Part, undefined> {
  const { ledger } = unpacking
  const input = new ByteReader(part.bytes)
  try {
    const kind = archiveKind(part.name, await input.peek(HEAD_BYTES))
    if (kind === null) yield { ...part, bytes: input }
    else if (depth >= MAX_DEPTH) ledger.skipped(`archives more than ${MAX_DEPTH} deep`)
    else {
      const within = { ...unpacking, ledger: ledger.inside(part.name) }
      for await (const inner of leaves({ name: part.name, kind, input }, within, depth + 1)) {
        yield { ...inner, name: `${part.name}!/${inner.name}` }
      }
    }
  } catch (error) {
    if (error instanceof ArchiveLimit) throw error
    ledger.damaged(`${part.name} ${reasonIn(error)}`)
  } finally {
    await input.close()
  }
}

/** The parts right in an archive. What reads a format is loaded when it is met. */
async function* partsOf(
  { kind, name, input, file }: Archive,
  unpacking: Unpacking,
): AsyncGenerator<Part, undefined> {
  const { ledger } = unpacking
  switch (kind) {
    case 'warc': {
      const { warcParts } = await import('./warc.ts')
      return yield* warcParts(input, unpacking)
    }
    case 'arc': {
      const { arcParts } = await import('./arc.ts')
      return yield* arcParts(input, unpacking)
    }
    case 'zip': {
      const { zipParts } = await import('./zip.ts')
      return yield* zipParts({ input, ...(file ? { file } : {}) }, unpacking)
    }
    case 'tar': {
      const { tarParts } = await import('./tar.ts')
      return yield* tarParts(input, ledger)
    }
    case 'rows': {
      const { rowParts } = await import('./rows.ts')
      return yield* rowParts(input, unpacking)
    }
    case 'mail': {
      const { mailParts } = await import('./mail.ts')
      return yield* mailParts(input, ledger)
    }
    case 'gzip':
      return yield* gzipParts(name, input, unpacking)
  }
}

/** What lies in a gzip file: an archive, whose parts are given as if it lay there bare, or one file. */
async function* gzipParts(
  name: string,
  input: ByteReader,
  unpacking: Unpacking,
): AsyncGenerator<Part, undefined> {
  const { ledger, meter } = unpacking
  const events = {
    unpacked: (bytes: number) => meter.unpacked(bytes),
    damaged: (what: string) => ledger.damaged(what),
  }
  const inner = name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '')
  const bare = inner === name || inner === '' ? 'content' : inner.slice(inner.lastIndexOf('/') + 1)
  let first: ArchiveKind | null | undefined
  for await (const run of gunzip(input, events)) {
    const bytes = new ByteReader(run)
    // Behind a damaged place only a WARC can be picked up again, at its next record.
    if (first !== undefined && first !== 'warc' && first !== 'arc') return
    first ??= archiveKind(bare, await bytes.peek(HEAD_BYTES))
    if (first === null || first === 'gzip') {
      yield { name: bare, kind: 'file', bytes }
      if (first === null) return
    } else yield* partsOf({ name: bare, kind: first, input: bytes }, unpacking)
  }
}

/** Why a library gave up, in its own words: they name bytes and sizes, which is what helps here. */
function reasonIn(error: unknown): string {
  return `cannot be read on (${error instanceof Error ? error.message : String(error)})`
}
