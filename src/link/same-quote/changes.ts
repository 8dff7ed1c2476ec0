import type { QuoteChange } from '../../model/edge.ts'
import type { Kit, LanguagePack } from '../../model/kit.ts'
import type { Token } from '../../model/layers.ts'
import { contains, type Span } from '../../model/span.ts'
import { firstFrom, spanOf, type Words } from '../../text/chosen-words.ts'
import { fold } from '../../text/fold.ts'
import { functionWordSet } from '../../text/function-word-set.ts'
import { gapChanges } from '../../text/gap-changes.ts'
import { readingOf } from '../../text/readings.ts'
import { settledPairs } from '../../text/settled-pairs.ts'
import {
  type NameMark,
  shownWords,
  type WordChange,
  type WordGap,
  type Wordings,
  type WordPairs,
  type WordSide,
  wordGaps,
} from '../../text/word-changes.ts'
import { isOtherSpeaker } from './judge.ts'
import { type Said, wordsWithin } from './said.ts'
import * as limit from './thresholds.ts'

/** Where what was said stands on either side. */
interface SideParts {
  readonly from: readonly Span[]
  readonly to: readonly Span[]
}

/** What two quotations of one language differ in, from the words that are equal but for their endings. */
export function changesOf(from: Said, to: Said, pairs: WordPairs, kit: Kit): QuoteChange[] {
  const pack = kit.pack(from.language)
  const wordings: Wordings = {
    from: sideOf(from, pack),
    to: sideOf(to, pack),
    functionWords: functionWordSet(pack),
    negatingPrefixes: pack.speech?.negatingPrefixes ?? [],
  }
  const parts = { from: from.quote.parts, to: to.quote.parts }
  const form = (words: 'from' | 'to', i: number) => wordings[words].tokens[i]!.form
  const equal = pairs.filter(([i, j]) => form('from', i) === form('to', j))
  const settled = settledPairs(equal, wordings.from, wordings.to)
  const changes = wordGaps(wordings.from, wordings.to, settled).flatMap((gap) =>
    changesIn(gap, wordings, parts).map((change) => quoteChange(change, wordings)),
  )
  const whole = [...speakerChange(from, to), ...formChange(from, to)]
  return changes.length + whole.length > 0 ? [...changes, ...whole] : [identical(from, to)]
}

function sideOf(said: Said, pack: LanguagePack): WordSide {
  const words = wordsWithin(said.document, said.quote)
  return { ...words, reading: readingOf(words, pack), names: namesOf(said, words) }
}

/** The words of names in a quotation, with what they name. */
function namesOf({ document, quote, anchors }: Said, { tokens }: Words): Map<Token, NameMark> {
  const { mentions } = document.layers
  const entities = new Map(
    [...anchors].flatMap(([anchor, { start }]) =>
      anchor.startsWith('@') ? [[start, anchor] as const] : [],
    ),
  )
  const names = new Map<Token, NameMark>()
  let next = firstFrom(mentions, quote.span.start)
  for (const token of tokens) {
    while (next < mentions.length && mentions[next]!.span.end <= token.span.start) next += 1
    const mention = mentions[next]
    if (!mention || !contains(mention.span, token.span)) continue
    const entity = entities.get(mention.span.start) ?? null
    names.set(token, { entity, base: fold(mention.base) })
  }
  return names
}

/** A fragment in marks, as the clause around it has it. */
export function withinChange(from: Said, to: Said): QuoteChange {
  const { span } = (from.quote.form === 'direct' ? from : to).quote
  const detail = 'these words of the reported clause stand in quotation marks'
  return { kind: 'identical', detail, from: span, to: span }
}

/** A whole clause that one side lacks is told as one, whatever stands in it, but for what cuts in. */
function changesIn(gap: WordGap, wordings: Wordings, parts: SideParts): WordChange[] {
  const isClause = gap.from.length + gap.to.length >= limit.CLAUSE_WORDS
  if (isClause && gap.to.length === 0) {
    return byPart(gap.from, parts.from).map((from) => ({ kind: 'truncated', from, to: [] }))
  }
  if (isClause && gap.from.length === 0) {
    return byPart(gap.to, parts.to).map((to) => ({ kind: 'extended', from: [], to }))
  }
  return gapChanges(gap, wordings)
}

