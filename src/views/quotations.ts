import type { Located, ReportEntity, ReportQuote } from '../model/report.ts'
import { overlaps } from '../model/span.ts'
import { addTo } from '../text/add-to.ts'
import { instantOf } from '../text/instant.ts'
import { compareCodes, type Entry } from './entry.ts'
import type { Tie } from './quotations/ties.ts'
import { type QuotedPlace, utterancesOf } from './quotations/utterances.ts'
import { type DifferencesByQuote, type Wording, wordingsOf } from './quotations/wordings.ts'

/** What one speaker is quoted with in a story. */
export interface SpeakerQuotations {
  /** Null for the group of those whom no name is known for. */
  readonly speaker: ReportEntity | null
  /** The earliest source first. */
  readonly rows: readonly Quotation[]
}

/** One utterance, however often it is printed. */
export interface Quotation {
  /** As the earliest article prints it. */
  readonly quote: ReportQuote
  readonly entry: Entry
  /** Id of the sentence in which it begins; null where it stands in none. */
  readonly sentence: string | null
  /** The other articles that print it, in the order of their codes, each once. */
  readonly others: readonly PrintedIn[]
  /** Independent texts among all articles that print it: copies of one another count once. */
  readonly origins: number
  /** How others word it, the earliest first: a few, JSON has all. */
  readonly wordings: readonly OtherWording[]
}

/** Another wording of an utterance, and the sentence it begins in. */
export interface OtherWording extends Wording {
  readonly sentence: string | null
}

export interface PrintedIn {
  readonly entry: Entry
  readonly sentence: string | null
}

/** The quotations of each article, by its id. */
export type QuotedByArticle = ReadonlyMap<string, readonly ReportQuote[]>

/** Parts quotations by article, once for all stories. */
export function quotedByArticle(quotes: readonly ReportQuote[]): QuotedByArticle {
  const byArticle = new Map<string, ReportQuote[]>()
  for (const quote of quotes) addTo(byArticle, quote.article, quote)
  return byArticle
}

/** What a story is asked for its quotations with. */
export interface QuotedStory {
  readonly entries: readonly Entry[]
  /** Copies and versions among its articles. */
  readonly ties: readonly Tie[]
  /** What printings differ in. */
  readonly differences: DifferencesByQuote
}

/**
 * Who is quoted in a story, with what: first whom most utterances are of, last those that no name is known for. What
 * copies of one article repeat is one utterance.
 */
export function quotationsOf(
  { entries, ties, differences }: QuotedStory,
  byArticle: QuotedByArticle,
  entities: ReadonlyMap<string, ReportEntity>,
): SpeakerQuotations[] {
  const places = entries.flatMap((entry): QuotedPlace[] =>
    (byArticle.get(entry.article.id) ?? []).map((quote) => ({ entry, quote })),
  )
  const bySpeaker = new Map<ReportEntity | null, Quotation[]>()
  for (const { speaker, printed, origins } of utterancesOf(places.sort(earliestFirst), ties)) {
    const entity = speaker === null ? null : (entities.get(speaker) ?? null)
    const wordings = wordingsOf(printed, differences).map((own) => ({
      ...own,
      sentence: sentenceOf(own.entry, own.quote),
    }))
    addTo(bySpeaker, entity, { ...quotation(printed, origins), wordings })
  }
  return [...bySpeaker]
    .map(([speaker, rows]) => ({ speaker, rows }))
    .sort(
      (a, b) =>
        Number(a.speaker === null) - Number(b.speaker === null) || b.rows.length - a.rows.length,
    )
}

/** Undated articles come after dated ones; in one article, by place. */
function earliestFirst(a: QuotedPlace, b: QuotedPlace): number {
  const [x, y] = [a, b].map(({ entry }) => instantOf(entry.article.published?.value))
  if (x !== y) return x! < y! ? -1 : 1
  return compareCodes(a.entry.code, b.entry.code) || startOf(a.quote) - startOf(b.quote)
}

function quotation(printed: readonly QuotedPlace[], origins: number): Omit<Quotation, 'wordings'> {
  const [first, ...rest] = printed
  const others = new Map<Entry, PrintedIn>()
  for (const { entry, quote } of rest) {
    if (entry === first!.entry || others.has(entry)) continue
    others.set(entry, { entry, sentence: sentenceOf(entry, quote) })
  }
  return {
    quote: first!.quote,
    entry: first!.entry,
    sentence: sentenceOf(first!.entry, first!.quote),
    others: [...others.values()].sort((a, b) => compareCodes(a.entry.code, b.entry.code)),
    origins,
  }
}

function startOf({ parts }: ReportQuote): number {
  return parts[0]?.at.start ?? 0
}

function sentenceOf({ article }: Entry, { parts }: ReportQuote): string | null {
  const first: Located | undefined = parts[0]
  if (!first) return null
  return article.sentences.find(({ at }) => overlaps(at, first.at))?.id ?? null
}

const BLANKS = /\s+/gu
/** What stands before the closing mark for the sake of the sentence around it. */
const TRAILING = /[\s,;:–—-]+$/u

/** What was said as one line, ` … ` where something cuts in. */
export function quotedText({ parts }: ReportQuote): string {
  const text = parts.map((part) => part.text.replace(BLANKS, ' ').trim()).join(' … ')
  return text.replace(TRAILING, '')
}

/**
 * The name of a speaker in a language: as the texts write it there, in full where it is a person's, else the name shown
 * everywhere.
 */
export function speakerName({ name, names, type }: ReportEntity, language: string): string {
  const own = names.filter((spelling) => spelling.language === language)
  const full = own.find(
    ({ text }) => type !== 'person' || (text.includes(' ') && !text.includes('.')),
  )
  return full?.text ?? name
}
