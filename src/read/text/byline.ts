import type { RawText } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import { inRaw, isBody, isCapitals, type Paragraph } from '../../text/paragraph.ts'
import { type Stamp, stampLine } from '../../text/stamp.ts'
import { isWeekday, type ReadContext } from './context.ts'
import type { Fates } from './fates.ts'

/** Most words of an author line, and of an agency's credit line in brackets. */
const BYLINE_WORDS = 14
const CREDIT_WORDS = 40

/** The lines above and below an article's prose, and its headline, as indexes. */
export interface Margins {
  readonly margins: readonly number[]
  readonly headline: number | null
}

/** Reads the author from the lines around an article's prose and takes these lines out. */
export function readByline(
  context: ReadContext,
  fates: Fates,
  lines: Margins,
): RawText | undefined {
  const { margins } = lines
  let byline: RawText | undefined
  for (const index of margins) {
    const paragraph = context.all[index]!
    const opener = context.cues.opener(paragraph, 'byline')
    if (opener === null || paragraph.words.length > BYLINE_WORDS) continue
    if (paragraph.text.startsWith('(')) continue
    const stamp = stampLine(paragraph.text, context.packs)
    const name = authorName(paragraph, opener, stamp)
    if (!name && !stamp) continue
    fates.remove(index, 'other', 'an author line; read as the byline')
    if (name) byline ??= located(context, paragraph, name)
  }
  removeCredits(context, fates)
  return byline ?? readSignature(context, fates, lines)
}

function located({ raw }: ReadContext, paragraph: Paragraph, name: Span): RawText {
  return {
    text: paragraph.text.slice(name.start, name.end),
    raw: inRaw(raw, paragraph, name),
  }
}

/** Takes out the bracketed line in which an agency names its staff: "(Reporting by X; editing by Y)". */
function removeCredits({ all, cues }: ReadContext, fates: Fates): void {
  for (const index of fates.open()) {
    const paragraph = all[index]!
    const bracketed = paragraph.text.startsWith('(') && paragraph.text.endsWith(')')
    if (!bracketed || paragraph.words.length > CREDIT_WORDS) continue
    const opener = cues.opener(paragraph, 'byline')
    if (opener === null || authorName(paragraph, opener, null) === null) continue
    fates.remove(index, 'other', 'the credit line of an agency')
  }
}

/** Where the author's name stands: after the opener, up to a date, a rule or the outlet's name. */
function authorName(paragraph: Paragraph, opener: string, stamp: Stamp | null): Span | null {
  const { text } = paragraph
  const lead = text.length - text.replace(/^[^\p{L}\p{N}]+/u, '').length
  let start = lead + opener.length
  start += /^[\s:–—-]*/u.exec(text.slice(start))?.[0].length ?? 0
  const limit = stamp && stamp.span.start > start ? stamp.span.start : text.length
  const rest = text
    .slice(start, limit)
    .split(/\s*[|•·/,(–—]\s*|\s-\s|\.\s/u)[0]!
    .trimEnd()
  const name = rest.replace(/(?<!\p{Lu})[.,;:]+$/u, '')
  return /^\p{Lu}\p{L}/u.test(name) ? { start, end: start + name.length } : null
}

/** A person's name by its looks: two or three capitalised words, then nothing, or a role or place. */
const SIGNATURE =
  /^(?<name>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]+){1,2})(?<role>,\s\p{L}[^\d.!?:]*)?$/u

/** Fewest words of such a headline. */
const CAPITAL_HEADLINE_WORDS = 5

/** A line that is a person's name with a role: "Anna Vere, correspondent". */
export function isNameWithRole(paragraph: Paragraph): boolean {
  const { text, words } = paragraph
  // Set in capitals, a line of some words is sooner a headline with a comma in it.
  if (isCapitals(paragraph) && words.length >= CAPITAL_HEADLINE_WORDS) return false
  if (words.length > BYLINE_WORDS || !text.includes(',')) return false
  return SIGNATURE.exec(text)?.groups?.role !== undefined
}

/** Share of capitals from which a paragraph is set in them. */
const CAPITALS = 0.9

/** The author named without any opener: with a role, right above the text, or in the last line of all. */
function readSignature(
  context: ReadContext,
  fates: Fates,
  { margins, headline }: Margins,
): RawText | undefined {
  const { all } = context
  const open = margins.filter((index) => !fates.fateOf(index))
  const prose = fates.open().filter((index) => isBody(all[index]!))
  const last = open.at(-1)
  // In a text in capitals all names are.
  const shouted = prose.every((index) => all[index]!.capitals > CAPITALS)
  const index = open.find((margin) => {
    const paragraph = all[margin]!
    if (isNameWithRole(paragraph)) return true
    const below = margin === last && margin > (prose.at(-1) ?? 0)
    const between = headline !== null && margin > headline && margin < (prose[0] ?? 0)
    if (!(below || between) || !SIGNATURE.test(paragraph.text)) return false
    return shouted || !isCapitals(paragraph)
  })
  const name = index === undefined ? undefined : SIGNATURE.exec(all[index]!.text)?.groups?.name
  if (index === undefined || !name) return undefined
  fates.remove(index, 'other', 'the name of a person; read as the byline')
  return located(context, all[index]!, { start: 0, end: name.length })
}

/** The author named in a line with the date: "Place, 15 May 2023. Anna Vere, correspondent". */
export function nameInLine(context: ReadContext, paragraph: Paragraph): RawText | undefined {
  for (const part of paragraph.text.matchAll(/[^.|•·]+/gu)) {
    const text = part[0].trim()
    const name = SIGNATURE.exec(text)?.groups
    if (!name?.role || !name.name) continue
    const start = part.index + part[0].indexOf(text)
    return located(context, paragraph, { start, end: start + name.name.length })
  }
  return undefined
}

/** Blanks and marks that part a name from the date behind it. */
const MARKS_BEHIND = /[\s,|•·–—-]+$/u

/** The person named before or after the date and nothing else: "Anna Vere, 15 May 2023". */
export function personBeside(
  context: ReadContext,
  paragraph: Paragraph,
  stamp: Stamp,
): RawText | undefined {
  const { text } = paragraph
  for (const [from, to] of [
    [0, stamp.span.start],
    [stamp.span.end, text.length],
  ] as const) {
    const part = withoutWeekday(text.slice(from, to).replace(MARKS_BEHIND, ''), context)
    const name = part.replace(/^[\s,|•·–—-]+/u, '')
    if (!SIGNATURE.test(name) || isCapitals(paragraph) || context.cues.isOutlet(name)) continue
    const start = from + part.length - name.length
    return located(context, paragraph, { start, end: start + name.length })
  }
  return undefined
}

/** "Anna Vere — Monday, 15 May 2023": the day of the week is the date's. */
function withoutWeekday(text: string, context: ReadContext): string {
  const [last = ''] = /\p{L}+$/u.exec(text) ?? []
  if (!isWeekday(last, context)) return text
  return text.slice(0, text.length - last.length).replace(MARKS_BEHIND, '')
}
