import { addTo } from '../../text/add-to.ts'
import { type Candidate, sharingAnchors } from './candidates.ts'
import { translatedChanges } from './changes.ts'
import type { Said } from './said.ts'
import * as limit from './thresholds.ts'
import type { Ties } from './ties.ts'

interface Rated {
  readonly pair: Candidate
  readonly shared: number
}

/**
 * Ties quotations of one story in two languages where one speaker names the same figures and names at similar length, and
 * neither has a rival in the other's language that shares as many, unless that is the same utterance.
 */
export function tieTranslations(members: readonly Said[], ties: Ties): void {
  const rated = sharingAnchors(members)
    .filter(([a, b]) => a.language !== b.language && isSimilarLength(a, b))
    .map((pair): Rated => ({ pair, shared: sharedAnchors(...pair) }))
  const rivals = new Map<string, Rated[]>()
  for (const one of rated) for (const key of sidesOf(one)) addTo(rivals, key, one)
  const best = rated.filter((one) =>
    sidesOf(one).every((key) => rivals.get(key)!.every((rival) => yields(rival, one, ties))),
  )
  for (const { pair, shared } of best) {
    const detail = `one speaker, and ${shared} figures and names that both have`
    ties.add(...pair, {
      relation: 'translated',
      score: limit.SCORE.translated,
      evidence: { rule: 'shared-anchors', detail },
      changes: translatedChanges,
    })
  }
}

/** Either quotation, with the language of the other. */
function sidesOf({ pair: [a, b] }: Rated): string[] {
  return [`${a.number} ${b.language}`, `${b.number} ${a.language}`]
}

/** Whether a rival shares less, or is the same utterance on both sides. */
function yields(rival: Rated, one: Rated, ties: Ties): boolean {
  if (rival.shared < one.shared || rival === one) return true
  if (rival.shared > one.shared) return false
  const [mine, theirs] = [one.pair, rival.pair].map(([a, b]) =>
    a.language < b.language ? [a, b] : [b, a],
  )
  return mine!.every((said, i) => said === theirs![i] || ties.joined(said, theirs![i]!))
}

function sharedAnchors(a: Said, b: Said): number {
  let shared = 0
  for (const anchor of a.anchors.keys()) shared += Number(b.anchors.has(anchor))
  return shared
}

function isSimilarLength(a: Said, b: Said): boolean {
  const [x, y] = [a, b].map(({ quote }) =>
    quote.parts.reduce((sum, { start, end }) => sum + end - start, 0),
  )
  return Math.max(x!, y!) <= limit.LENGTH_RATIO * Math.min(x!, y!)
}
