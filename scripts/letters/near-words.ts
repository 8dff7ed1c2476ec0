import { LONGEST_LATIN } from '../../src/names/letters/letter-pairs.ts'
import { DROPPED, type RunPairs } from './run-pairs.ts'

/** A letter of the words, in the place where it stands; the numbers are those of the runs that end with it. */
interface Knot {
  readonly single: number
  readonly double: number
  readonly letter: string
  readonly next: Knot[]
  /** Number of the word that ends here, -1 for none. */
  word: number
}

/** A word found, and what reading the one asked for as it costs, in quarter bits. */
export interface NearWord {
  readonly word: number
  readonly cost: number
}

/** Words of the other script as a tree of letters, so that what many begin with is compared once. */
export class NearWords {
  readonly words: readonly string[]
  readonly #pairs: RunPairs
  readonly #root: Knot = { single: -1, double: -1, letter: '', next: [], word: -1 }
  readonly #columns: Float64Array[] = []
  /** What the Latin word's runs cost against each run of the other script, as far as looked up; -1 is the last. */
  #costs: (Float64Array | undefined)[] = []
  /** Numbers of the Latin word's runs: by length, then by where they end. */
  #rows = new Int16Array()
  #size = 0
  #best = 0
  #found: NearWord[] = []

  constructor(words: readonly string[], pairs: RunPairs) {
    this.words = words
    this.#pairs = pairs
    for (const [at, word] of words.entries()) this.#add(word, at)
  }

  #add(word: string, number: number): void {
    let knot = this.#root
    for (const [at, letter] of [...word].entries()) {
      let next = knot.next.find((one) => one.letter === letter)
      if (next === undefined) {
        const single = this.#pairs.other.get(letter) ?? -1
        const double = at === 0 ? -1 : (this.#pairs.other.get(word[at - 1]! + letter) ?? -1)
        next = { single, double, letter, next: [], word: -1 }
        knot.next.push(next)
      }
      knot = next
    }
    knot.word = number
  }

  /** The words that cost at most `margin` more than the cheapest one, or than `known` if that is less. */
  near(latin: string, known: number, margin: number): NearWord[] {
    this.#read(latin)
    this.#best = known
    this.#found = []
    const start = this.#columnAt(0)
    start.fill(Infinity)
    start[0] = 0
    const least = this.#silent(start)
    this.#descend(this.#root, 0, [least, margin])
    return this.#found.filter(({ cost }) => cost <= this.#best + margin)
  }

  #read(latin: string): void {
    this.#costs = []
    this.#size = latin.length + 1
    this.#rows = new Int16Array((LONGEST_LATIN + 1) * this.#size).fill(-1)
    for (let run = 0; run <= LONGEST_LATIN; run++) {
      for (let end = run; end < this.#size; end++) {
        const row = this.#pairs.latin.get(latin.slice(end - run, end))
        if (row !== undefined) this.#rows[run * this.#size + end] = row
      }
    }
  }

  #descend(knot: Knot, depth: number, [before, margin]: readonly [number, number]): void {
    for (const next of knot.next) {
      const least = this.#column(next, depth + 1)
      const cost = this.#columns[depth + 1]![this.#size - 1]!
      if (next.word >= 0 && cost <= this.#best + margin) {
        this.#found.push({ word: next.word, cost })
        if (cost < this.#best) this.#best = cost
      }
      if (Math.min(before, least) > this.#best + margin) continue
      this.#descend(next, depth + 1, [least, margin])
    }
  }

  #columnAt(depth: number): Float64Array {
    const size = this.#size
    if (this.#columns[depth]?.length !== size) this.#columns[depth] = new Float64Array(size)
    return this.#columns[depth]!
  }

  /** Fills the column of a letter from those of the two letters before it; gives the least of it. */
  #column({ single, double }: Knot, depth: number): number {
    const column = this.#columnAt(depth)
    const size = column.length
    const before = this.#columns[depth - 1]!
    const costs = this.#costsOf(single)
    for (let end = 0; end < size; end++) {
      const alone = costs[end]!
      column[end] = before[end]! + (alone === Infinity ? DROPPED : alone)
    }
    spread(before, column, costs, 1)
    if (depth > 1 && double >= 0)
      spread(this.#columns[depth - 2]!, column, this.#costsOf(double), 0)
    return this.#silent(column)
  }

  /** Latin letters that stand for nothing. */
  #silent(column: Float64Array): number {
    const size = column.length
    const costs = this.#costsOf(0)
    let least = column[0]!
    for (let end = 1; end < size; end++) {
      let cost = column[end]!
      for (let run = 1; run <= Math.min(LONGEST_LATIN, end); run++) {
        const own = costs[run * size + end]!
        const more = own === Infinity && run === 1 ? DROPPED : own
        if (column[end - run]! + more < cost) cost = column[end - run]! + more
      }
      column[end] = cost
      if (cost < least) least = cost
    }
    return least
  }

  /** Costs of the Latin runs against one run: by the run's length, then by where it ends. */
  #costsOf(other: number): Float64Array {
    const at = other < 0 ? this.#pairs.other.size : other
    const known = this.#costs[at]
    if (known !== undefined) return known
    const costs = new Float64Array(this.#rows.length).fill(Infinity)
    for (let place = 0; place < costs.length && other >= 0; place++) {
      const row = this.#rows[place]!
      if (row >= 0) costs[place] = this.#pairs.cost(row, other)
    }
    this.#costs[at] = costs
    return costs
  }
}

function spread(from: Float64Array, to: Float64Array, costs: Float64Array, first: number): void {
  const size = to.length
  for (let run = first; run <= LONGEST_LATIN; run++) {
    for (let end = run; end < size; end++) {
      const cost = from[end - run]! + costs[run * size + end]!
      if (cost < to[end]!) to[end] = cost
    }
  }
}
