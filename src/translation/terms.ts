import { tokenize } from '../text/tokens.ts'
import { stemmerOf } from './stem.ts'

/** Terms kept that were made before: the words of a day are few beside its tokens. */
const KEPT = 100_000
const GROUPED = /^\d{1,3}([ \u00a0\u2009\u202f.,'’])\d{3}(?:\1\d{3})*$/u

const known = new Map<string, Map<string, readonly string[]>>()

/**
 * What a folded token stands for when texts of two languages are compared: the stem of a word, of each of its parts
 * where hyphens join several, and the plain value of a number: "1 000" and "1,000" are "1000".
 */
export function termsOf(form: string, language: string): readonly string[] {
  const memory = known.get(language) ?? new Map<string, readonly string[]>()
  known.set(language, memory)
  const kept = memory.get(form)
  if (kept) return kept
  const terms = readTerms(form, language)
  if (memory.size >= KEPT) memory.clear()
  memory.set(form, terms)
  return terms
}

/** The terms of a text in their order. */
export function termsInText(text: string, language: string): string[] {
  const tokens = [...tokenize(text, [{ span: { start: 0, end: text.length } }])]
  return tokens.flatMap(({ form, kind }) => (kind === 'mark' ? [] : termsOf(form, language)))
}

function readTerms(form: string, language: string): string[] {
  if (/^\d/u.test(form) && !/\p{L}/u.test(form)) return [plainNumber(form)]
  const stem = stemmerOf(language)
  return withoutApostrophes(form, language)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => (/^\p{N}/u.test(part) ? part : stem(part)))
}

/** An English apostrophe opens an ending ("'s"), one of other languages stands within the word ("п'ять"). */
function withoutApostrophes(form: string, language: string): string {
  if (language !== 'en') return form.replaceAll("'", '')
  return form.replace(/n't$/u, ' not').replace(/'(?:s|re|ve|ll|d|m)?$/u, '')
}

function plainNumber(form: string): string {
  if (GROUPED.test(form)) return form.replace(/\D/gu, '')
  const [whole = '', ...rest] = form.split(/[.,]/u)
  if (rest.length !== 1) return form
  const decimals = rest[0]!.replace(/0+$/u, '')
  return decimals === '' ? whole : `${whole}.${decimals}`
}
