import type { At, ReportReuse } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { CopyLink, Entry } from '../views/entry.ts'
import type { Rendering } from '../views/rendering.ts'
import { changedWords } from './changed-words.ts'

export type Relation = ReportReuse['passages'][number]['relation']

/** One side of a shared passage: what is drawn on the words of one article. Spans count in the raw source. */
export interface Mark extends Span {
  readonly relation: Relation
  /** `<link>.<passage>`: the same on both sides. */
  readonly id: string
  readonly link: CopyLink
  /** The article on the other side, and the passage there. */
  readonly other: Entry
  readonly otherAt: At
  /** Words that the other side has not. */
  readonly changed: readonly Span[]
}

/** The marks of every article, by article id, each list sorted by start. */
export function marksOf(links: readonly CopyLink[], rendering: Rendering): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>()
  for (const link of links) {
    link.reuse.passages.forEach((passage, index) => {
      const { from, to, relation } = passage
      const changes = relation === 'altered' ? changesOf(from, to, rendering) : { a: [], b: [] }
      const id = `${link.number}.${index + 1}`
      const shared = { relation, id, link }
      push(marks, link.from, {
        ...shared,
        ...ends(from),
        other: link.to,
        otherAt: to,
        changed: changes.a,
      })
      push(marks, link.to, {
        ...shared,
        ...ends(to),
        other: link.from,
        otherAt: from,
        changed: changes.b,
      })
    })
  }
  for (const list of marks.values()) list.sort((a, b) => a.start - b.start || a.end - b.end)
  return marks
}

/** The relation that is drawn where several meet: a change is what a reader looks for. */
export function strongest(marks: readonly Mark[]): Relation | null {
  for (const relation of ['altered', 'translated', 'identical'] as const) {
    if (marks.some((mark) => mark.relation === relation)) return relation
  }
  return null
}

function changesOf(from: At, to: At, { raw }: Rendering) {
  const { a, b } = changedWords(
    raw(from.source).slice(from.start, from.end),
    raw(to.source).slice(to.start, to.end),
  )
  return { a: shift(a, from.start), b: shift(b, to.start) }
}

function shift(spans: readonly Span[], by: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
}

function ends({ start, end }: At): Span {
  return { start, end }
}

function push(marks: Map<string, Mark[]>, entry: Entry, mark: Mark): void {
  const list = marks.get(entry.article.id)
  if (list) list.push(mark)
  else marks.set(entry.article.id, [mark])
}
