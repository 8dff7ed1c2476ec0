import type { Kit } from '../../model/kit.ts'
import type { Block, Token } from '../../model/layers.ts'
import { contains } from '../../model/span.ts'
import type { With } from '../../model/step.ts'
import { hashStems } from '../../text/shingle.ts'
import { quotedSpans } from './quoted.ts'

export type CopyInput = With<'blocks' | 'sentences' | 'tokens'>

/** The words of one article that can show copying. All lists are parallel: one entry a word. */
export interface Body {
  /** Words and numbers, in order. */
  readonly tokens: readonly Token[]
  readonly stems: Uint32Array
  /** Number of the block each word stands in: a passage never crosses a block's edge. */
  readonly block: Int32Array
  /** Number of the sentence each word stands in; −1 outside of all. */
  readonly sentence: Int32Array
  /** 1 where sharing the word proves nothing: it is quoted, or recalls earlier events. */
  readonly quiet: Uint8Array
}

/** Headlines are alike by nature and labels belong to the house style: neither shows copying. */
const OWN_ROLES: ReadonlySet<Block['role']> = new Set(['subhead', 'paragraph', 'list-item'])
const EMBEDDED_ROLES: ReadonlySet<Block['role']> = new Set(['embedded'])

/** An article's own words: what stands in it but belongs to a quoted article is left out. */
export function ownBody(document: CopyInput, kit: Kit): Body {
  return readBody(document, OWN_ROLES, kit)
}

/** The words of the articles quoted whole in `document`. */
export function embeddedBody(document: CopyInput, kit: Kit): Body {
  return readBody(document, EMBEDDED_ROLES, kit)
}

function readBody(document: CopyInput, roles: ReadonlySet<Block['role']>, kit: Kit): Body {
  const { blocks, sentences, tokens } = document.layers
  const { quotes } = kit.pack(document.language)
  const words: Token[] = []
  const block: number[] = []
  const quiet: number[] = []
  const ranges = blocks.flatMap(({ role, span, background }, number) =>
    roles.has(role)
      ? [{ span, number, background, quoted: quotedSpans(document.text, span, quotes) }]
      : [],
  )
  let at = 0
  let q = 0
  for (const token of tokens) {
    const { start } = token.span
    while (at < ranges.length && ranges[at]!.span.end <= start) [at, q] = [at + 1, 0]
    const range = ranges[at]
    if (!range) break
    if (start < range.span.start || token.kind === 'mark') continue
    while (q < range.quoted.length && range.quoted[q]!.end <= start) q++
    const isQuoted = q < range.quoted.length && contains(range.quoted[q]!, token.span)
    words.push(token)
    block.push(range.number)
    quiet.push(isQuoted || range.background ? 1 : 0)
  }
  return {
    tokens: words,
    stems: hashStems(words.map(({ form }) => form)),
    block: Int32Array.from(block),
    sentence: sentenceNumbers(words, sentences),
    quiet: Uint8Array.from(quiet),
  }
}

function sentenceNumbers(
  words: readonly Token[],
  sentences: CopyInput['layers']['sentences'],
): Int32Array {
  const numbers = new Int32Array(words.length).fill(-1)
  let at = 0
  for (const [i, { span }] of words.entries()) {
    while (at < sentences.length && sentences[at]!.span.end <= span.start) at++
    if (at < sentences.length && sentences[at]!.span.start <= span.start) numbers[i] = at
  }
  return numbers
}
