import { pathToFileURL } from 'node:url'
import type { Measurement, Row } from '../row.ts'
import { textCases } from './cleaning/cases.ts'
import { difference } from './cleaning/diff.ts'
import { foundInDocuments } from './cleaning/found.ts'
import { openReader } from './cleaning/reader.ts'
import { rates, type Score, scoreSource, sumScores } from './cleaning/score.ts'

/**
 * Figures on the noisy texts of test/cases: those one works with, and those held out.
 * The distance between the two says how far the reader was fitted to what its makers saw.
 */
export async function measure(): Promise<Measurement> {
  const read = await openReader()
  const scores = { open: [] as Score[], 'held out': [] as Score[] }
  const misses: string[] = []
  for (const { name, gold, expected } of textCases()) {
    const found = foundInDocuments(read(gold.raw, name))
    scores[expected.heldOut ? 'held out' : 'open'].push(scoreSource(gold, found))
    const { errors } = difference(gold, found)
    if (!expected.heldOut) for (const line of errors) misses.push(`${name} ${line}`)
  }
  const rows = Object.entries(scores).flatMap(([part, list]) => partRows(part, sumScores(list)))
  return { rows, misses }
}

function partRows(part: string, sum: Score): Row[] {
  const { exactSources, headlines, f1, loss, removed, kinds } = rates(sum)
  const row = (name: string, value: number, rest: Partial<Row> = {}): Row => ({
    stage: 'cases',
    name: `${part}: ${name}`,
    value,
    ...rest,
  })
  return [
    row('sources split exactly', exactSources, { note: `${sum.exactSources} of ${sum.sources}` }),
    row('headlines exact', headlines, { note: `${sum.exactHeadlines} of ${sum.headlines}` }),
    row('body token F1', f1, { goal: 0.98, note: `${sum.goldWords} words` }),
    row('body tokens kept', 1 - loss, { goal: 0.995 }),
    row('removed spans found', removed, {
      goal: 0.95,
      note: `${sum.foundRemoved} of ${sum.removed}`,
    }),
    row('removed kinds right', kinds, { note: 'of the removed spans found' }),
  ]
}

/* npx tsx bench/quality/cases.ts    figures and misses; cleaning.ts --cases shows them case by case */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rows, misses = [] } = await measure()
  for (const { name, value } of rows) console.log(name.padEnd(36), value.toFixed(4))
  for (const line of misses) console.log(`  ${line}`)
}