/** Words of a quotation by the part they stand in. */
function byPart(tokens: readonly Token[], parts: readonly Span[]): Token[][] {
  return parts
    .map(({ start, end }) => tokens.filter(({ span }) => span.start >= start && span.start < end))
    .filter(({ length }) => length > 0)
}

function quoteChange(change: WordChange, words: Wordings): QuoteChange {
  const { kind, from, to } = change
  const detail = detailOf(shownWords(words.from, from), shownWords(words.to, to))
  return {
    kind,
    detail: `${detail}${sameness(change)}${weightOf(change, words)}`,
    from: from.length === 0 ? null : spanOf(from),
    to: to.length === 0 ? null : spanOf(to),
  }
}

function detailOf(from: string, to: string): string {
  if (to === '') return `"${from}" is left out`
  return from === '' ? `"${to}" is added` : `"${from}" became "${to}"`
}

const SAME = { number: 'the same number', name: 'the same name', letters: 'the same letters' }

function sameness({ same }: WordChange): string {
  return same === undefined ? '' : `: ${SAME[same]}`
}

const WEIGHTS = { negation: 'a negation', condition: 'a condition' }
const MODAL_WEIGHTS = { hedge: 'a hedge', advice: 'advice', duty: 'a duty' }

/** Says so where a negation or a condition stands on one side only; of a change of modality, what kind it is. */
function weightOf({ kind, from, to }: WordChange, words: Wordings): string {
  const [left, right] = [sortsIn(from, words.from), sortsIn(to, words.to)]
  const weights = kind === 'modality' ? MODAL_WEIGHTS : WEIGHTS
  const told = Object.entries(weights).flatMap(([sort, what]) => {
    if (left.has(sort) === right.has(sort)) return []
    return left.has(sort) ? [`: ${what} is lost`] : [`: ${what} comes in`]
  })
  return told.join('')
}

function sortsIn(tokens: readonly Token[], { reading }: WordSide): Set<string> {
  const inside = new Set(tokens)
  const { negations, conditions, hedges } = reading
  const found = [...negations, ...conditions, ...hedges].filter((weight) =>
    weight.tokens.every((token) => inside.has(token)),
  )
  return new Set(found.map(({ sort }) => sort))
}

/** Another speaker, where both are known. */
export function speakerChange(from: Said, to: Said): QuoteChange[] {
  if (!isOtherSpeaker(from, to) && !areNamedApart(from, to)) return []
  const [left, right] = [from.quote.speaker!.span, to.quote.speaker!.span]
  const [one, other] = [
    from.document.text.slice(left.start, left.end),
    to.document.text.slice(right.start, right.end),
  ]
  // Of two pronouns alike only the words around them tell whom they stand for.
  if (fold(one) === fold(other)) return []
  const detail = `said by "${one}" in the one, by "${other}" in the other`
  return [{ kind: 'speaker', detail, from: left, to: right }]
}

/** Two persons whom the articles name in whole, one of them so unsure a name that nothing else tells who it is. */
function areNamedApart(from: Said, to: Said): boolean {
  if (from.speaker !== null && to.speaker !== null) return false
  const [one, other] = [speakerName(from), speakerName(to)]
  return one.length > 1 && other.length > 1 && !one.some((word) => other.includes(word))
}

/** The words of the name that stands in the words for the speaker; none where it stands elsewhere. */
function speakerName({ document, quote: { speaker } }: Said): string[] {
  const name = speaker?.mention == null ? undefined : document.layers.mentions[speaker.mention]
  return name && contains(speaker!.span, name.span) ? fold(name.base).split(' ') : []
}

/** Word for word in the one, reported in the other. */
export function formChange(from: Said, to: Said): QuoteChange[] {
  if (from.quote.form === to.quote.form) return []
  const detail = 'word for word in the one, reported in the other'
  return [{ kind: 'direct-to-indirect', detail, from: from.quote.span, to: to.quote.span }]
}

function identical(from: Said, to: Said): QuoteChange {
  return { kind: 'identical', detail: 'word for word', from: from.quote.span, to: to.quote.span }
}
