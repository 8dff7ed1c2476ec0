import type { Span } from '../../../src/model/span.ts'
import { withConjunctions } from './convention.ts'
import { germanTexts } from './de-quotes.ts'
import { type Judged, judge } from './judge.ts'
import { labelledTexts } from './labels.ts'
import type { Finder, FoundQuote, GoldQuote, QuoteText } from './model.ts'
import { polnearTexts } from './polnear.ts'
import { isSpeech } from './score-attributions.ts'
import { shared, Words } from './words.ts'

/** Sets that may be looked into: the parts for training, and of the labels the open half. The rest is never shown. */
const SETS: Readonly<Record<string, () => readonly QuoteText[] | null>> = {
  polnear: () => polnearTexts('train'),
  'de-quotes': () => germanTexts('train'),
  ru: () => labelledTexts('ru', 'open'),
  uk: () => labelledTexts('uk', 'open'),
}

/** Those that count a conjunction in. */
const WITH_CONJUNCTIONS = new Set(['polnear', 'de-quotes'])

/** What may be wrong with a quotation. */
export const KINDS = ['missed', 'speaker', 'edges', 'cue', 'spurious'] as const
export type Kind = (typeof KINDS)[number]

/** Something wrong, with what the gold has and what was found. */
export interface Miss {
  readonly kind: Kind
  readonly gold: GoldQuote | null
  readonly found: FoundQuote | null
}

/** What to look for: how many, of which kinds and forms, from which text on. */
export interface Wanted {
  readonly count: number
  readonly kinds: ReadonlySet<string>
  /** `direct`, `indirect`, or `speech` for those with a plain verb of speech; any where empty. */
  readonly forms: ReadonlySet<string>
  readonly from: number
}

/** Prints what was missed in a set that may be looked into, text after text in an order that mixes its sources. */
export function printMisses(set: string, wanted: Wanted, find: Finder): void {
  const texts = SETS[set]?.()
  if (!texts)
    throw new Error(`no such set, or it is absent: ${set} (${Object.keys(SETS).join(', ')})`)
  const finder = WITH_CONJUNCTIONS.has(set) ? withConjunctions(find) : find
  const mixed = [...texts].sort((a, b) => scatter(a.name) - scatter(b.name))
  let left = wanted.count
  let read = 0
  const sums = new Map<string, number>()
  for (const [i, text] of mixed.entries()) {
    if (i < wanted.from || left <= 0) continue
    read += 1
    const misses = missesOf(text, finder(text)).filter((miss) => isWanted(miss, text, wanted))
    for (const { kind } of misses) sums.set(kind, (sums.get(kind) ?? 0) + 1)
    for (const miss of misses.slice(0, left)) console.log(showMiss(miss, text, `${set} #${i}`))
    left -= misses.length
  }
  const shown = [...sums].map(([kind, count]) => `${count} ${kind}`).join(', ')
  console.log(`in ${read} texts from #${wanted.from} on: ${shown}`)
}

/** All that is wrong in a text: a gold quotation is told once, for the worst that befell it. */
export function missesOf(text: QuoteText, found: readonly FoundQuote[]): Miss[] {
  const words = new Words(text.text)
  const misses: Miss[] = []
  for (const judged of judge(text, found, words)) {
    const kind = kindOf(judged, words)
    if (kind) misses.push({ kind, gold: judged.gold, found: judged.best })
  }
  const said = words.saidInAny(text.quotes)
  for (const one of found) {
    const own = words.within(one.parts)
    if (shared(own, said) < own.size / 2) misses.push({ kind: 'spurious', gold: null, found: one })
  }
  return misses
}

function kindOf({ gold, best, found, exact, speaker }: Judged, words: Words): Kind | null {
  if (gold.loose) return null
  if (!found) return 'missed'
  if (speaker === 'wrong') return 'speaker'
  if (!exact) return 'edges'
  const cueRight = best?.cue
    ? shared(words.within([best.cue]), words.within(gold.cue)) > 0
    : gold.cue.length === 0
  return cueRight ? null : 'cue'
}

function isWanted(miss: Miss, { text }: QuoteText, { kinds, forms }: Wanted): boolean {
  if (kinds.size > 0 && !kinds.has(miss.kind)) return false
  const speech = miss.gold?.form === 'indirect' && isSpeech(miss.gold, text)
  return (
    forms.size === 0 ||
    forms.has((miss.gold ?? miss.found)!.form) ||
    (speech && forms.has('speech'))
  )
}

function showMiss({ kind, gold, found }: Miss, text: QuoteText, where: string): string {
  const spans = [...(gold?.parts ?? []), ...(gold?.cue ?? []), ...(gold?.speaker ?? [])]
  const cued = [found?.cue, found?.speaker].flatMap((span) => span ?? [])
  const all = gold ? spans : [...(found?.parts ?? []), ...cued]
  return [
    `${kind.toUpperCase()} ${gold?.type ?? found!.form}   ${where} ${text.name}`,
    `  text  ${around(text.text, all)}`,
    ...(gold ? [`  gold  ${line(text.text, gold.speaker, gold.cue, gold.parts)}`] : []),
    `  ours  ${found ? `(${found.form}) ${foundLine(text.text, found)}` : '–'}`,
    '',
  ].join('\n')
}

/** A quotation that was found, in one line. */
export function foundLine(text: string, { speaker, cue, parts, name }: FoundQuote): string {
  const stands = name ? ` = ${oneLine(text, name)}` : ''
  return `${line(text, speaker ? [speaker] : [], cue ? [cue] : [], parts)}${stands}`
}

function line(
  text: string,
  speaker: readonly Span[],
  cue: readonly Span[],
  parts: readonly Span[],
): string {
  const show = (spans: readonly Span[]): string =>
    spans.length === 0 ? '–' : spans.map((span) => `[${oneLine(text, span)}]`).join(' … ')
  return `${show(speaker)} ${show(cue)} ${show(parts)}`
}

function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll('\n', '⏎')
}

/** The lines that hold the spans, cut to what is near them. */
function around(text: string, spans: readonly Span[]): string {
  const NEAR = 160
  const [first, last] = [
    Math.min(...spans.map(({ start }) => start)),
    Math.max(...spans.map(({ end }) => end)),
  ]
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - NEAR)
  const lineEnd = text.indexOf('\n', last)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, last + NEAR)
  return oneLine(text, { start: from, end: to })
}

/** A number out of a name, so that sorting by it mixes. */
function scatter(name: string): number {
  let hash = 7
  for (const character of name) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0
  return Math.imul(hash, 2654435761) >>> 0
}
