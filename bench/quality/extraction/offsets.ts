import { Parser } from 'htmlparser2'
import type { Document } from '../../../src/model/document.ts'
import type { Kit } from '../../../src/model/kit.ts'
import { toRaw } from '../../../src/text/compose.ts'
import { splitSentences } from '../../../src/text/sentences.ts'

/** How many sentences there are, and which of them their raw range does not render to. */
export interface OffsetCount {
  sentences: number
  wrong: string[]
}

/**
 * Looks every sentence of a document up in the raw page and renders what stands there, by other code than the
 * reader's: tags fall away, entities are decoded, white space is folded.
 */
export function checkOffsets({ text, alignment }: Document, raw: string, kit: Kit): OffsetCount {
  const count: OffsetCount = { sentences: 0, wrong: [] }
  for (const span of splitSentences(text, kit.pack('und'))) {
    count.sentences++
    const sentence = text.slice(span.start, span.end)
    const range = toRaw(alignment, span)
    const rendered = render(raw.slice(range.start, range.end))
    if (letters(rendered) !== letters(sentence)) {
      count.wrong.push(
        `${range.start}–${range.end} “${sentence.slice(0, 60)}” ≠ “${rendered.slice(0, 60)}”`,
      )
    }
  }
  return count
}

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe'])
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu

function render(markup: string): string {
  let text = ''
  let silent = 0
  const open: boolean[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const hides =
          SILENT.has(name) || 'hidden' in attributes || HIDDEN.test(attributes.style ?? '')
        open.push(hides)
        if (hides) silent++
      },
      onclosetag() {
        if (open.pop()) silent--
      },
      ontext(data) {
        if (silent === 0) text += data
      },
    },
    { decodeEntities: true },
  )
  parser.write(markup)
  parser.end()
  return text
}

/** What a reader sees of a text, white space aside: where it is shown is a matter of style. */
function letters(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /[\s\u0085\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFFFE\uFFFF]+/gu,
      '',
    )
}
