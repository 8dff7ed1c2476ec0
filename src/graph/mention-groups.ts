import { compareText } from '../model/compare-text.ts'
import type { Document } from '../model/document.ts'
import { type Edge, isEdge, PERSON } from '../model/edge.ts'
import { SURE } from '../model/mention.ts'
import { ApartUnions } from './apart-unions.ts'

/** A mention by the numbers of its document and of its place in the layer. */
export interface MentionPlace {
  readonly document: number
  readonly mention: number
}

/**
 * Groups mentions by the edges that say they stand for one thing. What a person decided comes first, then the surest
 * edges; mentions that a person set apart never meet, by whatever edges. Every sure mention is in exactly one group,
 * an unsure one only beside a sure one. Groups in the order of their first mentions; independent of the order of edges.
 */
export function mentionGroups(
  documents: readonly Document[],
  edges: readonly Edge[],
): MentionPlace[][] {
  const firsts = new Map<string, number>()
  let count = 0
  for (const { id, layers } of documents) {
    firsts.set(id, count)
    count += layers.mentions?.length ?? 0
  }
  const unions = new ApartUnions(count)
  const placesOf = (id: string, numbers: readonly number[]): number[] => {
    const first = firsts.get(id)
    return first === undefined ? [] : numbers.map((number) => first + number)
  }
  const own = edges.filter((edge) => isEdge(edge, 'same-entity'))
  // Where nobody set mentions apart, all edges hold, in whatever order.
  if (own.some(({ detail }) => detail.apart)) own.sort(byTrust)
  for (const pass of [true, false]) {
    for (const { from, to, detail } of own) {
      if ((detail.apart === true) !== pass) continue
      const [a, b] = [placesOf(from, detail.mentions.from), placesOf(to, detail.mentions.to)]
      if (pass) for (const x of a) for (const y of b) unions.part(x, y)
      else if (b.length > 0) joinSides(unions, a, b)
    }
  }
  return collect(documents, unions)
}

/** Either side is one thing by itself, also where the two are kept apart. */
function joinSides(unions: ApartUnions, a: readonly number[], b: readonly number[]): void {
  for (const side of [a, b]) for (const x of side.slice(1)) unions.join(x, side[0]!)
  for (const x of a) unions.join(x, b[0]!)
}

/** What a person decided first, then the surer, then by id. */
function byTrust(a: Edge, b: Edge): number {
  return (
    Number(b.by.startsWith(PERSON)) - Number(a.by.startsWith(PERSON)) ||
    b.score - a.score ||
    compareText(a.id, b.id)
  )
}

function collect(documents: readonly Document[], unions: ApartUnions): MentionPlace[][] {
  const groups = new Map<number, MentionPlace[]>()
  const sure = new Set<number>()
  let at = 0
  for (const [document, { layers }] of documents.entries()) {
    for (const [mention, { sureness }] of (layers.mentions ?? []).entries()) {
      const root = unions.root(at++)
      const group = groups.get(root)
      if (group) group.push({ document, mention })
      else groups.set(root, [{ document, mention }])
      if (sureness >= SURE) sure.add(root)
    }
  }
  return [...groups].filter(([root]) => sure.has(root)).map(([, group]) => group)
}
