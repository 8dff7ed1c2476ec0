import { createInflateRaw, type InflateRaw } from 'node:zlib'
import type { ByteReader } from './byte-reader.ts'

/** Bytes given to the decompressor at a time: bounds what one step can unpack to (1,032 times as many). */
const STEP_BYTES = 16 * 1024

/** How a compressed stretch ended: `cut` where the input did before it, `broken` where its bytes are wrong. */
export type MemberEnd = 'whole' | 'cut' | 'broken'

/** A step of the decompressor. */
interface Step {
  readonly chunks: readonly Buffer[]
  readonly end: MemberEnd | null
}

/**
 * Decompresses the raw DEFLATE stretch at the front of `input` and leaves `input` just behind it; where it is broken,
 * before the step that showed it. What came before a fault is given.
 */
export async function* inflateMember(input: ByteReader): AsyncGenerator<Buffer, MemberEnd> {
  const inflation = new Inflation()
  try {
    for (;;) {
      const bytes = await input.take(STEP_BYTES)
      const { chunks, end } = bytes ? await inflation.feed(bytes) : await inflation.finish()
      yield* chunks
      if (end === null) continue
      if (bytes && end === 'whole') input.unread(bytes.subarray(bytes.length - inflation.unused))
      if (bytes && end === 'broken') input.unread(bytes)
      return end
    }
  } finally {
    inflation.close()
  }
}

/** One decompressor. Its stream calls back after a step, or tells of its end or of an error instead: the first one counts. */
class Inflation {
  readonly #stream: InflateRaw = createInflateRaw({ chunkSize: 64 * 1024 })
  #chunks: Buffer[] = []
  #end: MemberEnd | null = null
  #given = 0
  #wake: () => void = () => {}

  constructor() {
    this.#stream.on('data', (chunk: Buffer) => this.#chunks.push(chunk))
    this.#stream.on('end', () => this.#stop('whole'))
    this.#stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#stop(error.code === 'Z_BUF_ERROR' ? 'cut' : 'broken')
    })
  }

  /** Bytes given that lie behind the end. */
  get unused(): number {
    return this.#given - this.#stream.bytesWritten
  }

  feed(bytes: Buffer): Promise<Step> {
    this.#given += bytes.length
    return this.#step((done) => this.#stream.write(bytes, done))
  }

  /** To be called where the input has ended. */
  finish(): Promise<Step> {
    return this.#step(() => this.#stream.end())
  }

  close(): void {
    this.#stream.destroy()
  }

  async #step(start: (done: () => void) => void): Promise<Step> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      start(resolve)
    })
    const chunks = this.#chunks
    this.#chunks = []
    return { chunks, end: this.#end }
  }

  #stop(end: MemberEnd): void {
    this.#end ??= end
    this.#wake()
  }
}
