import type { LanguagePack } from '../model/kit.ts'
import type { Span } from '../model/span.ts'

/** A calendar date, perhaps with a clock time, as it stands in a line. */
export interface Stamp {
  /** ISO 8601 as precise as stated: `2022-01-10`, `2022-01-10T18:40`, with an offset where one is stated. */
  readonly value: string
  /** Range in the text that was searched. */
  readonly span: Span
}

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const NUMERIC =
  /(?<![\d.,:/-])(?:(?<y1>(?:19|20)\d\d)[-./](?<m1>\d{1,2})[-./](?<d1>\d{1,2})|(?<a>\d{1,2})[./-](?<b>\d{1,2})[./-](?<y2>(?:19|20)\d\d|\d\d))(?![\d/-])/gu
const CLOCK =
  /^(?<gap>[\sT,|•·(–—-]*(?:(?<joiner>[\p{L}.]{1,4})\s+)?)(?<h>[01]?\d|2[0-3])(?<mark>[:.])(?<min>[0-5]\d)(?::[0-5]\d)?(?:\s*(?<half>[ap])\.?m\.?)?(?:\s*\(?(?<zone>Z|(?:GMT|UTC)?\s*[+-]\d{1,2}(?::?\d\d)?|GMT|UTC)\)?)?/iu

/**
 * The full dates of a text (day, month and year), each with its clock time where one follows or precedes.
 * A date without a year is no stamp.
 */
export function stamps(text: string, packs: readonly LanguagePack[]): Stamp[] {
  const found: Stamp[] = []
  for (const { span, parts } of [
    ...numericDates(text),
    ...markedDates(text),
    ...namedDates(text, packs),
  ]) {
    if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) continue
    found.push(withClock(text, span, parts, packs))
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

function numericDates(text: string): { span: Span; parts: DateParts }[] {
  const found: { span: Span; parts: DateParts }[] = []
  for (const match of text.matchAll(NUMERIC)) {
    const { y1, m1, d1, a, b, y2 } = match.groups!
    const year = Number(y1 ?? (y2!.length === 2 ? `20${y2}` : y2))
    // Day before month, as most of the world writes, unless only month before day makes a date.
    const swapped = Number(b) > 12 && Number(a) <= 12
    const month = Number(m1 ?? (swapped ? a : b))
    const day = Number(d1 ?? (swapped ? b : a))
    const span = { start: match.index, end: match.index + match[0].length }
    if (isDate({ year, month, day })) found.push({ span, parts: { year, month, day } })
  }
  return found
}

/** East Asian dates, whose numbers carry the words for year, month and day. */
function markedDates(text: string): { span: Span; parts: DateParts }[] {
  const form = /(?<y>(?:19|20)\d\d)\s*[年년]\s*(?<m>\d{1,2})\s*[月월]\s*(?<d>\d{1,2})\s*[日일]/gu
  return [...text.matchAll(form)]
    .map((match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      parts: {
        year: Number(match.groups!.y),
        month: Number(match.groups!.m),
        day: Number(match.groups!.d),
      },
    }))
    .filter(({ parts }) => isDate(parts))
}

function isDate({ year, month, day }: DateParts): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1900) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Day, month name, year; small words such as "de" may stand between. */
const DAY_FIRST =
  /(?<![\p{L}\d])(?<day>\d{1,2})(?:st|nd|rd|th|-?[ео]?го|º)?[.\s]\s*(?:(?:de|of)\s+)?(?<month>\p{L}+)\.?,?\s+(?:(?:de|del|of)\s+)?(?<year>(?:19|20)\d\d)(?!\d)/gu
const MONTH_FIRST =
  /(?<![\p{L}\d])(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>(?:19|20)\d\d)(?!\d)/gu

