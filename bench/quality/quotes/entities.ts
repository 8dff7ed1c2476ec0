import type { Span } from '../../../src/model/span.ts'
import { spanLength } from '../../../src/model/span.ts'

/** A mention as the gold has it, or a report. */
export interface EntityMention extends Span {
  readonly source: string
  readonly entity: string
}

/**
 * Which gold entity each entity of a report is: the one whose mentions most of its own stand on; none where none has more
 * than half of them.
 */
export function goldEntities(
  found: readonly EntityMention[],
  gold: readonly EntityMention[],
): Map<string, string> {
  const counts = new Map<string, { all: number; by: Map<string, number> }>()
  for (const mention of found) {
    const count = counts.get(mention.entity) ?? { all: 0, by: new Map<string, number>() }
    counts.set(mention.entity, count)
    count.all += 1
    const under = underlying(mention, gold)
    if (under) count.by.set(under, (count.by.get(under) ?? 0) + 1)
  }
  const most = [...counts].flatMap(([entity, { all, by }]): [string, string][] => {
    const [best] = [...by].sort((a, b) => b[1] - a[1])
    return best && 2 * best[1] > all ? [[entity, best[0]]] : []
  })
  return new Map(most)
}

/** The gold entity of the mention that covers most of the same place. */
function underlying(mention: EntityMention, gold: readonly EntityMention[]): string | null {
  let best: string | null = null
  let most = 0
  for (const one of gold) {
    if (one.source !== mention.source) continue
    const both = Math.min(one.end, mention.end) - Math.max(one.start, mention.start)
    const like = both / (spanLength(one) + spanLength(mention) - both)
    if (both > 0 && like > most) {
      most = like
      best = one.entity
    }
  }
  return best
}
