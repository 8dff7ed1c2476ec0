import type { Document } from '../model/document.ts'
import type { LanguagePack } from '../model/kit.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { At, Located, QuoteDifference, Report, ReportQuote } from '../model/report.ts'
import type { RunResult } from '../model/run.ts'
import type { Span } from '../model/span.ts'
import { numberWords, spanOf, type Words, wordsIn, wordsOf } from '../text/chosen-words.ts'
import { functionWordSet } from '../text/function-word-set.ts'
import { instantOf } from '../text/instant.ts'
import { languageAt } from '../text/language-at.ts'
import { type Stretch, stretchesOf } from '../text/stretches.ts'
import { tokenize } from '../text/tokens.ts'
import { differencesOf } from './check/differences.ts'
import { cutIn, type QuoteAt, quotePlaces } from './check/quote-places.ts'
import { translationsOf } from './check/translations.ts'
import { type QuotedByArticle, quotedByArticle } from './quotations.ts'
import { located } from './report.ts'

/** Most words of a quotation that can be asked for. */
export const MAX_QUOTATION_WORDS = 2000
/** Share of the words asked for, and of those that are no function words, from which a text has them altered. */
export const ALTERED_SHARE = 0.5
/** The same from which a text is named as the nearest where nothing else is found. */
export const SIMILAR_SHARE = 0.3
/** Fewest equal words of what is only similar. */
const SIMILAR_WORDS = 3
/** Similar texts named. */
const SIMILAR_SHOWN = 3

/** A place where a quotation stands, as it is, altered, or in another language. */
export interface Finding extends Located {
  readonly verdict: 'exact' | 'altered' | 'translated' | 'similar'
  /** Id in the report of the quotation it is part of. */
  readonly quote?: string
  /** Id of the article. */
  readonly article: string
  /** Who says it there, by name where one is known. */
  readonly speaker: string | null
  /** Share 0..1 of the words asked for that stand there in their order; of a translation, how alike it is. */
  readonly share: number
  readonly differences: readonly QuoteDifference[]
}

/** What a quotation is checked against. */
export interface Checked {
  readonly result: RunResult
  readonly report: Report
  readonly pack: (language: string) => LanguagePack
  /** The language of a text, and the lexicon of two: without them no translation is found. */
  readonly across?: Across
}

/** What it takes to look in other languages. */
export interface Across {
  /** BCP 47 tag; null where it cannot be told. */
  readonly languageOf: (text: string) => string | null
  readonly lexicon: (first: string, second: string) => Lexicon | null
}

/** The words of a quotation that is asked for. */
export function quotationWords(quotation: string): Words {
  const span = { start: 0, end: quotation.length }
  return wordsOf(quotation, tokenize(quotation, [{ span }]))
}

/**
 * Where a quotation stands, in quotation marks or not, in its own language: exact where all words are equal once
 * folded, altered where at least half of them stand there in their order; in other languages what says the same; only
 * where there is none of these, the nearest. Exact places first, then altered ones by the share of words, then the
 * earliest article, then translations.
 */
