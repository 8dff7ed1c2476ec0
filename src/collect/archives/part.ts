import type { Stated } from '../../model/source.ts'

/** What a container says of a part. */
export interface PartFacts {
  /** As its headers state it, without parameters, lower case. */
  readonly mediaType?: string
  /** Label of the encoding its headers state. */
  readonly charset?: string
  readonly url?: string
  /** ISO 8601. */
  readonly retrievedAt?: string
  readonly stated?: Stated
}

/** A part of an archive. Its bytes are read before the next part is asked for, or never. */
export interface Part extends PartFacts {
  /** Its name in the archive: a path, an address, the number of a row. */
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** `file` may be an archive itself; a `capture` is what a server answered; a `row` and a `body` are what they are. */
  readonly kind: 'file' | 'capture' | 'row' | 'body'
}

/** Thrown by the bytes of a part that turn out larger than may be held. */
export class PartTooLarge extends Error {
  override readonly name = 'PartTooLarge'
}

/** What reading a part gave: its bytes, and why they end early where they do; or that it is too large. */
export type PartBytes =
  | { readonly bytes: Buffer; readonly failure?: unknown }
  | { readonly tooLarge: true }

/** Reads a part of at most `maxBytes`. What came before a failure is kept. Limits of the whole archive pass through. */
export async function readPart(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<PartBytes> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of bytes) {
      length += chunk.length
      if (length > maxBytes) return { tooLarge: true }
      chunks.push(chunk)
    }
  } catch (failure) {
    if (failure instanceof ArchiveLimit) throw failure
    if (failure instanceof PartTooLarge) return { tooLarge: true }
    return { bytes: Buffer.concat(chunks), failure }
  }
  return { bytes: Buffer.concat(chunks) }
}

/** Thrown where an archive asks for more than one may: ends its reading. The message follows its name and a colon. */
export class ArchiveLimit extends Error {
  override readonly name = 'ArchiveLimit'
}
