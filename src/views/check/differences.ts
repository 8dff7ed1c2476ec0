import type { Token } from '../../model/layers.ts'
import type { At, QuoteDifference } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { spanOf, type Words } from './words.ts'

/** The quotation asked for and the text it was found in, with what tells their words apart. */
export interface Compared {
  readonly asked: Words
  readonly found: Words
  /** Equal words: place among those asked for, place among those found. */
  readonly pairs: readonly (readonly [asked: number, found: number])[]
  readonly negations: ReadonlySet<string>
  /** Where words of the text stand in its source. */
  readonly place: (span: Span) => At
}

/** The source that places in the quotation asked for are told in: it is no file. */
export const QUOTATION = 'quotation'

interface Gap {
  readonly asked: readonly Token[]
  readonly found: readonly Token[]
}

/**
 * What differs between equal words, in their order: first figures, then negation and names, and what is left as words
 * left out, put in or put otherwise. Figures written as words are words.
 */
export function differencesOf(compared: Compared): QuoteDifference[] {
  return gapsOf(compared).flatMap((gap) => gapDifferences(gap, compared))
}

function gapsOf({ asked, found, pairs }: Compared): Gap[] {
  const gaps: Gap[] = []
  let [i, j] = [0, pairs[0]?.[1] ?? 0]
  for (const [a, b] of [...pairs, [asked.tokens.length, null] as const]) {
    const between = found.tokens.slice(j, b ?? j)
    const gap = { asked: asked.tokens.slice(i, a), found: between }
    if (gap.asked.length > 0 || gap.found.length > 0) gaps.push(gap)
    i = a + 1
    j = (b ?? j) + 1
  }
  return gaps
}

type Kind = 'number' | 'negation' | 'name'

function gapDifferences(gap: Gap, compared: Compared): QuoteDifference[] {
  const kindOf = (words: Words) => (token: Token) => wordKind(token, words, compared.negations)
  const asked = byKind(gap.asked, kindOf(compared.asked))
  const found = byKind(gap.found, kindOf(compared.found))
  const told: QuoteDifference[] = []
  const rest = { asked: [...asked.rest], found: [...found.rest] }
  for (const kind of ['number', 'negation', 'name'] as const) {
    const own = { asked: asked[kind], found: found[kind] }
    if (kind === 'name' ? own.asked.length * own.found.length > 0 : differ(own)) {
      told.push(difference(kind, own, compared))
    } else {
      rest.asked.push(...own.asked)
      rest.found.push(...own.found)
    }
  }
  rest.asked.sort(byPlace)
  rest.found.sort(byPlace)
  if (rest.asked.length + rest.found.length === 0) return told
  return [...told, difference(restKind(rest), rest, compared)]
}

function differ({ asked, found }: Gap): boolean {
  const forms = (tokens: readonly Token[]) => tokens.map(({ form }) => form).join(' ')
  return forms(asked) !== forms(found)
}

function restKind({ asked, found }: Gap): QuoteDifference['kind'] {
  if (found.length === 0) return 'truncated'
  return asked.length === 0 ? 'extended' : 'reworded'
}

function byKind(tokens: readonly Token[], kindOf: (token: Token) => Kind | null) {
  const parts: Record<Kind | 'rest', Token[]> = { number: [], negation: [], name: [], rest: [] }
  for (const token of tokens) parts[kindOf(token) ?? 'rest'].push(token)
  return parts
}

const CAPITAL = /^\p{Lu}/u
/** What a sentence ends with, marks that open or close aside: a capital behind it says nothing. */
const SENTENCE_END = /(?:^|[.!?…:]["'»”’)]*)\s*["'«“„‘(—–-]*\s*$/u
/** Characters before a word that are looked at for the end of a sentence. */
const BEFORE = 12

function wordKind(
  { kind, form, span }: Token,
  { text }: Words,
  negations: ReadonlySet<string>,
): Kind | null {
  if (kind === 'number') return 'number'
  if (negations.has(form)) return 'negation'
  if (!CAPITAL.test(text.slice(span.start, span.end))) return null
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start)
  return SENTENCE_END.test(before) ? null : 'name'
}

function byPlace(a: Token, b: Token): number {
  return a.span.start - b.span.start
}

function difference(
  kind: QuoteDifference['kind'],
  { asked, found }: Gap,
  compared: Compared,
): QuoteDifference {
  const from = wordsIn(compared.asked, asked)
  const to = wordsIn(compared.found, found)
  return {
    from,
    to,
    kind,
    detail: detailOf(from, to),
    ...(asked.length === 0 ? {} : { fromAt: { source: QUOTATION, ...spanOf(asked) } }),
    ...(found.length === 0 ? {} : { toAt: compared.place(spanOf(found)) }),
  }
}

function wordsIn({ text }: Words, tokens: readonly Token[]): string {
  if (tokens.length === 0) return ''
  const { start, end } = spanOf(tokens)
  return text.slice(start, end).replace(/\s+/gu, ' ')
}

function detailOf(from: string, to: string): string {
  if (to === '') return `the text does not have "${from}" here`
  return from === '' ? `the text has "${to}" besides` : `the text has "${to}" for "${from}"`
}
