/*
 * Learns which runs of letters stand for each other in names and writes src/names/letters/<script>.json:
 *   npx tsx scripts/learn-letters.ts FOLDER [script …]     (FOLDER: data of NETransliteration, CC0)
 * The 64 % slices are read, of most scripts every second line; the 16 % slices stay unseen.
 * Joint multigram model, trained by expectation maximisation; cost of a pair: minus the logarithm of the probability
 * of the Latin run given the other (0.95 first among 10,000; given the Latin run, or the mean of both: 0.94).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  END,
  LONGEST_LATIN,
  LONGEST_OTHER,
  plainLatin,
  START,
} from '../src/names/letters/letter-pairs.ts'
import { pinyinOfCharacters } from '../src/names/transliteration/chinese/characters.ts'

const TABLES = join(import.meta.dirname, '..', 'src', 'names', 'letters')
const FILES: Readonly<Record<string, string>> = {
  cyrillic: 'wd_russian_64',
  hebrew: 'wd_hebrew_64',
  arabic: 'wd_arabic_64',
  pinyin: 'wd_chinese_64',
}
/** How a script's table is learnt. */
interface Recipe {
  /** Every so many lines are read. */
  readonly step: number
  /** Least count of a pair of runs that is kept: sets the size of the table. */
  readonly least: number
  /** A pair of words counts as often as Wikidata has it, at most so often: those seen once are often no pairs. */
  readonly most: number
  /** Share of the pairs, the dearest ones, that are taken for no pairs after {@link TRIMMED_AFTER} rounds. */
  readonly trimmed: number
  readonly rounds: number
}

/**
 * Cyrillic by the recipe that ranked best on lines not read (every second line left out: .948, against .934 with all
 * pairs counted alike, kept from 6 on and none trimmed).
 */
const RECIPES: Readonly<Record<string, Recipe>> = {
  cyrillic: { step: 1, least: 5, most: 4, trimmed: 0.06, rounds: 6 },
  hebrew: { step: 2, least: 18, most: 1, trimmed: 0, rounds: 8 },
  arabic: { step: 2, least: 18, most: 1, trimmed: 0, rounds: 8 },
  pinyin: { step: 2, least: 12, most: 1, trimmed: 0, rounds: 8 },
}
const TRIMMED_AFTER = 3
/** Most texts write е for ё, and so do many names in Latin letters: Gorbachev, Горбачёв (4: one bit; 1 to 8 rank alike). */
const ALSO: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cyrillic: { ё: 'е4' },
}
/** Length alone, which few texts write: Cyrillic has nothing for it. */
const MACRONS: Readonly<Record<string, string>> = { ō: 'o', ū: 'u', ā: 'a', ī: 'i', ē: 'e' }
/** A Latin letter with marks needs this many words to have entries of its own. */
const LEAST_LETTER = 60
/** Runs may lie this far from the diagonal, in letters. */
const BAND = 3
interface Pair {
  readonly latin: string
  readonly other: string
  /** How often it counts. */
  readonly weight: number
  /** How surprising it is, in bits a letter, by the weights of the round before. */
  cost: number
}

function read(folder: string, file: string, { step, most }: Recipe): Pair[] {
  const pairs: Pair[] = []
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  for (let at = 0; at < lines.length; at += step) {
    const [latin, letters, times] = lines[at]!.split('\t')
    if (!latin || !letters || !/^[\p{Script=Latin}\p{M}]+$/u.test(latin)) continue
    const written = latin.normalize('NFC')
    pairs.push({
      latin: file.includes('russian')
        ? written.replace(/[ōūāīē]/g, (one) => MACRONS[one]!)
        : written,
      other: sayable(letters.replaceAll(' ', '')),
      weight: Math.min(most, Number(times) || 1),
      cost: 0,
    })
  }
  return pairs
}

/** Chinese characters as their pinyin, anything else as it is. */
function sayable(word: string): string {
  return /^\p{Script=Han}/u.test(word) ? pinyinOfCharacters(word, false).join('') : word
}

function alphabetOf(pairs: readonly Pair[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { latin } of pairs)
    for (const letter of new Set(latin)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= LEAST_LETTER).map(([letter]) => letter))
}

/** Calls back for every pair of runs which may stand for each other, with where they end. */
function steps(
  latin: string,
  other: string,
  visit: (key: string, from: number, to: number) => void,
): void {
  const width = other.length + 1
  for (let i = 0; i <= latin.length; i++) {
    const middle = Math.round((i * other.length) / latin.length)
    const last = Math.min(other.length, middle + BAND)
    for (let j = Math.max(0, middle - BAND); j <= last; j++) {
      for (let a = 0; a <= Math.min(LONGEST_LATIN, i); a++) {
        for (let b = a === 0 ? 1 : 0; b <= Math.min(LONGEST_OTHER, j); b++) {
          if (marksDiffer(latin, other, [i, j, a, b])) continue
          const key = `${latin.slice(i - a, i)} ${other.slice(j - b, j)}`
          visit(key, (i - a) * width + j - b, i * width + j)
        }
      }
    }
  }
}

