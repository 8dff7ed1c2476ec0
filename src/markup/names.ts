import { detached } from '../text/detached.ts'

/** Places for names that are remembered, a power of two; pages use a few hundred names. */
const PLACES = 4096
/** Longest name remembered, in code units. */
const LONGEST = 40

/** Names as written, and the same in lower case. */
const written = new Array<string>(PLACES).fill('')
const lower = new Array<string>(PLACES).fill('')

/**
 * The name at a range of the markup in lower case. Names that were there before are not made anew, which is most of
 * the cost of a tag; two that share a place take turns.
 */
export function nameAt(markup: string, start: number, end: number): string {
  const length = end - start
  if (length > LONGEST) return markup.slice(start, end).toLowerCase()
  let hash = length
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + markup.charCodeAt(at)) | 0
  const place = (hash ^ (hash >>> 12)) & (PLACES - 1)
  if (isAt(markup, start, length, written[place]!)) return lower[place]!
  const name = detached(markup.slice(start, end))
  written[place] = name
  lower[place] = asKey(name.toLowerCase())
  return lower[place]!
}

/** The same name as property keys are kept: there is one of each, so that comparing them is comparing places. */
function asKey(name: string): string {
  return Object.keys({ [name]: 0 })[0]!
}

function isAt(markup: string, start: number, length: number, name: string): boolean {
  if (name.length !== length) return false
  for (let i = 0; i < length; i++) {
    if (markup.charCodeAt(start + i) !== name.charCodeAt(i)) return false
  }
  return true
}
