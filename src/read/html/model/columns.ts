/** Features of the blocks of a page: a column of numbers for each name, all equally long. */
export class Columns {
  /** Number of blocks. */
  readonly length: number
  readonly #columns = new Map<string, Float32Array>()

  constructor(length: number) {
    this.length = length
  }

  /** The column of a name, made of zeros where it is new. */
  column(name: string): Float32Array {
    const known = this.#columns.get(name)
    if (known) return known
    const fresh = new Float32Array(this.length)
    this.#columns.set(name, fresh)
    return fresh
  }

  /** Names in the order in which they were made. */
  get names(): string[] {
    return [...this.#columns.keys()]
  }
}
