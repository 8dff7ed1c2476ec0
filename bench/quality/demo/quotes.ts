import type { Report } from '../../../src/model/report.ts'
import { fold } from '../../../src/text/fold.ts'
import type { Demo } from './gold.ts'
import { placeInside } from './place.ts'
import type { DemoQuote } from './schema.ts'

type ReportQuote = Report['quotes'][number]
type Form = ReportQuote['form']

/** Share of words in common, from which a quotation counts as found: reported speech has looser edges. */
const ENOUGH: Readonly<Record<Form, number>> = { direct: 0.8, indirect: 0.5 }

/** Quotations asked for, found, and those whose speaker is the right entity. */
export interface QuoteScore {
  readonly wanted: Readonly<Record<Form, number>>
  readonly found: Readonly<Record<Form, number>>
  readonly speakers: { readonly wanted: number; readonly right: number }
  readonly misses: readonly string[]
}

/** Holds the report's quotations against the gold's, in the articles that were read, by their words. */
export function scoreQuotes(
  demo: Demo,
  report: Report,
  matches: ReadonlyMap<string, string>,
): QuoteScore {
  const misses: string[] = []
  const wanted = { direct: 0, indirect: 0 }
  const found = { direct: 0, indirect: 0 }
  const speakers = { wanted: 0, right: 0 }
  for (const gold of demo.gold.quotes) {
    const article = matches.get(gold.article)
    if (article === undefined) continue
    wanted[gold.form] += 1
    const same = report.quotes.filter((one) => one.article === article && one.form === gold.form)
    const quote = nearest(wordsOf(demo, gold), same, ENOUGH[gold.form])
    if (!quote) {
      misses.push(`${gold.form} quotation not found: ${gold.id}`)
      continue
    }
    found[gold.form] += 1
    if (!gold.speaker) continue
    speakers.wanted += 1
    if (isEntity(demo, report, quote, gold.speaker.entity)) speakers.right += 1
    else misses.push(`speaker of ${gold.id}: ${quote.speaker?.text ?? 'none'}`)
  }
  return { wanted, found, speakers, misses }
}

function wordsOf(demo: Demo, { article, parts }: DemoQuote): string[] {
  const { raw, headline, body } = demo.articles.get(article)!
  const spans = headline ? [headline, ...body] : body
  return parts.flatMap((part) => {
    const { start, end } = placeInside(raw, part, spans)
    return words(raw.slice(start, end))
  })
}

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The quotation with most words in common; undefined where none has enough. */
function nearest(
  gold: readonly string[],
  quotes: readonly ReportQuote[],
  enough: number,
): ReportQuote | undefined {
  const scored = quotes.map((quote) => ({
    quote,
    score: overlap(
      gold,
      quote.parts.flatMap(({ text }) => words(text)),
    ),
  }))
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best && best.score >= enough ? best.quote : undefined
}

/** F1 of two bags of words. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  let shared = 0
  for (const word of a) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / Math.max(1, a.length + b.length)
}

/** Whether a speaker's entity is called as the gold's is, somewhere. */
function isEntity(demo: Demo, report: Report, { speaker }: ReportQuote, id: string): boolean {
  const entity = report.entities.find((one) => one.id === speaker?.entity)
  const gold = demo.gold.entities.find((one) => one.id === id)!
  const names = new Set([gold.name, ...Object.values(gold.names).flat()].map(fold))
  return entity?.mentions.some(({ text }) => names.has(fold(text))) ?? false
}
