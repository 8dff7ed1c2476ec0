import type { Decision, NameReference } from '../../model/decision.ts'
import type { Mention } from '../../model/mention.ts'
import type { With } from '../../model/step.ts'
import { addTo } from '../../text/add-to.ts'
import { toRaw } from '../../text/compose.ts'
import { fold } from '../../text/fold.ts'

type Input = With<'mentions'>

/** The mentions of one article that a name of a decision means: numbers in its layer, ascending, never empty. */
export interface NamedInDocument {
  readonly document: string
  readonly mentions: readonly number[]
}

interface Place {
  readonly document: Input
  readonly mention: number
}

/**
 * The mentions that the two names of each decision mean, articles in the order of `documents`. A mention that both could
 * mean belongs to the one that says more exactly where; to neither where they say it alike.
 */
export function resolveNames(
  documents: readonly Input[],
  decisions: readonly Decision[],
): (readonly [NamedInDocument[], NamedInDocument[]])[] {
  const places = placesOf(documents, asked(decisions))
  const meant = (reference: NameReference): Place[] =>
    (places.get(fold(reference.name)) ?? []).filter((place) => isMeant(place, reference))
  return decisions.map(({ names: [a, b] }) => {
    const [own, other] = [meant(a), meant(b)]
    const [x, y] = [exactness(a), exactness(b)]
    return [
      byDocument(x > y ? own : without(own, other)),
      byDocument(y > x ? other : without(other, own)),
    ]
  })
}

function asked(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(decisions.flatMap(({ names }) => names.map(({ name }) => fold(name))))
}

/** Mentions by the names asked for; one that is written unlike its base form stands under both. */
function placesOf(
  documents: readonly Input[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const document of documents) {
    for (const [mention, { span, base }] of document.layers.mentions.entries()) {
      const written = fold(document.text.slice(span.start, span.end))
      for (const name of new Set([written, fold(base)])) {
        if (names.has(name)) addTo(places, name, { document, mention })
      }
    }
  }
  return places
}

function isMeant({ document, mention }: Place, reference: NameReference): boolean {
  const { in: where, start } = reference
  if (where !== undefined && !document.id.startsWith(where) && !document.source.startsWith(where))
    return false
  return start === undefined || covers(document, document.layers.mentions.at(mention)!, start)
}

function covers({ alignment }: Input, { span }: Mention, offset: number): boolean {
  const { start, end } = toRaw(alignment, span)
  return start <= offset && offset < end
}

function exactness({ in: where, start }: NameReference): number {
  return (where === undefined ? 0 : 1) + (start === undefined ? 0 : 2)
}

function without(places: readonly Place[], others: readonly Place[]): Place[] {
  const taken = new Set(others.map(({ document, mention }) => `${document.id} ${mention}`))
  return places.filter(({ document, mention }) => !taken.has(`${document.id} ${mention}`))
}

function byDocument(places: readonly Place[]): NamedInDocument[] {
  const numbers = new Map<string, number[]>()
  for (const { document, mention } of places) addTo(numbers, document.id, mention)
  return [...numbers].map(([document, mentions]) => ({ document, mentions }))
}
