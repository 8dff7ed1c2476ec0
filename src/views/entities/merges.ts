import type { MentionPlace } from '../../graph/mention-groups.ts'
import type { Document } from '../../model/document.ts'
import { type Edge, isEdge } from '../../model/edge.ts'
import type { At } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { addTo } from '../../text/add-to.ts'
import type { Entity } from './found.ts'
import { GroupNumbers } from './group-numbers.ts'

/** Places a range of a document in its source. */
type Place = (document: Document, span: Span) => At

/**
 * Why the mentions of each group are one: the edges that join some of them, surest first, each with the first mention on
 * either side. That mentions are written alike, but for case, shows in the mentions and is left out.
 */
export function mergesOf(
  groups: readonly (readonly MentionPlace[])[],
  documents: readonly Document[],
  edges: readonly Edge[],
  place: Place,
): Entity['merges'][] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const numbers = new GroupNumbers(groups, documents)
  const merges = new Map<number, Entity['merges'][number][]>()
  const at = (id: string, mention: number): At => {
    const document = byId.get(id)!
    return place(document, document.layers.mentions!.at(mention)!.span)
  }
  for (const edge of edges) {
    if (!isEdge(edge, 'same-entity') || edge.detail.apart) continue
    const { from, to } = edge
    const [a, b] = [edge.detail.mentions.from[0], edge.detail.mentions.to[0]]
    if (a === undefined || b === undefined || isPlain(edge)) continue
    const group = numbers.of(from, a)
    if (group === undefined || group !== numbers.of(to, b)) continue
    const { score, evidence } = edge
    addTo(merges, group, { from: at(from, a), to: at(to, b), score, evidence: [...evidence] })
  }
  return groups.map((_, number) => (merges.get(number) ?? []).sort((x, y) => y.score - x.score))
}

/** Whether all that ties the mentions is that they are written alike. */
function isPlain({ evidence }: Edge): boolean {
  return evidence.every(({ rule }) => rule === 'identical-name')
}
