import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readName } from '../../../src/names/name-parts.ts'
import { nameScore, nameSimilarity } from '../../../src/names/similarity.ts'
import type { Row } from '../../row.ts'
import { asciiOf, jaroWinkler, levenshtein } from './baselines.ts'

interface Case {
  readonly schema: string
  readonly name1: string
  readonly name2: string
  readonly match: boolean
  readonly quality: string
}

interface Best {
  readonly f1: number
  readonly threshold: number
  readonly precision: number
  readonly recall: number
}

const GOAL = 0.8
const STAGE = 'names-letters'

/** Rows of a CSV with a header, quotes doubled inside quotes. */
function readCsv(path: string): Record<string, string>[] {
  const cells = /(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const split = (line: string): string[] =>
    [...line.matchAll(cells)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '')
  const names = split(head!)
  return lines.map((line) => Object.fromEntries(split(line).map((cell, at) => [names[at]!, cell])))
}

/** The threshold with the best F1, in steps of a hundredth. */
function best(scores: readonly number[], cases: readonly Case[]): Best {
  let found: Best = { f1: 0, threshold: 0, precision: 0, recall: 0 }
  for (let step = 1; step <= 100; step++) {
    const threshold = step / 100
    const taken = cases.filter((_, at) => scores[at]! >= threshold)
    const right = taken.filter(({ match }) => match).length
    const wanted = cases.filter(({ match }) => match).length
    const f1 = (2 * right) / (taken.length + wanted)
    if (f1 > found.f1)
      found = { f1, threshold, precision: right / taken.length, recall: right / wanted }
  }
  return found
}

/** Likeness of whole names against labelled pairs, beside simple peers and the stored scores of logic-v2. */
export function nameBenchRows(folder: string, misses: string[]): Row[] {
  const base = join(folder, 'contrib', 'name_bench')
  const cases = readCsv(join(base, 'cases.csv')).map((row) => ({
    schema: row.schema!,
    name1: row.name1!,
    name2: row.name2!,
    match: row.is_match === 'true',
    quality: row.quality!,
  }))
  const scores = cases.map(own)
  const found = best(scores, cases)
  for (const [at, item] of cases.entries()) {
    if (scores[at]! >= found.threshold === item.match) continue
    const { reasons } = nameSimilarity(item.name1, item.name2)
    const why = reasons.map(({ rule, detail }) => `${rule}: ${detail}`).join('; ')
    misses.push(`namebench ${scores[at]!.toFixed(2)} ${item.match} ${item.quality} (${why})`)
  }
  const even = (_: unknown, at: number): boolean => at % 2 === 0
  const odd = (_: unknown, at: number): boolean => at % 2 === 1
  const plain = (measure: (a: string, b: string) => number): number =>
    best(
      cases.map(({ name1, name2 }) => measure(asciiOf(name1), asciiOf(name2))),
      cases,
    ).f1
  const logic = new Map(
    readCsv(join(base, 'run_data', 'logicv2-frozen.csv')).map((row) => [
      `${row.schema} ${row.name1} ${row.name2}`,
      Number(row.score),
    ]),
  )
  const stored = cases.filter((item) => logic.has(keyOf(item)))
  return [
    {
      stage: STAGE,
      name: 'namebench best F1',
      value: found.f1,
      goal: GOAL,
      best: 'logic-v2 .790 at its own threshold',
      peers: [
        { name: 'Levenshtein over plain letters', value: plain(levenshtein) },
        { name: 'Jaro–Winkler over plain letters', value: plain(jaroWinkler) },
        {
          name: `logic-v2, stored scores of ${stored.length} pairs, best threshold`,
          value: best(
            stored.map((item) => logic.get(keyOf(item))!),
            stored,
          ).f1,
        },
      ],
      note:
        `P ${found.precision.toFixed(3)} R ${found.recall.toFixed(3)} at ${found.threshold}, ` +
        `half that was looked at ${best(scores.filter(even), cases.filter(even)).f1.toFixed(3)}, ` +
        `other half ${best(scores.filter(odd), cases.filter(odd)).f1.toFixed(3)}`,
    },
  ]
}

function keyOf({ schema, name1, name2 }: Case): string {
  return `${schema} ${name1} ${name2}`
}

function own({ schema, name1, name2 }: Case): number {
  const type = schema === 'Person' ? 'person' : 'organisation'
  return nameScore(readName(name1, { type }), readName(name2, { type }))
}
