import type { Kit } from '../../model/kit.ts'
import type { Mention, MentionType } from '../../model/mention.ts'
import { SURE } from '../../model/mention.ts'
import { withoutForms } from '../../names/name-parts.ts'
import { fold } from '../../text/fold.ts'
import { partsOfHan } from './han-name.ts'
import { type PersonName, readPersonName } from './person-name.ts'
import { type Spelling, spell } from './spelling.ts'

/** A distinct name of the run: one base form used for one type of thing, wherever it stands. */
export interface Name {
  readonly number: number
  /** As first written, uninflected. */
  readonly base: string
  /** Folded, without marks: what names are identical by. */
  readonly key: string
  readonly type: MentionType
  readonly language: string
  readonly languages: string[]
  /** Without legal forms. */
  readonly words: readonly Spelling[]
  /** Kinds of the legal forms of a body: `limited`, `stock`. */
  readonly forms: readonly string[]
  /** Numbers in it, in order and in digits; Roman ones too. */
  readonly numbers: string
  readonly isAbbreviation: boolean
  /** Set for persons. */
  readonly person: PersonName | null
  entries: readonly string[]
  sex: 'female' | 'male' | undefined
  /** Whether any mention stands by itself. */
  sure: boolean
  /** Sureness of the surest mention. */
  surest: number
  mentions: number
  documents: number
}

const QUOTES = /["'«»„“”‘’‹›]+(?=[\s.,;:)]|$)|(?<=^|[\s(])["'«»„“”‘’‹›]+/gu
const MARKS = /[^\p{L}\p{M}\p{N}'’ʼ&+.-]+/u
const ROMAN = /^[IVX]{1,5}$/
const NUMBER_OPENINGS = '0123456789IVX'
/** Most words of a name that are looked at. */
const WORDS = 12
/** Latin letters that look like Cyrillic ones, and these, place by place. */
const LATIN = 'ABCEHKMOPTXaceiopxy'
const CYRILLIC = 'АВСЕНКМОРТХасеіорху'

/** What names are identical by: folded, hyphens as blanks, without quotation marks, look-alike letters in one script. */
export function nameKeyOf(base: string): string {
  if (isPlain(base)) return fold(base)
  return fold(oneScript(base).replace(QUOTES, ''))
    .replace(/[-\s.]+/gu, ' ')
    .trim()
}

/** Whether a text is words in the plain letters of one alphabet, as most names are: nothing in it is to be taken out or replaced. */
function isPlain(text: string): boolean {
  let latin = false
  let cyrillic = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const lower = unit | 0x20
    if ((lower >= 0x61 && lower <= 0x7a) || (lower >= 0xe0 && lower < 0x180 && lower !== 0xf7))
      latin = true
    else if (unit >= 0x400 && unit <= 0x45f) cyrillic = true
    else if (unit !== 0x20) return false
  }
  return !(latin && cyrillic)
}

const LATIN_LETTER = /\p{Script=Latin}/u
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u

/** A word of two alphabets in that of most of its letters, where letters look alike: «EС» typed with a Latin E. */
function oneScript(text: string): string {
  if (!LATIN_LETTER.test(text) || !CYRILLIC_LETTER.test(text)) return text
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0
    if (latin === 0 || latin === word.length) return word
    const [from, to] = latin * 2 <= word.length ? [LATIN, CYRILLIC] : [CYRILLIC, LATIN]
    return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('')
  })
}

/** Reads what a mention's base form tells by itself; `key` is that of the base form. */
export function readName(
  { number, key }: Pick<Name, 'number' | 'key'>,
  mention: Mention,
  kit: Kit,
): Name {
  const { base, type, language } = mention
  const parts = partsOfHan(mention) ?? wordsOf(base)
  const [telling, forms] = type === 'organisation' ? withoutForms(parts) : [parts, []]
  const words = telling
    .filter((part) => !isNumber(part, parts.length))
    .map((part) => spell(part, language))
  return {
    number,
    base: base.trim(),
    key,
    type,
    language,
    languages: [language],
    words,
    forms,
    numbers: parts
      .flatMap(
        (part) => part.match(/\d+/gu) ?? (isNumber(part, parts.length) ? [arabicOf(part)] : []),
      )
      .join(' '),
    isAbbreviation: parts.length === 1 && /^\p{Lu}[\p{Lu}\d&]{1,7}$/u.test(parts[0]!),
    person: type === 'person' ? readPersonName(parts, language, kit) : null,
    entries: mention.entries,
    sex: mention.sex,
    sure: false,
    surest: 0,
    mentions: 0,
    documents: 0,
  }
}

function wordsOf(base: string): string[] {
  const parts = isPlain(base)
    ? base.split(' ')
    : withoutMarks(oneScript(base.normalize('NFC')))
        .split(MARKS)
        .map((part) => part.replace(/^[-.']+|['-]+$/gu, ''))
  return parts.filter(Boolean).slice(0, WORDS)
}

function withoutMarks(text: string): string {
  const plain = text.replace(/\([^)]*\)/gu, ' ').replace(QUOTES, '')
  // An initial is a word by itself, also where nothing parts it from the next: "J.Smith"; so is a number: "Falcon-9".
  return plain
    .replace(/(?<=(?:^|[\s.])\p{Lu})\./gu, '. ')
    .replace(/(?<=\p{L})-(?=\d+(?![\p{L}\d]))/gu, ' ')
}

function isNumber(part: string, of: number): boolean {
  if (!NUMBER_OPENINGS.includes(part.charAt(0))) return false
  return /^\d+$/u.test(part) || (of > 1 && ROMAN.test(part))
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** A Roman numeral in digits; anything else as it is. */
function arabicOf(part: string): string {
  if (!ROMAN.test(part)) return part
  const digits = [...part].map((digit) => ROMAN_DIGITS[digit]!)
  const sum = digits.reduce(
    (all, value, at) => all + (value < (digits[at + 1] ?? 0) ? -value : value),
    0,
  )
  return String(sum)
}

/** Counts a mention's evidence into its name. */
export function countMention(name: Name, mention: Mention): void {
  name.mentions++
  if (mention.sureness >= SURE) name.sure = true
  if (mention.sureness > name.surest) name.surest = mention.sureness
  if (name.entries.length === 0 && mention.entries.length > 0) name.entries = mention.entries
  name.sex ??= mention.sex
  if (!name.languages.includes(mention.language)) name.languages.push(mention.language)
}
