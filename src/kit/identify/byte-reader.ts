/** Reads little-endian numbers one after the other; throws a RangeError past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  byte(): number {
    return this.#view.getUint8(this.#at++)
  }

  int32(): number {
    this.#at += 4
    return this.#view.getInt32(this.#at - 4, true)
  }

  /** A 64-bit count; those of these files fit into 53 bits. */
  int64(): number {
    this.#at += 8
    return Number(this.#view.getBigInt64(this.#at - 8, true))
  }

  skip(bytes: number): void {
    this.#at += bytes
  }

  take(bytes: number): Uint8Array {
    if (bytes < 0 || this.#at + bytes > this.#bytes.length) throw new RangeError('file cut short')
    this.#at += bytes
    return this.#bytes.subarray(this.#at - bytes, this.#at)
  }

  floats(count: number): Float32Array {
    const numbers = new Float32Array(count)
    for (let at = 0; at < count; at++) {
      numbers[at] = this.#view.getFloat32(this.#at, true)
      this.#at += 4
    }
    return numbers
  }

  /** The bytes up to the next zero, which is passed over. */
  untilZero(): Uint8Array {
    const end = this.#bytes.indexOf(0, this.#at)
    if (end < 0) throw new RangeError('file cut short')
    const found = this.#bytes.subarray(this.#at, end)
    this.#at = end + 1
    return found
  }
}
