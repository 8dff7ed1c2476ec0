import type { QuoteChange } from '../../../../src/model/edge.ts'
import { overlaps, type Span } from '../../../../src/model/span.ts'
import type { Alteration, AlterationKind } from './model.ts'

/** What is reported of the words of a printing and counts against it where nothing of the kind was altered. */
export const KIND_OF: Readonly<Partial<Record<QuoteChange['kind'], AlterationKind>>> = {
  number: 'number',
  negation: 'negation',
  name: 'name',
  modality: 'modality',
  speaker: 'speaker',
  truncated: 'truncation',
  extended: 'truncation',
}

/** Whether a difference is one of the alteration: of its kind, touching its words on each side that has any. */
export function tells(
  change: QuoteChange,
  { kind, edits }: Alteration,
  places: readonly Span[],
): boolean {
  if (KIND_OF[change.kind] !== kind) return false
  return edits.some(({ start, end, tells }, i) => {
    if (!tells) return false
    const [from, to] = [{ start, end }, places[i]!]
    return touches(change.from, from) && touches(change.to, to)
  })
}

/** Words that are not there ask for nothing on their side. */
function touches(reported: Span | null, wanted: Span): boolean {
  return wanted.start === wanted.end || (reported !== null && overlaps(reported, wanted))
}
