import { addTo } from './add-to.ts'

/** Phrases found at the start of a line. */
export class PhraseSet {
  readonly #byFirst = new Map<string, string[]>()

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      addTo(this.#byFirst, firstWord(phrase), phrase)
    }
  }

  /** The longest phrase `text` starts with, as a whole word; `null` without one. */
  opener(text: string): string | null {
    let found: string | null = null
    for (const phrase of this.#byFirst.get(firstWord(text)) ?? []) {
      if (startsWithPhrase(text, phrase) && phrase.length > (found?.length ?? 0)) found = phrase
    }
    return found
  }
}

/** What phrases are looked up by: the letters, digits, apostrophes and hyphens a text starts with. */
export function firstWord(text: string): string {
  // Many sets of phrases are asked about one line.
  if (text !== lastText) {
    lastText = text
    lastFirst = /^[\p{L}\p{N}'-]+/u.exec(text)?.[0] ?? ''
  }
  return lastFirst
}
let lastText = ''
let lastFirst = ''

/** A first word anywhere in a text; "co-op" holds a second one. */
const FIRST_WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu
const INNER_WORD = /(?<=['-])[\p{L}\p{N}]/gu

/** Each place where a word starts, with what `firstWord` makes of the text from there on; in order. */
export function wordStarts(text: string): [word: string, index: number][] {
  const found: [string, number][] = []
  let from = 0
  for (const word of text.match(FIRST_WORD) ?? []) {
    const index = text.indexOf(word, from)
    from = index + word.length
    found.push([word, index])
    if (!/['-]/u.test(word)) continue
    for (const inner of word.matchAll(INNER_WORD)) {
      found.push([word.slice(inner.index), index + inner.index])
    }
  }
  return found
}

/** True where a text starts with a phrase that ends where a word does. */
export function startsWithPhrase(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false
  return !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length)) || !/[\p{L}\p{N}]$/u.test(phrase)
}

/** What may stand before the first word: bullets, emoji, brackets, quotation marks. */
export const LEAD = /^[^\p{L}\p{N}#@]+/u

/** A folded line without what stands before its first word. */
export function opening(folded: string): string {
  return LEAD.test(folded) ? folded.replace(LEAD, '') : folded
}

/** Words with single blanks between them, as most lines are. */
const BARE = /^(?:[a-zß-öø-ÿā-ſа-яєіїґ]+(?: (?!$)|$))*$/u

/** Of a folded text, letters only and single blanks: "comments (12)" and "comments" are the same. */
export function bareFolded(folded: string): string {
  if (BARE.test(folded)) return folded
  return folded
    .replace(/\d[\d.,]*\s?[kmкм]?(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}'’-]+/gu, ' ')
    .replace(/(?:^|\s)-+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
