import type { Alignment, Document } from '../model/document.ts'
import { type Edge, isEdge } from '../model/edge.ts'
import type { Annotation, AnnotationList, LayerName, Layers } from '../model/layers.ts'
import type { Source } from '../model/source.ts'
import { compareSpans, type Span } from '../model/span.ts'
import type { Linker, Reader, Step } from '../model/step.ts'

/** A step broke its contract: a fault of the program, never of the input. */
export class StepError extends Error {
  override readonly name = 'StepError'

  constructor(step: Step, message: string) {
    super(`${step.name}@${step.version}: ${message}`)
  }
}

/**
 * Layers as a step returns them, sorted and frozen.
 * @throws StepError when one is missing, was not declared or has a span that is empty or out of bounds.
 */
export function checkedLayers(
  step: Step,
  document: Document,
  layers: Layers,
  declared: readonly LayerName[],
): Layers {
  const checked: Partial<Record<LayerName, AnnotationList<Annotation>>> = {}
  for (const name of declared) {
    const layer: AnnotationList<Annotation> | undefined = layers[name]
    if (!layer) throw new StepError(step, `did not provide layer "${name}"`)
    const isSorted = checkSpans(step, document, name, layer)
    if (Array.isArray(layer)) checked[name] = sortedArray(layer)
    else if (isSorted) checked[name] = layer
    else throw new StepError(step, `layer "${name}" is packed and not in order`)
  }
  for (const name of Object.keys(layers) as LayerName[]) {
    if (!declared.includes(name)) throw new StepError(step, `provides undeclared layer "${name}"`)
  }
  return checked as Layers
}

/** @returns whether the annotations are in the order of their places */
function checkSpans(
  step: Step,
  { text }: Document,
  name: LayerName,
  layer: AnnotationList<Annotation>,
): boolean {
  let isSorted = true
  let last: Span | undefined
  for (const { span } of layer) {
    if (!isWithin(span, text.length) || span.start === span.end) {
      throw new StepError(step, `layer "${name}" has the span ${show(span)}`)
    }
    isSorted &&= !last || compareSpans(last, span) <= 0
    last = span
  }
  return isSorted
}

function sortedArray(layer: readonly Annotation[]): readonly Annotation[] {
  return Object.freeze([...layer].sort((a, b) => compareSpans(a.span, b.span)))
}

/**
 * Makes sure that every place of a document can be shown in its raw source.
 * @throws StepError when the alignment does not cover the text, does not ascend or calls a run exact that is
 * not, or when something taken out or read from the raw text lies outside it.
 */
export function checkDocument(reader: Reader, document: Document, source: Source): void {
  if (document.source !== source.id) throw new StepError(reader, `${document.id} has no source`)
  checkAlignment(reader, document, source.raw)
  const places = [
    ...document.removed.map(({ raw }) => raw),
    ...[document.publisher?.raw, document.byline?.raw, document.published?.raw],
  ]
  for (const place of places) {
    if (place && !isWithin(place, source.raw.length)) {
      throw new StepError(reader, `${document.id} names the raw place ${show(place)}`)
    }
  }
}

function checkAlignment(reader: Reader, { id, text, alignment }: Document, raw: string): void {
  let last: Alignment = { text: { start: 0, end: 0 }, raw: { start: 0, end: 0 }, exact: true }
  for (const run of alignment) {
    const follows = run.text.start === last.text.end && run.raw.start >= last.raw.end
    if (!follows || !isWithin(run.text, text.length) || !isWithin(run.raw, raw.length)) {
      throw new StepError(reader, `${id} is not aligned at ${show(run.text)}`)
    }
    const own = text.slice(run.text.start, run.text.end)
    if (run.exact && own !== raw.slice(run.raw.start, run.raw.end)) {
      throw new StepError(reader, `${id} is not exact at ${show(run.text)}`)
    }
    last = run
  }
  if (last.text.end !== text.length) {
    throw new StepError(reader, `${id} is not aligned from ${last.text.end} on`)
  }
}

/**
 * Makes sure that an edge can be explained and shown.
 * @throws StepError when it was not declared, has no evidence, a score outside 0..1, or ties what is not there.
 */
export function checkEdge(
  linker: Linker,
  edge: Edge,
  documents: ReadonlyMap<string, Document>,
): void {
  if (!linker.emits.includes(edge.kind)) {
    throw new StepError(linker, `emits undeclared edges "${edge.kind}"`)
  }
  if (edge.evidence.length === 0) throw new StepError(linker, 'an edge has no evidence')
  if (!(edge.score >= 0 && edge.score <= 1)) {
    throw new StepError(linker, `an edge has the score ${edge.score}`)
  }
  const from = documents.get(edge.from)
  const to = documents.get(edge.to)
  if (!from || !to || (from === to && !mayStayInside(edge))) {
    throw new StepError(linker, `an edge ties ${edge.from} to ${edge.to}`)
  }
  if (isEdge(edge, 'same-entity')) {
    checkMentions(linker, from, edge.detail.mentions.from)
    checkMentions(linker, to, edge.detail.mentions.to)
  }
  if (isEdge(edge, 'same-quote')) checkQuotes(linker, edge, from, to)
  if (!isEdge(edge, 'copy')) return
  for (const passage of edge.detail.passages) {
    if (!isWithin(passage.from, from.text.length) || !isWithin(passage.to, to.text.length)) {
      throw new StepError(linker, `a passage ties ${show(passage.from)} to ${show(passage.to)}`)
    }
  }
}

/** Whether an edge of this kind may tie what stands in one document. */
function mayStayInside(edge: Edge): boolean {
  return isEdge(edge, 'same-entity') || isEdge(edge, 'same-quote')
}

/** @throws StepError where a side has no such quotation, both are one, or a place lies outside */
function checkQuotes(
  linker: Linker,
  { detail: { quotes, changes } }: Edge<'same-quote'>,
  from: Document,
  to: Document,
): void {
  const isThere = ({ layers }: Document, number: number) => layers.quotes?.[number] !== undefined
  const isOne = from === to && quotes.from === quotes.to
  if (isOne || changes.length === 0 || !isThere(from, quotes.from) || !isThere(to, quotes.to)) {
    throw new StepError(linker, `an edge ties quotations ${quotes.from} and ${quotes.to}`)
  }
  for (const change of changes) {
    const { from: a, to: b } = change
    if ((a && !isWithin(a, from.text.length)) || (b && !isWithin(b, to.text.length))) {
      throw new StepError(linker, `quotations differ outside their texts: ${change.detail}`)
    }
  }
}

/** @throws StepError where there are none, or a document has no such mention */
function checkMentions(linker: Linker, { id, layers }: Document, numbers: readonly number[]): void {
  const count = layers.mentions?.length ?? 0
  if (numbers.length === 0) throw new StepError(linker, `an edge ties no mention of ${id}`)
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 0 || number >= count) {
      throw new StepError(linker, `an edge ties mention ${number} of ${id}, which has ${count}`)
    }
  }
}

function isWithin({ start, end }: Span, length: number): boolean {
  return 0 <= start && start <= end && end <= length
}

function show({ start, end }: Span): string {
  return `${start}–${end}`
}
