/** How a word is written. `initial` is one capital; `mixed` has capitals further on ("YouTube"); `other` knows no capitals. */
export type Shape =
  | 'lower'
  | 'capital'
  | 'upper'
  | 'mixed'
  | 'initial'
  | 'other'
  | 'number'
  | 'mark'

/** An abbreviation with an ending: "МИДа", "MPs". */
const DECLINED = /^\p{Lu}{2,}\p{Ll}{1,3}$/u

/** The shape of a word by its letters; digits and marks in it say nothing. */
export function shapeOf(surface: string): Shape {
  const first = surface.charCodeAt(0)
  // Nearly all words of a text are small ones in Latin or Cyrillic letters.
  if (isPlainSmall(first)) {
    return surface === surface.toLowerCase() ? 'lower' : 'mixed'
  }
  if (isPlainCapital(first)) {
    if (surface.length === 1) return 'initial'
    if (isPlainSmall(surface.charCodeAt(1))) {
      const rest = surface.slice(1)
      if (rest === rest.toLowerCase()) return 'capital'
    }
  }
  const lower = surface.toLowerCase()
  const upper = surface.toUpperCase()
  if (lower === upper) return 'other'
  if (surface === lower) return 'lower'
  if (surface === upper)
    return letterCount(surface) === 1 && surface.length === 1 ? 'initial' : 'upper'
  if (DECLINED.test(surface)) return 'upper'
  const head = surface.codePointAt(0)! > 0xffff ? 2 : 1
  if (surface.slice(0, head) === lower.slice(0, head)) return 'mixed'
  const rest = surface.slice(head)
  if (rest === rest.toLowerCase()) return 'capital'
  // "Усть-Луга", "O'Brien", "McDonald": a capital after a joint or prefix is a name's as well.
  return rest
    .split(/['’ʼ-]|(?<=^[ac]c?)/u)
    .every((part) => part.slice(1) === part.slice(1).toLowerCase())
    ? 'capital'
    : 'mixed'
}

function isPlainSmall(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x45f)
}

function isPlainCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x400 && unit <= 0x42f)
}

/** A number in capitals: "II", "XX". */
const ROMAN = /^[IVX]+$/

export function isRoman(surface: string): boolean {
  return ROMAN.test(surface)
}

/** Whether a word has a digit 0 to 9. */
export function hasDigit(surface: string): boolean {
  for (let i = 0; i < surface.length; i++) {
    const unit = surface.charCodeAt(i)
    if (unit >= 0x30 && unit <= 0x39) return true
  }
  return false
}

function letterCount(surface: string): number {
  return surface.match(/\p{L}/gu)?.length ?? 0
}

/** Whether a word is written as names are. */
export function isCapital(shape: Shape): boolean {
  return shape === 'capital' || shape === 'upper' || shape === 'mixed' || shape === 'initial'
}
