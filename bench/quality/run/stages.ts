import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Measurement, Row } from '../../row.ts'

/** What one module of bench/quality measured, or why it could not. */
export interface StageResult {
  /** File name of the module without its ending. */
  readonly module: string
  readonly rows: readonly Row[]
  readonly absent: readonly string[]
  readonly misses: readonly string[]
  readonly failure: string | null
}

const FOLDER = join(import.meta.dirname, '..')

/** Names of all modules that may measure something, by name. */
export function moduleNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && name !== 'run.ts')
    .map((name) => name.slice(0, -3))
    .sort()
}

/** Runs a module's `measure`; null where it has none. A module that throws is a failure, not the end of the run. */
export async function measureModule(module: string): Promise<StageResult | null> {
  const nothing = { module, rows: [], absent: [], misses: [], failure: null }
  try {
    const { measure } = (await import(join(FOLDER, `${module}.ts`))) as {
      measure?: () => Promise<Measurement>
    }
    if (!measure) return null
    const { rows, absent = [], misses = [] } = await measure()
    return { module, rows, absent, misses, failure: null }
  } catch (error) {
    return { ...nothing, failure: error instanceof Error ? error.message : String(error) }
  }
}
