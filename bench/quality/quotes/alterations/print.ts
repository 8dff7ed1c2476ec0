import { sameEntity } from '../../../../src/link/same-entity.ts'
import { sameQuote } from '../../../../src/link/same-quote.ts'
import type { Edge, QuoteChange } from '../../../../src/model/edge.ts'
import type { Kit } from '../../../../src/model/kit.ts'
import { overlaps, type Span } from '../../../../src/model/span.ts'
import type { With } from '../../../../src/model/step.ts'
import { mentions } from '../../../../src/stages/mentions.ts'
import { quotes } from '../../../../src/stages/quotes.ts'
import { plainDocument } from '../../names-spans/plain-document.ts'
import type { Base, Edit } from './model.ts'

export type PrintedText = With<'blocks' | 'sentences' | 'tokens' | 'mentions' | 'quotes'>

/** A text as a document with the program's names and quotations. */
export function printed(
  text: string,
  { language, id, kit }: { readonly language: string; readonly id: string; readonly kit: Kit },
): PrintedText {
  const plain = { ...plainDocument(text, language, kit, false), id, source: id }
  const named = { ...plain.layers, ...mentions.run(plain, kit) }
  const layers = { ...named, ...quotes.run({ ...plain, layers: named }, kit) }
  return { ...plain, layers }
}

/** A text with its edits made, and where each stands afterwards. */
export function apply(text: string, edits: readonly Edit[]): { text: string; places: Span[] } {
  let made = ''
  let at = 0
  const places: Span[] = []
  for (const { start, end, put } of edits) {
    made += text.slice(at, start)
    places.push({ start: made.length, end: made.length + put.length })
    made += put
    at = end
  }
  return { text: made + text.slice(at), places }
}

/** Where a stretch of the base stands once the edits are made. */
export function moved({ start, end }: Span, edits: readonly Edit[]): Span {
  const shift = (offset: number, isEnd: boolean): number => {
    let by = 0
    for (const edit of edits) {
      const isBefore = isEnd ? edit.end <= offset : edit.end <= offset && edit.start < offset
      if (isBefore) by += edit.put.length - (edit.end - edit.start)
    }
    return offset + by
  }
  return { start: shift(start, false), end: shift(end, true) }
}

/** What the program ties among the quotations of two articles on one story. */
export function quoteTies(
  pair: readonly [PrintedText, PrintedText],
  kit: Kit,
): readonly Edge<'same-quote'>[] {
  const story: Edge = {
    ...{ id: 'story', kind: 'same-story', from: pair[0].id, to: pair[1].id, score: 1, by: 'bench' },
    evidence: [],
    detail: { groups: true },
  }
  const edges = [story, ...sameEntity.link(pair, [story], kit)]
  return sameQuote.link(pair, edges, kit) as readonly Edge<'same-quote'>[]
}

/** Differences that the program tells of a quotation in two printings; null where it ties none. */
export function differencesOf(
  { printing, base }: { readonly printing: PrintedText; readonly base: Base },
  other: PrintedText,
  edits: readonly Edit[],
  kit: Kit,
): QuoteChange[] | null {
  const own = base.parts.map((part) => moved(part, edits))
  const said = (document: PrintedText, parts: readonly Span[], quote: number): boolean =>
    document.layers.quotes[quote]!.parts.some((part) => parts.some((one) => overlaps(part, one)))
  const direct = (document: PrintedText, quote: number): boolean =>
    document.layers.quotes[quote]!.form === 'direct'
  const ties = quoteTies([printing, other], kit).filter(
    ({ from, to, detail: { quotes: at } }) =>
      from === printing.id &&
      to === other.id &&
      direct(printing, at.from) &&
      said(printing, base.parts, at.from) &&
      said(other, own, at.to),
  )
  // A clause that reports the quotation and holds it is another one where the words in marks are found.
  const plain = ties.filter(({ detail }) => direct(other, detail.quotes.to))
  const best = plain.length > 0 ? plain : ties
  return best.length === 0 ? null : best.flatMap(({ detail }) => detail.changes)
}
