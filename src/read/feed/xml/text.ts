import { readCharacterData } from '../../../markup/character-data.ts'
import type { Span } from '../../../model/span.ts'
import type { AlignedText } from '../../../text/aligned.ts'
import { Composer } from '../../../text/compose.ts'
import type { XmlElement } from './element.ts'

/**
 * The characters an element stands for. Markup written in the open – `<p>` where `&lt;p&gt;` is usual – is kept
 * as it is, and so are the entities beside it: what comes out is text, or a piece of HTML, never half of each.
 */
export function elementText(raw: string, { children, inner }: XmlElement): AlignedText {
  return children.length > 0 ? openMarkup(raw, inner) : readCharacterData(raw, inner)
}

const CDATA_OPEN = '<![CDATA['
/** Sections to unwrap, and prefixes of tags (`<xhtml:p>`), which HTML does not know. */
const MARKERS = /<!\[CDATA\[|(?<=<\/?)[a-zA-Z][\w.-]{0,40}:(?=[a-zA-Z])/gu

/** HTML in the open: CDATA unwrapped, prefixes of tags left out, all else as it stands. */
function openMarkup(raw: string, span: Span): AlignedText {
  const composer = new Composer(raw)
  const pattern = new RegExp(MARKERS)
  const data = raw.slice(span.start, span.end)
  let done = 0
  const keep = (from: number, to: number): void =>
    composer.keep({ start: span.start + from, end: span.start + to })
  for (let match = pattern.exec(data); match; match = pattern.exec(data)) {
    keep(done, match.index)
    done = pattern.lastIndex
    if (match[0] !== CDATA_OPEN) continue
    const close = data.indexOf(']]>', done)
    const inner = close < 0 ? data.length : close
    keep(done, inner)
    done = close < 0 ? data.length : close + ']]>'.length
    pattern.lastIndex = done
  }
  keep(done, data.length)
  return { text: composer.text, alignment: composer.alignment }
}

/** An attribute's value; `null` where there is none or nothing in it. */
export function attributeText(raw: string, element: XmlElement, name: string): AlignedText | null {
  const span = element.attributes.get(name)
  if (!span) return null
  const value = readCharacterData(raw, span)
  return value.text.trim() === '' ? null : value
}
