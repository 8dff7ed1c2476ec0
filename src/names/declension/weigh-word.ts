import type { LanguagePack } from '../../model/kit.ts'
import { type BaseGuess, basesOf } from './bases-of.ts'
import { type Case, type Gender, NOMINATIVE, paradigmsOf, type WordClass } from './paradigm.ts'
import { FORM, KNOWN, NEVER_BASE, RIVAL_SHARE, SEEN, UNSEEN } from './weights.ts'

/** What stands behind a base form, for one of a name's words. */
export interface BaseEvidence {
  /** The word as it stands, and its base form. */
  readonly word: string
  readonly base: string
  /** Whether a dictionary has the base. */
  readonly known: boolean
  /** How often the base was seen as a word of the collection; 0 for a word that is its own base, which says nothing. */
  readonly seen: number
  /** How many other forms of its paradigm were seen. */
  readonly forms: number
}

/** One way to read a word. */
export interface WordReading extends Omit<BaseEvidence, 'word'> {
  readonly of: WordClass
  readonly genders: readonly Gender[]
  readonly cases: readonly Case[]
  readonly score: number
}

/** What the weights are taken from: the words of a collection, and a dictionary of base forms. */
export interface Lexicon {
  readonly pack: LanguagePack
  /** Folded word → how often it was seen; of the words that begin like the one weighed is enough. */
  readonly seen: ReadonlyMap<string, number>
  /** Whether a folded word is the base form of something known. */
  isKnownBase(word: string): boolean
}

/** All readings of a folded word, weighed by what a collection and a dictionary say for them; unsorted. */
export function weighWord(word: string, lexicon: Lexicon): readonly WordReading[] {
  const readings: WordReading[] = []
  for (const guess of guessesOf(word, lexicon.pack)) {
    const { base, of, genders, cases } = guess
    const known = isKnown(guess, lexicon)
    const seen = countOf(base, lexicon)
    const { needs, cost } = guess.paradigm
    if (!known && needs !== 'nothing' && (needs === 'dictionary' || seen === 0)) continue
    const forms = otherForms(word, guess, lexicon)
    const own = word === base ? ownScore(word, lexicon) : baseScore(guess, known, lexicon)
    // A row whose ending is a sure sign says so of its forms, not of bases that happen to fit it.
    const paid = word === base ? Math.max(0, cost) : cost
    const score = own + FORM * forms - paid
    readings.push({ base, of, genders, cases, known, seen: word === base ? 0 : seen, forms, score })
  }
  return readings
}

/** The form itself gets no credit for being seen, or the most frequent case would win. */
function ownScore(word: string, { pack, isKnownBase }: Lexicon): number {
  const never = pack.declension?.neverBase?.some((ending) => word.endsWith(ending))
  return (never ? NEVER_BASE : 0) + (isKnownBase(word) ? KNOWN : 0)
}

function baseScore(guess: BaseGuess, known: boolean, lexicon: Lexicon): number {
  const seen = countOf(guess.base, lexicon)
  if (seen === 0) return known ? KNOWN : UNSEEN
  const credit = SEEN * Math.log2(1 + seen)
  if (known) return KNOWN + credit
  return hasRival(guess.base, lexicon) ? RIVAL_SHARE * credit : credit
}

/** Whether a word that was seen may have been seen as an oblique form of another: "Краснодара" is one of "Краснодар". */
function hasRival(word: string, lexicon: Lexicon): boolean {
  return basesOf(word, lexicon.pack).some(
    (guess) =>
      guess.base !== word &&
      guess.paradigm.needs === 'nothing' &&
      (lexicon.seen.has(guess.base) || isKnown(guess, lexicon)),
  )
}

function isKnown({ base, of, paradigm }: BaseGuess, lexicon: Lexicon): boolean {
  const last = lastPart(base)
  if (lexicon.isKnownBase(base) || (last !== base && lexicon.isKnownBase(last))) return true
  if (of !== 'adjective' || paradigm.genders.includes('m')) return false
  // Dictionaries name an adjective by its masculine form.
  const stem = last.slice(0, last.length - paradigm.base.length)
  return masculineEndings(lexicon.pack).some((ending) => lexicon.isKnownBase(stem + ending))
}

const masculine = new WeakMap<LanguagePack, readonly string[]>()

/** Endings of masculine adjectives in their base form; gathered once for a language. */
function masculineEndings(pack: LanguagePack): readonly string[] {
  const known = masculine.get(pack)
  if (known) return known
  const endings = [...paradigmsOf(pack.declension!).byBase].flatMap(([ending, rows]) =>
    rows.some(({ of, genders }) => of === 'adjective' && genders.includes('m')) ? [ending] : [],
  )
  masculine.set(pack, endings)
  return endings
}

/** How often a base was seen; for a word with a hyphen that was not, its last part. */
function countOf(base: string, { seen }: Lexicon): number {
  return seen.get(base) ?? seen.get(lastPart(base)) ?? 0
}

function lastPart(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1)
}

function otherForms(word: string, { base, paradigm }: BaseGuess, { seen }: Lexicon): number {
  const { endings } = paradigm
  const stem = base.slice(0, base.length - paradigm.base.length)
  let count = 0
  // Few words begin alike: they are fewer than the endings mostly.
  if (seen.size < endings.size) {
    for (const form of seen.keys()) {
      if (form === word || form === base || !form.startsWith(stem)) continue
      if (endings.has(form.slice(stem.length))) count++
    }
    return count
  }
  for (const ending of endings.keys()) {
    const form = stem + ending
    if (form !== word && form !== base && seen.has(form)) count++
  }
  return count
}

/** Guesses for a word, with a hyphen or without: "Ростова-на-Дону" declines in its first part, "Петрова-Водкина" in both. */
function guessesOf(word: string, pack: LanguagePack): readonly BaseGuess[] {
  const whole = basesOf(word, pack)
  const at = word.indexOf('-')
  if (at < 0) return whole
  const first = basesOf(word.slice(0, at), pack)
  const rest = word.slice(at)
  const inner = /^-([^-]+)-/u.exec(rest)?.[1]
  if (inner && pack.functionWords.includes(inner))
    return first.map((guess) => ({ ...guess, base: guess.base + rest }))
  const last = basesOf(rest.slice(1), pack)
  const oblique = first.filter(({ cases }) => !cases.includes(NOMINATIVE))
  return [...whole, ...oblique.flatMap((one) => last.flatMap((other) => both(one, other)))]
}

/** Two parts of a word that decline together. */
function both(one: BaseGuess, other: BaseGuess): BaseGuess[] {
  const cases = one.cases.filter((name) => other.cases.includes(name))
  const genders = one.genders.filter((gender) => other.genders.includes(gender))
  if (cases.length === 0 || genders.length === 0) return []
  return [{ ...other, base: `${one.base}-${other.base}`, cases, genders }]
}
