import type { RawText } from '../../model/document.ts'
import { sliceAligned } from '../../text/aligned.ts'
import { trimmed, wholePlace } from './aligned.ts'
import { lineOf } from './blocks.ts'
import type { Content } from './feed.ts'

/** A name as it is meant, with its raw place. */
export function nameOf(content: Content | null): RawText | null {
  const line = content && lineOf(content)
  return line ? { text: line.text, raw: wholePlace(line) } : null
}

/** The authors of an item in one line; their raw place is from the first to the last. */
export function bylineOf(authors: readonly Content[]): RawText | null {
  const names = authors.flatMap((author) => personOf(author) ?? [])
  const first = names[0]
  if (!first) return null
  const start = Math.min(...names.map(({ raw }) => raw.start))
  const end = Math.max(...names.map(({ raw }) => raw.end))
  const texts = [...new Set(names.map(({ text }) => text))]
  return { text: texts.join(', '), raw: { start, end } }
}

const ADDRESS = /[^\s<>()"]+@[^\s<>()"]+/u

/** The name of an author, without the address RSS asks for: `a@b.example (A. Name)`, `A. Name <a@b.example>`. */
function personOf(author: Content): RawText | null {
  const line = lineOf({ ...author, form: ADDRESS.test(author.text) ? 'text' : author.form })
  if (!line) return null
  if (!ADDRESS.test(line.text)) return { text: line.text, raw: wholePlace(line) }
  const name =
    /\((?<name>[^()]*\p{L}[^()]*)\)/u.exec(line.text)?.groups?.name ??
    /^(?<name>[^<]*\p{L}[^<]*?)\s*<?[^\s<>()"]+@/u.exec(line.text)?.groups?.name
  if (!name || ADDRESS.test(name)) return null
  const start = line.text.indexOf(name)
  const own = trimmed(sliceAligned(line, { start, end: start + name.length }))
  return own.text === '' ? null : { text: own.text, raw: wholePlace(own) }
}
