import type { EntityInput } from '../../src/link/same-entity/registry.ts'
import { sameEntity } from '../../src/link/same-entity.ts'
import { defaultPipeline } from '../../src/pipeline/default.ts'
import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import { run } from '../../src/pipeline/run.ts'
import { mentions } from '../../src/stages/mentions.ts'
import { seconds } from './documents.ts'
import { answerRounds, type Made } from './rounds.ts'
import { sourceOf } from './whole.ts'

/*
 * The stage that finds names and the linker that ties them, in a process of its own, so that what others leave to be
 * collected is not counted. Asked by message for rounds of articles, it answers with the processor seconds of each.
 */

/** Steps that names are measured by, and those that need them. */
const NAMES: ReadonlySet<string> = new Set([
  'mentions',
  'quotes',
  'same-entity',
  'same-quote',
  'decisions',
])

const withoutNames: Pipeline = {
  ...defaultPipeline,
  stages: defaultPipeline.stages.filter(({ name }) => !NAMES.has(name)),
  linkers: defaultPipeline.linkers.filter(({ name }) => !NAMES.has(name)),
}

/** Processor seconds of names in `count` articles, once all else is known of them. */
function nameArticles(first: number, count: number, { make, kit }: Made): number {
  const sources = Array.from({ length: count }, (_, i) => sourceOf(make(first + i), first + i))
  const { documents, edges } = run(withoutNames, sources, kit)
  if (documents.length < count) throw new Error(`${count - documents.length} articles are lost`)
  const start = seconds()
  const named = documents.map((document) => {
    const { layers } = document as EntityInput
    return { ...document, layers: { ...layers, ...mentions.run(document as never, kit) } }
  })
  sameEntity.link(named, edges, kit)
  return seconds() - start
}

await answerRounds(nameArticles)
