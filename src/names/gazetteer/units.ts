/** A token, or what stands between hyphens and apostrophes in one: what names are compared by. */
export interface Unit {
  readonly text: string
  /** Place in the form of its token, in code units. */
  readonly from: number
  readonly to: number
  /** Whether it opens, whether it closes its token; an apostrophe before or after it counts as an edge too. */
  readonly opens: Edge
  readonly closes: Edge
}
export type Edge = 'token' | 'apostrophe' | 'hyphen'

/** What names go across without it, and what they do not go across. */
export const PASSED = 'passed'
export const PARTING = 'parting'

/** Marks names are written with or without: "St. Petersburg", «Нафтогаз». */
const TRANSPARENT: ReadonlySet<string> = new Set(['.', '"', "'"])
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Marks that are part of names: "Johnson & Johnson". */
const SPOKEN: ReadonlySet<string> = new Set(['&', '+'])

/** Units of the folded form of a token: names with a hyphen meet those with a blank. */
export function unitsOf(form: string): readonly Unit[] | typeof PASSED | typeof PARTING {
  if (form.length === 1 && TRANSPARENT.has(form)) return PASSED
  if (!isSpoken(form)) return PARTING
  if (form.includes('-') || form.includes("'")) return partsOf(form)
  // The same fields in the same order as those of parts: engines read one kind of object faster.
  return [{ text: form, from: 0, to: form.length, opens: 'token', closes: 'token' }]
}

function isSpoken(form: string): boolean {
  const code = form.charCodeAt(0)
  // Nearly all tokens open with a plain letter or digit, or are plain marks; the rest is looked at closely.
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f)) return true
  if (form.length === 1 && (code < 0x80 || isGeneralMark(code)))
    return (code >= 0x30 && code <= 0x39) || SPOKEN.has(form)
  return LETTER_OR_DIGIT.test(form) || SPOKEN.has(form)
}

/** Dashes, quotation marks, dots and guillemets. */
function isGeneralMark(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2046) || code === 0xab || code === 0xbb
}

function partsOf(form: string): Unit[] {
  const units: Unit[] = []
  for (let from = 0; from <= form.length; ) {
    let to = from
    while (to < form.length && form[to] !== '-' && form[to] !== "'") to++
    if (to > from) {
      const text = form.slice(from, to)
      const opens = edge(form, from - 1)
      units.push({ text, from, to, opens, closes: edge(form, to) })
    }
    from = to + 1
  }
  return units
}

function edge(form: string, at: number): Edge {
  if (at < 0 || at >= form.length) return 'token'
  return form[at] === '-' ? 'hyphen' : 'apostrophe'
}
