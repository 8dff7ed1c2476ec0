import type { Kit, LanguagePack } from '../../model/kit.ts'
import type { Block, Token } from '../../model/layers.ts'
import { contains } from '../../model/span.ts'
import type { With } from '../../model/step.ts'
import { skeleton } from '../../text/skeleton.ts'

export type StoryInput = With<'blocks' | 'sentences' | 'tokens'>

/**
 * What an article is about, as counted terms. Names are skeletons, alike across scripts; numbers and days
 * are alike in every language; words are stems of one language.
 */
export interface Terms {
  readonly names: ReadonlyMap<string, Term>
  readonly numbers: ReadonlyMap<string, Term>
  readonly words: ReadonlyMap<string, Term>
}
export type TermKind = keyof Terms

export interface Term {
  count: number
  /** As the article writes it, the first time. */
  readonly shown: string
}

/** Letters of a word that count; longer than for copies, since here the rare words must differ. */
const STEM_LETTERS = 6
const SHORTEST_WORD = 4
const SHORTEST_NAME = 3
/** Digits a number needs: smaller ones are in every article. */
const NUMBER_DIGITS = 2

/** What is the article's own news: neither quoted articles nor labels nor what recalls earlier events. */
function isNews({ role, background }: Block): boolean {
  return role !== 'embedded' && role !== 'label' && !background
}

/** Collects the terms of an article. */
export function readTerms(document: StoryInput, kit: Kit): Terms {
  const pack = kit.pack(document.language)
  const functionWords = functionWordsOf(pack)
  const counts = { names: counter(), numbers: counter(), words: counter() }
  const shown = ({ span }: Token): string => document.text.slice(span.start, span.end)
  const lines = newsLines(document)
  const named = new Set(lines.flatMap((line) => namesOf(line, document.text)))
  for (const line of lines) {
    for (const [i, token] of line.entries()) {
      const number = token.kind === 'number' && numberKey(token, [line[i + 1], line[i - 1]], pack)
      if (number) counts.numbers.add(number, shown(token))
      if (token.kind !== 'word' || functionWords.has(token.form)) continue
      if (named.has(token.form) && CAPITAL.test(shown(token))) {
        countName(token.form, shown(token), counts.names)
      }
      if (token.form.length >= SHORTEST_WORD) {
        counts.words.add(`${document.language} ${token.form.slice(0, STEM_LETTERS)}`, shown(token))
      }
    }
  }
  return { names: counts.names.map, numbers: counts.numbers.map, words: counts.words.map }
}

const known = new WeakMap<LanguagePack, ReadonlySet<string>>()

/** A pack's function words as a set, made once. */
function functionWordsOf(pack: LanguagePack): ReadonlySet<string> {
  const words = known.get(pack) ?? new Set(pack.functionWords)
  known.set(pack, words)
  return words
}

interface Counter {
  readonly map: Map<string, Term>
  add(key: string, shown: string): void
}

function counter(): Counter {
  const map = new Map<string, Term>()
  return {
    map,
    add: (key, shown) => {
      const term = map.get(key)
      if (term) term.count++
      else map.set(key, { count: 1, shown })
    },
  }
}

/** Tokens of each sentence that stand in a block of the news; a sentence may begin in a label before it. */
function newsLines({ layers: { blocks, sentences, tokens } }: StoryInput): Token[][] {
  const news = blocks.filter(isNews)
  const lines: Token[][] = []
  let at = 0
  let block = 0
  for (const { span } of sentences) {
    while (at < tokens.length && tokens[at]!.span.start < span.start) at++
    const line: Token[] = []
    for (; at < tokens.length && tokens[at]!.span.start < span.end; at++) {
      while (block < news.length && news[block]!.span.end <= tokens[at]!.span.start) block++
      if (block < news.length && contains(news[block]!.span, tokens[at]!.span))
        line.push(tokens[at]!)
    }
    if (line.length > 0) lines.push(line)
  }
  return lines
}

const CAPITAL = /^\p{Lu}/u
const SMALL = /^\p{Ll}/u

/**
 * Forms that stand capitalised inside a sentence. The first word after a mark proves nothing,
 * nor does a line where nearly every word is capitalised, as in headlines.
 */
function namesOf(line: readonly Token[], text: string): string[] {
  const words = line.filter(({ kind }) => kind === 'word')
  const surface = ({ span }: Token): string => text.slice(span.start, span.end)
  const small = words.filter((word) => SMALL.test(surface(word))).length
  if (small * 2 < words.length) return []
  return line
    .filter((token, i) => {
      if (token.kind !== 'word' || i === 0) return false
      return line[i - 1]!.kind !== 'mark' && CAPITAL.test(surface(token))
    })
    .map(({ form }) => form)
}

function countName(form: string, shown: string, names: Counter): void {
  for (const part of form.split('-')) {
    const key = skeleton(part)
    if (key.length >= SHORTEST_NAME) names.add(key, shown)
  }
}

/** A number's key: its digits, or a day of the year where a month's name stands beside it; null for small ones. */
function numberKey(
  token: Token,
  neighbours: readonly (Token | undefined)[],
  { dates: { months } }: LanguagePack,
): string | null {
  const value = token.form.replace(/[.,:\s](?=\d{3}(?!\d))/gu, '').replace(',', '.')
  const month = neighbours.map((word) => months[word?.form ?? '']).find(Boolean)
  if (month !== undefined && /^\d{1,2}$/.test(value)) return `${month}-${value}`
  return value.replace(/\D/g, '').length >= NUMBER_DIGITS ? value : null
}
