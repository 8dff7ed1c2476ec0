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

/** A letter of another alphabet in a word: é in a Polish text, ы in a Ukrainian one. */
export const FOREIGN = 2
/** A letter of a–z alone that the language keeps for foreign names: w in a Lithuanian text. */
export const BORROWED = 1

/**
 * How strange a word is to each language of a script, in the order of `languagesOf`: its strangest letter's
 * FOREIGN, BORROWED or 0; null where all of them can write it.
 */
export function wordStrangeness(script: string, word: string): Uint8Array | null {
  let worst: Uint8Array | null = null
  for (const letter of word) {
    const own = strangeness(script, letter)
    if (own === null) continue
    worst ??= new Uint8Array(own.length)
    for (let at = 0; at < own.length; at++) worst[at] = Math.max(worst[at]!, own[at]!)
  }
  return worst
}

/** How strange a letter is to each language of a script, null where to none; kept, since the letters are few. */
function strangeness(script: string, letter: string): Uint8Array | null {
  const known = strangeLetters.get(script + letter)
  if (known !== undefined) return known
  const rows = Uint8Array.from(languagesOf(script), ({ letters }) => {
    if (letters === null || letters.has(letter) || MARK.test(letter)) return 0
    return letter >= 'a' && letter <= 'z' ? BORROWED : FOREIGN
  })
  const found = rows.some(Boolean) ? rows : null
  strangeLetters.set(script + letter, found)
  return found
}

const strangeLetters = new Map<string, Uint8Array | null>()
