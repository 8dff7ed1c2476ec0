import type { QuoteChange } from '../../model/edge.ts'
import type { Kit } from '../../model/kit.ts'
import type { Token } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { spanOf } from '../../text/chosen-words.ts'
import {
  gapChanges,
  shownWords,
  type WordChange,
  type WordGap,
  type Wordings,
  type WordPairs,
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

/** Words of one language that a change may take away. */
interface Weights {
  readonly negations: ReadonlySet<string>
  readonly conditions: readonly string[]
}

/** What two quotations of one language differ in, from the words that are equal but for their endings. */
export function changesOf(from: Said, to: Said, pairs: WordPairs, kit: Kit): QuoteChange[] {
  const { negations = [], conditions = [] } = kit.pack(from.language).speech ?? {}
  const weights = { negations: new Set(negations), conditions }
  const wordings: Wordings = {
    from: wordsWithin(from.document, from.quote),
    to: wordsWithin(to.document, to.quote),
    negations: weights.negations,
  }
  const parts = { from: from.quote.parts, to: to.quote.parts }
  const form = (words: 'from' | 'to', i: number) => wordings[words].tokens[i]!.form
  const equal = pairs.filter(([i, j]) => form('from', i) === form('to', j))
  const changes = wordGaps(wordings.from, wordings.to, equal).flatMap((gap) =>
    changesIn(gap, wordings, parts).map((change) => quoteChange(change, wordings, weights)),
  )
  const whole = [...speakerChange(from, to), ...formChange(from, to)]
  return changes.length + whole.length > 0 ? [...changes, ...whole] : [identical(from, to)]
}

/** A fragment in marks, as the clause around it has it. */
export function withinChange(from: Said, to: Said): QuoteChange {
  const { span } = (from.quote.form === 'direct' ? from : to).quote
  const detail = 'these words of the reported clause stand in quotation marks'
  return { kind: 'identical', detail, from: span, to: span }
}

/** What is decidable between languages: other figures, other names, another speaker. */
export function translatedChanges(from: Said, to: Said): QuoteChange[] {
  const changes = (['number', 'name'] as const).flatMap((kind): QuoteChange[] => {
    const sign = kind === 'number' ? '#' : '@'
    const [left, right] = [unmet(from, to, sign), unmet(to, from, sign)]
    if (left === null || right === null) return []
    const [one, other] = [
      from.document.text.slice(left.start, left.end),
      to.document.text.slice(right.start, right.end),
    ]
    return [{ kind, detail: `"${one}" became "${other}"`, from: left, to: right }]
  })
  const shared = [...from.anchors.keys()].filter((anchor) => to.anchors.has(anchor)).length
  const whole: QuoteChange = {
    kind: 'translated',
    detail: `${shared} figures and names are the same in both languages; the other words were not compared`,
    from: from.quote.span,
    to: to.quote.span,
  }
  return [...changes, whole, ...formChange(from, to)]
}

/** The first figure or name of one side that the other does not have. */
function unmet(own: Said, other: Said, sign: string) {
  for (const [anchor, span] of own.anchors) {
    if (anchor.startsWith(sign) && !other.anchors.has(anchor)) return span
  }
  return null
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

function quoteChange(
  { kind, from, to }: WordChange,
  words: Wordings,
  weights: Weights,
): QuoteChange {
  const [left, right] = [shownWords(words.from, from), shownWords(words.to, to)]
  const detail = detailOf(left, right)
  return {
    kind,
    detail: `${detail}${weightOf(from, to, weights)}`,
    from: from.length === 0 ? null : spanOf(from),
    to: to.length === 0 ? null : spanOf(to),
  }
}

function detailOf(from: string, to: string): string {
  if (to === '') return `"${from}" is left out`
  return from === '' ? `"${to}" is added` : `"${from}" became "${to}"`
}

/** Says so where a negation or a condition stands on one side only. */
function weightOf(from: readonly Token[], to: readonly Token[], weights: Weights): string {
  const told = (['negation', 'condition'] as const).flatMap((what) => {
    const [left, right] = [from, to].map((tokens) => has(tokens, what, weights))
    if (left === right) return []
    return left ? [`: a ${what} is lost`] : [`: a ${what} comes in`]
  })
  return told.join('')
}

function has(
  tokens: readonly Token[],
  what: 'negation' | 'condition',
  { negations, conditions }: Weights,
): boolean {
  if (what === 'negation') return tokens.some(({ form }) => negations.has(form))
  const line = ` ${tokens.map(({ form }) => form).join(' ')} `
  return conditions.some((phrase) => line.includes(` ${phrase} `))
}

function speakerChange(from: Said, to: Said): QuoteChange[] {
  if (!isOtherSpeaker(from, to)) return []
  const [left, right] = [from.quote.speaker!.span, to.quote.speaker!.span]
  const [one, other] = [
    from.document.text.slice(left.start, left.end),
    to.document.text.slice(right.start, right.end),
  ]
  const detail = `said by "${one}" in the one, by "${other}" in the other`
  return [{ kind: 'speaker', detail, from: left, to: right }]
}

function formChange(from: Said, to: Said): QuoteChange[] {
  if (from.quote.form === to.quote.form) return []
  const detail = 'word for word in the one, reported in the other'
  return [{ kind: 'direct-to-indirect', detail, from: from.quote.span, to: to.quote.span }]
}

function identical(from: Said, to: Said): QuoteChange {
  return { kind: 'identical', detail: 'word for word', from: from.quote.span, to: to.quote.span }
}
