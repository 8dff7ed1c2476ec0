import { pathToFileURL } from 'node:url'
import { dataset } from '../data.ts'
import type { Measurement, Row } from '../row.ts'
import { nameBenchRows } from './names-letters/name-bench.ts'
import { rankingRows } from './names-letters/ranking.ts'
import { schemeRows } from './names-letters/schemes.ts'

/** Queries of Russian, twice as many as of the others; `--full` asks more. */
const QUERIES = 600
const FULL = 2000

/** Figures of what is known of names by their letters: schemes, ranking across scripts, likeness of whole names. */
export async function measure(queries = QUERIES): Promise<Measurement> {
  const rows: Row[] = []
  const absent: string[] = []
  const misses: string[] = []
  for (const [name, rowsOf] of [
    ['iuliia', schemeRows],
    ['namebench', nameBenchRows],
    ['netranslit', (folder: string, say: string[]) => rankingRows(folder, say, queries)],
  ] as const) {
    const folder = dataset(name)
    if (folder === null) absent.push(`${name} data set`)
    else rows.push(...rowsOf(folder, misses))
  }
  return { rows, absent, misses }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows, absent, misses } = await measure(process.argv.includes('--full') ? FULL : QUERIES)
  for (const { name, value, peers, note } of rows) {
    const beside = (peers ?? []).map((peer) => `${peer.name} ${peer.value.toFixed(4)}`).join('; ')
    console.log(`${value.toFixed(4).padEnd(8)}${name}${beside && `  [${beside}]`}`)
    if (note) console.log(`        ${note}`)
  }
  for (const name of absent ?? []) console.log(`absent: ${name}`)
  if (process.argv.includes('--misses')) for (const line of misses ?? []) console.log(line)
}
