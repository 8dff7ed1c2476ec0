type Numbers = Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

/** A typed array that grows as numbers are put at its end. */
export class Growing<T extends Numbers> {
  length = 0
  #items: T
  readonly #make: (length: number) => T

  constructor(make: (length: number) => T) {
    this.#make = make
    this.#items = make(1024)
  }

  push(item: number): number {
    this.#reserve(1)
    this.#items[this.length] = item
    return this.length++
  }

  append(items: ArrayLike<number>): void {
    this.#reserve(items.length)
    this.#items.set(items, this.length)
    this.length += items.length
  }

  at(index: number): number {
    return this.#items[index]!
  }

  set(index: number, item: number): void {
    this.#items[index] = item
  }

  /** The numbers so far, in a table of just their length. */
  finish(): T {
    return this.#items.slice(0, this.length) as T
  }

  #reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.#items.length) return
    // By half, not double: a million names stay in their bounds while the table is copied.
    const larger = this.#make(Math.max(needed, Math.ceil(this.#items.length * 1.5)))
    larger.set(this.#items)
    this.#items = larger
  }
}

export const growing32 = () => new Growing((length) => new Uint32Array(length))
export const growing16 = () => new Growing((length) => new Uint16Array(length))
export const growing8 = () => new Growing((length) => new Uint8Array(length))
