import type { Alignment, Removal } from '../../model/document.ts'
import type { Block } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { IS, isAt, widthAt } from '../../text/characters.ts'
import { Composer } from '../../text/compose.ts'
import type { CueReader } from '../../text/cues.ts'
import { isBody, isHeadlineLike, type Paragraph } from '../../text/paragraph.ts'
import type { Fates } from './fates.ts'

/** An article's paragraphs and the part each plays. */
export interface Layout {
  readonly all: readonly Paragraph[]
  /** Kept paragraphs, ascending. */
  readonly open: readonly number[]
  readonly headline: number | null
  /** Paragraphs of articles quoted whole in this one. */
  readonly embedded: ReadonlySet<number>
}

/** Clean text with its way back and its blocks. */
export interface Assembled {
  readonly text: string
  readonly alignment: readonly Alignment[]
  readonly blocks: readonly Block[]
  /** House labels, which stand in the text but not in the body. */
  readonly labels: readonly Removal[]
}

/** Builds the clean text of an article: headline and paragraphs, joined by blank lines. */
export function assemble(raw: string, layout: Layout, cues: CueReader): Assembled {
  const composer = new Composer(raw)
  const blocks: Block[] = []
  const labels: Removal[] = []
  let background = false
  for (const [position, index] of layout.open.entries()) {
    const paragraph = layout.all[index]!
    const previous = layout.open[position - 1]
    if (previous !== undefined) composer.replace(gap(layout.all[previous]!, paragraph), '\n\n')
    const label = labelSpan(raw, layout, index, cues)
    if (label) {
      background = cues.isBackground(paragraph)
      labels.push({ kind: 'other', raw: label, reason: 'a house label; the text after it stays' })
      blocks.push({ span: append(composer, raw, label), role: 'label' })
    }
    const body = index === layout.headline ? paragraph.raw : bodySpan(raw, paragraph, label)
    if (!body) continue
    if (label) composer.replace({ start: label.end, end: body.start }, ' ')
    const recalls = background || cues.isBackground(paragraph)
    const role = roleOf(layout, position)
    blocks.push({
      span: append(composer, raw, body),
      role,
      ...(recalls && role !== 'headline' ? { background: true } : {}),
    })
  }
  return { text: composer.text, alignment: composer.alignment, blocks, labels }
}

function gap(before: Paragraph, after: Paragraph): Span {
  return { start: before.raw.end, end: after.raw.start }
}

function roleOf({ all, open, headline, embedded }: Layout, position: number): Block['role'] {
  const index = open[position]!
  const paragraph = all[index]!
  if (index === headline) return 'headline'
  if (embedded.has(index)) return 'embedded'
  if (paragraph.bullet !== null && !paragraph.bullet.startsWith('>')) return 'list-item'
  const next = all[open[position + 1] ?? -1]
  const heads = next !== undefined && isBody(next)
  const short = isHeadlineLike(paragraph) && !isBody(paragraph) && paragraph.ending !== 'stop'
  return heads && short ? 'subhead' : 'paragraph'
}

function labelSpan(raw: string, layout: Layout, index: number, cues: CueReader): Span | null {
  if (index === layout.headline || layout.embedded.has(index)) return null
  const paragraph = layout.all[index]!
  if (cues.labelLength(paragraph) === 0) return null
  const colon = raw.indexOf(':', paragraph.raw.start)
  return colon < paragraph.raw.end ? { start: paragraph.raw.start, end: colon + 1 } : null
}

/** Bullets and quoting marks are layout, numbers of a numbered list are text. */
const OF_TEXT = '"\'«“„‘‚([¿¡#@$€£₴₽%+*/\\-'

function bulletLength(text: string): number {
  let at = 0
  while (at < text.length && !isAt(text, at, IS.letter | IS.number)) {
    const loose = (text[at] === '-' || text[at] === '*') && isAt(text, at + 1, IS.space)
    if (OF_TEXT.includes(text[at]!) && !loose) break
    at += widthAt(text, at)
  }
  return at
}

function bodySpan(raw: string, { raw: span, bullet }: Paragraph, label: Span | null): Span | null {
  const from = label ? label.end : span.start
  const text = raw.slice(from, span.end)
  const skipped = label
    ? text.length - text.trimStart().length
    : bullet && !/^\d/u.test(bullet)
      ? bulletLength(text)
      : 0
  return from + skipped < span.end ? { start: from + skipped, end: span.end } : null
}

