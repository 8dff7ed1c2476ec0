import type { Kit } from '../../../../src/model/kit.ts'
import type { Quote } from '../../../../src/model/quote.ts'
import { contains, type Span } from '../../../../src/model/span.ts'
import { seeded } from '../../cleaning/random.ts'
import type { AlteredLanguage, Base } from './model.ts'
import { type PrintedText, printed } from './print.ts'
import type { SourceText } from './sources.ts'
import { wordCount } from './words.ts'

const SHORTEST = 8
const LONGEST = 60
/** Characters of the lines a quotation stands in; a set that has articles in one line gives none. */
const LONGEST_TEXT = 2500
/** Quotations of one text, so that no article is most of the set. */
const FROM_ONE = 2

/** A base with what the program makes of it. */
export interface FoundBase {
  readonly base: Base
  readonly printing: PrintedText
}

/** Direct quotations with a speaker that the program finds in texts of a language, with the lines around them: always the same. */
export function basesOf(
  texts: readonly SourceText[],
  {
    language,
    count,
    kit,
  }: { readonly language: AlteredLanguage; readonly count: number; readonly kit: Kit },
): FoundBase[] {
  const found: FoundBase[] = []
  for (const source of seeded(`bases ${language}`).sample(texts, texts.length)) {
    if (found.length >= count) break
    const whole = printed(source.text, { language, id: 'whole', kit })
    const bases = whole.layers.quotes
      .filter((quote) => isUsable(quote, source.text))
      .flatMap((quote) => baseOf(quote, source, { language, kit }))
    found.push(...seeded(source.name).sample(bases, FROM_ONE))
  }
  return found.slice(0, count)
}

function isUsable({ form, parts, speaker }: Quote, text: string): boolean {
  if (form !== 'direct' || speaker === null) return false
  const words = parts.reduce((sum, { start, end }) => sum + wordCount(text.slice(start, end)), 0)
  return words >= SHORTEST && words <= LONGEST
}

/** The quotation in its lines, where the program finds it in these alone too. */
function baseOf(
  quote: Quote,
  source: SourceText,
  { language, kit }: { readonly language: AlteredLanguage; readonly kit: Kit },
): FoundBase[] {
  const { span, speaker } = quote
  const around = linesAround(source.text, {
    start: Math.min(span.start, speaker!.span.start),
    end: Math.max(span.end, speaker!.span.end),
  })
  if (around.end - around.start > LONGEST_TEXT) return []
  const moved = ({ start, end }: Span) => ({ start: start - around.start, end: end - around.start })
  const text = source.text.slice(around.start, around.end)
  const printing = printed(text, { language, id: 'base', kit })
  const wanted = moved(span)
  const again = printing.layers.quotes.find(
    (own) =>
      own.form === 'direct' && own.span.start === wanted.start && own.span.end === wanted.end,
  )
  if (!again?.speaker) return []
  const { parts, speaker: own } = again
  const names = source.names
    .map((name) => ({ ...name, ...moved(name) }))
    .filter((name) => parts.some((part) => contains(part, name)))
  const base = { language, name: source.name, text, parts, speaker: own.span, names }
  return [{ base, printing }]
}

/** The lines a stretch stands in, with the one before and the one behind. */
function linesAround(text: string, { start, end }: Span): Span {
  const before = (at: number): number => text.lastIndexOf('\n', at - 1)
  const behind = (at: number): number => {
    const found = text.indexOf('\n', at)
    return found < 0 ? text.length : found
  }
  const own = before(start)
  return {
    start: own <= 0 ? 0 : before(own) + 1,
    end: behind(Math.min(text.length, behind(end) + 1)),
  }
}
