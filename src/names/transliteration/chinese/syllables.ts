import palladius from './palladius.json' with { type: 'json' }

/** Languages with a system of their own for Chinese syllables: Palladius, and its Ukrainian counterpart. */
export type PalladiusLanguage = 'ru' | 'uk'

/** No name part has more syllables (Tibetan and Uyghur names in characters are cut at that). */
const MOST_SYLLABLES = 6
/** Readings given for one word at most. */
const MOST_READINGS = 4

/** Consonants that stand before vowels alone in Chinese syllables; most other words have one elsewhere. */
const NO_PINYIN = /[bpfdtlkjqxyw](?![aeiouvü\u00ea])|[zcs](?![aeiouvüh])/
const NO_PALLADIUS = /[бпфвдтлкжшсгґщз](?![аоэеиыуюяіїє])|ц(?![аоэеиыуюяіїєз])|ч(?![аоэеиыуюяіїєж])/

const SYLLABLES: Readonly<Record<string, readonly string[]>> = palladius
const PINYIN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.keys(SYLLABLES).map((pinyin) => [pinyin, [pinyin]]),
)

const COLUMN: Readonly<Record<PalladiusLanguage, number>> = { ru: 0, uk: 1 }
/** How the press strays from the tables: [what the table has, what is written as well]. */
const HABITS: Readonly<Record<PalladiusLanguage, readonly (readonly [RegExp, string])[]>> = {
  ru: [
    [/э(?=.|$)/, 'е'],
    [/хуэй/, 'хой'],
    [/уэ/, 'уе'],
  ],
  uk: [
    [/^ї/, 'і'],
    [/^ї/, 'и'],
    [/^ї$/, 'йї'],
    [/і/, 'и'],
    [/є/, 'е'],
    [/и$/, 'і'],
    [/г/, 'ґ'],
    [/юе/, 'ює'],
  ],
}

const spellings = new Map<PalladiusLanguage, ReadonlyMap<string, readonly string[]>>()

/** Cyrillic syllables and what they can be in pinyin; made once, when first asked for. */
function spellingsOf(language: PalladiusLanguage): ReadonlyMap<string, readonly string[]> {
  const known = spellings.get(language)
  if (known) return known
  const regular = new Map<string, string[]>()
  const loose = new Map<string, string[]>()
  for (const [pinyin, forms] of Object.entries(SYLLABLES)) {
    const form = forms[COLUMN[language]]!
    note(regular, form, pinyin)
    for (const [from, to] of HABITS[language]) {
      if (from.test(form)) note(loose, form.replace(from, to), pinyin)
    }
  }
  // A habit never takes a spelling away from the syllable it properly stands for.
  for (const [form, readings] of loose) if (!regular.has(form)) regular.set(form, readings)
  spellings.set(language, regular)
  return regular
}

function note(table: Map<string, string[]>, form: string, pinyin: string): void {
  const readings = table.get(form)
  if (readings === undefined) table.set(form, [pinyin])
  else if (!readings.includes(pinyin)) readings.push(pinyin)
}

/**
 * Pinyin of a word written by Palladius or its Ukrainian counterpart, without tones and without blanks:
 * `Цзиньпин` → `jinping`, `Ї` → `yi`. Where a spelling can be cut or read in several ways, the ways with
 * fewest syllables, four at most; empty where the word is no run of Chinese syllables.
 */
export function pinyinOfCyrillic(word: string, language: PalladiusLanguage): readonly string[] {
  const lower = word.normalize('NFC').toLowerCase()
  if (NO_PALLADIUS.test(lower)) return []
  // Hard sign and apostrophe part syllables: Чанъань, Чан’ань.
  const parts = lower.split(/[ъ'’ʼ]/u)
  return parts
    .map((part) => cuts(part, spellingsOf(language)).map((syllables) => syllables.join('')))
    .reduce<readonly string[]>(
      (heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)),
      [''],
    )
    .slice(0, MOST_READINGS)
}

/** Syllables of a pinyin word without tones, fewest first choice; `null` where it is none. */
export function syllablesOf(pinyin: string): readonly string[] | null {
  if (NO_PINYIN.test(pinyin)) return null
  const parts = pinyin.split(/['’ʼ-]/u).map((part) => cuts(part, PINYIN)[0])
  return parts.includes(undefined) ? null : parts.flatMap((part) => part!)
}

/**
 * A pinyin word, with or without tones, written by Palladius (`ru`) or its Ukrainian counterpart (`uk`), lower case;
 * `null` where it is no pinyin.
 */
export function cyrillicOfPinyin(word: string, language: PalladiusLanguage): string | null {
  const syllables = syllablesOf(withoutTones(word))
  if (syllables === null) return null
  const mark = language === 'ru' ? 'ъ' : '’'
  return syllables
    .map((syllable) => SYLLABLES[syllable]![COLUMN[language]]!)
    .reduce((head, tail) => {
      // -ng before a vowel would read as -n: Чан + ань is Чанъань.
      const parted = head.endsWith('н') && /^[аеоуэюяёієї]/.test(tail)
      return head + (parted ? mark : '') + tail
    })
}

/** Pinyin in lower case without marks of tone; ü stays. */
export function withoutTones(pinyin: string): string {
  const lower = pinyin.toLowerCase()
  if (/^[a-z]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u0306\u030c]/gu, '')
    .normalize('NFC')
}

/** Letters of the longest syllable in any spelling. */
const LONGEST_SYLLABLE = 6
/** For each place in the word at hand whether syllables reach it. */
const reached = new Uint8Array(MOST_SYLLABLES * LONGEST_SYLLABLE + 1)

/** Whether a word is a run of a table's syllables at all, which few words are. */
function canBeCut(word: string, table: ReadonlyMap<string, unknown>): boolean {
  if (word.length >= reached.length) return false
  reached[0] = 1
  let last = 0
  for (let end = 1; end <= word.length; end++) {
    reached[end] = 0
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      if (reached[start] === 0 || !table.has(word.slice(start, end))) continue
      reached[end] = 1
      last = end
      break
    }
    // No syllable is as long as what lies behind.
    if (end - last >= LONGEST_SYLLABLE) return false
  }
  return reached[word.length] === 1
}

/** All ways to cut a word into syllables of a table with the fewest cuts, each as its readings. */
function cuts(
  word: string,
  table: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  if (word === '' || !canBeCut(word, table)) return []
  const best: (readonly string[])[][] = [[[]]]
  for (let end = 1; end <= word.length; end++) {
    let ways: (readonly string[])[] = []
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const heads = best[start]
      const readings = table.get(word.slice(start, end))
      if (!heads?.length || readings === undefined) continue
      const found = heads.flatMap((head) => readings.map((reading) => [...head, reading]))
      const shortest = ways[0]?.length ?? Number.POSITIVE_INFINITY
      if (found[0]!.length < shortest) ways = found
      else if (found[0]!.length === shortest) ways.push(...found)
    }
    best.push(ways.filter((way) => way.length <= MOST_SYLLABLES).slice(0, MOST_READINGS))
  }
  return best[word.length]!
}
