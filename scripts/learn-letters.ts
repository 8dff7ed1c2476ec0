/*
 * Learns which runs of letters stand for each other in names and writes src/names/letters/<script>.json:
 *   npx tsx scripts/learn-letters.ts FOLDER [script …]     (FOLDER: data of NETransliteration, CC0)
 * The 64 % slices are read, of most scripts every second line; the 16 % slices stay unseen.
 * Joint multigram model, trained by expectation maximisation; cost of a pair: minus the logarithm of the probability
 * of the Latin run given the other, of Cyrillic mixed with that of the other given the Latin one. Cyrillic is then
 * sharpened (letters/sharpen.ts): the costs are changed until the right words come first among others. About 20 minutes.
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
import { type RunPair, RunPairs } from './letters/run-pairs.ts'
import { sharpen } from './letters/sharpen.ts'

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
  /** What share of a cost is how surprising the other script's run is for the Latin one. */
  readonly backward: number
  /** Whether the costs are changed afterwards so that right words come before wrong ones. */
  readonly sharpened: boolean
}

const ONCE = { most: 1, trimmed: 0, rounds: 8, backward: 0, sharpened: false } as const
/**
 * Cyrillic by the recipe that ranked best on a fifth of the Latin words that was not read: .944 with pairs kept from 5
 * on and costs in one direction, .948 with pairs kept from 1 on and both directions, .950 sharpened
 * (those that are not needed left out, which changes nothing).
 */
const RECIPES: Readonly<Record<string, Recipe>> = {
  cyrillic: {
    ...{ step: 1, least: 1, most: 4, trimmed: 0.06, rounds: 6 },
    ...{ backward: 0.4, sharpened: true },
  },
  hebrew: { step: 2, least: 18, ...ONCE },
  arabic: { step: 2, least: 18, ...ONCE },
  pinyin: { step: 2, least: 12, ...ONCE },
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

/** Counts as costs: how surprising one run is for the other, in quarter bits. */
function costsOf(counts: ReadonlyMap<string, number>, { least, backward }: Recipe): RunPair[] {
  const firsts = new Map<string, number>()
  const seconds = new Map<string, number>()
  for (const [key, count] of counts) {
    const [a, b] = key.split(' ') as [string, string]
    firsts.set(a, (firsts.get(a) ?? 0) + count)
    seconds.set(b, (seconds.get(b) ?? 0) + count)
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([key, count]) => {
      const [latin, other] = key.split(' ') as [string, string]
      const forward = Math.log2(count / seconds.get(other)!)
      const back = Math.log2(count / firsts.get(latin)!)
      return { latin, other, cost: -4 * ((1 - backward) * forward + backward * back) }
    })
}

function sharpened(
  pairs: readonly RunPair[],
  words: readonly Pair[],
  also: Readonly<Record<string, string>> | undefined,
): RunPair[] {
  console.error(`${pairs.length} pairs counted in ${words.length} words`)
  const table = new RunPairs(pairs, also)
  sharpen(table, words, (line) => console.error(line))
  return table.needed()
}

/** Pairs as the tables hold them. */
function rowsOf(pairs: readonly RunPair[]): Record<string, string> {
  const rows = new Map<string, string[]>()
  const keyed = pairs.map((pair) => ({ ...pair, key: `${pair.latin} ${pair.other}` }))
  for (const { latin, other, cost } of keyed.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    rows.set(latin, [...(rows.get(latin) ?? []), `${other}${Math.round(cost)}`])
  }
  return Object.fromEntries([...rows].map(([run, others]) => [run, others.join(' ')]))
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
    const costs = costsOf(learn(pairs, recipe), recipe)
    const found = {
      latin: [...latin].sort().join(''),
      ...(also === undefined ? {} : { also }),
      pairs: rowsOf(recipe.sharpened ? sharpened(costs, pairs, also) : costs),
    }
    writeFileSync(join(TABLES, `${script}.json`), `${JSON.stringify(found, null, 2)}\n`)
  }
}

main()