function namedDates(
  text: string,
  packs: readonly LanguagePack[],
): { span: Span; parts: DateParts }[] {
  const found: { span: Span; parts: DateParts }[] = []
  if (!/(?:19|20)\d\d/u.test(text)) return found
  for (const match of [DAY_FIRST, MONTH_FIRST].flatMap((form) => [...text.matchAll(form)])) {
    const { day, month, year } = match.groups!
    const parts = { year: Number(year), month: monthOf(month!, packs), day: Number(day) }
    const end = match.index + match[0].length
    const span = { start: match.index, end: end + yearWordLength(text.slice(end, end + 12), packs) }
    if (isDate(parts)) found.push({ span, parts })
  }
  return found
}

function monthOf(word: string, packs: readonly LanguagePack[]): number {
  const name = word.normalize('NFC').toLowerCase()
  for (const { dates } of packs) {
    const month = Object.hasOwn(dates.months, name) ? dates.months[name] : undefined
    if (month !== undefined) return month
  }
  return 0
}

/** Length of a word for "year" right after the number, with its blank and stop. */
function yearWordLength(text: string, packs: readonly LanguagePack[]): number {
  const match = /^\s*(?<word>\p{L}+)(?<stop>\.?)/u.exec(text)
  const word = match?.groups?.word?.toLowerCase()
  if (!match || !word) return 0
  const known = packs.some(({ dates }) =>
    dates.yearWords.some((own) => own.replace(/\.$/u, '') === word),
  )
  return known ? match[0].length : 0
}

function withClock(
  text: string,
  span: Span,
  parts: DateParts,
  packs: readonly LanguagePack[],
): Stamp {
  const { year, month, day } = parts
  const date = `${year}-${pad(month)}-${pad(day)}`
  const after = CLOCK.exec(text.slice(span.end, span.end + 40))
  if (after && joins(after.groups?.['joiner'], packs)) {
    const end = span.end + after[0].trimEnd().length
    return { value: `${date}T${clock(after.groups!)}`, span: { start: span.start, end } }
  }
  const before = /(?<h>[01]?\d|2[0-3]):(?<min>[0-5]\d)(?::[0-5]\d)?[\s,|•·–—-]*$/u.exec(
    text.slice(Math.max(0, span.start - 16), span.start),
  )
  if (!before) return { value: date, span }
  const start = Math.max(0, span.start - 16) + before.index
  return { value: `${date}T${clock(before.groups!)}`, span: { start, end: span.end } }
}

function joins(word: string | undefined, packs: readonly LanguagePack[]): boolean {
  if (word === undefined || word.toUpperCase() === 'T') return true
  return packs.some(({ dates }) => dates.clockJoiners.includes(word.toLowerCase()))
}

function clock(groups: Record<string, string | undefined>): string {
  const { h, min, half, zone } = groups
  const hour = (Number(h) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return `${pad(hour)}:${min}${offset(zone)}`
}

/** ISO offset of a zone as stated; only those that are numbers themselves are believed. */
function offset(zone: string | undefined): string {
  if (!zone) return ''
  if (/^(?:Z|GMT|UTC)$/iu.test(zone)) return 'Z'
  const match = /(?<sign>[+-])(?<h>\d{1,2}):?(?<min>\d\d)?$/u.exec(zone)
  return match
    ? `${match.groups!['sign']}${pad(Number(match.groups!['h']))}:${match.groups!['min'] ?? '00'}`
    : ''
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** Most words a line may have beside its date to be a stamp: a channel's name, "published", an author. */
const STAMP_WORDS = 6

/** The first stamp of a line that is little more than that; `null` for prose that mentions a date. */
export function stampLine(text: string, packs: readonly LanguagePack[]): Stamp | null {
  if (text.length > 160 || !/\d/u.test(text)) return null
  const [first, ...others] = stamps(text, packs)
  if (!first) return null
  const rest = [first, ...others]
    .reverse()
    .reduce((line, { span }) => line.slice(0, span.start) + line.slice(span.end), text)
  const words = rest.match(/\p{L}+/gu) ?? []
  return words.length <= STAMP_WORDS && !/\p{L}[.!?]$/u.test(rest.trim()) ? first : null
}
