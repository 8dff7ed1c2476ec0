import type { Report } from '../../../src/model/report.ts'
import type { Span } from '../../../src/model/span.ts'
import { fold } from '../../../src/text/fold.ts'
import type { Seed } from './gold.ts'
import { sourceOf } from './report.ts'

/** True relations between gold articles, those found, and relations reported that are none. */
export interface CopyScore {
  truth: number
  found: number
  false: number
  misses: string[]
}

interface Node {
  name: string
  file: string
  host: string | null
  body: readonly Span[]
  raw: string
  source: string
}

/** From this many words in a row that two bodies share, the relation is true: no news phrase is as long. */
const SHARED_WORDS = 20

/**
 * Copies between articles of the gold. Truth is computed here without the program's means:
 * an article and the one quoted whole in it, and every pair that shares a long run of words.
 * A pair that is related only through the article it embeds is neither asked for nor false.
 */
export function scoreCopies(report: Report, seeds: readonly Seed[]): CopyScore {
  const nodes = seeds.flatMap((seed) => nodesOf(report, seed))
  const articleOf = matchArticles(report, nodes)
  const score: CopyScore = { truth: 0, found: 0, false: 0, misses: [] }
  for (const [index, a] of nodes.entries()) {
    for (const b of nodes.slice(index + 1)) {
      const run = longestRun(a, b)
      const ids = [articleOf.get(a), articleOf.get(b)]
      const got = report.reuse.find((reuse) => ids.includes(reuse.from) && ids.includes(reuse.to))
      if (run < SHARED_WORDS) {
        if (!got) continue
        score.false += 1
        score.misses.push(`false copy: ${a.name} – ${b.name} (${got.kind})`)
      } else if (!throughHost(a, b, nodes)) {
        score.truth += 1
        if (got && got.passages.length > 0) score.found += 1
        else score.misses.push(`copy not found: ${a.name} – ${b.name} (${run} words in a row)`)
      }
    }
  }
  return score
}

function nodesOf(report: Report, seed: Seed): Node[] {
  return (seed.gold?.articles ?? []).map((article, index) => ({
    name: seed.ids[index] ?? '',
    file: seed.id,
    host: article.embeddedIn === null ? null : (seed.ids[article.embeddedIn] ?? null),
    body: article.body,
    raw: seed.raw,
    source: sourceOf(report, seed),
  }))
}

/** Whether the two are tied by what `a` or `b` quotes whole from the other side's partner. */
function throughHost(a: Node, b: Node, nodes: readonly Node[]): boolean {
  const quoted = (host: Node): Node[] => nodes.filter((node) => node.host === host.name)
  return (
    quoted(a).some((inner) => inner !== b && longestRun(inner, b) >= SHARED_WORDS) ||
    quoted(b).some((inner) => inner !== a && longestRun(inner, a) >= SHARED_WORDS)
  )
}

/** The report article whose body covers most of a gold body, counting what it covers beyond it against it. */
function matchArticles(report: Report, nodes: readonly Node[]): Map<Node, string> {
  const matches = new Map<Node, string>()
  for (const node of nodes) {
    const own = report.articles.filter(({ source }) => source === node.source)
    const agreement = (body: readonly { at: Span }[]): number => {
      const both = body.reduce((sum, { at }) => sum + covered(at, node.body), 0)
      const size = body.reduce((sum, { at }) => sum + at.end - at.start, 0)
      const want = node.body.reduce((sum, span) => sum + span.end - span.start, 0)
      return both / (size + want - both)
    }
    const best = own.toSorted((a, b) => agreement(b.body) - agreement(a.body))[0]
    if (best) matches.set(node, best.id)
  }
  return matches
}

function covered(span: Span, others: readonly Span[]): number {
  return others.reduce(
    (sum, other) =>
      sum + Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start)),
    0,
  )
}

/** Length in words of the longest run of words both bodies share; the plain quadratic way. */
function longestRun(a: Node, b: Node): number {
  const left = words(a)
  const right = words(b)
  let previous = new Uint16Array(right.length + 1)
  let longest = 0
  for (const word of left) {
    const row = new Uint16Array(right.length + 1)
    for (let at = 0; at < right.length; at++) {
      if (right[at] !== word) continue
      row[at + 1] = previous[at]! + 1
      longest = Math.max(longest, row[at + 1]!)
    }
    previous = row
  }
  return longest
}

function words({ raw, body }: Node): string[] {
  return body.flatMap(
    ({ start, end }) => fold(raw.slice(start, end)).match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}
