import type { GazetteerMatch, ReadForm } from '../../model/gazetteer.ts'
import type { Unit } from './units.ts'

/** The words a form may be one of. */
export interface Words {
  /** Their slots in each layer. */
  readonly slots: readonly (readonly number[])[]
  /** Nodes of the names that begin with them, in each layer. */
  readonly nodes: readonly (readonly number[])[]
  /** Whether any name does. */
  readonly opens: boolean
  /** Names that are this one word, in each layer; read when first met. */
  readonly alone: (readonly Ending[])[]
}

/** A name that ends in a node. */
export interface Ending extends Pick<GazetteerMatch, 'entry' | 'name' | 'kind'> {
  others?: readonly number[]
}

/** A unit with the words it may be one of. */
export interface ReadUnit extends Unit {
  readonly words: Words
}

/** A form as it was read; it is the same wherever it stands. */
export interface ReadUnits extends ReadForm {
  readonly units: readonly ReadUnit[]
  /** Whether no name goes across it. */
  readonly parts: boolean
}

/** Where a name stands. */
export type Place = Pick<GazetteerMatch, 'start' | 'end' | 'part'>

/** The units of one sentence at a time, one after the other; its lists are used again for the next. */
export class Sentence {
  readonly units: ReadUnit[] = []
  /** By unit: the number of its token. */
  readonly tokens: number[] = []
  /** By unit: false after a mark that no name goes across. */
  readonly #joined: boolean[] = []
  /** Whether any unit begins inside a token. */
  hasParts = false
  length = 0

  read(forms: readonly ReadUnits[]): void {
    this.length = 0
    this.hasParts = false
    let joined = true
    for (let token = 0; token < forms.length; token++) {
      const { units, parts } = forms[token]!
      if (parts) joined = false
      for (let i = 0; i < units.length; i++) {
        const unit = units[i]!
        if (unit.opens !== 'token') this.hasParts = true
        this.units[this.length] = unit
        this.tokens[this.length] = token
        this.#joined[this.length++] = joined
        joined = true
      }
    }
  }

  /** Whether there is such a unit, and a name may go on in it. */
  isJoined(unit: number): boolean {
    return unit < this.length && this.#joined[unit]!
  }

  /**
   * The place from one unit to another; null where it would begin or end inside a word with a hyphen that goes on
   * in the next. An apostrophe is an edge anywhere: "China's", "l'Ukraine".
   */
  place(from: number, to: number): Place | null {
    const first = this.units[from]!
    const last = this.units[to]!
    const start = this.tokens[from]!
    const end = this.tokens[to]! + 1
    if (first.opens === 'token' && last.closes === 'token') return { start, end }
    const inner = first.opens === 'hyphen' || last.closes === 'hyphen'
    if (inner && end - start > 1) return null
    return { start, end, part: { start: first.from, end: last.to } }
  }
}
