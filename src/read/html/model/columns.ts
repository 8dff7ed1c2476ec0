/** Columns that are made at a time: many small arrays cost more to make than to fill. */
const MADE_AT_ONCE = 64

/** Blocks of a page up to which its columns are made in a room that is kept: nearly all pages. */
const KEPT_BLOCKS = 2_000

/** Room for columns that pages take in turn: fresh memory costs several times what filling it does. */
export class ColumnRoom {
  readonly #pieces: Float32Array[] = []

  /** The room at a place, all zeros. What was in it before is gone. */
  at(place: number, size: number): Float32Array {
    if (size > KEPT_BLOCKS * MADE_AT_ONCE) return new Float32Array(size)
    const known = this.#pieces[place]
    if (known && known.length >= size) return known.subarray(0, size).fill(0)
    const fresh = new Float32Array(size)
    this.#pieces[place] = fresh
    return fresh
  }
}

/** Features of the blocks of a page: a column of numbers for each name, all equally long. */
export class Columns {
  /** Number of blocks. */
  readonly length: number
  readonly #columns = new Map<string, Float32Array>()
  readonly #wanted: ReadonlySet<string> | null
  readonly #room: ColumnRoom
  #pieces = 0
  #piece: Float32Array = new Float32Array(0)
  #taken = 0

  /**
   * @param wanted names of the columns that are asked for in the end; all where it is not told
   * @param room where they are made; the next ones made in it take their place
   */
  constructor(
    length: number,
    wanted: ReadonlySet<string> | null = null,
    room: ColumnRoom = new ColumnRoom(),
  ) {
    this.length = length
    this.#wanted = wanted
    this.#room = room
  }

  /** False for a column that nobody asks for, so that what is costly to tell is left out. */
  wants(name: string): boolean {
    return this.#wanted === null || this.#wanted.has(name)
  }

  /** The column of a name, made of zeros where it is new. */
  column(name: string): Float32Array {
    const known = this.#columns.get(name)
    if (known) return known
    if (this.#taken === this.#piece.length) {
      this.#piece = this.#room.at(this.#pieces++, this.length * MADE_AT_ONCE)
      this.#taken = 0
    }
    const fresh = this.#piece.subarray(this.#taken, this.#taken + this.length)
    this.#taken += this.length
    this.#columns.set(name, fresh)
    return fresh
  }

  /** Names in the order in which they were made. */
  get names(): string[] {
    return [...this.#columns.keys()]
  }
}