export function checkQuotation(asked: Words, checked: Checked): Finding[] {
  const numbered = numberWords(asked)
  const quoted = quotedByArticle(checked.report.quotes)
  const found = checked.result.documents.flatMap((document) =>
    findingsIn({ document, asked, checked, numbered, quotes: quoted.get(document.id) ?? [] }),
  )
  const published = new Map(
    checked.report.articles.map((own) => [own.id, instantOf(own.published?.value)]),
  )
  const translated = translations(asked, checked, quoted)
  const sure = [...found.filter(({ verdict }) => verdict !== 'similar'), ...translated]
  const sorted = (sure.length > 0 ? sure : found).sort((a, b) => {
    const [x, y] = [published.get(a.article)!, published.get(b.article)!]
    const byTime = x === y ? 0 : x < y ? -1 : 1
    return rank(a) - rank(b) || b.share - a.share || byTime
  })
  const known = new Set<string>()
  const places = sorted.filter(({ at }) => {
    const key = placeKey(at)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
  return sure.length > 0 ? places : places.slice(0, SIMILAR_SHOWN)
}

function rank({ verdict }: Finding): number {
  return verdict === 'exact' ? 0 : verdict === 'translated' ? 2 : 1
}

/** An article quoted whole inside another is read twice, and found once. */
function placeKey({ source, start, end }: At): string {
  return `${source} ${start} ${end}`
}

/** A stretch and the words it was found among: those of the article, or of the parts of one quotation. */
interface Match {
  readonly stretch: Stretch
  readonly words: Words
  readonly span: Span
}

interface Context {
  readonly document: Document
  readonly asked: Words
  readonly checked: Checked
  readonly numbered: (words: Words) => Uint32Array
  /** Of the document, as its layer has them. */
  readonly quotes: readonly ReportQuote[]
}

function findingsIn(context: Context): Finding[] {
  const { document, asked, numbered } = context
  const { tokens, quotes = [] } = document.layers
  if (!tokens) return []
  const pattern = numbered(asked)
  const least = Math.max(2, Math.ceil(asked.tokens.length * SIMILAR_SHARE))
  const all = wordsOf(document.text, tokens)
  const streams = [all, ...cutIn(quotes).map((parts) => wordsIn(all, parts))]
  const matches = streams.flatMap((words) =>
    stretchesOf(pattern, numbered(words), least).map(
      (stretch): Match => ({ stretch, words, span: matchedSpan(stretch, words) }),
    ),
  )
  const quoteAt = quotePlaces(quotes)
  return apart(matches).flatMap((match) => finding(match, context, quoteAt))
}

function matchedSpan({ pairs }: Stretch, { tokens }: Words): Span {
  return spanOf([tokens[pairs[0]![1]]!, tokens[pairs.at(-1)![1]]!])
}

/** The best of matches that overlap: exact, then with most equal words, then with fewest others between. */
function apart(matches: readonly Match[]): Match[] {
  const between = ({ stretch: { pairs } }: Match) => pairs.at(-1)![1] - pairs[0]![1]
  const sorted = [...matches].sort(
    (a, b) =>
      Number(b.stretch.exact) - Number(a.stretch.exact) ||
      b.stretch.pairs.length - a.stretch.pairs.length ||
      between(a) - between(b),
  )
  const taken = new Set<number>()
  return sorted.filter(({ stretch, words }) => {
    const own = words.tokens
      .slice(stretch.pairs[0]![1], stretch.pairs.at(-1)![1] + 1)
      .map((token) => token.span.start)
    if (own.some((start) => taken.has(start))) return false
    for (const start of own) taken.add(start)
    return true
  })
}

function finding({ stretch, words, span }: Match, context: Context, quoteAt: QuoteAt): Finding[] {
  const { document, asked, checked } = context
  const pack = checked.pack(languageAt(document, span.start))
  const verdict = verdictOf(stretch, asked, functionWordSet(pack))
  if (verdict === null) return []
  const source = checked.result.sources.find(({ id }) => id === document.source)!
  const place = (own: Span): At => located(document, source, own).at
  const quote = context.quotes[quoteAt(span) ?? -1]
  const differences = differencesOf({
    asked,
    found: words,
    pairs: stretch.pairs,
    pack,
    place,
  })
  return [
    {
      verdict,
      ...(quote ? { quote: quote.id } : {}),
      ...located(document, source, span),
      article: document.id,
      speaker: quote ? speakerOf(quote, checked.report) : null,
      share: stretch.pairs.length / asked.tokens.length,
      differences,
    },
  ]
}

/** Places in other languages that say the same. */
function translations(asked: Words, checked: Checked, quoted: QuotedByArticle): Finding[] {
  const { across, result, report } = checked
  const language = across?.languageOf(asked.text) ?? null
  if (!across || language === null) return []
  return translationsOf(asked, language, result.documents, across.lexicon).map(
    ({ document, parts, score, reasons }): Finding => {
      const source = result.sources.find(({ id }) => id === document.source)!
      const span = { start: parts[0]!.start, end: parts.at(-1)!.end }
      const place = located(document, source, span)
      const own = quoted.get(document.id) ?? []
      const quote = own[quotePlaces(document.layers.quotes ?? [])(span) ?? -1]
      const words = reasons.map(({ first, second }) => `"${first}" and "${second}"`).join(', ')
      const detail = `says the same in another language: ${words}`
      const difference = { from: asked.text, to: place.text, kind: 'translated' as const, detail }
      return {
        verdict: 'translated',
        ...(quote ? { quote: quote.id } : {}),
        ...place,
        article: document.id,
        speaker: quote ? speakerOf(quote, report) : null,
        share: score,
        differences: [{ ...difference, toAt: place.at }],
      }
    },
  )
}

/** Function words alone make no likeness: the others must be there as well. */
function verdictOf(
  { exact, pairs }: Stretch,
  { tokens }: Words,
  functionWords: ReadonlySet<string>,
): Finding['verdict'] | null {
  if (exact) return 'exact'
  const telling = new Set(tokens.keys())
  for (const [i, { form }] of tokens.entries()) if (functionWords.has(form)) telling.delete(i)
  const met = pairs.filter(([i]) => telling.has(i)).length
  const share = Math.min(pairs.length / tokens.length, telling.size === 0 ? 1 : met / telling.size)
  if (share >= ALTERED_SHARE) return 'altered'
  return share >= SIMILAR_SHARE && pairs.length >= SIMILAR_WORDS ? 'similar' : null
}

function speakerOf({ speaker }: ReportQuote, { entities }: Report): string | null {
  if (!speaker) return null
  return entities.find(({ id }) => id === speaker.entity)?.name ?? speaker.text
}
