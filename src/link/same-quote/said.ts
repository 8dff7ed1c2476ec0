import { mentionGroups } from '../../graph/mention-groups.ts'
import { storyGroups } from '../../graph/story-groups.ts'
import type { Edge } from '../../model/edge.ts'
import type { Kit } from '../../model/kit.ts'
import type { Token } from '../../model/layers.ts'
import type { Quote } from '../../model/quote.ts'
import type { Span } from '../../model/span.ts'
import type { With } from '../../model/step.ts'
import { firstFrom, type Words } from '../../text/chosen-words.ts'
import { functionWordSet } from '../../text/function-word-set.ts'
import { shortHash } from '../../text/hash.ts'
import { instantOf } from '../../text/instant.ts'
import { languageAt } from '../../text/language-at.ts'
import { hashStems } from '../../text/shingle.ts'

/** A document as this linker needs it. */
export type QuotingDocument = With<'sentences' | 'tokens' | 'mentions' | 'quotes'>

/** A quotation made ready to be compared. */
export interface Said {
  /** Among all quotations of the run: documents by id, quotations by place. */
  readonly number: number
  readonly document: QuotingDocument
  /** Its number in the layer. */
  readonly index: number
  readonly quote: Quote
  readonly language: string
  readonly story: string
  /** Number of the entity that speaks; null where it is not known. */
  readonly speaker: number | null
  /** When it was printed, in milliseconds; infinite where that is not known. */
  readonly instant: number
  /** Hash of all words as they stand, case aside. */
  readonly wording: string
  readonly stems: Uint32Array
  /** 1 for each word that is no function word. */
  readonly telling: Uint8Array
  /** Figures and names in it, each with a place; the speaker is none. */
  readonly anchors: ReadonlyMap<string, Span>
}

/** All quotations of documents that come sorted by id. */
export function readSaid(
  documents: readonly QuotingDocument[],
  edges: readonly Edge[],
  kit: Kit,
): Said[] {
  const ids = documents.map(({ id }) => id)
  const { stories } = storyGroups(ids, edges)
  const entities = entitiesOf(documents, edges)
  const all: Said[] = []
  for (const [at, document] of documents.entries()) {
    const own = entities[at]!
    const instant = instantOf(document.published?.value)
    for (const [index, quote] of document.layers.quotes.entries()) {
      const language = languageAt(document, quote.span.start)
      const tokens = wordsWithin(document, quote).tokens
      const speaker = own[quote.speaker?.mention ?? -1] ?? null
      all.push({
        ...{ number: all.length, document, index, quote, language, speaker, instant },
        story: stories.get(document.id)!,
        ...readWords(tokens, functionWordSet(kit.pack(language))),
        anchors: anchorsOf(document, quote, { tokens, entities: own, speaker }),
      })
    }
  }
  return all
}

/** The words and numbers of a quotation, without what cuts in. */
export function wordsWithin(
  { text, layers }: QuotingDocument,
  { parts }: Pick<Quote, 'parts'>,
): Words {
  const tokens: Token[] = []
  for (const { start, end } of parts) {
    for (let i = firstFrom(layers.tokens, start); i < layers.tokens.length; i++) {
      const token = layers.tokens.at(i)!
      if (token.span.start >= end) break
      if (token.kind !== 'mark') tokens.push(token)
    }
  }
  return { text, tokens }
}

function readWords(tokens: readonly Token[], functionWords: ReadonlySet<string>) {
  const forms = tokens.map(({ form }) => form)
  return {
    wording: shortHash(forms.join(' ')),
    stems: hashStems(forms),
    telling: Uint8Array.from(forms, (form) => Number(!functionWords.has(form))),
  }
}

/** For each document, the number of the entity of each of its mentions. */
function entitiesOf(documents: readonly QuotingDocument[], edges: readonly Edge[]): number[][] {
  const entities: number[][] = documents.map(() => [])
  for (const [entity, places] of mentionGroups(documents, edges).entries()) {
    for (const { document, mention } of places) entities[document]![mention] = entity
  }
  return entities
}

interface AnchorSources {
  readonly tokens: readonly Token[]
  /** Entity of each mention of the document. */
  readonly entities: readonly number[]
  readonly speaker: number | null
}

function anchorsOf(
  { layers: { mentions } }: QuotingDocument,
  { parts }: Quote,
  { tokens, entities, speaker }: AnchorSources,
): Map<string, Span> {
  const anchors = new Map<string, Span>()
  for (const { kind, form, span } of tokens) {
    if (kind === 'number') anchors.set(`#${form.replaceAll(',', '.')}`, span)
  }
  for (const { start, end } of parts) {
    for (let i = firstFrom(mentions, start); i < mentions.length; i++) {
      if (mentions[i]!.span.start >= end) break
      const entity = entities[i]
      if (entity !== undefined && entity !== speaker) anchors.set(`@${entity}`, mentions[i]!.span)
    }
  }
  return anchors
}
