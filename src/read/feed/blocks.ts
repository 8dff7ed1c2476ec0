import type { MarkupRole } from '../../markup/block.ts'
import { BlockText } from '../../markup/block-text.ts'
import { readPage } from '../../markup/page.ts'
import type { Span } from '../../model/span.ts'
import { type AlignedText, composeAlignments } from '../../text/aligned.ts'
import type { Content } from './feed.ts'

/** A run of an item's text that stands by itself; its alignment leads into the raw source. */
export interface ItemBlock extends AlignedText {
  readonly role: MarkupRole
  /** Code units inside links. */
  readonly linkChars: number
  readonly links: number
  /** True for text that the markup keeps from being seen. */
  readonly unseen: boolean
}

/** The blocks of a text in the order of the source; white space folded, NFC, places in the raw source. */
export function blocksOf(content: Content): ItemBlock[] {
  if (content.form === 'text') return plainBlocks(content)
  const { blocks, hidden } = readPage(content.text)
  const all = [...blocks, ...hidden].sort((a, b) => a.raw.start - b.raw.start)
  return all.map(({ text, alignment, role, linkChars, links, unseen }) => ({
    text,
    alignment: composeAlignments(alignment, content.alignment),
    role,
    linkChars,
    links,
    unseen: unseen !== null,
  }))
}

const LINE = /[^\n\r\u000B\u000C\u0085\u2028\u2029]+/gu

/** Plain text breaks its paragraphs at line ends. */
function plainBlocks(content: Content): ItemBlock[] {
  const lines = [...content.text.matchAll(LINE)]
  return lines.flatMap(({ 0: line, index }) => {
    const block = folded(content, { start: index, end: index + line.length })
    return block
      ? [{ ...block, role: 'paragraph' as const, linkChars: 0, links: 0, unseen: false }]
      : []
  })
}

function folded(content: AlignedText, span: Span): AlignedText | null {
  const line = new BlockText(content.text)
  line.add(span.start, span.end)
  const { text, alignment } = line.finish()
  return text === '' ? null : { text, alignment: composeAlignments(alignment, content.alignment) }
}

/** A short text as one line: a title or a name; `null` where nothing can be read in it. */
export function lineOf(content: Content): AlignedText | null {
  const whole = { start: 0, end: content.text.length }
  if (content.form === 'text') return folded(content, whole)
  const [first, ...rest] = blocksOf(content).filter(({ unseen }) => !unseen)
  return first ? rest.reduce<AlignedText>(joined, first) : null
}

/** Two texts that follow each other in the source, with a blank between. */
function joined(first: AlignedText, second: AlignedText): AlignedText {
  const shift = first.text.length + 1
  const gap = {
    text: { start: first.text.length, end: shift },
    raw: { start: first.alignment.at(-1)!.raw.end, end: second.alignment[0]!.raw.start },
    exact: false,
  }
  const rest = second.alignment.map((run) => ({
    ...run,
    text: { start: run.text.start + shift, end: run.text.end + shift },
  }))
  return {
    text: `${first.text} ${second.text}`,
    alignment: [...first.alignment, gap, ...rest],
  }
}
