import type { Stated } from '../../model/source.ts'
import { type ByteReader, once } from './byte-reader.ts'
import type { Ledger } from './ledger.ts'
import type { Part, PartFacts } from './part.ts'

/** Names that exports give the fields of a row; the first that is there counts. */
const URL_FIELDS = ['url', 'link']
const TITLE_FIELDS = ['title', 'headline']
const DATE_FIELDS = ['published', 'published_at', 'date_published', 'date']
const PUBLISHER_FIELDS = ['publisher', 'source', 'site']
const LANGUAGE_FIELDS = ['language', 'lang']
/** What a date must begin with to be taken: ISO 8601, as precise as it is. */
const ISO_DATE =
  /^\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/
/** Numbers from here on are milliseconds, not seconds (both since 1970). */
const LEAST_MILLISECONDS = 1e11
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,8})*$/
const NEW_LINE = 10

type Row = Readonly<Record<string, unknown>>

/** Reads JSON Lines: one part a row, called by the number of its line from 1. Rows that are no object are damage. */
export async function* rowParts(
  input: ByteReader,
  { ledger, maxBytes }: { readonly ledger: Ledger; readonly maxBytes: number },
): AsyncGenerator<Part, undefined> {
  let number = 0
  for await (const line of lines(input, maxBytes)) {
    number++
    const name = String(number)
    if (line === null) {
      ledger.tooLarge(`row ${name}`)
      continue
    }
    const text = line
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim()
    if (text === '') continue
    const row = parseRow(text)
    if (row === null) ledger.damaged(`row ${name} is no JSON object`)
    else
      yield { ...factsIn(row), name, kind: 'row', mediaType: 'application/json', bytes: once(line) }
  }
}

/** Lines without their ends; `null` for one longer than `maxBytes`. */
async function* lines(
  input: ByteReader,
  maxBytes: number,
): AsyncGenerator<Buffer | null, undefined> {
  let pieces: Buffer[] = []
  let length = 0
  const line = (): Buffer | null =>
    length > maxBytes ? null : withoutReturn(Buffer.concat(pieces))
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, start)) {
      length += end - start
      if (length <= maxBytes) pieces.push(chunk.subarray(start, end))
      yield line()
      pieces = []
      length = 0
      start = end + 1
    }
    length += chunk.length - start
    // Of a line that is too long nothing has to be held.
    if (length > maxBytes) pieces = []
    else pieces.push(chunk.subarray(start))
  }
  if (length > 0) yield line()
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === 13 ? line.subarray(0, -1) : line
}

function parseRow(text: string): Row | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Row)
      : null
  } catch {
    return null
  }
}

function factsIn(row: Row): Pick<PartFacts, 'url' | 'stated'> {
  const url = textOf(row, URL_FIELDS)
  const headline = textOf(row, TITLE_FIELDS)
  const published = dateOf(row)
  const publisher = textOf(row, PUBLISHER_FIELDS)
  const language = textOf(row, LANGUAGE_FIELDS)
  const stated: Stated = {
    ...(headline ? { headline } : {}),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(language && LANGUAGE_TAG.test(language) ? { language: language.replace('_', '-') } : {}),
  }
  return { ...(url ? { url } : {}), ...(Object.keys(stated).length > 0 ? { stated } : {}) }
}

function textOf(row: Row, fields: readonly string[]): string | null {
  for (const field of fields) {
    const value = row[field]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}

/** A date as the row states it, or from a number of seconds or milliseconds since 1970. */
function dateOf(row: Row): string | null {
  const value = DATE_FIELDS.map((field) => row[field]).find((each) => each != null)
  if (typeof value === 'string')
    return ISO_DATE.test(value.trim()) ? value.trim().replace(' ', 'T') : null
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  const time = new Date(value >= LEAST_MILLISECONDS ? value : value * 1000)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
