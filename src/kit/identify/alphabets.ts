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
 * Counts for each language of a script, in the order of `languagesOf`, the words it cannot write.
 * `words` are given as their distinct letters, `distinct` are the letters of all of them.
 */
export function foreignWords(
  script: string,
  words: readonly string[],
  distinct: string,
): ForeignWords[] {
  const strange = [...distinct].filter((letter) => strangeness(script, letter).some(Boolean))
  const rows = new Map(strange.map((letter) => [letter, strangeness(script, letter)]))
  const suspects = words.map((word) => [...word].flatMap((letter) => rows.get(letter) ?? []))
  return languagesOf(script).map((_, at) => {
    let foreign = 0
    let borrowed = 0
    for (const letters of suspects) {
      let worst = 0
      for (const letter of letters) worst = Math.max(worst, letter[at]!)
      if (worst === FOREIGN) foreign++
      else if (worst === BORROWED) borrowed++
    }
    return { foreign, borrowed }
  })
}

/** How strange a letter is to each language of a script; kept, since the letters are few. */
function strangeness(script: string, letter: string): Uint8Array {
  const known = strangeLetters.get(script + letter)
  if (known !== undefined) return known
  const found = Uint8Array.from(languagesOf(script), ({ letters }) => {
    if (letters === null || letters.has(letter) || MARK.test(letter)) return 0
    return letter >= 'a' && letter <= 'z' ? BORROWED : FOREIGN
  })
  strangeLetters.set(script + letter, found)
  return found
}

const strangeLetters = new Map<string, Uint8Array>()
