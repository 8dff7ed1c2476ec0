import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { letterCost, type WordRuns } from '../../../src/names/letters/letter-pairs.ts'
import { nameKey } from '../../../src/names/name-key.ts'
import { NameWord } from '../../../src/names/name-word.ts'
import type { Script } from '../../../src/names/script.ts'
import { letterPairsOf } from '../../../src/names/word-similarity.ts'
import type { Row } from '../../row.ts'
import { asciiOf, jaroWinkler } from './baselines.ts'

/** A name word in Latin letters, and one way to write it in the other script. */
interface Item {
  readonly latin: string
  readonly other: string
  /** How often Wikidata has the pair. */
  readonly count: number
}

const STAGE = 'names-letters'
const CANDIDATES = 10_000
/** Counted by hand among the misses of 600 queries: surname beside given name, translated, another word. */
const MISPAIRED = ', 23 of the first 600 with a word beside them that is no form of the name'
/** The peer is slow: it compares every candidate letter by letter. */
const PEER_QUERIES = 60
/** The slices which nothing was learnt from. */
const SETS: readonly (readonly [string, Script, string, number?])[] = [
  ['ru', 'Cyrl', 'wd_russian_16', 0.95],
  ['he', 'Hebr', 'wd_hebrew_16'],
  ['ar', 'Arab', 'wd_arabic_16'],
  ['zh', 'Hani', 'wd_chinese_16'],
]
/** Ways dearer than this, in quarter bits, are not followed: no right match is (99 % cost less than 130). */
const LIMIT = 400

/** Items of a file, in an order that is the same on every machine and not the alphabet's. */
function read(path: string): Item[] {
  const items = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([latin, other]) => other && /^[\p{Script=Latin}\p{M}]+$/u.test(latin!))
    .map(([latin, other, count]) => ({
      latin: latin!.normalize('NFC'),
      other: other!.replaceAll(' ', ''),
      count: Number(count),
    }))
  const step = 7919
  return items.map((_, at) => items[(at * step) % items.length]!)
}

function targets(items: readonly Item[]): Map<string, Set<string>> {
  const right = new Map<string, Set<string>>()
  for (const { latin, other } of items) {
    if (!right.has(latin)) right.set(latin, new Set())
    right.get(latin)!.add(other)
  }
  return right
}

/** The right match among 10,000 words of the other script: how often first, and how often it shares a coarse key. */
export function rankingRows(folder: string, misses: string[], queries: number): Row[] {
  return SETS.flatMap(([language, script, file, goal]) => {
    const items = read(join(folder, 'data', file))
    const candidates = [...new Set(items.map(({ other }) => other))].slice(0, CANDIDATES)
    const ground = { candidates, right: targets(items), script }
    const among = new Set(candidates)
    const known = items.filter(({ other }) => among.has(other))
    // Of Russian all: of 600 the figure is known to two points only.
    const asked = goal === undefined ? known.slice(0, queries / 2) : known
    const often = known.filter(({ count }) => count > 1).slice(0, queries / 2)
    const first = `right match first among ${candidates.length}`
    return [
      {
        stage: STAGE,
        name: `en→${language} ${first}`,
        value: ranked(asked, ground, misses) / asked.length,
        ...(goal === undefined ? {} : { goal, peers: peersOf(known, ground) }),
        note: `${asked.length} queries${goal === undefined ? '' : MISPAIRED}`,
      },
      {
        stage: STAGE,
        name: `en→${language} ${first}, pairs seen twice and more`,
        value: ranked(often, ground, []) / often.length,
        note: `${often.length} queries`,
      },
      coarseRow(language, asked),
    ]
  })
}

function peersOf(known: readonly Item[], ground: Ground): { name: string; value: number }[] {
  const asked = known.slice(0, PEER_QUERIES)
  const hits = byJaroWinkler(asked, ground.candidates, ground.right)
  const name = `Jaro–Winkler over plain letters, ${asked.length} queries`
  return [{ name, value: hits / asked.length }]
}

interface Ground {
  readonly candidates: readonly string[]
  readonly right: ReadonlyMap<string, ReadonlySet<string>>
  readonly script: Script
}

function ranked(
  asked: readonly Item[],
  { candidates, right, script }: Ground,
  misses: string[],
): number {
  const pairs = letterPairsOf(script)!
  const runs = candidates.map((text) => new NameWord(text).runs(pairs, 'other'))
  const numbers = new Map(candidates.map((text, at) => [text, at]))
  const rightRuns = (latin: string): WordRuns[] =>
    [...right.get(latin)!].flatMap((text) => runs[numbers.get(text) ?? -1] ?? [])
  let hits = 0
  for (const { latin, other } of asked) {
    const query = new NameWord(latin).runs(pairs, 'latin')
    // Nothing dearer than the right ones can come before them: that makes it quick.
    let least = Math.min(
      LIMIT,
      ...rightRuns(latin).map((one) => letterCost(query, one, pairs, LIMIT)),
    )
    let first: string[] = []
    for (const [at, candidate] of runs.entries()) {
      const cost = letterCost(query, candidate, pairs, least + 1)
      if (cost > least) continue
      if (cost < least) first = []
      least = cost
      first.push(candidates[at]!)
    }
    const found = first.filter((text) => right.get(latin)!.has(text)).length
    // Of several that cost the same, the right one comes first by chance only.
    hits += first.length === 0 ? 0 : found / first.length
    if (found === 0)
      misses.push(`netranslit ${latin} → ${other}, not ${first.slice(0, 3).join(', ')}`)
  }
  return hits
}

function byJaroWinkler(
  asked: readonly Item[],
  candidates: readonly string[],
  right: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  const plain = candidates.map(asciiOf)
  return asked.filter(({ latin }) => {
    const query = asciiOf(latin)
    const scores = plain.map((text) => jaroWinkler(query, text))
    return right.get(latin)!.has(candidates[scores.indexOf(Math.max(...scores))]!)
  }).length
}

function coarseRow(language: string, asked: readonly Item[]): Row {
  const shared = asked.filter(({ latin, other }) => {
    const keys = nameKey(latin).coarse
    return nameKey(other).coarse.some((key) => keys.includes(key))
  }).length
  return {
    stage: STAGE,
    name: `en→${language} right match shares a coarse key`,
    value: shared / asked.length,
  }
}
