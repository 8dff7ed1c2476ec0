import type { Token } from '../model/layers.ts'
import type { NumeralTable } from '../model/numerals.ts'

/** What one word or number says of a figure. */
export type Numeral =
  | { readonly is: 'digits'; readonly value: number }
  | { readonly is: 'cardinal'; readonly value: number }
  | { readonly is: 'ordinal'; readonly value: number }
  | { readonly is: 'scale'; readonly value: number }
  /** Digits that are no amount: a time, a date, a score. */
  | { readonly is: 'code' }

const PLAIN_DIGITS = /^\d+$/u
const THOUSANDS = /^\d{1,3}(?:[.,' ]\d{3})+$/u
const WITH_FRACTION = /^\d+[.,]\d+$/u
const DIGITS_FIRST = /^(\d+(?:[.,]\d+)*)-?(\p{L}[\p{L}'-]*)$/u
/** Letters right behind an amount of money: "$40m". */
const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 }
const CURRENCY = /\p{Sc}\s?$/u

/** What a token says as part of a figure; null where it is an ordinary word. @param before the text right before it */
export function numeralOf(
  { kind, form }: Token,
  before: string,
  table: NumeralTable,
): Numeral | null {
  if (kind === 'number') return digitsOf(form, table)
  const attached = DIGITS_FIRST.exec(form)
  if (attached) return attachedOf(attached[1]!, attached[2]!, { before, table })
  return wordOf(form, table)
}

function digitsOf(form: string, { decimal }: NumeralTable): Numeral {
  const value = amountOf(form, decimal)
  return value === null ? { is: 'code' } : { is: 'digits', value }
}

/** The value of digits with their separators; null where they are no amount ("10:05", "1.2.2030"). */
function amountOf(form: string, decimal: string): number | null {
  const even = form.replace(/[\u00A0\u2009\u202F’]/gu, (mark) => (mark === '’' ? "'" : ' '))
  if (PLAIN_DIGITS.test(even)) return Number(even)
  const marks = even.match(/[.,' ]/gu) ?? []
  // A single mark that parts fractions does so before three digits as well: "2,256" is no thousands in Russian.
  if (THOUSANDS.test(even) && (marks.length > 1 || marks[0] !== decimal)) {
    return Number(even.replace(/[.,' ]/gu, ''))
  }
  return WITH_FRACTION.test(even) ? Number(even.replace(',', '.')) : null
}

function attachedOf(
  digits: string,
  letters: string,
  { before, table }: { readonly before: string; readonly table: NumeralTable },
): Numeral {
  const value = amountOf(digits, table.decimal)
  if (value === null) return { is: 'code' }
  const scale = table.scales[letters] ?? (CURRENCY.test(before) ? SHORT_SCALES[letters] : undefined)
  if (scale !== undefined) return { is: 'cardinal', value: value * scale }
  return { is: table.ordinalEndings.includes(letters) ? 'ordinal' : 'cardinal', value }
}

function wordOf(form: string, table: NumeralTable): Numeral | null {
  const scale = own(table.scales, form)
  if (scale !== undefined) return { is: 'scale', value: scale }
  const plain = plainWord(form, table)
  if (plain || !form.includes('-')) return plain
  const [tens, units] = form.split('-').map((part) => plainWord(part, table))
  if (!tens || !units) return tens ?? null
  const fits = tens.is === 'cardinal' && tens.value % 10 === 0 && units.value < 10
  return fits ? { is: units.is, value: tens.value + units.value } : tens
}

function plainWord(form: string, table: NumeralTable) {
  const cardinal = own(table.cardinals, form)
  if (cardinal !== undefined) return { is: 'cardinal', value: cardinal } as const
  const ordinal = own(table.ordinals, form)
  return ordinal === undefined ? null : ({ is: 'ordinal', value: ordinal } as const)
}

/** A word of a text may be called as something every object has: "constructor". */
function own(record: Readonly<Record<string, number>>, key: string): number | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
