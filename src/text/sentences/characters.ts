import { IS, isAt } from '../characters.ts'

/** Marks that can end a sentence, by what they say about the next one. */
const FULL_STOPS = '.'
const STRONG_STOPS = '!?‼⁇⁈⁉؟'
/** Full stops of scripts without case; they end a sentence whatever follows. */
const FIRM_STOPS = '。！？｡．।॥۔։።፧။។៕'
const ELLIPSES = '…'

export type StopClass = 'full' | 'strong' | 'firm' | 'ellipsis'

const STOP_CLASS: ReadonlyMap<string, StopClass> = new Map([
  ...[...FULL_STOPS].map((mark) => [mark, 'full'] as const),
  ...[...STRONG_STOPS].map((mark) => [mark, 'strong'] as const),
  ...[...FIRM_STOPS].map((mark) => [mark, 'firm'] as const),
  ...[...ELLIPSES].map((mark) => [mark, 'ellipsis'] as const),
])

/** What kind of stop the character is; `undefined` for any other. */
export function stopClass(char: string | undefined): StopClass | undefined {
  return char === undefined ? undefined : STOP_CLASS.get(char)
}

/** All stops as one search expression; none lies outside the basic plane. */
export const STOP = new RegExp(`[${FULL_STOPS}${STRONG_STOPS}${FIRM_STOPS}${ELLIPSES}]`, 'gu')

/** Close whatever is open, on either side of a stop. */
export const CLOSERS: ReadonlySet<string> = new Set(`)]}»”’›」』）】〉》＂`)
/** Open or close, depending on what stands around them ("“" closes a German quotation). */
export const EITHER: ReadonlySet<string> = new Set(`"'“‘«‹`)
/** Open a quotation or a bracket. */
export const OPENERS: ReadonlySet<string> = new Set(`([{«“„‚‘‹›»"'「『（【〈《¿¡`)
export const DASHES: ReadonlySet<string> = new Set('-–—―−‒')

export type LetterCase = 'upper' | 'lower' | 'none'

/** The case of a letter, `none` where its script has no case; `null` for what is no letter. */
export function letterCase(char: string): LetterCase | null {
  if (!isAt(char, 0, IS.letter)) return null
  const lower = char.toLowerCase()
  const upper = char.toUpperCase()
  if (lower === upper) return 'none'
  return char === lower ? 'lower' : 'upper'
}

export function isSpace(char: string | undefined): boolean {
  return char !== undefined && isAt(char, 0, IS.space)
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && isAt(char, 0, IS.digit)
}
