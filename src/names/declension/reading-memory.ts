import type { LanguagePack } from '../../model/kit.ts'
import type { MentionType } from '../../model/mention.ts'
import type { BaseForm, KnownNames } from './base-form.ts'
import { baseWordsOf, leastStem } from './bases-of.ts'
import type { CutName } from './cut-name.ts'
import { paradigmsOf } from './paradigm.ts'
import type { ReadingTables, Sex } from './read-person.ts'
import { type WordReading, weighWord } from './weigh-word.ts'

/** Words and names kept of one language: those of the news come again and again. */
const KEPT = 8000
/** Of each, so many readings, by what else stood in the text. */
const KEPT_EACH = 8
/** Letters that words of a text are gathered by. */
const GATHERED = 2

type Readings = readonly WordReading[]

/** A word with its readings by the words of a text that could speak for or against them. */
interface KeptWord {
  /** What all words begin with that are asked for; null where they have too little in common. */
  readonly prefix: string | null
  readonly byNeighbours: Map<string, Readings>
}

/** A name in words, null where it is known as it stands, and its base form by the readings of these. */
export interface KeptName {
  readonly cut: CutName | null
  readonly answers: { readonly readings: readonly Readings[]; readonly form: BaseForm }[]
}

/** What was read of the names of one language, kept from one text to the next. */
export class ReadingMemory {
  readonly pack: LanguagePack
  readonly #known: KnownNames
  readonly #words = new Map<MentionType, Map<string, KeptWord>>()
  readonly #names = new Map<string, KeptName>()
  readonly #sexes = new Map<string, Sex | null>()
  readonly #bases = new Map<MentionType, Map<string, boolean>>()
  readonly #tables = new Map<MentionType, ReadingTables>()

  constructor(pack: LanguagePack, known: KnownNames) {
    this.pack = pack
    this.#known = known
  }

  /** The readings of a folded word in a text; the same list wherever the same words stand beside it. */
  readingsOf(word: string, type: MentionType, text: SeenWords): Readings {
    let words = this.#words.get(type)
    if (!words) {
      words = new Map()
      this.#words.set(type, words)
    }
    let kept = words.get(word)
    if (!kept) {
      kept = { prefix: commonPrefix(word, this.pack), byNeighbours: new Map() }
      if (words.size >= KEPT) words.clear()
      words.set(word, kept)
    }
    if (kept.prefix === null) return this.#weigh(word, type, text.seen)
    const neighbours = text.beginningWith(kept.prefix)
    const key = text.keyOf(neighbours, word)
    const found = kept.byNeighbours.get(key)
    if (found) return found
    const readings = this.#weigh(word, type, text.counts(neighbours))
    if (kept.byNeighbours.size >= KEPT_EACH) kept.byNeighbours.clear()
    kept.byNeighbours.set(key, readings)
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

  /** What is kept of a name under a key that says all but the text it stands in. */
  name(key: string): KeptName | undefined {
    return this.#names.get(key)
  }

  /** Keeps the base form of a name; `kept` is what there is of it under the key already. */
  keep(key: string, kept: KeptName, readings: readonly Readings[], form: BaseForm): void {
    if (kept.answers.length >= KEPT_EACH) kept.answers.length = 0
    kept.answers.push({ readings, form })
    if (this.#names.size >= KEPT) this.#names.clear()
    this.#names.set(key, kept)
  }
}

/** What all words begin with that the readings of a word ask a text for: bases, their other forms, and what else these may be of. */
function commonPrefix(word: string, pack: LanguagePack): string | null {
  // The parts of a word with a hyphen are asked for by themselves.
  if (word.includes('-')) return null
  let least = word.length
  for (const base of baseWordsOf(word, pack)) least = Math.min(least, leastStem(base, pack))
  return least < GATHERED ? null : word.slice(0, least)
}

/** The folded words of a text and how often each was seen. */
export class SeenWords {
  readonly seen: ReadonlyMap<string, number>
  #byHead: Map<number, string[]> | null = null

  constructor(seen: ReadonlyMap<string, number>) {
    this.seen = seen
  }

  /** Words that begin with some letters, two at least. */
  beginningWith(prefix: string): readonly string[] {
    this.#byHead ??= this.#gather()
    return this.#byHead.get(headOf(prefix))?.filter((word) => word.startsWith(prefix)) ?? []
  }

  /** Some words with how often each was seen, as one string; of one of them it says nothing how often that was. */
  keyOf(words: readonly string[], own: string): string {
    if (words.length === 1 && words[0] === own) return own
    return words.map((word) => (word === own ? own : `${word} ${this.seen.get(word)}`)).join(' ')
  }

  counts(words: readonly string[]): ReadonlyMap<string, number> {
    return new Map(words.map((word) => [word, this.seen.get(word)!]))
  }

  #gather(): Map<number, string[]> {
    const byHead = new Map<number, string[]>()
    for (const word of this.seen.keys()) {
      const head = headOf(word)
      const list = byHead.get(head)
      if (list) list.push(word)
      else byHead.set(head, [word])
    }
    return byHead
  }
}

/** The first two letters as one number. */
function headOf(word: string): number {
  return (word.charCodeAt(0) << 16) | word.charCodeAt(1)
}
