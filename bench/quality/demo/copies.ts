import type { Report, ReportReuse } from '../../../src/model/report.ts'
import { type Span, spanLength, unionSpans } from '../../../src/model/span.ts'
import type { Demo } from './gold.ts'
import type { DemoReuse } from './schema.ts'

/** Relations the same-language linker answers for. */
const COPY_KINDS: ReadonlySet<string> = new Set(['verbatim', 'near', 'partial', 'embedded'])
/**
 * Two paragraphs count as covered when passages hold this share of the shorter one's length in each:
 * a dateline or a last sentence may be missing in the other.
 */
const COVERED_SHARE = 0.8

/** Copies asked for, found, of the right kind, and the paragraph pairs their passages cover. */
export interface CopyScore {
  readonly wanted: number
  readonly found: number
  readonly sameKind: number
  readonly passages: number
  readonly coveredPassages: number
  readonly misses: readonly string[]
}

/** Holds the report's reuse against the gold's, for relations both of whose articles were read. */
export function scoreCopies(
  demo: Demo,
  report: Report,
  matches: ReadonlyMap<string, string>,
): CopyScore {
  const misses: string[] = []
  const score = { wanted: 0, found: 0, sameKind: 0, passages: 0, coveredPassages: 0, misses }
  for (const relation of demo.gold.reuse) {
    const ends = [matches.get(relation.from), matches.get(relation.to)] as const
    if (!COPY_KINDS.has(relation.kind)) continue
    const name = `${relation.kind} ${relation.from} – ${relation.to}`
    const reuse = report.reuse.find(({ from, to }) => ends.includes(from) && ends.includes(to))
    score.wanted += 1
    score.passages += relation.passages.length
    if (!reuse) {
      misses.push(`copy not found: ${name}`)
      continue
    }
    score.found += Number(reuse.passages.length > 0)
    score.sameKind += Number(reuse.kind === relation.kind)
    if (reuse.kind !== relation.kind) misses.push(`copy is called ${reuse.kind}: ${name}`)
    const left = uncovered(demo, relation, reuse, ends[0] === reuse.from)
    score.coveredPassages += relation.passages.length - left.length
    for (const numbers of left) {
      misses.push(`passage not covered: ${name}, paragraphs ${numbers}`)
    }
  }
  return score
}

/** Relations of the report that the gold neither states nor allows, one line each. */
export function falseRelations(
  demo: Demo,
  report: Report,
  matches: ReadonlyMap<string, string>,
): string[] {
  const names = new Map([...matches].map(([name, id]) => [id, name]))
  const key = (a: string, b: string): string => [a, b].sort().join(' – ')
  const known = new Set([
    ...demo.gold.reuse.map(({ from, to }) => key(from, to)),
    ...demo.gold.allowed.map(([a, b]) => key(a, b)),
  ])
  return report.reuse
    .map(({ from, to, kind }) => ({
      kind,
      pair: key(names.get(from) ?? from, names.get(to) ?? to),
    }))
    .filter(({ pair }) => !known.has(pair))
    .map(({ kind, pair }) => `false relation: ${kind} ${pair}`)
}

/** Paragraph pairs of the gold, as "a–b", that the passages found do not cover on both sides. */
function uncovered(
  demo: Demo,
  relation: DemoReuse,
  reuse: ReportReuse,
  sameOrder: boolean,
): string[] {
  const left = reuse.passages.map(({ from, to }) => (sameOrder ? from : to))
  const right = reuse.passages.map(({ from, to }) => (sameOrder ? to : from))
  const source = demo.articles.get(relation.from)?.body ?? []
  const target = demo.articles.get(relation.to)?.body ?? []
  return relation.passages
    .filter(([a, b]) => {
      const [one, other] = [source[a - 1]!, target[b - 1]!]
      const needed = COVERED_SHARE * Math.min(spanLength(one), spanLength(other))
      return covered(one, left) < needed || covered(other, right) < needed
    })
    .map(([a, b]) => `${a}–${b}`)
}

/** Code units of a paragraph that lie in the passages. */
function covered(paragraph: Span, passages: readonly Span[]): number {
  return unionSpans(passages).reduce((sum, { start, end }) => {
    const shared = Math.min(end, paragraph.end) - Math.max(start, paragraph.start)
    return sum + Math.max(0, shared)
  }, 0)
}
