import type { Span } from '../../../src/model/span.ts'
import type { Finder } from './model.ts'

/** A conjunction right before what was said. */
const CONJUNCTION = /(?<![\p{L}\p{N}])(?:that|dass|daß)[\s,]+$/iu
const LONGEST = 8

/**
 * What was said as PolNeAR and the German set mark it: with the conjunction that opens it, which the program leaves out.
 * The gold is taken as it is.
 */
export function withConjunctions(find: Finder): Finder {
  return (text) =>
    find(text).map((quote) => {
      if (quote.form === 'direct') return quote
      return { ...quote, parts: quote.parts.map((part) => opened(text.text, part)) }
    })
}

function opened(text: string, { start, end }: Span): Span {
  const before = CONJUNCTION.exec(text.slice(Math.max(0, start - LONGEST), start))
  return { start: start - (before?.[0].length ?? 0), end }
}
