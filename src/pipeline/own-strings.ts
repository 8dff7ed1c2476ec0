/**
 * The same value whose strings hold no memory of a larger one. An engine may keep a slice of a text as a place in
 * it; as long as the slice lives, so does the whole text. Arrays and objects are copied, in depth.
 */
export function ownStrings<T>(value: T): T {
  if (typeof value === 'string') return own(value) as T
  if (Array.isArray(value)) return value.map(ownStrings) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, ownStrings(inner)]),
  ) as T
}

/** Engines copy shorter slices anyway (V8: below 13 characters). */
const LEAST_SLICED = 13

/** Characters turned into text at a time: as many arguments as a call takes anywhere. */
const STEP = 4096

/** Built anew from its code units, which no engine can take for a slice; lone surrogates survive. */
function own(text: string): string {
  if (text.length < LEAST_SLICED) return text
  let copy = ''
  for (let start = 0; start < text.length; start += STEP) {
    const units = new Uint16Array(Math.min(STEP, text.length - start))
    for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(start + at)
    copy += String.fromCharCode(...units)
  }
  return copy
}
