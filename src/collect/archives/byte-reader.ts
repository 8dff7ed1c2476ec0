const NOTHING = Buffer.alloc(0)

/** Reads a stream of bytes forward, with a look ahead and the right to put bytes back. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array | string>
  #held: Buffer = NOTHING
  #ended = false

  constructor(source: AsyncIterable<Uint8Array | string>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next `count` bytes, fewer at the end, without taking them. */
  async peek(count: number): Promise<Buffer> {
    while (this.#held.length < count && (await this.#load())) {}
    return this.#held.subarray(0, count)
  }

  /** Some bytes, at most `most`; `null` at the end. */
  async take(most: number): Promise<Buffer | null> {
    if (this.#held.length === 0 && !(await this.#load())) return null
    const taken = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(taken.length)
    return taken
  }

  /** Exactly `count` bytes, fewer at the end; all of it is held, joined once. */
  async read(count: number): Promise<Buffer> {
    const chunks: Buffer[] = []
    for await (const chunk of this.limited(count)) chunks.push(chunk)
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
  }

  /** Passes over `count` bytes; false where the end came first. */
  async skip(count: number): Promise<boolean> {
    let left = count
    while (left > 0) {
      const passed = await this.take(left)
      if (passed === null) return false
      left -= passed.length
    }
    return true
  }

  /** Puts bytes back, to be read next. */
  unread(bytes: Buffer): void {
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([bytes, this.#held])
  }

  /** The rest, chunk by chunk. Leaving the loop early loses nothing: what was not given out can still be read. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, undefined> {
    for (;;) {
      const chunk = await this.take(Number.POSITIVE_INFINITY)
      if (chunk === null) return
      yield chunk
    }
  }

  /** At most `count` bytes, chunk by chunk; ends early where the stream does. */
  async *limited(count: number): AsyncGenerator<Buffer, undefined> {
    for (let left = count; left > 0; ) {
      const chunk = await this.take(left)
      if (chunk === null) return
      left -= chunk.length
      yield chunk
    }
  }

  /** Lets go of the source. */
  async close(): Promise<void> {
    this.#ended = true
    await this.#source.return?.()
  }

  async #load(): Promise<boolean> {
    while (!this.#ended) {
      const { done, value } = await this.#source.next()
      if (done) {
        this.#ended = true
        return false
      }
      if (value.length === 0) continue
      const bytes = typeof value === 'string' ? Buffer.from(value) : asBuffer(value)
      this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes])
      return true
    }
    return false
  }
}

/** The same memory as a Buffer, whose slices are views. */
export function asBuffer(bytes: Uint8Array): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The same bytes for a consumer that may stop half way: its stopping does not end `source`. */
export function unclosed<T>(source: AsyncIterator<T>): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => ({ next: () => source.next() }) }
}

/** Bytes as a stream of one chunk. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  yield bytes
}
