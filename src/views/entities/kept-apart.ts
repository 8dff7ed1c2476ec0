import type { MentionPlace } from '../../graph/mention-groups.ts'
import type { Document } from '../../model/document.ts'
import { type Edge, isEdge } from '../../model/edge.ts'
import type { At } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { addTo } from '../../text/add-to.ts'
import type { Entity } from './found.ts'
import { GroupNumbers } from './group-numbers.ts'

type Apart = NonNullable<Entity['apart']>

/**
 * What people keep apart from each group, by its number: each reason once, with a mention of the group and one of what
 * it is not.
 */
export function keptApart(
  groups: readonly (readonly MentionPlace[])[],
  documents: readonly Document[],
  edges: readonly Edge[],
  place: (document: Document, span: Span) => At,
): ReadonlyMap<number, Apart> {
  const kept = new Map<number, Apart>()
  const parting = edges.filter((edge) => isEdge(edge, 'same-entity') && edge.detail.apart)
  if (parting.length === 0) return kept
  const byId = new Map(documents.map((document) => [document.id, document]))
  const numbers = new GroupNumbers(groups, documents)
  const at = (id: string, mention: number): At => {
    const document = byId.get(id)!
    return place(document, document.layers.mentions!.at(mention)!.span)
  }
  for (const { from, to, score, evidence, detail } of parting as Edge<'same-entity'>[]) {
    const [a, b] = [detail.mentions.from[0]!, detail.mentions.to[0]!]
    const sides = [
      { own: numbers.of(from, a), from: at(from, a), to: at(to, b) },
      { own: numbers.of(to, b), from: at(to, b), to: at(from, a) },
    ]
    for (const { own, ...places } of sides) {
      const reasons = own === undefined ? undefined : kept.get(own)
      const told = reasons?.some((one) => one.evidence[0]!.detail === evidence[0]!.detail)
      if (own !== undefined && !told)
        addTo(kept as Map<number, Apart[number][]>, own, {
          ...places,
          score,
          evidence: [...evidence],
        })
    }
  }
  return kept
}