/*
 * What is not kept as it stands: white space other than one blank (with the ">" of quoted lines),
 * invisible characters, a sentence end glued to the next sentence, a second closing mark where
 * an opening one is meant.
 */
const IRREGULAR =
  /(?<space>\s*[\n\r\u000B\u000C\u0085\u2028\u2029]\s*(?:>\s*)*|\s{2,}|[^\S ])|(?<invisible>[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+)|(?<=[.!?…])(?<glued>)(?=[^\s!-@[-`{-¿\u2000-\u206F])|(?<=[.!?…]”)(?<wrong>”)/gu

/** Appends a raw range to the text as meant; returns its range there. */
function append(composer: Composer, raw: string, span: Span): Span {
  const start = composer.text.length
  const text = raw.slice(span.start, span.end)
  let done = 0
  for (const match of text.matchAll(IRREGULAR)) {
    const { space, glued, wrong } = match.groups!
    if (glued !== undefined && !isGlued(text, match.index)) continue
    if (wrong !== undefined && !isWrong(text, match.index)) continue
    keepNormal(composer, raw, { start: span.start + done, end: span.start + match.index })
    const at = { start: span.start + match.index, end: span.start + match.index + match[0].length }
    if (space !== undefined || glued !== undefined) composer.replace(at, ' ')
    else if (wrong !== undefined) composer.replace(at, ' “')
    done = match.index + match[0].length
  }
  keepNormal(composer, raw, { start: span.start + done, end: span.end })
  return { start, end: composer.text.length }
}

/** Ends of names that are written like addresses of the net: "Gazette.Com". */
const NET_ENDS = /^(?:com|net|org|info|ru|ua|kz|tv|ру|рф)(?!\p{L})/iu
/** What may stand right before the stop of a sentence: two small letters, a bracket or quotation mark behind them, a year. */
const LAST_OF_SENTENCE = /(?:\p{Ll}{2}[)»”"]?|(?<!\d)(?:19|20)\d\d)$/u
/** Code units of it at most. */
const LAST_LENGTH = 5

/** Whether a sentence ends and the next one begins at an offset behind a stop: "abroad.Kazakh". */
function isGlued(text: string, at: number): boolean {
  if (!isAt(text, at, IS.upper) || !isAt(text, at + widthAt(text, at), IS.lower)) return false
  if (!LAST_OF_SENTENCE.test(text.slice(Math.max(0, at - 1 - LAST_LENGTH), at - 1))) return false
  return !NET_ENDS.test(text.slice(at, at + LAST_LENGTH)) && !isAddress(text, at)
}

/** Whether the mark that closes at an offset stands where a quotation opens: behind one that closes a sentence. */
function isWrong(text: string, at: number): boolean {
  return isAt(text, at - 3, IS.letter) && isAt(text, at + 1, IS.upper)
}

/** A full stop inside a web address or a file name is no glued sentence. */
function isAddress(text: string, index: number): boolean {
  const before = /[^\s«"“(]*$/u.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? ''
  return /[/@]|^www\.|\..*\./iu.test(before)
}

/** Keeps a range, composed characters put in their NFC form. */
function keepNormal(composer: Composer, raw: string, span: Span): void {
  const text = raw.slice(span.start, span.end)
  if (text.normalize('NFC') === text) {
    composer.keep(span)
    return
  }
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const at = { start: span.start + match.index, end: span.start + match.index + match[0].length }
    const normal = match[0].normalize('NFC')
    if (normal === match[0]) composer.keep(at)
    else composer.replace(at, normal)
  }
}

/** Removals of an article: neighbouring paragraphs of one kind as one range. */
export function removals(all: readonly Paragraph[], fates: Fates): Removal[] {
  const found: Removal[] = []
  let lastIndex = -2
  for (const index of fates.indexes) {
    const fate = fates.fateOf(index)
    if (!fate) continue
    const last = found.at(-1)
    const { raw } = all[index]!
    if (last && lastIndex === index - 1 && last.kind === fate.kind) {
      found[found.length - 1] = { ...last, raw: { start: last.raw.start, end: raw.end } }
    } else found.push({ kind: fate.kind, raw, reason: fate.reason })
    lastIndex = index
  }
  return found
}
