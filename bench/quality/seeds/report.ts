import { basename } from 'node:path'
import type { Report } from '../../../src/model/report.ts'
import { textSource } from '../cleaning/reader.ts'
import type { Seed } from './gold.ts'

/** The whole report over the seeds, by the default pipeline. */
export async function seedReport(seeds: readonly Seed[]): Promise<Report> {
  const { loadKit } = await import('../../../src/kit/load.ts')
  const { defaultPipeline } = await import('../../../src/pipeline/default.ts')
  const { run } = await import('../../../src/pipeline/run.ts')
  const { buildReport } = await import('../../../src/views/report.ts')
  const sources = seeds.map(({ raw, path }) => textSource(raw, basename(path)))
  return buildReport(run(defaultPipeline, sources, await loadKit()), '0.0.0')
}

/** Id of the report's source that is this seed. */
export function sourceOf(report: Report, seed: Seed): string {
  const found = report.sources.find(({ path }) => path === basename(seed.path))
  if (!found) throw new Error(`the report has no source ${basename(seed.path)}`)
  return found.id
}
