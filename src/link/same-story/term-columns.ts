import type { Term } from './terms.ts'

/** Room for so many terms at first: a few articles. */
const ROOM = 4096
/** Columns grow by half when they are full: what is copied on the way is twice what is held in the end. */
const GROWTH = 1.5

/**
 * Terms in columns, eighteen bytes each. All terms of all articles share them: fifteen small arrays an article cost more
 * than what stands in them.
 */
export class TermColumns {
  length = 0
  keys = new Uint32Array(ROOM)
  /** Counts, later weights. */
  values = new Float32Array(ROOM)
  /** How telling each term is in the collection. */
  telling = new Float32Array(ROOM)
  /** Where its article has a term first, in code units. */
  starts = new Uint32Array(ROOM)
  lengths = new Uint16Array(ROOM)

  add(key: number, { count, at, shown }: Term): void {
    if (this.length === this.keys.length) this.#grow()
    this.keys[this.length] = key
    this.values[this.length] = count
    this.starts[this.length] = at
    this.lengths[this.length] = shown.length
    this.length++
  }

  #grow(): void {
    const room = Math.ceil(this.keys.length * GROWTH)
    this.keys = copied(this.keys, new Uint32Array(room))
    this.values = copied(this.values, new Float32Array(room))
    this.telling = copied(this.telling, new Float32Array(room))
    this.starts = copied(this.starts, new Uint32Array(room))
    this.lengths = copied(this.lengths, new Uint16Array(room))
  }
}

function copied<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
