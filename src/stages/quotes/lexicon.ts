import type { LanguagePack } from '../../model/kit.ts'
import type { SpeechForms } from '../../model/speech.ts'
import { functionWordSet } from '../../text/function-word-set.ts'

/** What a form says of speech, one bit each. A form may have several. */
export const SAID = {
  verb: 1 << 0,
  report: 1 << 1,
  deed: 1 << 2,
  impersonal: 1 << 3,
  noun: 1 << 4,
  document: 1 << 5,
  speaker: 1 << 6,
  conjunction: 1 << 7,
  parenthesis: 1 << 8,
  between: 1 << 9,
  determiner: 1 << 10,
  preposition: 1 << 11,
  link: 1 << 12,
  pronoun: 1 << 13,
  possessive: 1 << 14,
  title: 1 << 15,
  body: 1 << 16,
  small: 1 << 17,
  female: 1 << 18,
  male: 1 << 19,
  plural: 1 << 20,
  predicate: 1 << 21,
  source: 1 << 22,
  relative: 1 << 23,
  gerund: 1 << 24,
  short: 1 << 25,
  mood: 1 << 26,
  alike: 1 << 27,
  oblique: 1 << 28,
  genitive: 1 << 29,
  never: 1 << 30,
  subordinator: 1 << 31,
} as const

/** Verbs that may tell of speech. */
export const CUE = SAID.verb | SAID.report | SAID.deed | SAID.impersonal
/** Nouns of who or what speaks. */
export const ROLE = SAID.speaker | SAID.title | SAID.body | SAID.document

const NOUNS = ROLE | SAID.noun

/** Several words that say one thing. */
export interface FixedPhrase {
  readonly words: readonly string[]
  readonly bits: number
}

/** Longest ending that `*` of a table stands for, in letters. */
const LONGEST_ENDING = 4
/** Forms whose bits are kept at a time. */
const MOST_KEPT = 30_000

/** The words of one language by what they say of speech. */
export class SpeechLexicon {
  /** False for a language without a table: quotations in marks are all that is found. */
  readonly known: boolean
  readonly bareClauses: boolean
  readonly verbSecond: boolean
  /** True where all nouns have a capital, so that no other word has one inside a sentence. */
  readonly nounCapitals: boolean
  readonly #exact = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  readonly #endings: readonly string[]
  readonly #gerunds: readonly string[]
  readonly #phrases = new Map<string, FixedPhrase[]>()
  readonly #parted = new Map<string, FixedPhrase[]>()
  readonly #particles: ReadonlySet<string>
  readonly #compounds: readonly (readonly [string, number])[]
  readonly #infinitives: ReadonlySet<string>
  readonly #closing: ReadonlySet<string>
  readonly #moodOpeners: ReadonlySet<string>
  readonly #aloof: ReadonlySet<string>
  readonly #openers: ReadonlySet<string>
  readonly #after: ReadonlySet<string>
  readonly #ownVoice: ReadonlySet<string>
  readonly #kept = new Map<string, number>()

