import type { Span } from '../model/span.ts'
import type { AlignedText } from '../text/aligned.ts'
import { Composer } from '../text/compose.ts'
import { decodeEntity } from './entities.ts'

/** Opens of what is not taken as it stands: sections, comments, entities. The longest entity has 33 characters. */
const SPECIAL = /<!\[CDATA\[|<!--|&#?[\p{L}\p{N}]{1,40};/giu

/**
 * XML character data decoded once: entities (those of HTML too, which feeds use) become their characters,
 * CDATA sections their content, comments fall away. Anything else is kept as it stands: white space, tags and
 * ampersands that open no entity. Linear; never throws.
 * @param span raw range of the data, such as the content of an element of a feed
 * @returns the text with its way back to `raw`
 */
export function readCharacterData(raw: string, span: Span): AlignedText {
  const composer = new Composer(raw)
  const pattern = new RegExp(SPECIAL)
  const data = raw.slice(span.start, span.end)
  let done = 0
  const keep = (from: number, to: number) =>
    composer.keep({ start: span.start + from, end: span.start + to })
  for (let match = pattern.exec(data); match; match = pattern.exec(data)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('&')) {
      const text = decodeEntity(match[0])
      if (text === null) continue
      keep(done, match.index)
      composer.replace({ start: span.start + match.index, end: span.start + end }, text)
      done = end
      continue
    }
    keep(done, match.index)
    const section = match[0].startsWith('<![')
    const close = data.indexOf(section ? ']]>' : '-->', end)
    const inner = close < 0 ? data.length : close
    if (section) keep(end, inner)
    done = close < 0 ? data.length : close + 3
    pattern.lastIndex = done
  }
  keep(done, data.length)
  return { text: composer.text, alignment: composer.alignment }
}
