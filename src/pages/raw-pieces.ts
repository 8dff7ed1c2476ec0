import type { ReportArticle } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Entry } from '../views/entry.ts'

export type Role = 'headline' | 'byline' | 'publisher' | 'date'
type Removal = ReportArticle['removed'][number]

/** A run of raw text in which nothing begins or ends. */
export interface RawPiece {
  readonly text: string
  /** Index into the removals given. */
  readonly removal: number | null
  readonly roles: readonly Role[]
  /** Ids of the sentences this run belongs to, and of those that begin with it. */
  readonly sentences: readonly string[]
  readonly begins: readonly string[]
  /** Articles whose own text begins with this run. */
  readonly opens: readonly Entry[]
}

interface Range extends Span {
  readonly removal?: number
  readonly role?: Role
  readonly sentence?: string
}

/** What was left out of one source, each place once, sorted by place. */
export function removalsOf(entries: readonly Entry[], source: string): Removal[] {
  const places = new Map<string, Removal>()
  for (const { article } of entries) {
    for (const removal of article.removed) {
      const { start, end } = removal.at
      if (removal.at.source === source) places.set(`${removal.kind} ${start} ${end}`, removal)
    }
  }
  return [...places.values()].sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)
}

/** Cuts a raw source at everything that is known of it. The pieces joined are the source. */
export function rawPieces(
  raw: string,
  entries: readonly Entry[],
  removals: readonly Removal[],
): RawPiece[] {
  const ranges = [
    ...removals.map(({ at }, removal): Range => ({ start: at.start, end: at.end, removal })),
    ...entries.flatMap(rangesOf),
  ].filter(({ start, end }) => start < end && end <= raw.length)
  const opens = openings(entries)
  const cuts = new Set([0, raw.length, ...opens.keys()])
  for (const { start, end } of ranges) cuts.add(start).add(end)
  const sorted = [...cuts].filter((cut) => cut <= raw.length).sort((a, b) => a - b)
  ranges.sort((a, b) => a.start - b.start)
  let next = 0
  let active: Range[] = []
  return sorted.slice(0, -1).map((start, index): RawPiece => {
    const end = sorted[index + 1] ?? raw.length
    active = active.filter((range) => range.end > start)
    for (; next < ranges.length && ranges[next]!.start <= start; next++) active.push(ranges[next]!)
    return describe(raw.slice(start, end), start, active, opens.get(start) ?? [])
  })
}

function describe(
  text: string,
  start: number,
  active: readonly Range[],
  opens: readonly Entry[],
): RawPiece {
  const sentences = active.filter(({ sentence }) => sentence !== undefined)
  return {
    text,
    removal: active.find(({ removal }) => removal !== undefined)?.removal ?? null,
    roles: active.flatMap(({ role }) => (role ? [role] : [])),
    sentences: sentences.map(({ sentence }) => sentence ?? ''),
    begins: sentences
      .filter((range) => range.start === start)
      .map(({ sentence }) => sentence ?? ''),
    opens,
  }
}

function rangesOf({ article }: Entry): Range[] {
  const { headline, byline, publisherAt, published, sentences, source } = article
  const ranges: Range[] = sentences.map(({ id, at }) => ({
    start: at.start,
    end: at.end,
    sentence: id,
  }))
  const roles = [
    ['headline', headline?.at],
    ['byline', byline?.at],
    ['publisher', publisherAt],
    ['date', published?.at],
  ] as const
  for (const [role, at] of roles) {
    if (at && at.source === source) ranges.push({ start: at.start, end: at.end, role })
  }
  return ranges
}

/** Where each article's headline or first paragraph begins. */
function openings(entries: readonly Entry[]): Map<number, Entry[]> {
  const places = new Map<number, Entry[]>()
  for (const entry of entries) {
    const { headline, body } = entry.article
    const first = headline?.at.start ?? Number.POSITIVE_INFINITY
    const start = Math.min(first, body[0]?.at.start ?? Number.POSITIVE_INFINITY)
    const known = places.get(start)
    if (known) known.push(entry)
    else if (Number.isFinite(start)) places.set(start, [entry])
  }
  return places
}
