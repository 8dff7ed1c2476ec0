import type { ChineseLine } from './chinese-line.ts'
import type { Reading } from './piece.ts'
import { VOTED } from './weights.ts'

/** What the words around a person's name are worth. */
export interface ContextWeights {
  readonly title: number
  readonly behind: number
  readonly speech: number
  readonly edge: number
  readonly again: number
}

/** Adds what stands around a stretch: a title before or behind, a verb of persons, edges, the same characters elsewhere. */
export function addContext(
  line: ChineseLine,
  from: number,
  to: number,
  { weights, reading }: { readonly weights: ContextWeights; readonly reading: Reading },
): void {
  const { cues } = line
  const title = line.endingAt(from, cues.titles)
  if (title !== null) reading.add(weights.title, 'title', title, from)
  const behind = line.beginningAt(to, cues.behind)
  if (behind !== null) reading.add(weights.behind, 'title-behind', to, behind)
  const verb = behind === null ? verbAt(line, to) : null
  if (verb) reading.add(weights.speech, 'speech', verb.from, verb.to)
  if (title === null && line.isEdge(from - 1, 'before')) reading.points += weights.edge
  if (behind === null && !verb && line.isEdge(to, 'after')) reading.points += weights.edge
  const again = line.times(from, to) - 1
  if (again > 0) reading.add(again * weights.again, 'again', from, to)
}

/** What persons do, right behind a name or behind one word of grammar. */
function verbAt(line: ChineseLine, at: number): { from: number; to: number } | null {
  for (const from of line.isEdge(at, 'after') && line.isHan(at) ? [at, at + 1] : [at]) {
    const to = line.beginningAt(from, line.cues.speech)
    if (to !== null) return { from, to }
  }
  return null
}

/** Adds what the clear names of the document say of a stretch. */
export function addVote(
  line: ChineseLine,
  from: number,
  to: number,
  reading: Reading,
): 'person' | 'place' | 'organisation' | null {
  const type = line.own.clear.get(line.textOf(from, to)) ?? null
  // A name that stands once is told by itself alone.
  if (line.times(from, to) < 2) return null
  if (type !== null) reading.add(VOTED, 'document', from, to)
  return type
}
