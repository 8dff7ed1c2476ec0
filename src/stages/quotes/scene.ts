import type { Kit } from '../../model/kit.ts'
import type { Mention } from '../../model/mention.ts'
import type { With } from '../../model/step.ts'
import { packed } from '../../text/tokens/packed.ts'
import { type Cell, isMark, type Line } from './cell.ts'
import { SAID, type SpeechLexicon, speechLexiconOf } from './lexicon.ts'
import { findMarked, type Marked, type MarksRead } from './marks.ts'
import { markNouns, markParted } from './parted.ts'

export type QuoteInput = With<'blocks' | 'sentences' | 'tokens' | 'mentions'>

/** A document's words, sentences and marks, as one looks for who says what in them. */
export interface Scene extends MarksRead {
  readonly text: string
  readonly cells: readonly Cell[]
  readonly lines: readonly Line[]
  /** Paragraphs that a dash of speech opens, the dash taken for their mark; they are speech only if somebody says them. */
  readonly dashed: readonly Marked[]
  readonly mentions: readonly Mention[]
}

/** Bits that tell who a possessive stands for. */
const SEX = SAID.female | SAID.male | SAID.plural

/** Quotation marks as German books have them: »Rede«. */
const REVERSED = '»'

/** Reads a document into cells. Headlines, paragraphs and items are each a paragraph; labels go with what they head. */
export function readScene(document: QuoteInput, kit: Kit): Scene {
  const { text, layers } = document
  const { cells, lines } = readLines(document, kit)
  for (const line of lines) {
    if (line.lexicon.nounCapitals) markNouns(cells, line)
    markPhrases(cells, line)
    markParted(cells, line)
  }
  const marks = findMarked(
    text,
    layers.blocks.map(({ span }) => span),
    isReversed(document, kit),
  )
  const dashed = dashedParagraphs(cells, lines, kit)
  return { text, cells, lines, ...marks, dashed, mentions: layers.mentions }
}

function readLines({ text, layers }: QuoteInput, kit: Kit): { cells: Cell[]; lines: Line[] } {
  const { blocks, sentences, tokens, mentions } = layers
  const places = packed(tokens)
  const cells: Cell[] = []
  const lines: Line[] = []
  let token = 0
  let mention = 0
  let block = 0
  for (const { span, language } of sentences) {
    while (block + 1 < blocks.length && blocks[block + 1]!.span.start <= span.start) block++
    const lexicon = speechLexiconOf(kit.pack(language))
    const from = cells.length
    for (; token < places.length && places.start(token) < span.end; token++) {
      const start = places.start(token)
      if (start < span.start) continue
      while (mention < mentions.length && mentions[mention]!.span.end <= start) mention++
      const inside = mention < mentions.length && mentions[mention]!.span.start <= start
      const isWord = places.kind(token) !== 'mark'
      const { form } = tokens.at(token)!
      const isCapital = isWord && text[start] !== text[start]!.toLowerCase()
      const said = isWord ? lexicon.bits(form) : 0
      cells.push({
        start,
        end: places.end(token),
        form,
        isWord,
        isCapital,
        said,
        reach: 1,
        mention: inside ? mention : -1,
      })
    }
    const role = blocks[block]?.role ?? 'paragraph'
    if (cells.length > from)
      lines.push({ from, to: cells.length, language, lexicon, role, paragraph: block })
  }
  return { cells, lines }
}

/** Paragraphs that begin with a dash, in languages where it may open speech. */
function dashedParagraphs(cells: readonly Cell[], lines: readonly Line[], kit: Kit): Marked[] {
  const found: Marked[] = []
  for (let number = 0, next = 1; number < lines.length; number = next) {
    const { from, language, paragraph, role } = lines[number]!
    for (next = number + 1; lines[next]?.paragraph === paragraph; ) next++
    // Of an item of a list its dash was taken off with the list's marks.
    const first = isMark(cells[from], '-') ? from + 1 : role === 'list-item' ? from : -1
    if (first < 0 || !cells[first]?.isWord || !kit.pack(language).quotes.dashDialogue) continue
    const end = cells[lines[next - 1]!.to - 1]!.end
    const inner = { start: cells[first]!.start, end }
    found.push({ outer: { start: cells[from]!.start, end }, inner: [inner] })
  }
  return found
}

/** Gives the words of phrases what the phrase says. */
function markPhrases(cells: Cell[], { from, to, lexicon }: Line): void {
  for (let at = from; at < to; at++) {
    const cell = cells[at]!
    if (!cell.isWord || cell.mention >= 0) continue
    // «по его словам»: whose words they are may stand inside.
    const owner = at + 1 < to && (cells[at + 1]!.said & SAID.possessive) !== 0 ? 1 : 0
    const formFrom = (skipped: number) => (i: number) => {
      const place = i === 0 ? at : at + i + skipped
      return place < to ? cells[place]!.form : undefined
    }
    const plain = lexicon.phraseAt(cell.form, formFrom(0))
    const phrase = plain ?? (owner > 0 ? lexicon.phraseAt(cell.form, formFrom(owner)) : undefined)
    if (!phrase || (!plain && (phrase.bits & SAID.source) === 0)) continue
    const length = phrase.words.length + (plain ? 0 : owner)
    cell.said = phrase.bits
    cell.reach = length
    for (let i = at + 1; i < at + length; i++) {
      cells[i]!.said = (phrase.bits & SAID.between) | (cells[i]!.said & (SAID.possessive | SEX))
    }
    at += length - 1
  }
}

/** Whether quotation marks of the document's language point inwards. */
function isReversed({ language }: QuoteInput, kit: Kit): boolean {
  const { pairs } = kit.pack(language).quotes
  const reversed = pairs.findIndex(([open]) => open === REVERSED)
  const usual = pairs.findIndex(([open]) => open === '«')
  return reversed >= 0 && (usual < 0 || reversed < usual)
}

/** The number of the first cell that ends behind `at`. */
export function cellAt(cells: readonly Cell[], at: number): number {
  let low = 0
  let high = cells.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cells[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The line that holds a cell. */
export function lineOf(lines: readonly Line[], cell: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.to <= cell) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of the language that a cell's line is in. */
export function lexiconAt({ lines }: Scene, cell: number): SpeechLexicon | undefined {
  return lines[lineOf(lines, cell)]?.lexicon
}

export { SAID }
