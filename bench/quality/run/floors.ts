import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../../row.ts'
import type { StageResult } from './stages.ts'

/** Least values by `<stage>/<name>`. They only rise. */
export type Floors = Readonly<Record<string, number>>

const FILE = join(import.meta.dirname, '..', 'floors.json')
/** Rows that tell of the machine too, and of which some are better when lower. */
const SPEED = 'speed'
/** Floors are kept to four digits, rounded down, so that a figure never breaks the floor it made. */
const DIGITS = 1e4

/** Key of a row in floors.json. */
export function floorKey({ stage, name }: Row): string {
  return `${stage}/${name}`
}

/** Floors as committed. */
export function readFloors(): Floors {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Floors) : {}
}

/**
 * Floors raised to what was measured; none is ever lowered or taken away.
 * Only shares get one: what counts per second tells of the machine as much as of the program.
 */
export function raiseFloors(floors: Floors, rows: readonly Row[]): Floors {
  const raised: Record<string, number> = { ...floors }
  for (const row of rows) {
    if (row.value > 1 || row.stage === SPEED) continue
    const reached = Math.floor(row.value * DIGITS + 1e-6) / DIGITS
    const key = floorKey(row)
    raised[key] = Math.max(raised[key] ?? Number.NEGATIVE_INFINITY, reached)
  }
  return Object.fromEntries(Object.entries(raised).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Writes floors.json. */
export function writeFloors(floors: Floors): void {
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`)
}

/**
 * One line for each floor that does not hold: a figure sank below it, or is no longer measured
 * by a stage that had all its data.
 */
export function brokenFloors(floors: Floors, results: readonly StageResult[]): string[] {
  const broken: string[] = []
  for (const { rows, absent, failure } of results) {
    for (const row of rows) {
      const floor = floors[floorKey(row)]
      if (floor !== undefined && row.value < floor) {
        broken.push(`${floorKey(row)}: ${row.value.toFixed(4)} is below its floor ${floor}`)
      }
    }
    if (absent.length > 0 || failure) continue
    const stages = new Set(rows.map(({ stage }) => stage))
    const measured = new Set(rows.map(floorKey))
    for (const key of Object.keys(floors)) {
      const stage = key.slice(0, key.indexOf('/'))
      if (stages.has(stage) && !measured.has(key)) broken.push(`${key}: no longer measured`)
    }
  }
  return broken
}