/** The start of a word stands for a start only, its end for an end. */
function marksDiffer(
  latin: string,
  other: string,
  [i, j, a, b]: readonly [number, number, number, number],
): boolean {
  const starts = (i - a === 0 && a > 0) !== (j - b === 0 && b > 0)
  const ends = (i === latin.length && a > 0) !== (j === other.length && b > 0)
  return starts || ends
}

/** Weights at the outset: equal lengths and single letters are likely, long runs are not. */
function firstWeight(key: string): number {
  const [a, b] = key.split(' ').map((run) => run.length) as [number, number]
  return 0.1 ** (a + b) * (a === 0 || b === 0 ? 0.02 : 1)
}

function round(
  pairs: readonly Pair[],
  weights: ReadonlyMap<string, number> | null,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const pair of pairs) {
    const { latin, other } = pair
    const found: [string, number, number, number][] = []
    steps(latin, other, (key, from, to) => {
      const weight = weights === null ? firstWeight(key) : (weights.get(key) ?? 0)
      if (weight > 0) found.push([key, from, to, weight])
    })
    const size = (latin.length + 1) * (other.length + 1)
    const forward = new Float64Array(size)
    const backward = new Float64Array(size)
    forward[0] = 1
    backward[size - 1] = 1
    for (const [, from, to, weight] of found) forward[to]! += forward[from]! * weight
    for (let at = found.length - 1; at >= 0; at--) {
      const [, from, to, weight] = found[at]!
      backward[from]! += backward[to]! * weight
    }
    const total = forward[size - 1]!
    pair.cost = -Math.log2(total) / (latin.length + other.length)
    if (total === 0) continue
    for (const [key, from, to, weight] of found) {
      const share = (forward[from]! * weight * backward[to]!) / total
      if (share > 1e-4) counts.set(key, (counts.get(key) ?? 0) + share * pair.weight)
    }
  }
  return counts
}

function learn(all: readonly Pair[], { rounds, trimmed }: Recipe): Map<string, number> {
  let pairs = all
  let weights: Map<string, number> | null = null
  let counts = new Map<string, number>()
  for (let at = 0; at < rounds; at++) {
    counts = round(pairs, weights)
    if (trimmed > 0 && at === TRIMMED_AFTER) pairs = withoutDearest(pairs, trimmed)
    let total = 0
    for (const count of counts.values()) total += count
    weights = new Map()
    for (const [key, count] of counts) if (count > 0.3) weights.set(key, count / total)
  }
  return counts
}

function withoutDearest(pairs: readonly Pair[], share: number): readonly Pair[] {
  const costs = pairs.map(({ cost }) => cost).sort((a, b) => a - b)
  const most = costs[Math.floor(costs.length * (1 - share))]!
  return pairs.filter(({ cost }) => cost <= most)
}

/** Counts as costs: how surprising the Latin run is for the other script's, in quarter bits. */
function table(
  counts: ReadonlyMap<string, number>,
  latin: ReadonlySet<string>,
  least: number,
): { latin: string; pairs: Record<string, string> } {
  const seconds = new Map<string, number>()
  for (const [key, count] of counts) {
    const b = key.slice(key.indexOf(' ') + 1)
    seconds.set(b, (seconds.get(b) ?? 0) + count)
  }
  const rows = new Map<string, string[]>()
  for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < least) continue
    const [a, b] = key.split(' ') as [string, string]
    const cost = Math.round(-4 * Math.log2(count / seconds.get(b)!))
    const row = rows.get(a) ?? []
    rows.set(a, row)
    row.push(`${b}${cost}`)
  }
  return {
    latin: [...latin].sort().join(''),
    pairs: Object.fromEntries([...rows].map(([run, others]) => [run, others.join(' ')])),
  }
}

function main(): void {
  const [folder, ...only] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('usage: npx tsx scripts/learn-letters.ts FOLDER [script …]')
    process.exitCode = 2
    return
  }
  for (const [script, file] of Object.entries(FILES)) {
    if (only.length > 0 && !only.includes(script)) continue
    const recipe = RECIPES[script]!
    const raw = read(folder, file, recipe)
    const latin = alphabetOf(raw)
    const pairs = raw.map((pair) => ({
      ...pair,
      latin: START + plainLatin(pair.latin, latin) + END,
      other: START + pair.other + END,
    }))
    const also = ALSO[script]
    const learnt = table(learn(pairs, recipe), latin, recipe.least)
    const found = {
      latin: learnt.latin,
      ...(also === undefined ? {} : { also }),
      pairs: learnt.pairs,
    }
    writeFileSync(join(TABLES, `${script}.json`), `${JSON.stringify(found, null, 2)}\n`)
  }
}

main()
