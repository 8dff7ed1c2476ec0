import { Parser } from 'htmlparser2'
import type { Span } from '../../../src/model/span.ts'

/** What a reader of a page sees, and where a place of the markup is in it. */
export interface ShownPage {
  readonly text: string
  at(span: Span): Span
}

const LINES = /^(?:p|div|h[1-6]|li|tr|td|th|caption|figcaption|section|aside|br|table|title)$/
const UNSEEN = /^(?:script|style|title)$/

/**
 * A page rendered as text, one line per element that breaks lines; apart from the program's own reading, so that it
 * can be held against it.
 */
export function shownPage(markup: string): ShownPage {
  // For each offset of the markup, the offset of the text shown up to there.
  const offsets = new Uint32Array(markup.length + 1)
  let text = ''
  let unseen = 0
  let done = 0
  const reach = (end: number): void => {
    for (; done < end; done++) offsets[done] = text.length
  }
  const parser = new Parser({
    onopentagname(name) {
      reach(parser.startIndex)
      if (UNSEEN.test(name)) unseen++
      if (LINES.test(name)) text += '\n'
    },
    onclosetag(name) {
      reach(parser.endIndex)
      if (UNSEEN.test(name)) unseen--
      if (LINES.test(name)) text += '\n'
    },
    ontext(data) {
      if (unseen > 0) return
      const { startIndex, endIndex } = parser
      reach(startIndex)
      const whole = endIndex - startIndex + 1 === data.length
      for (; done <= endIndex; done++) {
        offsets[done] = text.length + (whole ? done - startIndex : 0)
      }
      text += data
    },
  })
  parser.write(markup)
  parser.end()
  reach(markup.length + 1)
  return { text, at: ({ start, end }) => ({ start: offsets[start]!, end: offsets[end]! }) }
}
