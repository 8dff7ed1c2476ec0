import type { DeclensionTable, LanguagePack } from '../../model/kit.ts'
import type { MentionType } from '../../model/mention.ts'
import { foldWord } from '../../text/fold.ts'
import type { BaseForm, BaseForms, KnownNames, NameContext } from './base-form.ts'
import { type CutName, cutName, withEnding } from './cut-name.ts'
import { paradigmsOf } from './paradigm.ts'
import { readLast } from './read-last.ts'
import { readPerson, type Sex } from './read-person.ts'
import { readPhrase } from './read-phrase.ts'
import { readSyllabic } from './read-syllabic.ts'
import type { NameReading } from './reading.ts'
import { type KeptName, ReadingMemory } from './reading-memory.ts'
import { SeenWords } from './seen-words.ts'
import type { BaseEvidence, WordReading } from './weigh-word.ts'

export type { BaseForms, KnownNames, NameContext } from './base-form.ts'
export type { Sex } from './read-person.ts'

/**
 * Base forms by the words of a collection: each way to read a name is weighed by how often its base was seen, how many
 * other forms of it were, and whether a dictionary has it; all words of a name stand in one case.
 * `seen` has the folded words of the collection, lower-case words too. Pure; a word is weighed and a name read once,
 * and what was read is kept for other collections of the same `known`, in which nothing else speaks for it.
 * A language without a table of endings gives names back as they are.
 */
export function baseForms(
  pack: LanguagePack,
  seen: SeenWords | ReadonlyMap<string, number>,
  known: KnownNames,
): BaseForms {
  const table = pack.declension
  if (!table) return { baseOf: asItStands }
  const words = seen instanceof SeenWords ? seen : SeenWords.of(seen)
  return new DeclinedForms(pack, table, words, known)
}

const memories = new WeakMap<KnownNames, ReadingMemory>()

function memoryOf(pack: LanguagePack, known: KnownNames): ReadingMemory {
  const kept = memories.get(known)
  if (kept?.pack === pack) return kept
  const fresh = new ReadingMemory(pack, known)
  memories.set(known, fresh)
  return fresh
}

class DeclinedForms implements BaseForms {
  readonly #table: DeclensionTable
  readonly #known: KnownNames
  readonly #memory: ReadingMemory
  readonly #words: SeenWords
  readonly #rules: Rules

  constructor(pack: LanguagePack, table: DeclensionTable, words: SeenWords, known: KnownNames) {
    this.#table = table
    this.#known = known
    this.#memory = memoryOf(pack, known)
    this.#words = words
    this.#rules = rulesOf(table)
  }

  baseOf(name: string, context: NameContext): BaseForm {
    const { before, type, sex } = context
    const asked = this.#askedBy(before)
    const isTold = asked !== undefined || sex !== undefined
    const told = isTold ? `${type} ${sex} ${asked}` : type
    const kept = this.#memory.name(name, told, type, () => this.#cut(name, type))
    // The base form as it was read in another collection, where the words are read alike in this one.
    const readings = this.#readingsOf(kept)
    for (const answer of kept.answers) if (areSame(answer.readings, readings)) return answer.form
    const { cut } = kept
    const form = cut ? this.#decline(name, cut, readings, context) : asItStands(name)
    this.#memory.keep(kept, readings, form)
    return form
  }

  #readingsOf({ words }: KeptName): (readonly WordReading[])[] {
    const found: (readonly WordReading[])[] = []
    for (const word of words) found.push(this.#memory.readingsOf(word, this.#words))
    return found
  }

  /** Cases that a preposition asks for, parted by spaces. */
  #askedBy(before: string | undefined): string | undefined {
    return before ? this.#rules.prepositions.get(foldWord(before)) : undefined
  }

  /** The name in words; null where it is known as it stands. */
  #cut(name: string, type: MentionType): CutName | null {
    const whole = foldWord(name)
    if (/\s/u.test(whole) && this.#known.isKnownBase(whole, type)) return null
    return cutName(name, this.#rules.apostrophe)
  }

  #decline(
    name: string,
    cut: CutName,
    readings: readonly (readonly WordReading[])[],
    told: NameContext,
  ): BaseForm {
    const { before, type, sex } = told
    const { declines } = this.#table
    const words = cut.words.map((word, i) => ({ word, readings: readings[i]! }))
    const read = declines === 'last' ? readLast : type === 'person' ? readPerson : readPhrase
    const syllabic = type === 'person' ? readSyllabic(words, this.#memory.pack.tag) : null
    if (syllabic) return baseForm(name, cut, syllabic, told)
    const asked = this.#askedBy(before)?.split(' ') ?? null
    return baseForm(name, cut, read(words, { ...this.#memory.tables(type), asked, sex }), told)
  }
}

/** Whether two lists hold the very same readings. */
function areSame(
  some: readonly (readonly WordReading[])[],
  others: readonly (readonly WordReading[])[],
): boolean {
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false
  return true
}

/** What a table says of all its names. */
interface Rules {
  /** Whether a mark at a word's end is the word's. */
  readonly apostrophe: boolean
  readonly prepositions: ReadonlyMap<string, string>
}

const rules = new WeakMap<DeclensionTable, Rules>()

function rulesOf(table: DeclensionTable): Rules {
  const known = rules.get(table)
  if (known) return known
  const { byEnding } = paradigmsOf(table)
  const own = {
    apostrophe: [...byEnding.keys()].some((ending) => ending.endsWith("'")),
    prepositions: new Map(Object.entries(table.prepositions)),
  }
  rules.set(table, own)
  return own
}

function asItStands(name: string): BaseForm {
  return { text: name, case: null, evidence: [] }
}

function baseForm(
  name: string,
  { words, tail }: CutName,
  reading: NameReading | null,
  { type, sex }: NameContext,
): BaseForm {
  if (!reading) return asItStands(name)
  const evidence: BaseEvidence[] = []
  const text = words.map((word, i) => {
    const read = reading.parts[i]!.reading
    if (!read) return word.gap + word.text
    const base = withEnding(word, read.base)
    evidence.push({ word: word.text, base, known: read.known, seen: read.seen, forms: read.forms })
    return word.gap + base
  })
  const told = type === 'person' ? (sex ?? sexOfReading(reading)) : undefined
  return {
    text: text.join('') + tail,
    ...(told ? { sex: told } : {}),
    case: evidence.length > 0 ? reading.case : null,
    evidence,
  }
}

function sexOfReading({ gender, parts }: NameReading): Sex | undefined {
  return (gender === 'm' || gender === 'f') && parts.some(({ reading }) => reading)
    ? gender
    : undefined
}
