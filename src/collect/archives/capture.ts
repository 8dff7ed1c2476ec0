import { AsyncIterReader } from 'warcio'
import { httpBody } from './http-body.ts'
import type { Ledger } from './ledger.ts'
import type { Part, PartFacts } from './part.ts'
import { buffers, readFields, readLine } from './record-lines.ts'

/** What an archive of the web is read with. */
export interface Capturing {
  readonly ledger: Ledger
  /** Largest body given, decoded. */
  readonly maxBytes: number
}

/** A stored answer: what its record says, and its bytes from the status line on. */
export interface Stored extends PartFacts {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** Whether status line and headers come before the body. */
  readonly http: boolean
}

/** The stored answer as a part; `null` where it is no page that was found, which the ledger is told. */
export async function capturePart(
  { bytes, http, ...stored }: Stored,
  { ledger, maxBytes }: Capturing,
): Promise<Part | null> {
  if (!http) return { ...stored, kind: 'capture', bytes }
  const reader = new AsyncIterReader(bytes, null)
  const line = await readLine(reader)
  const status = /^HTTP\/\S+\s+(\d{3})\b/.exec(line?.toString('latin1') ?? '')?.[1]
  // Some crawlers stored bodies without any head under the same content type.
  if (status === undefined) {
    return { ...stored, kind: 'capture', bytes: buffers(reader, line ?? undefined) }
  }
  const fields = (await readFields(reader)) ?? new Map<string, string>()
  if (!status.startsWith('2')) {
    ledger.skipped(status.startsWith('3') ? 'redirects' : 'answers that no page was found')
    return null
  }
  const coded = {
    transferEncoding: fields.get('transfer-encoding') ?? '',
    contentEncoding: fields.get('content-encoding') ?? '',
  }
  return {
    ...stored,
    ...contentType(fields.get('content-type')),
    kind: 'capture',
    bytes: lazily(() => httpBody(buffers(reader), coded, maxBytes)),
  }
}

/** Media type and charset of a Content-Type header, as far as it has them. */
export function contentType(header: string | undefined): Pick<PartFacts, 'mediaType' | 'charset'> {
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(header ?? '')?.[1]?.toLowerCase()
  const charset = /;\s*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(header ?? '')?.[1]
  return { ...(mediaType ? { mediaType } : {}), ...(charset ? { charset } : {}) }
}

async function* lazily(make: () => Promise<Buffer>): AsyncGenerator<Buffer, undefined> {
  yield await make()
}
