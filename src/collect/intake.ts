import { createHash } from 'node:crypto'
import type { Source } from '../model/source.ts'
import type { PartFacts } from './archives/part.ts'
import { type DecodeRemark, decode } from './decode.ts'
import { declaredCharset, mediaTypeOf } from './media-type.ts'

/** What became of bytes that were offered. */
export type Taken =
  | { readonly source: Source; readonly remarks: readonly DecodeRemark[] }
  /** The same bytes are there already. */
  | { readonly duplicate: { readonly id: string; readonly path: string } }
  /** They are no text. */
  | { readonly refused: DecodeRemark }
  /** They would exceed the limit of all input; nothing is taken any more. */
  | { readonly full: true }

/** Makes sources of bytes, each content once, until a limit is reached. Holds no text: only what was there. */
export class Intake {
  readonly #known = new Map<string, string>()
  #bytesLeft: number
  #isFull = false

  /** @param maxBytes that become sources in all */
  constructor(maxBytes: number) {
    this.#bytesLeft = maxBytes
  }

  get isFull(): boolean {
    return this.#isFull
  }

  /** @param facts what a container says of the bytes */
  offer(path: string, bytes: Uint8Array, facts: PartFacts = {}): Taken {
    const id = createHash('sha256').update(bytes).digest('hex')
    const known = this.#known.get(id)
    if (known !== undefined) return { duplicate: { id, path: known } }
    if (this.#isFull || bytes.length > this.#bytesLeft) {
      this.#isFull = true
      return { full: true }
    }
    const hints = [facts.charset, declaredCharset(bytes)].filter((hint) => hint !== undefined)
    const { text, charset, remarks } = decode(bytes, hints)
    if (text === null) return { refused: remarks[0]! }
    this.#bytesLeft -= bytes.length
    this.#known.set(id, path)
    const { url, retrievedAt, stated } = facts
    const source: Source = {
      id,
      raw: text,
      mediaType: mediaTypeOf(path, text, facts.mediaType),
      charset,
      path,
      ...(url === undefined ? {} : { url }),
      ...(retrievedAt === undefined ? {} : { retrievedAt }),
      ...(stated === undefined ? {} : { stated }),
    }
    return { source, remarks }
  }
}
