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
    return (
      this.#view.getUint32(this.#at - 8, true) + this.#view.getInt32(this.#at - 4, true) * 2 ** 32
    )
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
    return new Float32Array(this.#copy(count * 4))
  }

  int32s(count: number): Int32Array {
    return new Int32Array(this.#copy(count * 4))
  }

  /** The bytes up to the next zero, which is passed over. */
  untilZero(): Uint8Array {
    let end = this.#at
    while (this.#bytes[end] !== 0)
      if (++end >= this.#bytes.length) throw new RangeError('file cut short')
    const found = this.#bytes.subarray(this.#at, end)
    this.#at = end + 1
    return found
  }

  /** A copy, since views of numbers must begin at a multiple of their size. (All machines Node runs on are little-endian.) */
  #copy(bytes: number): ArrayBuffer {
    const copy = new ArrayBuffer(bytes)
    new Uint8Array(copy).set(this.take(bytes))
    return copy
  }
}
