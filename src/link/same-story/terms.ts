import type { Kit, LanguagePack } from '../../model/kit.ts'
import type { Block, Token } from '../../model/layers.ts'
import { contains } from '../../model/span.ts'
import type { With } from '../../model/step.ts'
import { IS, isAt } from '../../text/characters.ts'
import { functionWordSet } from '../../text/function-word-set.ts'
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
  /** As the article writes it, the first time, and where in its text that is. */
  readonly shown: string
  readonly at: number
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
  const functionWords = functionWordSet(pack)
  const counts = {
    names: new Counter(document.text),
    numbers: new Counter(document.text),
    words: new Counter(document.text),
  }
  const lines = newsLines(document)
  const named = new Set(lines.flatMap((line) => namesOf(line, document.text)))
  const language = `${document.language} `
  for (const line of lines) {
    for (const [i, token] of line.entries()) {
      const number = token.kind === 'number' && numberKey(token, [line[i + 1], line[i - 1]], pack)
      if (number) counts.numbers.add(number, token)
      if (token.kind !== 'word' || functionWords.has(token.form)) continue
      if (named.has(token.form) && isAt(document.text, token.span.start, IS.upper)) {
        for (const name of nameKeys(token.form)) counts.names.add(name, token)
      }
      if (token.form.length >= SHORTEST_WORD) {
        counts.words.add(language + token.form.slice(0, STEM_LETTERS), token)
      }
    }
  }
  return { names: counts.names.map, numbers: counts.numbers.map, words: counts.words.map }
}

class Counter {
  readonly map = new Map<string, Term>()
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  add(key: string, { span: { start, end } }: Token): void {
    const term = this.map.get(key)
    if (term) term.count++
    else this.map.set(key, { count: 1, shown: this.#text.slice(start, end), at: start })
  }
}

/** Tokens of each sentence that stand in a block of the news; a sentence may begin in a label before it. */
function newsLines({ layers: { blocks, sentences, tokens } }: StoryInput): Token[][] {
  const news = blocks.filter(isNews)
  const lines: Token[][] = []
  let sentence = 0
  let block = 0
  let line: Token[] = []
  const finish = (): void => {
    if (line.length > 0) lines.push(line)
    line = []
  }
  for (const token of tokens) {
    const { start } = token.span
    while (sentence < sentences.length && sentences[sentence]!.span.end <= start) {
      finish()
      sentence++
    }
    if (sentence === sentences.length) break
    while (block < news.length && news[block]!.span.end <= start) block++
    if (block === news.length) break
    const isInside = sentences[sentence]!.span.start <= start
    if (isInside && contains(news[block]!.span, token.span)) line.push(token)
  }
  finish()
  return lines
}

/**
 * Forms that stand capitalised inside a sentence. The first word after a mark proves nothing,
 * nor does a line where nearly every word is capitalised, as in headlines.
 */
function namesOf(line: readonly Token[], text: string): string[] {
  const words = line.filter(({ kind }) => kind === 'word')
  const small = words.filter((word) => isAt(text, word.span.start, IS.lower)).length
  if (small * 2 < words.length) return []
  return line
    .filter((token, i) => {
      if (token.kind !== 'word' || i === 0) return false
      return line[i - 1]!.kind !== 'mark' && isAt(text, token.span.start, IS.upper)
    })
    .map(({ form }) => form)
}

/** Names whose keys are kept: those of the news come again and again. */
const KEPT_NAMES = 20_000
const nameKeysOf = new Map<string, readonly string[]>()

/** Skeletons of a name's parts that are long enough to tell something. */
function nameKeys(form: string): readonly string[] {
  const known = nameKeysOf.get(form)
  if (known) return known
  const keys = form
    .split('-')
    .map(skeleton)
    .filter((key) => key.length >= SHORTEST_NAME)
  if (nameKeysOf.size >= KEPT_NAMES) nameKeysOf.clear()
  nameKeysOf.set(form, keys)
  return keys
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
