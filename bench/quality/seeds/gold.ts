import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RemovedKind } from '../../../src/model/document.ts'
import type { Span } from '../../../src/model/span.ts'
import { shared } from '../../data.ts'
import type { GoldArticle, GoldSource } from '../cleaning/gold.ts'

/** A gold sentence, or a longer run, and the language it is in. */
export interface GoldLanguage {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly language: string
  readonly quote?: string
  readonly inRepeat?: boolean
  readonly boilerplate?: string | null
}

/** A seed file with its gold, where it has any. */
export interface Seed {
  /** The first three digits of the file name. */
  readonly id: string
  readonly path: string
  readonly raw: string
  readonly gold: GoldSource | null
  /** Gold ids of its articles, in the order of `gold.articles`. */
  readonly ids: readonly string[]
}

interface Place {
  file: string
  start: number
  end: number
}
interface Segment {
  id: string
  file: string
  language: string
  headline: Place | null
  publisher: { name: string } | null
  date: { stated: string | null }
  parent?: string
  body: Place[]
  boilerplate: (Place & { kind: RemovedKind; identical?: boolean })[]
}

/** Seeds with their hand-made annotations; null when they are not there. */
export function readSeeds(): Seed[] | null {
  const folder = shared('seeds')
  const segments = readGold<{ segments: Segment[] }>('segments')?.segments
  if (!folder || !segments) return null
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const id = name.slice(0, 3)
      const path = join(folder, name)
      const raw = new TextDecoder('utf-8').decode(readFileSync(path))
      const own = segments.filter(({ file }) => file === id)
      const articles = own.map((segment) => goldArticle(segment, own))
      return {
        id,
        path,
        raw,
        gold: own.length > 0 ? { name: id, raw, articles } : null,
        ids: own.map((segment) => segment.id),
      }
    })
}

/** Gold sentences and runs of one language; empty when they are not there. */
export function readLanguages(): { sentences: GoldLanguage[]; runs: GoldLanguage[] } {
  return readGold('languages') ?? { sentences: [], runs: [] }
}

function goldArticle(segment: Segment, all: readonly Segment[]): GoldArticle {
  // A span that is marked as reused from elsewhere, not as a repeat, stays in the body (its own note says so).
  const removed = segment.boilerplate.filter(({ identical }) => identical !== false)
  const parent = all.findIndex(({ id }) => id === segment.parent)
  return {
    // "mixed ru+en" names the host's language first.
    language: segment.language.replace(/^mixed (\w+).*$/, '$1'),
    headline: segment.headline,
    body: segment.body.flatMap((span) => without(span, removed)),
    removed: removed.map(({ kind, start, end }) => ({ kind, span: { start, end } })),
    metadata: [],
    embeddedIn: parent < 0 ? null : parent,
    publisher: segment.publisher?.name ?? null,
    byline: null,
    published: segment.date.stated,
  }
}

function without(span: Span, holes: readonly Span[]): Span[] {
  let from = span.start
  const rest: Span[] = []
  for (const hole of [...holes].sort((a, b) => a.start - b.start)) {
    if (hole.end <= from || hole.start >= span.end) continue
    if (hole.start > from) rest.push({ start: from, end: hole.start })
    from = Math.max(from, hole.end)
  }
  if (from < span.end) rest.push({ start: from, end: span.end })
  return rest
}

function readGold<T>(name: string): T | null {
  const path = shared(`gold/${name}.json`)
  return path && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null
}
