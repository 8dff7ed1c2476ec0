import { LONGEST_LATIN, LONGEST_OTHER } from '../../src/names/letters/letter-pairs.ts'

/** Two runs of letters that stand for each other, and what that costs in quarter bits. */
export interface RunPair {
  readonly latin: string
  readonly other: string
  readonly cost: number
}

/** A word by the runs that start at each place: number of the run of every length from 0 on, -1 where unknown. */
export interface Cut {
  readonly length: number
  readonly runs: Int16Array
}

/** Cost, in quarter bits, of a letter left out that no pair leaves out, as in letter-pairs.ts. */
export const DROPPED = 36

/** A table while it is learnt: costs can be changed, and the way through two words is told pair by pair. */
export class RunPairs {
  readonly latin = new Map<string, number>([['', 0]])
  readonly other = new Map<string, number>([['', 0]])
  /** Cost of each pair, in the order in which the pairs were given. */
  readonly costs: Float64Array
  readonly #pairs: readonly RunPair[]
  readonly #at: Int16Array
  readonly #more: Uint8Array

  /** `also`: a letter that may be taken for another one, and what that costs more, as in the tables. */
  constructor(pairs: readonly RunPair[], also: Readonly<Record<string, string>> = {}) {
    this.#pairs = pairs
    this.costs = Float64Array.from(pairs, ({ cost }) => cost)
    const readings = Object.entries(also).map(
      ([letter, reading]) => [letter, reading[0]!, Number(reading.slice(1))] as const,
    )
    const taken: [number, number, number, number][] = []
    for (const [at, { latin, other }] of pairs.entries()) {
      const row = numberOf(this.latin, latin)
      taken.push([row, numberOf(this.other, other), at, 0])
      for (const [letter, plain, more] of readings) {
        if (!other.includes(plain)) continue
        taken.push([row, numberOf(this.other, other.replace(plain, letter)), at, more])
      }
    }
    this.#at = new Int16Array(this.latin.size * this.other.size).fill(-1)
    this.#more = new Uint8Array(this.#at.length)
    for (const [row, column, at, more] of taken) {
      const cell = row * this.other.size + column
      if (this.cost(row, column) <= this.costs[at]! + more) continue
      this.#at[cell] = at
      this.#more[cell] = more
    }
  }

  /** What two runs, by number, cost: Infinity where they are no pair. */
  cost(latin: number, other: number): number {
    const cell = latin * this.other.size + other
    const pair = this.#at[cell]!
    return pair < 0 ? Infinity : this.costs[pair]! + this.#more[cell]!
  }

  /** A word cut for {@link way}. */
  cut(word: string, side: 'latin' | 'other'): Cut {
    const longest = side === 'latin' ? LONGEST_LATIN : LONGEST_OTHER
    const runs = new Int16Array((word.length + 1) * (longest + 1)).fill(-1)
    for (let at = 0; at <= word.length; at++) {
      for (let size = 0; size <= longest && at + size <= word.length; size++) {
        runs[at * (longest + 1) + size] = this[side].get(word.slice(at, at + size)) ?? -1
      }
    }
    return { length: word.length, runs }
  }

  /** The cheapest way to read one word as the other: what it costs, and the pairs on it by number. */
  way(latin: Cut, other: Cut): { cost: number; pairs: number[] } {
    const width = other.length + 1
    const size = (latin.length + 1) * width
    const cells = new Float64Array(size).fill(Infinity)
    const from = new Int32Array(size)
    const via = new Int16Array(size).fill(-1)
    cells[0] = 0
    for (let at = 0; at < size; at++) {
      this.#onwards(latin, other, at, (to, cost, pair) => {
        if (cells[at]! + cost >= cells[to]!) return
        cells[to] = cells[at]! + cost
        from[to] = at
        via[to] = pair
      })
    }
    const pairs: number[] = []
    for (let at = size - 1; at > 0; at = from[at]!) if (via[at]! >= 0) pairs.push(via[at]!)
    return { cost: cells[size - 1]!, pairs }
  }

  #onwards(
    latin: Cut,
    other: Cut,
    at: number,
    step: (to: number, cost: number, pair: number) => void,
  ): void {
    const width = other.length + 1
    const i = Math.floor(at / width)
    const j = at % width
    for (let a = 0; a <= Math.min(LONGEST_LATIN, latin.length - i); a++) {
      const row = latin.runs[i * (LONGEST_LATIN + 1) + a]!
      if (row < 0 && a > 1) continue
      for (let b = a === 0 ? 1 : 0; b <= Math.min(LONGEST_OTHER, other.length - j); b++) {
        const column = other.runs[j * (LONGEST_OTHER + 1) + b]!
        const cell = row < 0 || column < 0 ? -1 : row * this.other.size + column
        const pair = cell < 0 ? -1 : this.#at[cell]!
        if (pair >= 0) step(at + a * width + b, this.costs[pair]! + this.#more[cell]!, pair)
        else if (a + b === 1) step(at + a * width + b, DROPPED, -1)
      }
    }
  }

  /**
   * The pairs in whole quarter bits, without those that a way over shorter pairs makes up for no more: no word
   * costs anything else without them.
   */
  needed(): RunPair[] {
    const rounded = this.#pairs
      .map(({ latin, other }, at) => ({ latin, other, cost: Math.round(this.costs[at]!) }))
      .sort((a, b) => sizeOf(b) - sizeOf(a))
    const left = new Set(rounded)
    const table = new RunPairs(rounded)
    for (const [at, pair] of rounded.entries()) {
      if (sizeOf(pair) < 2) continue
      table.costs[at] = Infinity
      const { cost } = table.way(table.cut(pair.latin, 'latin'), table.cut(pair.other, 'other'))
      if (cost <= pair.cost) left.delete(pair)
      else table.costs[at] = pair.cost
    }
    return [...left]
  }
}

function sizeOf({ latin, other }: RunPair): number {
  return latin.length + other.length
}

function numberOf(runs: Map<string, number>, run: string): number {
  const known = runs.get(run)
  if (known !== undefined) return known
  runs.set(run, runs.size)
  return runs.size - 1
}
