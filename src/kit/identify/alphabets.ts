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

const PLAIN = /^[a-z]$/u
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

/** Counts the words, each given as its distinct letters, that an alphabet cannot write. */
export function foreignWords(alphabet: Alphabet, words: readonly string[]): ForeignWords {
  let foreign = 0
  let borrowed = 0
  const { letters } = alphabet
  if (letters === null) return { foreign, borrowed }
  for (const word of words) {
    let worst = 0
    for (const letter of word) {
      if (letters.has(letter)) continue
      if (PLAIN.test(letter)) worst = Math.max(worst, 1)
      else if (!MARK.test(letter)) worst = 2
    }
    if (worst === 2) foreign++
    else if (worst === 1) borrowed++
  }
  return { foreign, borrowed }
}
