import { nameKey } from '../../names/name-key.ts'
import { foldWord } from '../../text/fold.ts'

/** A word of a name with the keys by which spellings of it meet across scripts. */
export interface Spelling {
  /** Folded. */
  readonly text: string
  /** How it may sound; a Chinese reading follows a tilde. */
  readonly fine: readonly string[]
  /** Consonants alone, alike where spellings of one name differ. */
  readonly coarse: readonly string[]
}

const kept = new Map<string, Spelling>()
/** Words whose keys are kept: those of the news come again and again. */
const KEPT = 50_000

/** The keys of a word in a language, given as a BCP 47 tag. */
export function spell(word: string, language: string): Spelling {
  const place = `${language} ${word}`
  const known = kept.get(place)
  if (known) return known
  const own = { text: foldWord(word), ...nameKey(word, language) }
  if (kept.size >= KEPT) kept.clear()
  kept.set(place, own)
  return own
}

/** Whether all these words can be syllables of Chinese names. */
export function canBeChinese(words: readonly Spelling[]): boolean {
  return words.every(({ fine }) => fine.some(isReading))
}

function isReading(key: string): boolean {
  return key.startsWith('~')
}

/** Likeness of two words by sound, 0..1: 1 where they share a key, less an edit for each sound. */
export function likeness(a: Spelling, b: Spelling): number {
  if (a.text === b.text || a.fine.some((key) => b.fine.includes(key))) return 1
  let best = 0
  for (const x of a.fine) {
    for (const y of b.fine) {
      if (!isReading(x) && !isReading(y)) best = Math.max(best, keyLikeness(x, y))
    }
  }
  return best
}

/** Likeness of two keys: the share of the longer one that needs no edit. */
export function keyLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 0 : 1 - edits(a, b) / longest
}

/** Letters put in, left out or changed (Levenshtein). */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, change))
    }
    row = next
  }
  return row[b.length]!
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
