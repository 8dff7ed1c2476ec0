import type { Document } from './document.ts'
import type { Edge, EdgeKind } from './edge.ts'
import type { Issue, IssueCode } from './issue.ts'
import type { Kit } from './kit.ts'
import type { LayerName, LayerOf } from './layers.ts'
import type { Source } from './source.ts'
import type { Span } from './span.ts'

/** All steps are pure in their arguments: no clock, network, disk or randomness. */
export interface Step {
  /** Unique in a pipeline; what traces, edges and wiring errors call it. */
  readonly name: string
  /** Raised whenever the output can change. */
  readonly version: number
}

/** A document known to have some layers. */
export type With<L extends LayerName> = Document & {
  readonly layers: { readonly [N in L]: LayerOf<N> }
}

/** Whole new layers, as a stage returns them. The runner sorts and bounds-checks them. */
export type Output<L extends LayerName> = { readonly [N in L]: LayerOf<N> }

/** Documents of one source, and what was wrong with it. */
export interface Reading {
  readonly documents: readonly Document[]
  readonly issues: readonly Issue[]
}

/** Turns one source into its articles. */
export interface Reader extends Step {
  readonly mediaTypes: readonly string[]
  readonly provides: readonly LayerName[]
  read(source: Source, kit: Kit): Reading
}

/** Reads one document and returns whole new layers; it cannot change anything else. A layer has one provider. */
export interface Stage<In extends LayerName = LayerName, Out extends LayerName = LayerName>
  extends Step {
  readonly requires: readonly In[]
  readonly provides: readonly Out[]
  /** What it could not read in full it tells by `note`. */
  run(document: With<In>, kit: Kit, note?: TakeNote): Output<Out>
}

/** What a stage says of its document. The runner adds the source and names it. */
export interface Note {
  readonly code: IssueCode
  /** One sentence; goes on behind the name of the source and a colon. */
  readonly message: string
  /** Place in the raw source. */
  readonly at: Span
}

/** Takes what a stage says of its document, while it works. */
export type TakeNote = (note: Note) => void

/** Takes an issue that is of no one source, from a linker while it works. */
export type Remark = (issue: Issue) => void

/** Judges a set of documents and ties them by edges. Earlier edges come in where it asks for their kinds. */
export interface Linker<In extends LayerName = LayerName> extends Step {
  readonly requires: readonly In[]
  /** Kinds of edges it reads, which an earlier linker must emit. */
  readonly after: readonly EdgeKind[]
  readonly emits: readonly EdgeKind[]
  /** What it could not judge in full it tells by `remark`. */
  link(
    documents: readonly With<In>[],
    edges: readonly Edge[],
    kit: Kit,
    remark?: Remark,
  ): readonly Edge[]
}

/** Declares a stage; reading a layer it does not require does not compile. */
export function defineStage<In extends LayerName, Out extends LayerName>(
  stage: Stage<In, Out>,
): Stage<In, Out> {
  return stage
}

/** Declares a linker; reading a layer it does not require does not compile. */
export function defineLinker<In extends LayerName>(linker: Linker<In>): Linker<In> {
  return linker
}
