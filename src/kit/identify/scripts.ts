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
/** What a character is to `scriptParts`; from FIRST_SCRIPT on, a letter of that script of SCRIPTS. */
const BREAK = 1
const MARK = 2
const APOSTROPHE = 3
const FIRST_SCRIPT = 4
const APOSTROPHES = /['’ʼ]/gu
/** A sign of these scripts stands for about as much as that many letters of an alphabet. */
const DENSITY: Readonly<Record<string, number>> = { Hani: 3, Hira: 1.5, Kana: 1.5, Hang: 2 }
/** Latin letters beside another script are mostly names and page furniture: they count half. */
const LATIN_BESIDE_OTHERS = 0.5
/** Han with at least this share of kana is Japanese; a Chinese text may quote a title in kana. */
const KANA_SHARE = 0.05

/** Filled as characters come up; what a character is never changes, so the table holds no state. */
const table = new Uint8Array(0x110000)

function kindOf(code: number): number {
  const known = table[code]!
  if (known !== 0) return known
  const found = classify(String.fromCodePoint(code))
  table[code] = found
  return found
}

function classify(character: string): number {
  if (/['’ʼ]/u.test(character)) return APOSTROPHE
  if (/\p{M}/u.test(character)) return MARK
  if (!/\p{L}/u.test(character)) return BREAK
  const at = SCRIPTS.findIndex(([pattern]) => pattern.test(character))
  return FIRST_SCRIPT + (at < 0 ? SCRIPTS.length : at)
}

/** Splits a text into its scripts, most of it first. `text` is NFC and lower case. */
export function scriptParts(text: string): ScriptPart[] {
  const found: Found = new Map()
  collectRuns(found, text)
  joinKana(found)
  const latin = found.get('Latn')
  if (latin !== undefined && found.size > 1) latin.weight *= LATIN_BESIDE_OTHERS
  const total = [...found.values()].reduce((sum, part) => sum + part.weight, 0)
  return [...found]
    .map(([script, { words, weight }]) => ({ script, words, share: weight / total }))
    .sort((a, b) => b.share - a.share || (a.script < b.script ? -1 : 1))
}

/** Cuts words at what is no letter and where their script changes, as in "IT-компания" without the hyphen. */
function collectRuns(found: Found, text: string): void {
  let start = -1
  let script = 0
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!
    const kind = kindOf(code)
    const inside = start >= 0
    const ends =
      kind === BREAK ||
      (kind === APOSTROPHE &&
        (at + 1 === text.length || kindOf(text.codePointAt(at + 1)!) <= BREAK))
    if (inside && (ends || (kind >= FIRST_SCRIPT && kind !== script))) {
      addRun(found, script, text.slice(start, at))
      start = -1
    }
    if (start < 0 && kind >= FIRST_SCRIPT) {
      start = at
      script = kind
    }
    at += code > 0xffff ? 2 : 1
  }
  if (start >= 0) addRun(found, script, text.slice(start))
}

function addRun(found: Found, kind: number, letters: string): void {
  const script = SCRIPTS[kind - FIRST_SCRIPT]?.[1] ?? UNKNOWN
  const run = letters.replace(APOSTROPHES, "'")
  let part = found.get(script)
  if (part === undefined) {
    part = { words: [], weight: 0 }
    found.set(script, part)
  }
  part.words.push(run)
  part.weight += run.length * (DENSITY[script] ?? 1)
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
