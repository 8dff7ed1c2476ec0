import type { Line } from './lines.ts'

/** How likely a word of the one language stands for one of the other, both ways joined. */
export interface LearntPair {
  readonly first: number
  readonly second: number
  readonly likelihood: number
}

const ROUNDS = 5
const NULL_WORD = 0.08
/** How fast links off the diagonal lose, and from how many terms on there is a diagonal. */
const DIAGONAL = 3
const LEAST_DIAGONAL = 4
const STRIDE = 2 ** 21

/**
 * IBM's first model of translation (Brown et al. 1993) with a prior for the diagonal, learnt in both directions.
 * @returns for each pair of terms that met, the geometric mean of both probabilities
 */
export function learnPairs(lines: readonly Line[]): LearntPair[] {
  const cells = new Cells(lines)
  const forth = cells.learn(lines, 'first')
  const back = cells.learn(lines, 'second')
  return cells.pairs.map(([first, second], cell) => ({
    ...{ first, second, likelihood: Math.sqrt(forth[cell]! * back[cell]!) },
  }))
}

/** Pairs of terms that met in a line, numbered. */
class Cells {
  readonly pairs: (readonly [number, number])[] = []
  readonly #numbers = new Map<number, number>()
  /** Cells of each line: of its first term with all of the second language, then of its second … */
  readonly #byLine: Uint32Array[] = []

  constructor(lines: readonly Line[]) {
    for (const { first, second } of lines) {
      this.#byLine.push(Uint32Array.from(first.flatMap((a) => second.map((b) => this.#cell(a, b)))))
    }
  }

  #cell(a: number, b: number): number {
    const key = a * STRIDE + b
    let cell = this.#numbers.get(key)
    if (cell === undefined) {
      cell = this.pairs.push([a, b]) - 1
      this.#numbers.set(key, cell)
    }
    return cell
  }

  /** Probabilities of each cell's other term, given its term of the language `from`. */
  learn(lines: readonly Line[], from: 'first' | 'second'): Float64Array {
    const given = Uint32Array.from(this.pairs, ([a, b]) => (from === 'first' ? a : b))
    let probability: Float64Array = new Float64Array(this.pairs.length).fill(1)
    for (let round = 0; round < ROUNDS; round++) {
      const counts = new Float64Array(this.pairs.length)
      for (const [number, line] of lines.entries()) {
        addCounts(line, this.#byLine[number]!, { from, probability, counts })
      }
      probability = normalised(counts, given)
    }
    return probability
  }
}

interface Round {
  readonly from: 'first' | 'second'
  readonly probability: Float64Array
  readonly counts: Float64Array
}

/** Shares each term of the other language out among those it may come from. */
function addCounts(line: Line, cells: Uint32Array, { from, probability, counts }: Round): void {
  const [rows, columns] = [line.first.length, line.second.length]
  const [targets, sources] = from === 'first' ? [columns, rows] : [rows, columns]
  const cellAt = (target: number, source: number) =>
    from === 'first' ? cells[source * columns + target]! : cells[target * columns + source]!
  const hasDiagonal = Math.min(rows, columns) >= LEAST_DIAGONAL
  const shares = new Float64Array(sources)
  for (let target = 0; target < targets; target++) {
    let sum = 0
    for (let source = 0; source < sources; source++) {
      const off = Math.abs(target / targets - source / sources)
      const prior = hasDiagonal ? Math.exp(-DIAGONAL * off) : 1
      shares[source] = prior * probability[cellAt(target, source)]!
      sum += shares[source]!
    }
    sum += NULL_WORD * (sum / sources || 1)
    for (let source = 0; source < sources; source++) {
      counts[cellAt(target, source)]! += (line.weight * shares[source]!) / sum
    }
  }
}

function normalised(counts: Float64Array, given: Uint32Array): Float64Array {
  const sums = new Float64Array(given.reduce((most, word) => Math.max(most, word), 0) + 1)
  for (const [cell, count] of counts.entries()) sums[given[cell]!]! += count
  return counts.map((count, cell) => count / (sums[given[cell]!]! || 1))
}
