import type { Span } from '../model/span.ts'
import type { AlignedText } from './aligned.ts'
import { Composer } from './compose.ts'

const ESCAPE = /\\(?:u(?<code>[0-9a-fA-F]{4})|(?<mark>[\s\S]|$))/gu
const MARKS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/**
 * Text of a JSON string, with the way back to the raw file. Escapes are runs that are not exact.
 * An escape JSON does not know stands for the character after the backslash; never throws.
 * @param span raw range between the quotation marks
 */
export function readJsonString(raw: string, span: Span): AlignedText {
  const composer = new Composer(raw)
  const inside = raw.slice(span.start, span.end)
  let done = span.start
  for (const { 0: whole, index, groups } of inside.matchAll(ESCAPE)) {
    const at = { start: span.start + index, end: span.start + index + whole.length }
    composer.keep({ start: done, end: at.start })
    const { code, mark = '' } = groups!
    composer.replace(
      at,
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (MARKS[mark] ?? mark),
    )
    done = at.end
  }
  composer.keep({ start: done, end: span.end })
  return { text: composer.text, alignment: composer.alignment }
}