  constructor(pack: LanguagePack) {
    const { speech, names, declension } = pack
    this.known = speech !== undefined
    this.bareClauses = speech?.bareClauses ?? false
    this.verbSecond = speech?.verbSecond ?? false
    this.nounCapitals = names?.nounsHaveCapitals ?? false
    this.#after = new Set(speech?.sourcesAfter)
    this.#ownVoice = new Set(speech?.ownVoice)
    this.#infinitives = new Set(speech?.infinitives)
    this.#closing = new Set(speech?.closingSources)
    this.#moodOpeners = new Set(speech?.mood?.openers)
    this.#aloof = new Set(speech?.aloof)
    this.#openers = new Set(speech?.sourceOpeners)
    this.#particles = new Set(speech?.particles)
    this.#compounds = [
      ...(speech?.speakerEndings ?? []).map((end) => [end, SAID.speaker] as const),
      ...(speech?.documentEndings ?? []).map((end) => [end, SAID.document] as const),
    ]
    this.#endings = names?.verbs ?? []
    this.#gerunds = speech?.gerunds ?? []
    for (const word of functionWordSet(pack)) this.#add(word, SAID.small)
    for (const word of pack.abbreviations.never) this.#add(word, SAID.short)
    if (names) {
      const { any, female, male } = names.titles
      this.#addLast([...any, ...female, ...male], SAID.title)
      this.#addLast([...names.organisations.heads, ...names.organisations.offices], SAID.body)
    }
    for (const words of Object.keys(declension?.prepositions ?? {}))
      this.#add(words, SAID.preposition)
    if (speech) this.#learn(speech)
  }

  #learn(speech: NonNullable<LanguagePack['speech']>): void {
    this.#addForms(speech.verbs, SAID.verb)
    this.#addForms(speech.reports, SAID.report)
    this.#addForms(speech.deeds, SAID.deed)
    this.#addForms(speech.pronouns, SAID.pronoun)
    this.#addForms(speech.possessives, SAID.possessive)
    const lists: [readonly string[], number][] = [
      [speech.sources, SAID.source],
      [speech.impersonal, SAID.impersonal],
      [speech.nouns, SAID.noun],
      [speech.documents, SAID.document],
      [speech.speakers, SAID.speaker],
      [speech.conjunctions, SAID.conjunction],
      [speech.parentheses, SAID.parenthesis],
      [speech.between, SAID.between],
      [speech.determiners, SAID.determiner],
      [speech.prepositions, SAID.preposition],
      [speech.links, SAID.link | SAID.preposition],
      [speech.relatives, SAID.relative | SAID.pronoun],
      [speech.subordinators, SAID.subordinator],
      [speech.mood?.clear ?? [], SAID.mood],
      [speech.mood?.alike ?? [], SAID.alike],
      [speech.mood?.never ?? [], SAID.never],
      [speech.obliques ?? [], SAID.oblique],
      [speech.genitives ?? [], SAID.genitive],
    ]
    for (const [words, bit] of lists) for (const word of words) this.#add(word, bit)
  }

  #addForms({ any, female, male, plural }: SpeechForms, bit: number): void {
    for (const word of any) this.#add(word, bit)
    for (const word of female) this.#add(word, bit | SAID.female)
    for (const word of male) this.#add(word, bit | SAID.male)
    for (const word of plural) this.#add(word, bit | SAID.plural)
  }

  /** Of a phrase the last word, which says what it is. */
  #addLast(phrases: readonly string[], bit: number): void {
    for (const phrase of phrases) this.#add(phrase.split(' ').at(-1)!, bit)
  }

  #add(word: string, bit: number): void {
    if (word.includes(' ')) this.#addPhrase(word.split(' '), bit)
    else this.#addWord(word, bit)
  }

  /** Nouns go by their last word; the others only as a whole. */
  #addPhrase(words: readonly string[], bit: number): void {
    if (bit & NOUNS) {
      this.#addWord(words.at(-1)!, bit)
      return
    }
    const rest = words.slice(1)
    const isParted = (bit & CUE) !== 0 && this.#particles.has(rest.join(' '))
    const table = isParted ? this.#parted : this.#phrases
    const known = table.get(words[0]!) ?? []
    const same = known.find((one) => one.words.join(' ') === words.join(' '))
    const others = known.filter((one) => one !== same)
    const all = [...others, { words, bits: bit | (same?.bits ?? 0) }]
    table.set(
      words[0]!,
      all.sort((a, b) => b.words.length - a.words.length),
    )
  }

  #addWord(word: string, bit: number): void {
    const stem = word.endsWith('*')
    const table = stem ? this.#stems : this.#exact
    const key = stem ? word.slice(0, -1) : word
    table.set(key, (table.get(key) ?? 0) | bit)
  }

  /** Bits of `SAID` for a folded form. */
  bits(form: string): number {
    const kept = this.#kept.get(form)
    if (kept !== undefined) return kept
    let found = this.#exact.get(form) ?? 0
    const least = Math.max(2, form.length - LONGEST_ENDING)
    for (let end = form.length; end >= least; end--)
      found |= this.#stems.get(form.slice(0, end)) ?? 0
    if (found === 0 && this.#endings.some((ending) => form.endsWith(ending))) {
      found = SAID.predicate
    }
    if ((found & NOUNS) === 0)
      for (const [end, bit] of this.#compounds) if (isCompound(form, end)) found |= bit
    if (found & CUE && this.#gerunds.some((ending) => form.endsWith(ending))) found |= SAID.gerund
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    this.#kept.set(form, found)
    return found
  }

  /** The longest phrase of several words that starts with this form, as `formAt` gives those behind it. */
  phraseAt(form: string, formAt: (offset: number) => string | undefined): FixedPhrase | undefined {
    return this.#phrases
      .get(form)
      ?.find(({ words }) => words.every((word, i) => formAt(i) === word))
  }

  /** Verbs of several words whose first this is, and whose end may stand apart. */
  partedFrom(form: string): readonly FixedPhrase[] {
    return this.#parted.get(form) ?? []
  }

  isSourceOpener(form: string): boolean {
    return this.#openers.has(form)
  }

  opensInfinitive(form: string): boolean {
    return this.#infinitives.has(form)
  }

  isClosingSource(form: string): boolean {
    return this.#closing.has(form)
  }

  /** Whether a sentence that begins with this goes on with what was said before it. */
  goesOnWith(form: string): boolean {
    return this.#moodOpeners.has(form)
  }

  /** Whether somebody speaks of himself here, or to somebody: "we", "you". */
  isOwnVoice(form: string): boolean {
    return this.#ownVoice.has(form)
  }

  isAloof(form: string): boolean {
    return this.#aloof.has(form)
  }

  isSourceAfter(form: string): boolean {
    return this.#after.has(form)
  }
}

/** Letters that stand before the last noun of a compound, at least. */
const LEAST_OF_COMPOUND = 2

function isCompound(form: string, end: string): boolean {
  return form.length >= end.length + LEAST_OF_COMPOUND && form.endsWith(end)
}

const lexicons = new WeakMap<LanguagePack, SpeechLexicon>()

/** A pack's lexicon of speech, made once. */
export function speechLexiconOf(pack: LanguagePack): SpeechLexicon {
  const made = lexicons.get(pack) ?? new SpeechLexicon(pack)
  lexicons.set(pack, made)
  return made
}
