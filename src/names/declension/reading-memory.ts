import type { LanguagePack } from '../../model/kit.ts'
import type { MentionType } from '../../model/mention.ts'
import type { BaseForm, KnownNames } from './base-form.ts'
import { baseWordsOf, leastStem } from './bases-of.ts'
import type { CutName } from './cut-name.ts'
import { paradigmsOf } from './paradigm.ts'
import type { ReadingTables, Sex } from './read-person.ts'
import { HEAD, type SeenWords } from './seen-words.ts'
import { type WordReading, weighWord } from './weigh-word.ts'

/** Words and names kept of one language: those of the news come again and again. */
const KEPT = 8000
/** Of each, so many readings, by what else stood in the text. */
const KEPT_EACH = 8

type Readings = readonly WordReading[]

/** A word with its readings by the words of a text that could speak for or against them. */
interface KeptWord {
  readonly word: string
  readonly type: MentionType
  /** What all words begin with that are asked for; null where they have too little in common. */
  readonly prefix: string | null
  readonly byNeighbours: Map<string, Readings>
}

/** A name in words, null where it is known as it stands, and its base form by the readings of these. */
export interface KeptName {
  readonly cut: CutName | null
  readonly words: readonly KeptWord[]
  readonly answers: { readonly readings: readonly Readings[]; readonly form: BaseForm }[]
}

/** What was read of the names of one language, kept from one text to the next. */
export class ReadingMemory {
  readonly pack: LanguagePack
  readonly #known: KnownNames
  readonly #words = new Map<MentionType, Map<string, KeptWord>>()
  readonly #names = new Map<string, Map<string, KeptName>>()
  #namesKept = 0
  readonly #sexes = new Map<string, Sex | null>()
  readonly #bases = new Map<MentionType, Map<string, boolean>>()
  readonly #tables = new Map<MentionType, ReadingTables>()

  constructor(pack: LanguagePack, known: KnownNames) {
    this.pack = pack
    this.#known = known
  }

  /** A folded word in names of a type. */
  #word(word: string, type: MentionType): KeptWord {
    let words = this.#words.get(type)
    if (!words) {
      words = new Map()
      this.#words.set(type, words)
    }
    let kept = words.get(word)
    if (!kept) {
      kept = { word, type, prefix: commonPrefix(word, this.pack), byNeighbours: new Map() }
      if (words.size >= KEPT) words.clear()
      words.set(word, kept)
    }
    return kept
  }

  /** The readings of a word in a text; the same list wherever the same words stand beside it. */
  readingsOf({ word, type, prefix, byNeighbours }: KeptWord, text: SeenWords): Readings {
    if (prefix === null) return this.#weigh(word, type, text.all())
    const neighbours = text.beginningWith(prefix)
    const key = keyOf(neighbours, word)
    const found = byNeighbours.get(key)
    if (found) return found
    const readings = this.#weigh(word, type, neighbours)
    if (byNeighbours.size >= KEPT_EACH) byNeighbours.clear()
    byNeighbours.set(key, readings)
    return readings
  }

  #weigh(word: string, type: MentionType, seen: ReadonlyMap<string, number>): Readings {
    const { isKnownBase } = this.tables(type)
    return weighWord(word, { pack: this.pack, seen, isKnownBase })
  }

  /** What readings of names of a type go by. */
  tables(type: MentionType): ReadingTables {
    const known = this.#tables.get(type)
    if (known) return known
    const { declension } = this.pack
    const own: ReadingTables = {
      cases: declension ? paradigmsOf(declension).cases : [],
      indeclinable: declension?.indeclinable ?? [],
      neverBase: declension?.neverBase ?? [],
      adjectivesAfter: declension?.adjectivesAfter ?? false,
      isKnownBase: (word) => this.#isKnownBase(word, type),
      sexOf: (given) => this.#sexOf(given),
    }
    this.#tables.set(type, own)
    return own
  }

  /** As `isKnownBase` of what is known: the readings of words ask for the same bases. */
  #isKnownBase(word: string, type: MentionType): boolean {
    let bases = this.#bases.get(type)
    if (!bases) {
      bases = new Map()
      this.#bases.set(type, bases)
    }
    const kept = bases.get(word)
    if (kept !== undefined) return kept
    const known = this.#known.isKnownBase(word, type)
    if (bases.size >= KEPT) bases.clear()
    bases.set(word, known)
    return known
  }

  /** As `sexOf` of what is known. */
  #sexOf(given: string): Sex | undefined {
    const kept = this.#sexes.get(given)
    if (kept !== undefined) return kept ?? undefined
    const sex = this.#known.sexOf?.(given)
    if (this.#sexes.size >= KEPT) this.#sexes.clear()
    this.#sexes.set(given, sex ?? null)
    return sex
  }

  /**
   * What is kept of a name of a type.
   * @param told all that is known of it beside the text it stands in
   * @param cut cuts it into words where it was not met
   */
  name(name: string, told: string, type: MentionType, cut: () => CutName | null): KeptName {
    const known = this.#names.get(told)?.get(name)
    if (known) return known
    const own = cut()
    const words = own?.words.map(({ folded }) => this.#word(folded, type)) ?? []
    const kept: KeptName = { cut: own, words, answers: [] }
    if (++this.#namesKept > KEPT) {
      this.#names.clear()
      this.#namesKept = 1
    }
    const names = this.#names.get(told)
    if (names) names.set(name, kept)
    else this.#names.set(told, new Map([[name, kept]]))
    return kept
  }

  /** Keeps the base form of a name. */
  keep({ answers }: KeptName, readings: readonly Readings[], form: BaseForm): void {
    if (answers.length >= KEPT_EACH) answers.length = 0
    answers.push({ readings, form })
  }
}

/** What all words begin with that the readings of a word ask a text for: bases, their other forms, and what else these may be of. */
function commonPrefix(word: string, pack: LanguagePack): string | null {
  // The parts of a word with a hyphen are asked for by themselves.
  if (word.includes('-')) return null
  let least = word.length
  for (const base of baseWordsOf(word, pack)) least = Math.min(least, leastStem(base, pack))
  return least < HEAD ? null : word.slice(0, least)
}

/** Some words with how often each was seen, as one string; of the word itself it says nothing how often that was. */
function keyOf(words: ReadonlyMap<string, number>, own: string): string {
  if (words.size === 1 && words.has(own)) return own
  let key = ''
  for (const [word, times] of words) key += word === own ? ` ${own}` : ` ${word} ${times}`
  return key
}
