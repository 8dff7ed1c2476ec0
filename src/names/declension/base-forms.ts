import type { LanguagePack } from '../../model/kit.ts'
import type { MentionType } from '../../model/mention.ts'
import { foldWord } from '../../text/fold.ts'
import { type CutName, cutName, withEnding } from './cut-name.ts'
import { type Case, paradigmsOf } from './paradigm.ts'
import { readLast } from './read-last.ts'
import { readPerson, type Sex } from './read-person.ts'
import { readPhrase } from './read-phrase.ts'
import type { NameReading } from './reading.ts'
import { type BaseEvidence, type WordReading, weighWord } from './weigh-word.ts'
import { WRONG_CASE } from './weights.ts'

export type { Sex } from './read-person.ts'
export type { BaseEvidence } from './weigh-word.ts'

/** What is known of names before a collection is read. All words are folded. */
export interface KnownNames {
  /**
   * Whether the word, or name of several, is the base form of a name of that type, or for what is no person of an ordinary word: a family
   * name that looks like a word is most often not that word.
   */
  isKnownBase(word: string, type: MentionType): boolean
  /** The sex of those who bear a given name; undefined where it is none, or both bear it. */
  sexOf?(given: string): Sex | undefined
}

/** What is known of one mention. */
export interface NameContext {
  readonly type: MentionType
  /** Where it is known, from another mention of the person. */
  readonly sex?: Sex
  /** The word right before the name: a preposition says in which case it stands. */
  readonly before?: string
}

/** A name in its base form. */
export interface BaseForm {
  /** The name with its words in the nominative; letters that stay keep their case, marks theirs. */
  readonly text: string
  /** Of a person, where a form or a given name tells it. */
  readonly sex?: Sex
  /** The case the name was read in; null where nothing declines. */
  readonly case: Case | null
  /** What stands behind each word that was read. */
  readonly evidence: readonly BaseEvidence[]
}

/** Base forms of names of one language. */
export interface BaseForms {
  baseOf(name: string, context: NameContext): BaseForm
}

/**
 * Base forms by the words of a collection: each way to read a name is weighed by how often its base was seen, how many
 * other forms of it were, and whether a dictionary has it; all words of a name stand in one case.
 * `seen` counts the folded words of the collection, lower-case words too. Pure; a word is weighed and a name read once.
 * A language without a table of endings gives names back as they are.
 */
export function baseForms(
  pack: LanguagePack,
  seen: ReadonlyMap<string, number>,
  known: KnownNames,
): BaseForms {
  const table = pack.declension
  if (!table) return { baseOf: asItStands }
  const readingsOf = weigher(pack, seen, known)
  const { cases, byEnding } = paradigmsOf(table)
  const apostrophe = [...byEnding.keys()].some((ending) => ending.endsWith("'"))
  const prepositions = new Map(Object.entries(table.prepositions))

  const decline = (name: string, context: NameContext, asked: string | undefined): BaseForm => {
    const { type, sex } = context
    const whole = foldWord(name)
    if (/\s/u.test(whole) && known.isKnownBase(whole, type)) return asItStands(name)
    const cut = cutName(name, apostrophe)
    const words = cut.words.map((word) => ({ word, readings: readingsOf(word.folded, type) }))
    const read = table.declines === 'last' ? readLast : type === 'person' ? readPerson : readPhrase
    const reading = read(words, {
      cases,
      casePoints: casePoints(asked),
      indeclinable: table.indeclinable ?? [],
      neverBase: table.neverBase ?? [],
      adjectivesAfter: table.adjectivesAfter ?? false,
      ...(sex ? { sex } : {}),
      isKnownBase: (word) => known.isKnownBase(word, type),
      sexOf: (given) => known.sexOf?.(given),
    })
    return baseForm(name, cut, reading, context)
  }

  // A story says the same names over and over, mostly with nothing known of them beside their type.
  const answers = new Map<string, BaseForm>()
  return {
    baseOf(name, context) {
      const { before, type, sex } = context
      const asked = before ? prepositions.get(foldWord(before)) : undefined
      const known = asked !== undefined || sex !== undefined
      const key = known ? `${type} ${sex} ${asked} ${name}` : `${type} ${name}`
      const found = answers.get(key) ?? decline(name, context, asked)
      answers.set(key, found)
      return found
    },
  }
}

/** Readings of folded words, each weighed once for each type of name. */
function weigher(pack: LanguagePack, seen: ReadonlyMap<string, number>, known: KnownNames) {
  const weighed = new Map<string, readonly WordReading[]>()
  return (word: string, type: MentionType): readonly WordReading[] => {
    const key = `${type} ${word}`
    const isKnownBase = (base: string) => known.isKnownBase(base, type)
    const found = weighed.get(key) ?? weighWord(word, { pack, seen, isKnownBase })
    weighed.set(key, found)
    return found
  }
}

function asItStands(name: string): BaseForm {
  return { text: name, case: null, evidence: [] }
}

/** Points of a case after a preposition that asks for others; none where no preposition stands. */
function casePoints(asked: string | undefined): (name: Case) => number {
  if (asked === undefined) return () => 0
  const cases = asked.split(' ')
  return (name) => (cases.includes(name) ? 0 : WRONG_CASE)
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
