import type { LanguageGuess } from '../model/kit.ts'
import { withoutAddresses } from './addresses.ts'
import { countLetters } from './letters.ts'

/** Languages a text may be in, best first; empty where there are no letters. */
export type Identify = (text: string) => readonly LanguageGuess[]

/** What a line must show to be taken for another language than its document's. */
interface Threshold {
  /** Least score of the best guess. */
  readonly score: number
  /** How often the score of the document's language it must be. */
  readonly lead: number
}

/** A line with fewer words or letters is short: names and headlines, which mislead every detector. */
const SENTENCE_WORDS = 4
const SENTENCE_LETTERS = 16
/**
 * Swept .6–.95 × 3–100 on NTREX in 33 languages: 99.7 % of the sentences keep the language of their
 * document, 98.2 % of those in a related language are told (ru/uk, cs/sk, es/pt …).
 */
const SENTENCE: Threshold = { score: 0.7, lead: 3 }
/** Same sweep: 99.3 % of pairs of words and of single words keep it, in en, ru and uk all. */
const SHORT: Threshold = { score: 0.95, lead: 100 }
/** Parts asked about to name the language of a whole text, spread evenly over it. */
const PARTS_ASKED = 16
/** UTF-16 code units of a text in which letters are counted: a longer part is no weightier. */
const COUNTED = 10_000

const WORD = /\p{L}[\p{L}\p{M}'’ʼ-]*/gu
const UNKNOWN = 'und'

/**
 * The language of one sentence or line, given the language of its document (`und` or empty where that is
 * not known). The line goes with the document unless it clearly is in another language: a sentence
 * of four words or more by its letters and words, a shorter line only where there is next to no doubt
 * or no letter the document's language could use. Throws a RangeError for a prior that is no language tag.
 * A line that is a mere address goes with the document; `und` where there are no letters at all.
 */
export function languageOf(text: string, prior: string, identify: Identify): string {
  const guesses = identify(text)
  const best = guesses[0]
  if (best === undefined) return UNKNOWN
  if (prior === UNKNOWN || prior === '') return best.language
  if (best.language === UNKNOWN || best.language === prior) return prior
  const own = guesses.find((guess) => guess.language === prior)?.score ?? 0
  const plain = withoutAddresses(text.slice(0, COUNTED))
  const { letters } = countLetters(plain)
  if (letters === 0) return prior
  if (!lettersOf(prior).test(plain)) return best.language
  const sentence = letters >= SENTENCE_LETTERS && count(plain, WORD) >= SENTENCE_WORDS
  const { score, lead } = sentence ? SENTENCE : SHORT
  return best.score >= score && best.score >= lead * own ? best.language : prior
}

/**
 * The language of a whole text from its parts (lines, sentences), each weighted by its letters, so that
 * neither a foreign tail nor a list of foreign names decides. `und` where no part has letters.
 * @param asked parts asked about, spread evenly over the text
 */
export function dominantLanguage(
  parts: readonly string[],
  identify: Identify,
  asked = PARTS_ASKED,
): string {
  const weights = new Map<string, number>()
  const spread = spreadParts(parts, asked)
  let open = spread.reduce((sum, { letters }) => sum + letters, 0)
  for (const { part, letters } of spread) {
    for (const { language, score } of identify(part))
      weights.set(language, (weights.get(language) ?? 0) + letters * score)
    open -= letters
    if (open > 0 && leadOf(weights) > open) break
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ranked[0]?.[0] ?? UNKNOWN
}

/** Parts spread evenly over a text with their letters, the weightiest first, since these may settle it. */
function spreadParts(
  parts: readonly string[],
  asked: number,
): { readonly part: string; readonly letters: number }[] {
  const spread: { part: string; letters: number }[] = []
  const step = Math.max(1, parts.length / asked)
  for (let at = 0; at < parts.length; at += step) {
    const part = parts[Math.floor(at)]!
    spread.push({ part, letters: countLetters(part.slice(0, COUNTED)).letters })
  }
  return spread.sort((a, b) => b.letters - a.letters)
}

/** By how much the first language is ahead of the second; what is more than the letters left cannot be made up. */
function leadOf(weights: ReadonlyMap<string, number>): number {
  let first = 0
  let second = 0
  for (const weight of weights.values()) {
    if (weight > first) {
      second = first
      first = weight
    } else if (weight > second) second = weight
  }
  return first - second
}

/**
 * Letters a line in a language may consist of: those of its script (by Unicode's likely subtags) and
 * Latin ones, since names are left in Latin letters everywhere.
 */
function lettersOf(language: string): RegExp {
  const known = patterns.get(language)
  if (known !== undefined) return known
  const script = new Intl.Locale(language).maximize().script ?? 'Latn'
  const pattern = new RegExp(`[\\p{Script=Latin}\\p{Script=${MAIN_SCRIPT[script] ?? script}}]`, 'u')
  patterns.set(language, pattern)
  return pattern
}

const patterns = new Map<string, RegExp>()
/** Codes for several scripts together, which patterns do not know, and the one that names are in. */
const MAIN_SCRIPT: Readonly<Record<string, string>> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Hani',
  Kore: 'Hang',
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
