/** Columns that are made at a time: many small arrays cost more to make than to fill. */
const MADE_AT_ONCE = 64

/** Features of the blocks of a page: a column of numbers for each name, all equally long. */
export class Columns {
  /** Number of blocks. */
  readonly length: number
  readonly #columns = new Map<string, Float32Array>()
  readonly #wanted: ReadonlySet<string> | null
  #room = new Float32Array(0)
  #taken = 0

  /** @param wanted names of the columns that are asked for in the end; all where it is not told */
  constructor(length: number, wanted: ReadonlySet<string> | null = null) {
    this.length = length
    this.#wanted = wanted
  }

  /** False for a column that nobody asks for, so that what is costly to tell is left out. */
  wants(name: string): boolean {
    return this.#wanted === null || this.#wanted.has(name)
  }

  /** The column of a name, made of zeros where it is new. */
  column(name: string): Float32Array {
    const known = this.#columns.get(name)
    if (known) return known
    if (this.#taken === this.#room.length) {
      this.#room = new Float32Array(this.length * MADE_AT_ONCE)
      this.#taken = 0
    }
    const fresh = this.#room.subarray(this.#taken, this.#taken + this.length)
    this.#taken += this.length
    this.#columns.set(name, fresh)
    return fresh
  }

  /** Names in the order in which they were made. */
  get names(): string[] {
    return [...this.#columns.keys()]
  }
}
