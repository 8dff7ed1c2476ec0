import type { LanguagePack } from '../../model/kit.ts'
import type { MentionType } from '../../model/mention.ts'
import type { BaseForm, KnownNames } from './base-form.ts'
import { stemsOf } from './bases-of.ts'
import type { CutName } from './cut-name.ts'
import type { Sex } from './read-person.ts'
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
    if (kept.prefix === null) return this.#weigh(word, type, text)
    const neighbours = text.beginningWith(kept.prefix)
    const found = kept.byNeighbours.get(neighbours)
    if (found) return found
    const readings = this.#weigh(word, type, text)
    if (kept.byNeighbours.size >= KEPT_EACH) kept.byNeighbours.clear()
    kept.byNeighbours.set(neighbours, readings)
    return readings
  }

  #weigh(word: string, type: MentionType, { seen }: SeenWords): Readings {
    const known = this.#known
    return weighWord(word, {
      pack: this.pack,
      seen,
      isKnownBase: (base) => known.isKnownBase(base, type),
    })
  }

  /** As `sexOf` of what is known: all readings of a name ask for the same few words. */
  sexOf(given: string): Sex | undefined {
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
  for (const { base, stem } of stemsOf(word, pack)) {
    least = Math.min(least, stem)
    if (base !== word) for (const other of stemsOf(base, pack)) least = Math.min(least, other.stem)
  }
  return least < GATHERED ? null : word.slice(0, least)
}

/** The folded words of a text and how often each was seen. */
export class SeenWords {
  readonly seen: ReadonlyMap<string, number>
  #byHead: Map<number, string[]> | null = null

  constructor(seen: ReadonlyMap<string, number>) {
    this.seen = seen
  }

  /** Words that begin with some letters, two at least, each with how often it was seen, as one string. */
  beginningWith(prefix: string): string {
    this.#byHead ??= this.#gather()
    const { seen } = this
    let all = ''
    for (const word of this.#byHead.get(headOf(prefix)) ?? [])
      if (word.startsWith(prefix)) all += `${word} ${seen.get(word)} `
    return all
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
