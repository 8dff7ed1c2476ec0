import type { Alignment } from '../../model/document.ts'
import type { Kit } from '../../model/kit.ts'
import type { Quote } from '../../model/quote.ts'
import { compareSpans, type Span } from '../../model/span.ts'
import type { TakeNote } from '../../model/step.ts'
import { toRaw } from '../../text/compose.ts'
import { isDialogue } from './author-words.ts'
import { type Cell, type InMarks, isBetween } from './cell.ts'
import { findDirect } from './direct.ts'
import type { Found } from './found.ts'
import { findIndirect } from './indirect.ts'
import { SAID } from './lexicon.ts'
import { findFree } from './mood.ts'
import type { Phrase } from './phrase.ts'
import { regain } from './regained.ts'
import { type QuoteInput, readScene, type Scene } from './scene.ts'
import { Speakers } from './speakers.ts'
import { endsSpeech, outermost } from './stretches.ts'

/** Words in marks from which a verb among them is somebody's own words, not the author's. */
const SPOKEN_WORDS = 4

/** All quotations of a document in the order of their places, a reported clause before the fragments in it. */
export function findQuotes(document: QuoteInput, kit: Kit, note: TakeNote): Quote[] {
  const read = regain(readScene(document, kit))
  const scene = { ...read, dashed: read.dashed.filter((one) => isDialogue(read, one)) }
  // What is quoted whole was read with its host.
  if (document.embeddedIn === undefined) tellLost(scene.lost, document.alignment, note)
  if (scene.cells.length === 0) return []
  const inMarks = marker(scene)
  const direct = findDirect(scene, inMarks)
  const indirect = scene.lines.flatMap((_, line) => findIndirect(scene, line, inMarks))
  const cued = inOrder([...direct, ...indirect])
  // What is quoted whole is an article of its own, which tells them.
  const all = inOrder([...cued, ...findFree(scene, cued, inMarks)]).filter(
    ({ line }) => scene.lines[line]!.role !== 'embedded',
  )
  const speakers = new Speakers(scene)
  return all
    .map((found) => quoteOf(scene, found, speakers))
    .sort((a, b) => compareSpans(a.span, b.span))
}

/** One note a document, at the first of the marks. */
function tellLost(lost: readonly Span[], alignment: readonly Alignment[], note: TakeNote): void {
  const [first] = lost
  if (!first) return
  const marks = lost.length === 1 ? 'a quotation mark is' : `${lost.length} quotation marks are`
  const message = `${marks} never closed; a quotation may be missing here, or cut short`
  note({ code: 'quotation-open', message, at: toRaw(alignment, first) })
}

function inOrder(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => a.line - b.line || a.parts[0]!.start - b.parts[0]!.start)
}

/** Tells which cells stand in marks with more than a term in them. */
function marker(scene: Scene): InMarks {
  const inside = new Uint8Array(scene.cells.length)
  for (const stretch of outermost(scene)) {
    if (stretch.words < SPOKEN_WORDS && !endsSpeech(scene, stretch)) continue
    inside.fill(1, stretch.from, stretch.to)
  }
  return (cell) => inside[cell] === 1
}

function quoteOf({ cells }: Scene, found: Found, speakers: Speakers): Quote {
  const { form, parts, cue, evidence } = found
  return {
    span: { start: parts[0]!.start, end: parts.at(-1)!.end },
    form,
    parts,
    cue: cue ? cueSpan(cells, cue) : null,
    speaker: speakers.of(found),
    evidence: [evidence],
  }
}

/** A cue with what belongs to its verb: "has also said". */
function cueSpan(cells: readonly Cell[], { from, to }: Phrase): Span {
  const verb = (cells[from]!.said & (SAID.verb | SAID.report | SAID.deed)) !== 0
  let first = from
  while (verb && first > 0 && isBetween(cells[first - 1]!)) first--
  return { start: cells[first]!.start, end: cells[to - 1]!.end }
}
