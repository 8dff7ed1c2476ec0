import type { MentionType } from '../model/mention.ts'
import legalForms from './legal-forms.json' with { type: 'json' }
import { NameWord } from './name-word.ts'
import numberWords from './number-words.json' with { type: 'json' }
import { plainWord } from './plain-word.ts'
import { pinyinOfCharacters } from './transliteration/chinese/characters.ts'

/** A whole name, read once and compared many times. */
export interface Name {
  readonly text: string
  readonly person: boolean
  /** Its words in order, without legal forms, and without articles and conjunctions where others are left. */
  readonly words: readonly NameWord[]
  /** A name in Chinese characters unparted, as foreign names are: 托卡耶夫 is no Mr 托. */
  readonly unparted: NameWord | null
  /** Words run together, for names that are parted otherwise. */
  readonly joined: string
  /** Numbers in digits, also those written out, sorted. */
  readonly numbers: readonly string[]
  /** Kinds of legal form taken off (`limited`, `stock`), each once. */
  readonly forms: readonly string[]
}

/** How a name is read. */
export interface NameReading {
  /** Language of the text it stands in, BCP 47. */
  readonly language?: string | undefined
  /** Persons have given names and initials; others may have legal forms. Unknown: both. */
  readonly type?: MentionType | undefined
}

const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(legalForms.forms).flatMap(([kind, forms]) =>
    forms.map((form): [string, string] => [form, kind]),
  ),
)
const LONGEST_FORM = Math.max(...[...FORMS.keys()].map((form) => form.split(' ').length))
const IDLE = new Set(legalForms.idle)
const NUMBERS: ReadonlyMap<string, string> = new Map(Object.entries(numberWords.numbers))
/** Letters of a word, its apostrophes inside, digits; & is a word. */
const WORD = /[\p{L}\p{M}\p{Nd}]+(?:['’ʼ`‘][\p{L}\p{M}\p{Nd}]+)*|&/gu
/** Chinese words parted by a dot are foreign; otherwise the first character is the surname. */
const HAN_ONLY = /^\p{Script=Han}{2,4}$/u

/** A.B.C. and S.A.R.L. are one word in names that are not of persons. */
const DOTTED = /(?<![\p{L}\p{M}])(?:\p{L}{1,2}\.){2,}\p{L}?(?![\p{L}\p{M}])/gu

function undot(dotted: string): string {
  return `${dotted.replaceAll('.', '')} `
}

/** Reads a name into its words. A name without letters has none. */
export function readName(text: string, reading: NameReading = {}): Name {
  const person = reading.type === 'person'
  const whole = text.normalize('NFC').trim()
  const dotted = reading.type === 'organisation' ? whole.replace(DOTTED, undot) : whole
  const found = HAN_ONLY.test(whole) ? hanWords(whole) : (dotted.match(WORD) ?? [])
  const [kept, forms] = person ? [found, []] : withoutForms(found)
  const busy = kept.filter((word) => !isIdle(word))
  const words = (busy.length > 0 ? busy : kept).map((word) => new NameWord(word, reading.language))
  return {
    text,
    person,
    words,
    unparted: HAN_ONLY.test(whole) ? new NameWord(whole, reading.language) : null,
    joined: kept.map(plainWord).join(''),
    numbers: words.flatMap(({ plain }) => numberOf(plain) ?? []).sort(),
    forms,
  }
}

/** Articles and conjunctions; a single capital is an initial, or a Chinese name (И). */
function isIdle(word: string): boolean {
  return IDLE.has(plainWord(word)) && (word.length > 1 || word === word.toLowerCase())
}

function numberOf(plain: string): string | undefined {
  return /^\d+$/.test(plain) ? String(Number(plain)) : NUMBERS.get(plain)
}

/** 王毅 is two words, surname and given name; readings keep them comparable with `Wang Yi`. */
function hanWords(text: string): string[] {
  const characters = [...text]
  const surname = pinyinOfCharacters(text).length < characters.length ? 2 : 1
  return [characters.slice(0, surname).join(''), characters.slice(surname).join('')].filter(Boolean)
}

/** Words without the legal forms at the start and the end, and the kinds of those. Something is always left. */
export function withoutForms(
  found: readonly string[],
): readonly [words: readonly string[], forms: readonly string[]] {
  let words = found
  const forms = new Set<string>()
  for (let changed = true; changed; ) {
    changed = false
    for (let length = Math.min(LONGEST_FORM, words.length - 1); length > 0; length--) {
      const tail = FORMS.get(words.slice(-length).map(plainWord).join(' '))
      const head = tail ? undefined : FORMS.get(words.slice(0, length).map(plainWord).join(' '))
      const kind = tail ?? head
      if (kind === undefined) continue
      forms.add(kind)
      words = tail ? words.slice(0, -length) : words.slice(length)
      changed = true
      break
    }
  }
  return [words, [...forms]]
}
