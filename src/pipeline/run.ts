import type { Document } from '../model/document.ts'
import type { Edge } from '../model/edge.ts'
import type { Issue } from '../model/issue.ts'
import type { Kit } from '../model/kit.ts'
import type { LayerName } from '../model/layers.ts'
import type { RunResult } from '../model/run.ts'
import type { Source } from '../model/source.ts'
import type { Remark, Stage, With } from '../model/step.ts'
import { checkDocument, checkEdge, checkedLayers, StepError } from './contract.ts'
import type { Pipeline } from './pipeline.ts'

/** What the runner tells while it works; `done` counts within the step. */
export type Progress = (step: string, done: number, total: number) => void

/**
 * Runs a pipeline over sources. The order in which they come does not matter:
 * they are put in the order of their paths, then ids.
 * @throws StepError when a step breaks its contract: a fault of the program, never of the input.
 */
export function run(
  pipeline: Pipeline,
  sources: readonly Source[],
  kit: Kit,
  progress: Progress = () => {},
): RunResult {
  const ordered = [...sources].sort(compareSources)
  const documents: Document[] = []
  const issues: Issue[] = []
  for (const [index, source] of ordered.entries()) {
    const reading = readAll(pipeline, source, kit)
    for (const issue of reading.issues) issues.push(issue)
    for (const document of reading.documents) documents.push(document)
    progress('read', index + 1, ordered.length)
  }
  const remark = (issue: Issue): void => void issues.push(issue)
  const edges = runLinkers(pipeline, documents, { kit, remark, progress })
  return { sources: ordered, documents, edges, issues }
}

/** Order of sources in every report: by path, then by URL, then by id. */
export function compareSources(a: Source, b: Source): number {
  const left = a.path ?? a.url ?? ''
  const right = b.path ?? b.url ?? ''
  if (left !== right) return left < right ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * Reads a source and runs the stages over its documents. Where a step fails on what the source holds
 * (an overflow, an impossible value), the source is left out with an issue and the rest goes on; a step
 * that breaks its contract is a fault of the program and stops the run.
 */
function readAll(
  pipeline: Pipeline,
  source: Source,
  kit: Kit,
): { documents: readonly Document[]; issues: readonly Issue[] } {
  try {
    const { documents, issues } = readSource(pipeline, source, kit)
    return {
      documents: documents.map((document) => runStages(pipeline.stages, document, kit)),
      issues,
    }
  } catch (error) {
    if (error instanceof StepError) throw error
    const name = source.path ?? source.url ?? source.id
    const reason = error instanceof Error ? error.message : String(error)
    const message = `${name}: could not be read to the end (${reason}) and is left out`
    return { documents: [], issues: [{ code: 'step-failed', message, source: source.id }] }
  }
}

function readSource(
  { readers }: Pipeline,
  source: Source,
  kit: Kit,
): { documents: readonly Document[]; issues: readonly Issue[] } {
  const reader = readers.find(({ mediaTypes }) => mediaTypes.includes(source.mediaType))
  if (!reader) {
    const name = source.path ?? source.url ?? source.id
    const message = `${name}: no reader for ${source.mediaType}`
    return { documents: [], issues: [{ code: 'unsupported-type', message, source: source.id }] }
  }
  const { documents, issues } = reader.read(source, kit)
  for (const document of documents) checkDocument(reader, document, source)
  const own = documents.flatMap((document) => document.issues)
  return {
    documents: documents.map((document) => ({
      ...document,
      layers: checkedLayers(reader, document, document.layers, reader.provides),
      trace: [{ step: reader.name, version: reader.version }],
    })),
    issues: [...issues, ...own],
  }
}

function runStages(stages: readonly Stage[], document: Document, kit: Kit): Document {
  let current = document
  for (const stage of stages) {
    const output = stage.run(current as With<LayerName>, kit)
    const added = checkedLayers(stage, current, output, stage.provides)
    current = {
      ...current,
      layers: { ...current.layers, ...added },
      trace: [...current.trace, { step: stage.name, version: stage.version }],
    }
  }
  return current
}

function runLinkers(
  { linkers }: Pipeline,
  documents: readonly Document[],
  { kit, remark, progress }: { kit: Kit; remark: Remark; progress: Progress },
): Edge[] {
  const edges = new Map<string, Edge>()
  const byId = new Map(documents.map((document) => [document.id, document]))
  for (const [index, linker] of linkers.entries()) {
    const wanted = [...edges.values()].filter(({ kind }) => linker.after.includes(kind))
    const all = documents as readonly With<LayerName>[]
    for (const edge of linker.link(all, wanted, kit, remark)) {
      checkEdge(linker, edge, byId)
      edges.set(edge.id, edge)
    }
    progress('link', index + 1, linkers.length)
  }
  return [...edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
