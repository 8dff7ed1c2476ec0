/** Runs of letters of two scripts that stand for each other, with the cost of each, as JSON holds them. */
export interface LetterTable {
  /** Letters of the Latin side that have entries of their own; others lose their marks first. */
  readonly latin: string
  /** Latin run: the other script's runs, each with its cost in quarter bits, `ш3 щ12`. A lone digit stands for nothing. */
  readonly pairs: Readonly<Record<string, string>>
  /** Letter of the other script: one it may be taken for as well, and what that costs more, `{ "ё": "е4" }`. */
  readonly also?: Readonly<Record<string, string>>
}

/** A table laid out for look-up: one byte for every pair of runs. */
export interface LetterPairs {
  readonly latin: ReadonlySet<string>
  readonly latinRuns: ReadonlyMap<string, number>
  readonly otherRuns: ReadonlyMap<string, number>
  readonly costs: Uint8Array
}

/** A word cut into runs: for every place and length the number of the run, -1 where the table has none. */
export interface WordRuns {
  readonly length: number
  readonly runs: Int16Array
}

/** Start and end of a word, letters of their own in the tables. */
export const START = '^'
export const END = '$'
/** Longest runs: Latin letters (sch, ugh), letters of the other script. */
export const LONGEST_LATIN = 3
export const LONGEST_OTHER = 2
/** Cost, in quarter bits, of a letter left out which the table does not know as silent, and of no pair. */
const DROPPED = 36
const NONE = 255

/** Lays a table out; about a millisecond and some hundred kilobytes for the largest. */
export function layOut(table: LetterTable): LetterPairs {
  const latinRuns = new Map<string, number>([['', 0]])
  const otherRuns = new Map<string, number>([['', 0]])
  const rows: [number, number, number][] = []
  const also = Object.entries(table.also ?? {}).map(
    ([letter, reading]) => [letter, reading[0]!, Number(reading.slice(1))] as const,
  )
  for (const [latin, others] of Object.entries(table.pairs)) {
    const row = numberOf(latinRuns, latin)
    for (const other of others.split(' ')) {
      const at = other.search(/\d/)
      const run = other.slice(0, at)
      const cost = Number(other.slice(at))
      rows.push([row, numberOf(otherRuns, run), cost])
      for (const [letter, plain, more] of also) {
        if (run.includes(plain))
          rows.push([row, numberOf(otherRuns, run.replace(plain, letter)), cost + more])
      }
    }
  }
  const costs = new Uint8Array(latinRuns.size * otherRuns.size).fill(NONE)
  for (const [row, column, cost] of rows) {
    const at = row * otherRuns.size + column
    if (cost < costs[at]!) costs[at] = cost
  }
  return { latin: new Set(table.latin), latinRuns, otherRuns, costs }
}

function numberOf(runs: Map<string, number>, run: string): number {
  const known = runs.get(run)
  if (known !== undefined) return known
  runs.set(run, runs.size)
  return runs.size - 1
}

/** A Latin word in lower case as runs. Letters foreign to the table lose their marks. */
export function latinRuns(word: string, pairs: LetterPairs): WordRuns {
  return cut(plainLatin(word, pairs.latin), pairs.latinRuns, LONGEST_LATIN)
}

/** A word of the other script, in lower case, as runs. */
export function otherRuns(word: string, pairs: LetterPairs): WordRuns {
  return cut(word, pairs.otherRuns, LONGEST_OTHER)
}

/** Lower-case Latin in which letters outside an alphabet are written without their marks. */
export function plainLatin(word: string, alphabet: ReadonlySet<string>): string {
  let plain = ''
  for (const letter of word.normalize('NFC')) {
    plain += alphabet.has(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '')
  }
  return plain
}

function cut(word: string, numbers: ReadonlyMap<string, number>, longest: number): WordRuns {
  const padded = START + word + END
  const runs = new Int16Array(padded.length * longest).fill(-1)
  for (let at = 0; at < padded.length; at++) {
    for (let length = 1; length <= longest && at + length <= padded.length; length++) {
      runs[at * longest + length - 1] = numbers.get(padded.slice(at, at + length)) ?? -1
    }
  }
  return { length: padded.length, runs }
}

/** Cells of the word pair at hand; grows with the longest pair seen. */
let cells = new Uint16Array(32 * 32)

/**
 * Least cost, in quarter bits, of reading one word as the other: the cheapest way to cut both into runs that
 * stand for each other (Viterbi over a joint multigram model). `limit` and more is returned as `limit`; a low one
 * makes it quick, as dearer ways are not followed.
 */
export function letterCost(
  latin: WordRuns,
  other: WordRuns,
  pairs: LetterPairs,
  limit: number,
): number {
  const width = other.length + 1
  const last = (latin.length + 1) * width - 1
  if (cells.length <= last) cells = new Uint16Array(2 * last)
  cells.fill(limit, 0, last + 1)
  cells[0] = 0
  for (let i = 0; i <= latin.length; i++) {
    for (let j = 0; j < width; j++) {
      const cost = cells[i * width + j]!
      if (cost < limit) spread(latin, other, pairs, i * width + j)
    }
  }
  return cells[last]!
}

/** Lowers the cells that can be reached from one by a pair of runs. */
function spread(latin: WordRuns, other: WordRuns, pairs: LetterPairs, from: number): void {
  const width = other.length + 1
  const columns = pairs.otherRuns.size
  const i = (from / width) | 0
  const j = from - i * width
  const base = cells[from]!
  const mostLatin = Math.min(LONGEST_LATIN, latin.length - i)
  const mostOther = Math.min(LONGEST_OTHER, other.length - j)
  for (let a = 0; a <= mostLatin; a++) {
    const run = a === 0 ? 0 : latin.runs[i * LONGEST_LATIN + a - 1]!
    if (run < 0 && a > 1) continue
    for (let b = a === 0 ? 1 : 0; b <= mostOther; b++) {
      const second = b === 0 ? 0 : other.runs[j * LONGEST_OTHER + b - 1]!
      let cost = run < 0 || second < 0 ? NONE : pairs.costs[run * columns + second]!
      if (cost === NONE) {
        if (a + b !== 1) continue
        cost = DROPPED
      }
      const to = from + a * width + b
      if (base + cost < cells[to]!) cells[to] = base + cost
    }
  }
}
