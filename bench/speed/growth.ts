import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadKit } from '../../src/kit/load.ts'
import type { Row } from '../row.ts'
import { articleMaker } from './articles.ts'
import { measureWhole, type Whole } from './whole.ts'

/*
 * How the cost of an article grows from 100 articles to 100,000: reading, stages, linkers, report, outline and JSON.
 * Takes twenty-five minutes of processor time and 9 GB of memory; its figures are kept beside it, for bench/quality.
 *
 * node --max-old-space-size=16000 --import tsx bench/speed/growth.ts --full     writes growth.json
 * node --import tsx bench/speed/growth.ts [size …]                              prints only
 */
const FILE = join(import.meta.dirname, 'growth.json')
/** The smallest size comes again at the end: a machine with other work may have been faster or slower by then. */
const FULL = [100, 1000, 10_000, 100_000, 100]
/** The cost of an article may grow by so much from the smallest collection to the largest. */
const GROWTH = 1.2

/** What the last full run found; empty where none was made. Higher is better, so growth is turned over. */
export function growthRows(): Row[] {
  if (!existsSync(FILE)) return []
  const wholes: readonly Whole[] = JSON.parse(readFileSync(FILE, 'utf8'))
  const least = Math.min(...wholes.map(({ articles }) => articles))
  const small = wholes.filter(({ articles }) => articles === least)
  const large = wholes.reduce((most, own) => (own.articles > most.articles ? own : most))
  const before = small.reduce((sum, { each }) => sum + each, 0) / small.length
  const growth = (large.each / before).toFixed(2)
  const shown = wholes.map(({ articles, each, memory }) => `${articles}: ${each} µs, ${memory} MB`)
  return [
    {
      stage: 'speed',
      name: `whole pipeline, cost of an article among ${least} by that among ${large.articles}`,
      value: before / large.each,
      goal: 1 / GROWTH,
      note: `an article costs ${growth} times as much, goal at most ${GROWTH}; ${shown.join('; ')}; measured by bench/speed/growth.ts --full`,
    },
  ]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const make = articleMaker()
  if (make === null) console.log('absent: ntrex data set')
  else if (process.argv.includes('--full')) {
    writeFileSync(FILE, `${JSON.stringify(FULL.map(inOwnProcess), null, 2)}\n`)
    for (const { value, note } of growthRows()) console.log(value.toFixed(3), note)
  } else {
    const sizes = process.argv.slice(2).map(Number)
    measureWhole(sizes, make, await loadKit(), (whole) => console.log(JSON.stringify(whole)))
  }
}

/** Measures one size in a process of its own: what a larger one leaves behind would count against the next. */
function inOwnProcess(size: number): Whole {
  const call = [...process.execArgv, import.meta.filename, String(size)]
  const line = execFileSync(process.execPath, call, { encoding: 'utf8' })
  console.log(line.trimEnd())
  return JSON.parse(line)
}
