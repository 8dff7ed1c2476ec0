import { type MentionPlace, mentionGroups } from '../graph/mention-groups.ts'
import { compareText } from '../model/compare-text.ts'
import type { Document } from '../model/document.ts'
import type { Edge } from '../model/edge.ts'
import type { MentionType } from '../model/mention.ts'
import type { At, Located } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { shortHash } from '../text/hash.ts'
import type { Entity, Found } from './entities/found.ts'
import { keptApart } from './entities/kept-apart.ts'
import { mergesOf } from './entities/merges.ts'
import { namesOf, shownName } from './entities/names.ts'

/** How entities are shown. */
export interface EntityOptions {
  /** A range of a document as the report locates it in its source. */
  readonly locate: (document: Document, span: Span) => Located
  /** BCP 47 tag of the language names are shown in, where one is known in it. */
  readonly language?: string
}

/**
 * Everyone and everything that is named, computed from mentions and edges alone: what edges tie is one entity, and
 * without an edge it is two again. The most named first, then by where they stand first; independent of the order of
 * edges.
 */
export function buildEntities(
  documents: readonly Document[],
  edges: readonly Edge[],
  { locate, language = 'en' }: EntityOptions,
): Entity[] {
  const found = ({ document, mention }: MentionPlace): Found => {
    const own = documents[document]!
    return { document: own, mention: own.layers.mentions![mention]! }
  }
  const groups = mentionGroups(documents, edges)
  const place = (document: Document, span: Span): At => locate(document, span).at
  const merges = mergesOf(groups, documents, edges, place)
  const apart = keptApart(groups, documents, edges, place)
  return groups
    .map((group, number) => {
      const entity = describe(group.map(found), merges[number]!, { locate, language })
      return apart.has(number) ? { ...entity, apart: apart.get(number)! } : entity
    })
    .sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.id, b.id))
}

/** Objects are written out in full: those that grow out of others take twice the memory, and there are many. */
function describe(
  found: readonly Found[],
  merges: Entity['merges'],
  { locate, language }: Required<EntityOptions>,
): Entity {
  const [first] = found
  const { start, end } = first!.mention.span
  const wikidata = entryOf(found)
  return {
    id: shortHash(`entity ${first!.document.id} ${start} ${end}`),
    type: typeOf(found),
    name: shownName(found, language),
    names: namesOf(found),
    ...(wikidata === null ? {} : { wikidata }),
    mentions: found.map((one) => mentionAt(one, locate)),
    merges,
  }
}

function mentionAt(
  { document, mention }: Found,
  locate: EntityOptions['locate'],
): Entity['mentions'][number] {
  const { text, at } = locate(document, mention.span)
  const { language, title } = mention
  const article = document.id
  if (!title) return { text, at, article, language }
  return { text, at, article, language, title: locate(document, title) }
}

/** The type most surely told, by the sum of sureness. */
function typeOf(found: readonly Found[]): MentionType {
  const sums = new Map<MentionType, number>()
  for (const { mention } of found) {
    sums.set(mention.type, (sums.get(mention.type) ?? 0) + mention.sureness)
  }
  return [...sums].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0]
}

const WIKIDATA = /^Q\d+$/u

/** The Wikidata entry that most mentions name first; null where none does, or several do as often. */
function entryOf(found: readonly Found[]): string | null {
  const counts = new Map<string, number>()
  for (const { mention } of found) {
    const id = mention.entries[0]
    if (id !== undefined && WIKIDATA.test(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : null
}
