import { overlaps } from '../../../model/span.ts'
import { addTo } from '../../../text/add-to.ts'
import type { Said } from '../said.ts'
import * as limit from '../thresholds.ts'
import type { Ties } from '../ties.ts'
import type { Rated } from './rate.ts'

/** Pairs that are the best of both quotations, where no other comes near that is not the same utterance. */
export function best(rated: readonly Rated[], ties: Ties): Rated[] {
  const bySaid = new Map<Said, Rated[]>()
  for (const one of rated) for (const said of one.pair) addTo(bySaid, said, one)
  return rated.filter((one) =>
    one.pair.every((said, side) =>
      bySaid.get(said)!.every((rival) => {
        const areBothParts = one.whole === side && rival.whole === side
        if (rival === one || areBothParts) return true
        const [mine, theirs] = [one.pair[1 - side]!, rival.pair[1 - side]!]
        const isSame = ties.joined(mine, theirs) || isWithin(mine, theirs)
        return rival.score * (isSame ? 1 : limit.AHEAD) <= one.score
      }),
    ),
  )
}

/** A fragment and the clause around it are no rivals. */
function isWithin(a: Said, b: Said): boolean {
  return a.document === b.document && overlaps(a.quote.span, b.quote.span)
}

/**
 * Between ties of two articles that run parallel, in the same order and in like sentences, less tells that quotations
 * are one: the best of each gap.
 */
export function between(rated: readonly Rated[], sure: readonly Rated[]): Rated[] {
  const tied = new Set(sure.flatMap(({ pair }) => pair))
  const fixed = byArticles(sure)
  const open = byArticles(rated.filter(({ pair }) => !pair.some((said) => tied.has(said))))
  return [...open].flatMap(([articles, list]) => fill(list, fixed.get(articles) ?? []))
}

function fill(open: readonly Rated[], fixed: readonly Rated[]): Rated[] {
  if (!runParallel(fixed)) return []
  const taken = new Set<Said>()
  const byScore = (x: Rated, y: Rated) => y.score - x.score || x.pair[0].number - y.pair[0].number
  return [...open].sort(byScore).filter(({ pair }) => {
    if (pair.some((said) => taken.has(said))) return false
    if (!fixed.every((one) => inOrder(one.pair, pair))) return false
    for (const said of pair) taken.add(said)
    return true
  })
}

function byArticles(rated: readonly Rated[]): Map<string, Rated[]> {
  const lists = new Map<string, Rated[]>()
  for (const one of rated) {
    addTo(lists, one.pair.map(({ document: { id } }) => id).join(' '), one)
  }
  return lists
}

/** Whether two articles say enough in the same order and in like sentences to be translations. */
function runParallel(ties: readonly Rated[]): boolean {
  if (ties.length < limit.PARALLEL_TIES) return false
  const pairs = ties.flatMap((one, i) => ties.slice(i + 1).map((other) => [one, other] as const))
  const ordered = pairs.filter(([one, other]) => inOrder(one.pair, other.pair)).length
  const alike = ties.filter(({ beside }) => beside >= limit.PARALLEL_SENTENCES).length
  return (
    ordered >= limit.PARALLEL_SHARE * pairs.length && alike >= limit.PARALLEL_SHARE * ties.length
  )
}

function inOrder([a, b]: Rated['pair'], [c, d]: Rated['pair']): boolean {
  return (a.quote.span.start - c.quote.span.start) * (b.quote.span.start - d.quote.span.start) >= 0
}
