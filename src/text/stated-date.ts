import type { LanguagePack } from '../model/kit.ts'
import { stamps } from './stamp.ts'
import zones from './zones.json' with { type: 'json' }

const ZONES: Readonly<Record<string, string>> = zones

/** ISO 8601 and its W3C profile, also run together (20220110) or with a blank for the "T". */
const ISO =
  /^(?<year>[12]\d{3})(?:-?(?<month>\d\d)(?:-?(?<day>\d\d)(?:[Tt\s]\s*(?<h>\d\d):?(?<min>\d\d)(?::?(?<s>\d\d)(?:[.,]\d+)?)?\s*(?<zone>\S+)?)?)?)?$/u
/** RFC 822 and its successors: a weekday or not, a year of two digits or four, a zone by number or name. */
const MAIL =
  /^(?:\p{L}+\.?,?\s+)?(?<day>\d{1,2})[\s-]+(?<name>\p{L}+)\.?,?[\s-]+(?<year>\d{4}|\d\d)(?:,?\s+(?<h>\d{1,2}):(?<min>\d\d)(?::(?<s>\d\d)(?:\.\d+)?)?)?\s*(?<zone>[^\s(]+)?(?:\s*\(.*\))?$/u
/** C's asctime: "Thu Jan 01 19:48:21 2004", a zone before the year or not. */
const CLOCK_FIRST =
  /^\p{L}+,?\s+(?<name>\p{L}+)\s+(?<day>\d{1,2})\s+(?<h>\d{1,2}):(?<min>\d\d)(?::(?<s>\d\d))?\s+(?:(?<zone>[A-Za-z]{1,5}|[+-]\d{4})\s+)?(?<year>\d{4})$/u
/** Seconds or milliseconds since 1970, as machines write rows. */
const UNIX = /^(?<seconds>\d{9,10})(?:\d{3})?(?:\.\d+)?$/u

/** Longest text that can be a date. */
const LONGEST = 100

/**
 * A date stated by a machine (a feed, the metadata of a page) as ISO 8601, as precise as stated, with its zone where one is stated; `null` for anything else.
 * Names of months are those of all language packs, since many write them in their own language.
 */
export function statedDate(text: string, packs: readonly LanguagePack[]): string | null {
  const plain = text.replace(/\s+/gu, ' ').trim()
  if (plain === '' || plain.length > LONGEST) return null
  const unix = UNIX.exec(plain)
  if (unix) return `${new Date(Number(unix.groups!.seconds) * 1000).toISOString().slice(0, -5)}Z`
  for (const form of [ISO, MAIL, CLOCK_FIRST]) {
    const match = form.exec(plain)
    const value = match && isoOf(match.groups!, packs)
    if (value) return value
  }
  return stamps(plain, packs)[0]?.value ?? null
}

type Groups = Readonly<Record<string, string | undefined>>

function isoOf(groups: Groups, packs: readonly LanguagePack[]): string | null {
  const { year, month, day, name, h, min, s, zone } = groups
  const number = name === undefined ? month : String(monthOf(name, packs))
  const parts = [fullYear(year!), number, day].filter((part) => part !== undefined)
  const date = parts.map(pad).join('-')
  if (!isDate(date)) return null
  if (h === undefined || min === undefined) return date
  const time = s === undefined ? `${pad(h)}:${min}` : `${pad(h)}:${min}:${s}`
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60))?$/u.test(time)) return date
  // A leap second is no time the calendar of this program knows.
  return `${date}T${time.replace(/:60$/u, ':59')}${offsetOf(zone)}`
}

function fullYear(year: string): string {
  // RFC 2822, 4.3: two digits below 50 are of this century.
  return year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`
}

function monthOf(name: string, packs: readonly LanguagePack[]): number {
  const key = name.normalize('NFC').toLowerCase()
  const found = packs.find(({ dates }) => Object.hasOwn(dates.months, key))
  return found?.dates.months[key] ?? 0
}

/** True for a year, a month or a day that is in the calendar. */
function isDate(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || year < 1900 || year > 2200) return false
  if (month !== undefined && (month < 1 || month > 12)) return false
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month!, 0)).getUTCDate())
}

/** ISO offset of a zone; nothing for one that is not known. */
function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const name = zone.toLowerCase()
  if (Object.hasOwn(ZONES, name)) return ZONES[name]!
  const match = /^(?:gmt|utc)?(?<sign>[+-])(?<h>\d{1,2}):?(?<min>[0-5]\d)?$/u.exec(name)
  if (!match) return ''
  const { sign, h, min = '00' } = match.groups!
  return sign === '-' && Number(h) + Number(min) === 0 ? 'Z' : `${sign}${pad(h!)}:${min}`
}

function pad(value: string): string {
  return value.padStart(2, '0')
}
