/** The words of a text that are in one script. */
export interface ScriptPart {
  /** ISO 15924 code; `Jpan` and `Hani` for Han with and without kana, `Zzzz` for scripts not told apart. */
  readonly script: string
  /** Runs of letters, marks and inner apostrophes, in the order of the text. */
  readonly words: readonly string[]
  /** Share of the text, 0..1; those of all parts add up to 1. */
  readonly share: number
}

type Found = Map<string, { readonly words: string[]; weight: number }>

const UNKNOWN = 'Zzzz'
/** Names Unicode gives to scripts in patterns, and their codes; the frequent ones first. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = (
  [
    ['Latin', 'Latn'],
    ['Cyrillic', 'Cyrl'],
    ['Arabic', 'Arab'],
    ['Greek', 'Grek'],
    ['Hebrew', 'Hebr'],
    ['Georgian', 'Geor'],
    ['Armenian', 'Armn'],
    ['Thai', 'Thai'],
    ['Hangul', 'Hang'],
    ['Hiragana', 'Hira'],
    ['Katakana', 'Kana'],
    ['Han', 'Hani'],
    ['Devanagari', 'Deva'],
    ['Bengali', 'Beng'],
    ['Gujarati', 'Gujr'],
    ['Gurmukhi', 'Guru'],
    ['Kannada', 'Knda'],
    ['Khmer', 'Khmr'],
    ['Lao', 'Laoo'],
    ['Malayalam', 'Mlym'],
    ['Myanmar', 'Mymr'],
    ['Oriya', 'Orya'],
    ['Sinhala', 'Sinh'],
    ['Tamil', 'Taml'],
    ['Telugu', 'Telu'],
    ['Tibetan', 'Tibt'],
    ['Ethiopic', 'Ethi'],
  ] as const
).map(([name, code]) => [new RegExp(`\\p{Script=${name}}`, 'u'), code])
const WORD = /\p{L}(?:['’ʼ]?[\p{L}\p{M}])*/gu
const APOSTROPHE = /['’ʼ]/gu
const MARK = /\p{M}/u
/** A sign of these scripts stands for about as much as that many letters of an alphabet. */
const DENSITY: Readonly<Record<string, number>> = { Hani: 3, Hira: 1.5, Kana: 1.5, Hang: 2 }
/** Latin letters beside another script are mostly names and page furniture: they count half. */
const LATIN_BESIDE_OTHERS = 0.5
/** Han with at least this share of kana is Japanese; a Chinese text may quote a title in kana. */
const KANA_SHARE = 0.05

const known = new Map<string, string>()

/** The script of one letter. Kept in a map, since asking each pattern takes microseconds. */
function scriptOf(letter: string): string {
  let script = known.get(letter)
  if (script === undefined) {
    script = SCRIPTS.find(([pattern]) => pattern.test(letter))?.[1] ?? UNKNOWN
    known.set(letter, script)
  }
  return script
}

/** Splits a text into its scripts, most of it first. `text` is NFC and lower case. */
export function scriptParts(text: string): ScriptPart[] {
  const found: Found = new Map()
  for (const [word] of text.matchAll(WORD)) addWord(found, word.replace(APOSTROPHE, "'"))
  joinKana(found)
  const latin = found.get('Latn')
  if (latin !== undefined && found.size > 1) latin.weight *= LATIN_BESIDE_OTHERS
  const total = [...found.values()].reduce((sum, part) => sum + part.weight, 0)
  return [...found]
    .map(([script, { words, weight }]) => ({ script, words, share: weight / total }))
    .sort((a, b) => b.share - a.share || (a.script < b.script ? -1 : 1))
}

/** Cuts a word where its script changes, as in "IT-компания" written without the hyphen. */
function addWord(found: Found, word: string): void {
  let start = 0
  let script = ''
  let at = 0
  for (const letter of word) {
    const own = letter === "'" || MARK.test(letter) ? script : scriptOf(letter)
    if (own !== script) {
      addRun(found, script, word.slice(start, at))
      start = at
      script = own
    }
    at += letter.length
  }
  addRun(found, script, word.slice(start))
}

function addRun(found: Found, script: string, run: string): void {
  if (run === '') return
  const part = found.get(script) ?? { words: [], weight: 0 }
  part.words.push(run)
  part.weight += run.length * (DENSITY[script] ?? 1)
  found.set(script, part)
}

function joinKana(found: Found): void {
  const parts = ['Hira', 'Kana', 'Hani'].flatMap((script) => found.get(script) ?? [])
  const han = found.get('Hani')?.weight ?? 0
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  if (weight === han) return
  for (const script of ['Hira', 'Kana', 'Hani']) found.delete(script)
  const script = (weight - han) / weight >= KANA_SHARE ? 'Jpan' : 'Hani'
  found.set(script, { words: parts.flatMap((part) => part.words), weight })
}
