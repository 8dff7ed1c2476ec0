import type { LayerName } from '../../src/model/layers.ts'
import type { With } from '../../src/model/step.ts'
import { defaultPipeline } from '../../src/pipeline/default.ts'
import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import { run } from '../../src/pipeline/run.ts'
import { quotes } from '../../src/stages/quotes.ts'
import { seconds } from './documents.ts'
import { answerRounds, type Made } from './rounds.ts'
import { sourceOf } from './whole.ts'

/*
 * The stage that finds quotations, in a process of its own, so that what others leave to be collected is not counted.
 * Asked by message for rounds of articles, it answers with the processor seconds of each, and how many quotations it found.
 */

const before: Pipeline = {
  ...defaultPipeline,
  stages: defaultPipeline.stages.filter(({ name }) => name !== quotes.name),
  linkers: [],
}

export interface QuoteCost {
  readonly seconds: number
  readonly quotes: number
}

/** What quotations of `count` articles cost, once their words and names are known. */
function quoteArticles(first: number, count: number, { make, kit }: Made): QuoteCost {
  const sources = Array.from({ length: count }, (_, i) => sourceOf(make(first + i), first + i))
  const { documents } = run(before, sources, kit)
  const start = seconds()
  let found = 0
  for (const document of documents) {
    found += quotes.run(document as With<LayerName>, kit).quotes.length
  }
  return { seconds: seconds() - start, quotes: found }
}

await answerRounds(quoteArticles)
