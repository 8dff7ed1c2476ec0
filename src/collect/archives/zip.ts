import { closeSync, fstatSync, openSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { ByteReader } from './byte-reader.ts'
import { once, ByteReader as Reader } from './byte-reader.ts'
import { MAX_HELD_ZIP_BYTES, MAX_PARTS } from './limits.ts'
import { ArchiveLimit, type Part } from './part.ts'
import { zipName } from './zip-name.ts'
import { type Unzipping, zipSalvage } from './zip-salvage.ts'

/** Names are decoded here, since a wrong one must not end the reading; sizes are checked as parts are read. */
const OPTIONS = { decodeStrings: false, validateEntrySizes: false, autoClose: false } as const
/** What a WACZ (Web Archive Collection Zipped 1.1) holds its records under; the rest of it is index and cache. */
const WACZ_RECORDS = /^archive\/[^/]+\.warc(?:\.gz)?$/i
const WACZ_MARK = 'datapackage.json'

/**
 * Reads the files of a ZIP archive by its directory; of one whose directory is lost, by the heads of its files.
 * @param input at its beginning; held whole where there is no file to be read at any place
 */
export async function* zipParts(
  { input, file }: { readonly input: ByteReader; readonly file?: Buffer },
  unzipping: Unzipping,
): AsyncGenerator<Part, undefined> {
  if (file) {
    const opened = openSync(file, 'r')
    try {
      unzipping.meter.fed(fstatSync(opened).size)
      yield* directoryParts(() => yauzl.fromFdPromise(opened, OPTIONS), input, unzipping)
    } finally {
      closeSync(opened)
    }
  } else {
    const held = await input.read(MAX_HELD_ZIP_BYTES + 1)
    if (held.length > MAX_HELD_ZIP_BYTES) {
      throw new ArchiveLimit(
        `is a ZIP archive of more than ${MAX_HELD_ZIP_BYTES / 1024 / 1024} MB that is no file of its own; unpack it first`,
      )
    }
    const again = new Reader(once(held))
    yield* directoryParts(() => yauzl.fromBufferPromise(held, OPTIONS), again, unzipping)
  }
}

async function* directoryParts(
  open: () => Promise<ZipFile>,
  input: ByteReader,
  unzipping: Unzipping,
): AsyncGenerator<Part, undefined> {
  let zip: ZipFile
  try {
    zip = await open()
  } catch {
    unzipping.ledger.damaged('its directory is lost, as where the end is missing')
    yield* zipSalvage(input, unzipping)
    return
  }
  for (const entry of wanted(await entriesOf(zip, unzipping), unzipping)) {
    yield { name: entry.name, kind: 'file', bytes: entryBytes(zip, entry, unzipping) }
  }
}

interface Named {
  readonly name: string
  readonly entry: Entry
}

async function entriesOf(zip: ZipFile, { ledger }: Unzipping): Promise<Named[]> {
  const found: Named[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      found.push({ name: zipName(entry.fileNameRaw, entry.generalPurposeBitFlag), entry })
      if (found.length > MAX_PARTS) break
    }
  } catch {
    ledger.damaged(`its directory is broken after ${found.length} files`)
  }
  return found
}

/** Files that can be opened; of a WACZ its records alone. */
function wanted(all: readonly Named[], { ledger }: Unzipping): Named[] {
  const files = all.filter(({ name }) => !name.endsWith('/'))
  const records = files.filter(({ name }) => WACZ_RECORDS.test(name))
  const isWacz = records.length > 0 && files.some(({ name }) => name === WACZ_MARK)
  return (isWacz ? records : files).filter(({ entry }) => {
    if (entry.isEncrypted()) ledger.skipped('encrypted files')
    else if (!entry.canDecodeFileData()) ledger.skipped('files in a compression that is not read')
    else return true
    return false
  })
}

async function* entryBytes(
  zip: ZipFile,
  { name, entry }: Named,
  { ledger, meter }: Unzipping,
): AsyncGenerator<Uint8Array, undefined> {
  const stream = await zip.openReadStreamPromise(entry)
  let sum = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      meter.unpacked(chunk.length)
      sum = crc32(chunk, sum)
      yield chunk
    }
    if (sum !== entry.crc32) ledger.damaged(`the checksum of ${name} is wrong`)
  } finally {
    stream.destroy()
  }
}
