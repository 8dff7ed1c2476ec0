import type { Document } from '../model/document.ts'
import type { Edge } from '../model/edge.ts'
import type { Issue } from '../model/issue.ts'
import type { Kit } from '../model/kit.ts'
import type { LayerName } from '../model/layers.ts'
import type { ReadSource, RunResult } from '../model/run.ts'
import { nameOfSource, type Source } from '../model/source.ts'
import type { Remark, Stage, TakeNote, With } from '../model/step.ts'
import { compareSources } from './compare-sources.ts'
import { checkDocument, checkEdge, checkedLayers, StepError } from './contract.ts'
import { ownStrings } from './own-strings.ts'
import type { Pipeline } from './pipeline.ts'

/** What the runner tells while it works; `done` counts within the step. */
export type Progress = (step: string, done: number, total: number) => void

/** How a run goes beside its steps. */
export interface RunOptions {
  /** Keeps the raw text of every source, which the HTML report shows; else that of plain text alone. Default true. */
  readonly keepRaw?: boolean
  readonly progress?: Progress
}

/**
 * Runs a pipeline over sources at hand. The order in which they come does not matter:
 * they are put in the order of their paths, then addresses, then ids.
 * @throws StepError when a step breaks its contract: a fault of the program, never of the input.
 */
export function run(
  pipeline: Pipeline,
  sources: readonly Source[],
  kit: Kit,
  progress: Progress = () => {},
): RunResult {
  const running = new Run(pipeline, kit, true)
  for (const [index, source] of sources.entries()) {
    running.take(source)
    progress('read', index + 1, sources.length)
  }
  return running.finish(progress)
}

/**
 * Runs a pipeline over sources as they come: each is read and goes through the stages at once, and where its raw text is not
 * kept nothing holds it afterwards. Memory grows with the articles found, not with what they were found in.
 * @throws StepError as `run`, and whatever `sources` throws.
 */
export async function runStream(
  pipeline: Pipeline,
  sources: AsyncIterable<Source>,
  kit: Kit,
  { keepRaw = true, progress = () => {} }: RunOptions = {},
): Promise<RunResult> {
  const running = new Run(pipeline, kit, keepRaw)
  for await (const source of sources) running.take(source)
  return running.finish(progress)
}

/** What reading one source gave. */
interface Taken {
  readonly source: ReadSource
  readonly documents: readonly Document[]
  readonly issues: readonly Issue[]
}

class Run {
  readonly #pipeline: Pipeline
  readonly #kit: Kit
  readonly #keepRaw: boolean
  readonly #taken: Taken[] = []

  constructor(pipeline: Pipeline, kit: Kit, keepRaw: boolean) {
    this.#pipeline = pipeline
    this.#kit = kit
    this.#keepRaw = keepRaw
  }

  take(source: Source): void {
    const keeps = this.#keepRaw || source.mediaType === 'text/plain'
    const { documents, issues } = readAll(this.#pipeline, source, this.#kit, keeps)
    const { raw, ...facts } = source
    const read: ReadSource = { ...facts, chars: raw.length, ...(keeps ? { raw } : {}) }
    this.#taken.push({ source: keeps ? read : ownStrings(read), documents, issues })
  }

  finish(progress: Progress): RunResult {
    const taken = this.#taken.sort((a, b) => compareSources(a.source, b.source))
    const documents = taken.flatMap((each) => each.documents)
    const issues = taken.flatMap((each) => each.issues)
    const remark = (issue: Issue): void => void issues.push(issue)
    const edges = runLinkers(this.#pipeline, documents, { kit: this.#kit, remark, progress })
    return { sources: taken.map(({ source }) => source), documents, edges, issues }
  }
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
  keepsRaw: boolean,
): Omit<Taken, 'source'> {
  try {
    const reading = readSource(pipeline, source, kit)
    const { documents, issues } = keepsRaw ? reading : ownStrings(reading)
    const notes: Issue[] = []
    const staged = documents.map((document) =>
      runStages(pipeline.stages, document, {
        kit,
        note: ({ code, message, at }) =>
          notes.push({
            ...{ code, message: `${nameOfSource(source)}: ${message}`, source: source.id },
            at,
          }),
      }),
    )
    return { documents: staged, issues: [...issues, ...notes] }
  } catch (error) {
    if (error instanceof StepError) throw error
    const name = nameOfSource(source)
    const reason = error instanceof Error ? error.message : String(error)
    const message = `${name}: could not be read to the end (${reason}) and is left out`
    return { documents: [], issues: [{ code: 'step-failed', message, source: source.id }] }
  }
}

function readSource({ readers }: Pipeline, source: Source, kit: Kit): Omit<Taken, 'source'> {
  const reader = readers.find(({ mediaTypes }) => mediaTypes.includes(source.mediaType))
  if (!reader) {
    const name = nameOfSource(source)
    const message = `${name}: no reader for ${source.mediaType}`
    return { documents: [], issues: [{ code: 'unsupported-type', message, source: source.id }] }
  }
  const { documents, issues } = reader.read(source, kit)
  for (const document of documents) checkDocument(reader, document, source)
  const own = documents.flatMap((document) => document.issues)
  return {
    documents: documents.map((document) => ({
      ...(source.retrievedAt === undefined ? {} : { retrievedAt: source.retrievedAt }),
      ...document,
      layers: checkedLayers(reader, document, document.layers, reader.provides),
      trace: [{ step: reader.name, version: reader.version }],
    })),
    issues: [...issues, ...own],
  }
}

function runStages(
  stages: readonly Stage[],
  document: Document,
  { kit, note }: { readonly kit: Kit; readonly note: TakeNote },
): Document {
  let current = document
  for (const stage of stages) {
    const output = stage.run(current as With<LayerName>, kit, note)
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
