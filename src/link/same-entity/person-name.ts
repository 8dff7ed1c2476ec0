import type { Kit, LanguagePack } from '../../model/kit.ts'
import pinyin from '../../names/transliteration/chinese/pinyin.json' with { type: 'json' }
import { syllablesOf } from '../../names/transliteration/chinese/syllables.ts'
import { foldWord } from '../../text/fold.ts'
import { canBeChinese, likeness, type Spelling, sharesCoarse, spell } from './spelling.ts'
import {
  ALIKE_GIVEN,
  ALIKE_OTHERWISE,
  ALIKE_SURNAME,
  LONE_GIVEN,
  LONE_SURNAME,
} from './thresholds.ts'

/** The parts of a person's name. */
export interface PersonName {
  /** The last word; the first of a Chinese name. */
  readonly surname: Spelling
  /** Given and middle names in order, initials among them. */
  readonly givens: readonly Spelling[]
  readonly patronymic: Spelling | null
  /** Where the last of two words may be a patronymic, and the surname left out: "Ирина Петровна". */
  readonly mayLackSurname: boolean
  /** All given names are single letters: "J. Smith". */
  readonly isInitials: boolean
  /** A Chinese name may also stand with its surname last. */
  readonly isChinese: boolean
}

/** Cuts a person's name into its parts; particles ("van", "аль") and suffixes ("Jr") belong to no part. */
export function readPersonName(
  parts: readonly string[],
  language: string,
  kit: Kit,
): PersonName | null {
  const table = tableOf(kit.pack(language))
  const named = parts.filter((part) => !/^\d/u.test(part))
  const all = spellAll(named, language)
  const isChinese = isChineseName(all, named)
  const own = named.filter((part) => !table.particles.has(foldWord(part.replace(/\.$/u, ''))))
  const words =
    isChinese || own.length === parts.length
      ? all
      : spellAll(own.length > 0 ? own : parts, language)
  if (words.length === 0) return null
  // An initial behind the surname: "Smith J.".
  const surnameFirst =
    isChinese || (words.length > 1 && isInitial(words.at(-1)!) && !isInitial(words[0]!))
  const surname = surnameFirst ? words[0]! : words.at(-1)!
  const others = surnameFirst ? words.slice(1) : words.slice(0, -1)
  const patronymic = others.find((word, at) => at > 0 && table.isPatronymic(word.text)) ?? null
  const givens = others.filter((word) => word !== patronymic)
  const isInitials = !isChinese && givens.length > 0 && givens.every(isInitial)
  const mayLackSurname = words.length === 2 && !isInitials && table.isPatronymic(surname.text)
  return { surname, givens, patronymic, mayLackSurname, isInitials, isChinese }
}

function spellAll(parts: readonly string[], language: string): Spelling[] {
  return parts.map((part) => spell(part.replace(/\.$/u, ''), language))
}

/** Whether words are a Chinese surname and given name; an initial has a full stop: «Ван И» is one, «Ли А.» is none. */
function isChineseName(words: readonly Spelling[], parts: readonly string[]): boolean {
  return (
    words.length === 2 &&
    canBeChinese(words) &&
    isChineseSurname(words[0]!) &&
    !parts[1]!.endsWith('.')
  )
}

/** Surnames of several syllables, and of rare readings. */
const CHINESE_SURNAMES = new Set(Object.values(pinyin.surnames).map((reading) => `~${reading}`))

/** Words of other languages are Chinese syllables too now and then, but seldom one, which most surnames are. */
function isChineseSurname({ fine }: Spelling): boolean {
  const readings = fine.filter((key) => key.startsWith('~'))
  return readings.some(
    (key) => CHINESE_SURNAMES.has(key) || syllablesOf(key.slice(1))?.length === 1,
  )
}

function isInitial({ text }: Spelling): boolean {
  return text.replace('.', '').length === 1
}

interface PersonWords {
  readonly particles: ReadonlySet<string>
  isPatronymic(word: string): boolean
}
const tables = new WeakMap<LanguagePack, PersonWords>()

function tableOf(pack: LanguagePack): PersonWords {
  const known = tables.get(pack)
  if (known) return known
  const endings = Object.values(pack.names?.patronymics ?? {}).flat()
  const own = {
    particles: new Set([...(pack.names?.particles ?? []), ...(pack.names?.suffixes ?? [])]),
    isPatronymic: (word: string) => endings.some((ending) => word.endsWith(ending)),
  }
  tables.set(pack, own)
  return own
}

/** Whether two given names, initials among them, may be one person's, by the first of each. */
export function givensAgree(a: readonly Spelling[], b: readonly Spelling[]): boolean {
  const [x, y] = [a[0], b[0]]
  if (!x || !y) return true
  if (sharesReading(x, y)) return true
  if (isInitial(x) || isInitial(y)) return sameInitial(x, y)
  return (
    (sharesCoarse(x, y) && likeness(x, y) >= ALIKE_GIVEN) ||
    (x.word.variant !== -1 && x.word.variant === y.word.variant) ||
    joined(a) === joined(b) ||
    isShortOf(x, y) ||
    isShortOf(y, x)
  )
}

/** Whether two words are one Chinese syllable: И and Yi, which are no initials then. */
function sharesReading(a: Spelling, b: Spelling): boolean {
  return a.fine.some((key) => key.startsWith('~') && b.fine.includes(key))
}

function joined(givens: readonly Spelling[]): string {
  return givens.map(({ fine }) => fine[0] ?? '').join('')
}

/** "Greg" for "Gregory", and "Kassym" for a double name written as one word. */
function isShortOf(short: Spelling, long: Spelling): boolean {
  return short.fine.some(
    (key) => key.length > 2 && long.fine.some((other) => other.startsWith(key)),
  )
}

function sameInitial(a: Spelling, b: Spelling): boolean {
  return (
    a.text[0] === b.text[0] ||
    a.fine.some((key) => key[0] !== '~' && b.fine.some((other) => key[0] === other[0]))
  )
}

/** Whether two surnames are spellings of one. */
export function surnamesAgree(a: Spelling, b: Spelling): boolean {
  return likeness(a, b) >= (sharesCoarse(a, b) ? ALIKE_SURNAME : ALIKE_OTHERWISE)
}

/** Whether a given name with a patronymic is that of a full name which has both. */
export function isByPatronymic(polite: PersonName, full: PersonName): boolean {
  return (
    polite.mayLackSurname &&
    full.patronymic !== null &&
    sharesCoarse(polite.surname, full.patronymic) &&
    givensAgree(polite.givens, full.givens)
  )
}

/** Whether a lone word may be a surname. */
export function isLoneSurname(lone: Spelling, surname: Spelling): boolean {
  return sharesCoarse(lone, surname) && likeness(lone, surname) >= LONE_SURNAME
}

/** By which part of a full name a lone word may stand for it. */
export function loneMatch(lone: Spelling, full: PersonName): 'surname' | 'given' | null {
  if (isLoneSurname(lone, full.surname)) return 'surname'
  const [given] = full.givens
  if (!given || !sharesCoarse(lone, given)) return null
  return likeness(lone, given) >= LONE_GIVEN ? 'given' : null
}
