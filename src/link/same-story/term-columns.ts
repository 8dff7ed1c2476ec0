import { largeFloat32, largeUint16, largeUint32 } from '../../graph/large-array.ts'
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
  keys = largeUint32(ROOM)
  /** Counts, later weights. */
  values = largeFloat32(ROOM)
  /** How telling each term is in the collection. */
  telling = largeFloat32(ROOM)
  /** Where its article has a term first, in code units. */
  starts = largeUint32(ROOM)
  lengths = largeUint16(ROOM)

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
    this.keys = copied(this.keys, largeUint32(room))
    this.values = copied(this.values, largeFloat32(room))
    this.telling = copied(this.telling, largeFloat32(room))
    this.starts = copied(this.starts, largeUint32(room))
    this.lengths = copied(this.lengths, largeUint16(room))
  }
}

function copied<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
