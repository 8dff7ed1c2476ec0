import file from './alphabets.json' with { type: 'json' }

/** The letters one language writes with (null where they tell nothing), and its names in the models. */
export interface Alphabet {
  readonly language: string
  /** What the fastText model calls the language. */
  readonly labels: readonly string[]
  /** What the n-gram table calls it. */
  readonly table: string
  readonly letters: ReadonlySet<string> | null
}

/** Words with letters a language lacks. */
export interface ForeignWords {
  /** With a letter of another alphabet: é in a Polish text, ы in a Ukrainian one. */
  readonly foreign: number
  /** With a letter of a–z alone that the language keeps for foreign names: w in a Lithuanian text. */
  readonly borrowed: number
}

const BORROWED = 1
const FOREIGN = 2
const MARK = /^[\p{M}']$/u

interface Entry {
  readonly script: string
  readonly letters: string
  readonly labels?: readonly string[]
  readonly table?: string
}

const byScript = new Map<string, Alphabet[]>()
for (const [language, entry] of Object.entries<Entry>(file.languages)) {
  const { script, labels = [language], table = language } = entry
  const letters = entry.letters === '' ? null : new Set(entry.letters)
  byScript.set(script, [...(byScript.get(script) ?? []), { language, labels, table, letters }])
}

/** Languages written in a script (ISO 15924), where there is more than one; empty for other scripts. */
export function languagesOf(script: string): readonly Alphabet[] {
  return byScript.get(script) ?? []
}

/**
 * Counts the words that an alphabet cannot write. `words` are given as their distinct letters, and
 * `distinct` are those of all words: most alphabets can write them all, which is told at once.
 */
export function foreignWords(
  { letters }: Alphabet,
  words: readonly string[],
  distinct: string,
): ForeignWords {
  const missing = new Map<string, number>()
  for (const letter of distinct) {
    if (letters === null || letters.has(letter)) continue
    if (letter >= 'a' && letter <= 'z') missing.set(letter, BORROWED)
    else if (!MARK.test(letter)) missing.set(letter, FOREIGN)
  }
  if (missing.size === 0) return { foreign: 0, borrowed: 0 }
  let foreign = 0
  let borrowed = 0
  for (const word of words) {
    let worst = 0
    for (const letter of word) worst = Math.max(worst, missing.get(letter) ?? 0)
    if (worst === FOREIGN) foreign++
    else if (worst === BORROWED) borrowed++
  }
  return { foreign, borrowed }
}
