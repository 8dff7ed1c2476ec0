/*
 * Which line of a collection says the same in another language: news lines of NTREX and lines of several kinds of WMT 2023.
 * Run: npx tsx bench/quality/translation.ts
 */
import { pathToFileURL } from 'node:url'
import { lexiconsOf } from '../../src/kit/lexicons.ts'
import type { Lexicon } from '../../src/model/lexicon.ts'
import { likenesses, type Passage } from '../../src/translation/likeness.ts'
import { type Margin, withMargins } from '../../src/translation/margins.ts'
import { termsInText } from '../../src/translation/terms.ts'
import type { Measurement, Row } from '../row.ts'
import { type Languages, PAIRS, type ParallelSet, parallelLines } from './quotes/parallel.ts'

const STAGE = 'translation'
/** For each set the goals for the pairs of PAIRS, and the best figures known. */
const SETS: readonly {
  readonly set: ParallelSet
  readonly goals: readonly number[]
  readonly best: readonly (string | undefined)[]
}[] = [
  {
    set: 'ntrex',
    goals: [0.975, 0.983, 0.968],
    best: [
      'quoted on all 1,997 lines: LaBSE .991, e5-small .980',
      'quoted on all 1,997 lines: LaBSE .994, e5-small .979',
      'quoted on all 1,997 lines: LaBSE .982',
    ],
  },
  { set: 'wmt23', goals: [0.945, 0.945, 0.925], best: [] },
]

/** Figures of finding translations. */
export async function measure(): Promise<Measurement> {
  const lexicon = lexiconsOf()
  const rows: Row[] = []
  const absent: string[] = []
  for (const { set, goals, best } of SETS) {
    for (const [at, languages] of PAIRS.entries()) {
      const lines = parallelLines(set, languages)
      if (lines === null) absent.push(set)
      else {
        const row = lineRow(lines, languages, lexicon(languages[0], languages[1])!)
        const known = best[at]
        rows.push({
          ...row,
          name: `${set} ${languages.join('–')} lines found`,
          goal: goals[at]!,
          ...(known === undefined ? {} : { best: known }),
        })
      }
    }
  }
  return { rows, absent: [...new Set(absent)] }
}

type Lines = readonly (readonly [string, string])[]

function lineRow(lines: Lines, languages: Languages, lexicon: Lexicon): Row {
  const [first, second] = languages.map((language, side) =>
    lines.map((pair) => passageOf(pair[side]!, language)),
  )
  const found = (own: Lexicon) => shareFound(withMargins(likenesses(first!, second!, own)), lines)
  const start = process.cpuUsage()
  const value = found(lexicon)
  const { user } = process.cpuUsage(start)
  const each = (user / 1000 / lines.length).toFixed(1)
  return {
    ...{ stage: STAGE, name: '', value },
    peers: [{ name: 'cognates and numbers only', value: found(withoutWords(lexicon)) }],
    note: `of ${lines.length} lines each way, mean of both; ${each} ms a line for all of them`,
  }
}

function passageOf(text: string, language: string): Passage {
  return { terms: termsInText(text, language), length: text.length }
}

/** Share of lines whose best partner by margin is their own, mean of both directions. */
function shareFound(pairs: readonly Margin[], lines: Lines): number {
  const right = (['first', 'second'] as const).map((side) => {
    const best = new Map<number, Margin>()
    for (const pair of pairs) {
      const known = best.get(pair[side])
      if (!known || known.margin < pair.margin) best.set(pair[side], pair)
    }
    return [...best.values()].filter(({ first, second }) => first === second).length
  })
  return (right[0]! + right[1]!) / 2 / lines.length
}

/** A lexicon that knows no words: what is left are equal terms and cognates. */
function withoutWords({ languages, sides }: Lexicon): Lexicon {
  return { languages, sides, translations: () => [] }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows, absent = [] } = await measure()
  for (const { name, value, goal, peers, note } of rows) {
    console.log(
      `${name}: ${value.toFixed(4)} (goal ${goal}; ${peers![0]!.name} ${peers![0]!.value.toFixed(4)}) ${note}`,
    )
  }
  for (const what of absent) console.log(`absent: ${what}`)
}
