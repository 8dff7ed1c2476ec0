import { editSimilarity } from '../../names/edit-similarity.ts'
import { type NameKey, nameKey } from '../../names/name-key.ts'
import { NameWord } from '../../names/name-words.ts'
import { compareWords } from '../../names/word-similarity.ts'
import { foldWord } from '../../text/fold.ts'

/** A word of a name with the keys by which spellings of it meet across scripts. */
export interface Spelling {
  /** Folded. */
  readonly text: string
  /** How it may sound; a Chinese reading follows a tilde. */
  readonly fine: readonly string[]
  /** Classes of consonants, alike where spellings of one name differ. */
  readonly coarse: readonly string[]
  readonly word: NameWord
}

const kept = new Map<string, Spelling>()
/** Words whose keys are kept: those of the news come again and again. */
const KEPT = 50_000

/** The keys of a word in a language, given as a BCP 47 tag. */
export function spell(word: string, language: string): Spelling {
  const place = `${language} ${word}`
  const known = kept.get(place)
  if (known) return known
  const own = {
    text: foldWord(word),
    ...keysOf(word, language),
    word: new NameWord(word, language),
  }
  if (kept.size >= KEPT) kept.clear()
  kept.set(place, own)
  return own
}

/** Keys by the language of the text and by none: names of other languages stand in it as they are at home. */
function keysOf(word: string, language: string): NameKey {
  const own = nameKey(word, language)
  if (!LATIN.test(word)) return own
  const plain = nameKey(word)
  return {
    fine: [...new Set([...own.fine, ...plain.fine])],
    coarse: [...new Set([...own.coarse, ...plain.coarse])],
  }
}

const LATIN = /\p{Script=Latin}/u

/** Whether all these words can be syllables of Chinese names. */
export function canBeChinese(words: readonly Spelling[]): boolean {
  return words.every(({ fine }) => fine.some((key) => key.startsWith('~')))
}

export function sharesFine(a: Spelling, b: Spelling): boolean {
  return a.fine.some((key) => b.fine.includes(key))
}

export function sharesCoarse(a: Spelling, b: Spelling): boolean {
  return a.coarse.some((key) => b.coarse.includes(key))
}

/** Likeness of two words, 0..1. */
export function likeness(a: Spelling, b: Spelling): number {
  // Words that sound alike have no edit between their sounds.
  if (a.text === b.text || sharesFine(a, b)) return 1
  return Math.max(compareWords(a.word, b.word).score, soundLikeness(a, b))
}

/** Likeness by sound alone: what letters learnt from English texts do not know of other languages. */
function soundLikeness(a: Spelling, b: Spelling): number {
  let best = 0
  for (const x of a.fine) {
    for (const y of b.fine) {
      // Chinese readings are alike or not.
      if (!x.startsWith('~') && !y.startsWith('~')) best = Math.max(best, editSimilarity(x, y))
    }
  }
  return best
}

/** Why two words are alike, in words: the letters, the scheme. */
export function reasonFor(a: Spelling, b: Spelling): string {
  return compareWords(a.word, b.word).reason().detail
}

/** Keys of several words read as one, every way of sounding, at most {@link MOST_WAYS}. */
export function joinedKeys(words: readonly Spelling[], level: 'fine' | 'coarse'): string[] {
  let ways = ['']
  for (const word of words) {
    ways = ways.flatMap((way) => word[level].map((key) => way + key)).slice(0, MOST_WAYS)
  }
  return ways.filter(Boolean)
}

const MOST_WAYS = 4
