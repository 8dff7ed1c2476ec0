import { FREE_BYTES, MAX_PARTS, MAX_RATIO } from './limits.ts'
import { ArchiveLimit } from './part.ts'

/** Counts what an archive asks for, its inner archives included, and stops it where that is too much. */
export class Meter {
  #read = 0
  #unpacked = 0
  #parts = 0

  /** Bytes of the archive itself read so far. */
  get read(): number {
    return this.#read
  }

  /** Bytes of the archive itself. */
  fed(bytes: number): void {
    this.#read += bytes
  }

  /**
   * Bytes that a decompressor gave.
   * @throws ArchiveLimit where they are out of all proportion to the archive.
   */
  unpacked(bytes: number): void {
    this.#unpacked += bytes
    if (this.#unpacked <= FREE_BYTES + this.#read * MAX_RATIO) return
    throw new ArchiveLimit(
      `unpacks to more than ${MAX_RATIO} times its size, as no collection of texts does; it was read up to there`,
    )
  }

  /** @throws ArchiveLimit where there are too many. */
  part(): void {
    this.#parts++
    if (this.#parts > MAX_PARTS) {
      throw new ArchiveLimit(
        `holds more than ${MAX_PARTS.toLocaleString('en')} parts; it was read up to there`,
      )
    }
  }
}
