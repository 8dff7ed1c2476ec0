import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brokenFloors, floorKey, raiseFloors, readFloors, writeFloors } from './run/floors.ts'
import { figure, qualityPage } from './run/page.ts'
import { measureModule, moduleNames, type StageResult } from './run/stages.ts'

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'quality.md')

/*
 * npx tsx bench/quality/run.ts                  measures everything, checks the floors, writes docs/quality.md
 * npx tsx bench/quality/run.ts seeds cleaning   only these; the page is left as it is
 *                        … --raise              then raises the floors to what was reached
 *                        … --misses             prints every miss
 * Exit code 1 when a floor is broken or a module fails, 2 for an unknown name.
 */
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const known = moduleNames()
const unknown = names.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`no such module: ${unknown.join(', ')} (there are ${known.join(', ')})`)
  process.exit(2)
}
const results: StageResult[] = []
for (const module of names.length > 0 ? names : known) {
  const result = await measureModule(module)
  if (!result) continue
  results.push(result)
  print(result)
}
const committed = readFloors()
const broken = brokenFloors(committed, results)
const rows = results.flatMap((result) => result.rows)
const floors = process.argv.includes('--raise') ? raiseFloors(committed, rows) : committed
if (floors !== committed) writeFloors(floors)
if (names.length === 0) writeFileSync(PAGE, qualityPage(results, floors))
for (const line of broken) console.error(`BROKEN ${line}`)
const failed = results.some(({ failure }) => failure !== null)
process.exitCode = broken.length > 0 || failed ? 1 : 0

function print({ module, rows: measured, absent, misses, failure }: StageResult): void {
  console.log(`\n${module}`)
  if (failure) console.error(`  FAILED ${failure}`)
  for (const what of absent) console.log(`  absent: ${what}`)
  for (const row of measured) {
    const goal = row.goal === undefined ? '' : `goal ${figure(row.goal)}`
    const mark = row.goal !== undefined && row.value < row.goal ? '✗' : ' '
    const name = floorKey(row).padEnd(44)
    console.log(
      `${mark} ${name} ${figure(row.value)}  ${goal.padEnd(12)} ${row.note ?? ''}`.trimEnd(),
    )
  }
  const shown = process.argv.includes('--misses') ? misses : misses.slice(0, 5)
  for (const line of shown) console.log(`    ${line}`)
  if (shown.length < misses.length) console.log(`    … and ${misses.length - shown.length} more`)
}
