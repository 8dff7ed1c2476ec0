import { editSimilarity } from '../../names/edit-similarity.ts'
import { type NameKey, nameKey } from '../../names/name-key.ts'
import { NameWord } from '../../names/name-word.ts'
import { skeletonOf, westernSounds } from '../../names/sound/sound.ts'
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
  /** Further ones, as English and French may say a word in Latin letters: for words of other scripts only. */
  readonly western: readonly string[]
  /** As `coarse`, and with `western` ones behind, but all of them, however long the word is; made when asked for. */
  readonly consonants: () => Consonants
  readonly word: NameWord
}

interface Consonants {
  readonly own: readonly string[]
  readonly western: readonly string[]
}

/** By language, then by word. */
const kept = new Map<string, Map<string, Spelling>>()
/** Words of a language whose keys are kept: those of the news come again and again. */
const KEPT = 50_000

/** The keys of a word in a language, given as a BCP 47 tag. */
export function spell(word: string, language: string): Spelling {
  let words = kept.get(language)
  if (!words) {
    words = new Map()
    kept.set(language, words)
  }
  const known = words.get(word)
  if (known) return known
  const keys = keysOf(word, language)
  const sounds = westernSounds(word)
  let consonants: Consonants | undefined
  const own: Spelling = {
    text: foldWord(word),
    ...keys,
    western: [...new Set(sounds.map(skeletonOf))].filter((key) => !keys.coarse.includes(key)),
    consonants: () => {
      consonants ??= { own: keys.fine.map(consonantsOf), western: sounds.map(consonantsOf) }
      return consonants
    },
    word: new NameWord(word, language),
  }
  if (words.size >= KEPT) words.clear()
  words.set(word, own)
  return own
}

/** Consonants of a fine key by their classes, each once where it is doubled. */
function consonantsOf(key: string): string {
  return key
    .replace(/[aeiou]+/gu, '')
    .replace(/[pfv]/gu, 'b')
    .replace(/t/gu, 'd')
    .replace(/[hk]/gu, 'g')
    .replace(/[zSZCJ]/gu, 's')
    .replace(/(.)\1+/gu, '$1')
}

/** Whether two words have the same consonants throughout: what is left of them differs in vowels only. */
export function sameConsonants(a: Spelling, b: Spelling): boolean {
  const [x, y] = [a.consonants(), b.consonants()]
  if (meet(x.own, y.own)) return true
  return a.word.script !== b.word.script && (meet(x.western, y.own) || meet(x.own, y.western))
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one))
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
  return meet(a.fine, b.fine)
}

/** Whether two words have their first consonants in common, in two scripts also by an English or French reading. */
export function sharesCoarse(a: Spelling, b: Spelling): boolean {
  if (meet(a.coarse, b.coarse)) return true
  return a.word.script !== b.word.script && (meet(a.western, b.coarse) || meet(a.coarse, b.western))
}

/** All keys by which words are gathered that {@link sharesCoarse} may find alike. */
export function gatheringKeys({ coarse, western }: Spelling): readonly string[] {
  return western.length === 0 ? coarse : [...coarse, ...western]
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

/** Keys of several words read as one, every way of sounding, to a limit. */
export function joinedKeys(words: readonly Spelling[], level: 'fine' | 'coarse'): string[] {
  let ways = ['']
  for (const word of words) {
    const keys = level === 'fine' ? word.fine : gatheringKeys(word)
    ways = ways.flatMap((way) => keys.map((key) => way + key)).slice(0, MOST_WAYS[level])
  }
  return ways.filter(Boolean)
}

const MOST_WAYS = { fine: 4, coarse: 8 } as const
