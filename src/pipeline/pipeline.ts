import type { EdgeKind } from '../model/edge.ts'
import type { LayerName } from '../model/layers.ts'
import type { Linker, Reader, Stage, Step } from '../model/step.ts'

/** Wired steps, ready to run. Only `pipeline` makes one, so its wiring has been checked. */
export interface Pipeline {
  readonly readers: readonly Reader[]
  readonly stages: readonly Stage[]
  readonly linkers: readonly Linker[]
}

/** Wrong wiring: the program's fault, not the input's. */
export class WiringError extends Error {
  override readonly name = 'WiringError'
}

/**
 * Layers that are there after every reader, then after each stage in turn.
 * The type parameter grows along the chain, so a stage in the wrong place does not compile.
 */
export class PipelineBuilder<Have extends LayerName = never> {
  readonly #parts: Pipeline

  constructor(parts: Pipeline) {
    this.#parts = parts
  }

  /** Adds a stage, whose layers must all be provided by what stands before it. */
  stage<In extends Have, Out extends LayerName>(
    stage: Stage<In, Out>,
  ): PipelineBuilder<Have | Out> {
    return new PipelineBuilder({
      ...this.#parts,
      stages: [...this.#parts.stages, stage as unknown as Stage],
    })
  }

  /** Adds a linker, whose layers must all be provided by what stands before it. */
  linker<In extends Have>(linker: Linker<In>): PipelineBuilder<Have> {
    return new PipelineBuilder({
      ...this.#parts,
      linkers: [...this.#parts.linkers, linker as unknown as Linker],
    })
  }

  /**
   * Checks the wiring and freezes it.
   * @throws WiringError naming the step and what it lacks.
   */
  build(): Pipeline {
    checkWiring(this.#parts)
    return Object.freeze({ ...this.#parts })
  }
}

/** Starts a pipeline from its readers. `Have` is what any of them provides; `build` asks for all of them. */
export function pipeline<Have extends LayerName>(
  ...readers: readonly (Reader & { readonly provides: readonly Have[] })[]
): PipelineBuilder<Have> {
  return new PipelineBuilder({ readers, stages: [], linkers: [] })
}

function checkWiring({ readers, stages, linkers }: Pipeline): void {
  if (readers.length === 0) throw new WiringError('A pipeline needs at least one reader')
  checkNames([...readers, ...stages, ...linkers])
  checkMediaTypes(readers)
  checkLinkers(linkers, checkStages(readers, stages))
}

/** Layers that every document has once all stages have run. */
function checkStages(readers: readonly Reader[], stages: readonly Stage[]): ReadonlySet<LayerName> {
  const provider = new Map<LayerName, string>()
  for (const reader of readers) {
    for (const layer of reader.provides) provider.set(layer, `reader "${reader.name}"`)
  }
  // A layer that only some readers provide can neither be relied on nor provided again.
  const have = new Set(
    [...provider.keys()].filter((layer) =>
      readers.every(({ provides }) => provides.includes(layer)),
    ),
  )
  for (const stage of stages) {
    for (const layer of stage.requires) {
      if (!have.has(layer)) throw missing('Stage', stage.name, `layer "${layer}"`)
    }
    for (const layer of stage.provides) {
      const earlier = provider.get(layer)
      if (earlier) {
        throw new WiringError(
          `Stage "${stage.name}" provides layer "${layer}", which ${earlier} already provides`,
        )
      }
      provider.set(layer, `stage "${stage.name}"`)
      have.add(layer)
    }
  }
  return have
}

function checkLinkers(linkers: readonly Linker[], layers: ReadonlySet<LayerName>): void {
  const emitted = new Set<EdgeKind>()
  for (const linker of linkers) {
    for (const layer of linker.requires) {
      if (!layers.has(layer)) throw missing('Linker', linker.name, `layer "${layer}"`)
    }
    for (const kind of linker.after) {
      if (!emitted.has(kind)) throw missing('Linker', linker.name, `edges "${kind}"`)
    }
    for (const kind of linker.emits) emitted.add(kind)
  }
}

function missing(what: string, name: string, need: string): WiringError {
  return new WiringError(`${what} "${name}" requires ${need}, which no earlier step provides`)
}

function checkNames(steps: readonly Step[]): void {
  const seen = new Set<string>()
  for (const { name } of steps) {
    if (seen.has(name)) throw new WiringError(`Two steps are called "${name}"`)
    seen.add(name)
  }
}

function checkMediaTypes(readers: readonly Reader[]): void {
  const owner = new Map<string, string>()
  for (const reader of readers) {
    for (const type of reader.mediaTypes) {
      const other = owner.get(type)
      if (other) throw new WiringError(`Readers "${other}" and "${reader.name}" both read ${type}`)
      owner.set(type, reader.name)
    }
  }
}
