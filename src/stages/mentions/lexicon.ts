import type { LanguagePack, NameTable } from '../../model/kit.ts'
import { pinyinOfCyrillic, syllablesOf } from '../../names/transliteration/chinese/syllables.ts'
import type { NameKnowledge } from './knowledge.ts'
import { TRAIT } from './traits.ts'

/** Longest ending that `*` of a table stands for, in letters. */
const LONGEST_ENDING = 4
/** Letters of a stem, at least, that words are compared by. */
const LEAST_STEM = 3
/** Letters of the longest name of two Chinese syllables. */
const LONGEST_SYLLABLES = 12
/** Forms whose traits are kept; a long run meets no more different ones at a time. */
const MOST_KEPT = 60_000

const NO_NAMES: NameTable = {
  titles: { any: [], female: [], male: [] },
  speech: { any: [], female: [], male: [] },
  organisations: {
    heads: [],
    offices: [],
    tails: [],
    joiners: [],
    conjunctions: [],
    lasts: [],
    legal: [],
    common: [],
  },
  places: { heads: [], lasts: [], prepositions: [] },
  events: [],
  works: [],
  particles: [],
  noNames: [],
  patronymics: { female: [], male: [] },
  surnames: { any: [], female: [], male: [] },
  adjectives: [],
  endings: [],
}

/** The words of one language, each with all it says. */
export class NameLexicon {
  readonly language: string
  readonly #cyrillic: boolean
  readonly #knowledge: NameKnowledge
  readonly #exact = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  readonly #endings: readonly (readonly [ReadonlySet<string>, number])[]
  readonly #cuts: ReadonlySet<string>
  readonly #known = new Map<string, number>()
  readonly #capitals = new Map<string, number>()
  readonly #stemOf = new Map<string, string>()

  constructor(pack: LanguagePack, knowledge: NameKnowledge) {
    const names = pack.names ?? NO_NAMES
    this.language = pack.tag
    this.#cyrillic = pack.script === 'Cyrl'
    this.#knowledge = knowledge
    this.#learn(names)
    for (const word of pack.functionWords) this.#add(word, TRAIT.small)
    this.#endings = [
      [new Set(names.patronymics.female), TRAIT.patronymic | TRAIT.female],
      [new Set(names.patronymics.male), TRAIT.patronymic | TRAIT.male],
      [new Set(names.surnames.any), TRAIT.surnameLike],
      [new Set(names.surnames.female), TRAIT.surnameLike],
      [new Set(names.surnames.male), TRAIT.surnameLike],
      [new Set(names.adjectives), TRAIT.adjective],
    ]
    this.#cuts = new Set(names.endings)
  }

  #learn({ titles, speech, organisations, places, ...rest }: NameTable): void {
    this.#phrases(titles.any, TRAIT.title, TRAIT.titlePart)
    this.#phrases(titles.female, TRAIT.title | TRAIT.female, TRAIT.titlePart)
    this.#phrases(titles.male, TRAIT.title | TRAIT.male, TRAIT.titlePart)
    this.#phrases(speech.any, TRAIT.speech, 0)
    this.#phrases(speech.female, TRAIT.speech | TRAIT.female, 0)
    this.#phrases(speech.male, TRAIT.speech | TRAIT.male, 0)
    this.#phrases(organisations.heads, TRAIT.head, TRAIT.officePart)
    this.#phrases(organisations.offices, TRAIT.office, TRAIT.officePart)
    this.#phrases(organisations.tails, TRAIT.tail, 0)
    this.#phrases(organisations.joiners, TRAIT.joiner, 0)
    this.#phrases(organisations.conjunctions, TRAIT.conjunction, 0)
    this.#phrases(organisations.lasts, TRAIT.last, 0)
    this.#phrases(organisations.legal, TRAIT.legal, 0)
    this.#phrases(organisations.common, TRAIT.common, 0)
    this.#phrases(places.heads, TRAIT.placeHead, 0)
    this.#phrases(places.lasts, TRAIT.placeLast, 0)
    this.#phrases(places.prepositions, TRAIT.placePreposition, 0)
    this.#phrases(rest.events, TRAIT.event, 0)
    this.#phrases(rest.works, TRAIT.work, 0)
    this.#phrases(rest.particles, TRAIT.particle, 0)
    this.#phrases(rest.noNames, TRAIT.noName, 0)
  }

  /** The last word of a phrase says what it is; those before it count only beside it. */
  #phrases(phrases: readonly string[], last: number, before: number): void {
    for (const phrase of phrases) {
      const words = phrase.split(' ')
      this.#add(words.at(-1)!, words.length === 1 || before !== 0 ? last : 0)
      for (const word of words.slice(0, -1)) if (word.length > 2) this.#add(word, before)
    }
  }

  #add(word: string, trait: number): void {
    const stem = word.endsWith('*')
    const table = stem ? this.#stems : this.#exact
    const key = stem ? word.slice(0, -1) : word
    table.set(key, (table.get(key) ?? 0) | trait)
  }

  /** All that a folded form says, as bits of `TRAIT`. */
  traits(form: string): number {
    const known = this.#known.get(form)
    if (known !== undefined) return known
    const found = this.#read(form)
    if (this.#known.size >= MOST_KEPT) this.#known.clear()
    this.#known.set(form, found)
    return found
  }

  #read(form: string): number {
    let found = this.#exact.get(form) ?? 0
    const least = Math.max(1, form.length - LONGEST_ENDING)
    for (let end = form.length; end >= least; end--) {
      found |= this.#stems.get(form.slice(0, end)) ?? 0
    }
    for (const [endings, trait] of this.#endings) {
      if (endsIn(form, endings)) found |= trait
    }
    if ((found & TRAIT.small) !== 0) found |= TRAIT.ordinary
    return found
  }

  /** The same for a word with a capital, with all that is known of names. */
  capitalTraits(form: string): number {
    const known = this.#capitals.get(form)
    if (known !== undefined) return known
    let found = this.traits(form)
    const given = this.#knowledge.given(form, this.language)
    if (given) found |= TRAIT.given | sexTrait(given.sex)
    if (this.#knowledge.isSurname(form, this.language)) found |= TRAIT.surname
    if (this.#knowledge.isOrdinary(form, this.language)) found |= TRAIT.ordinary
    if (this.#isSyllables(form)) found |= TRAIT.syllables
    if (this.#capitals.size >= MOST_KEPT) this.#capitals.clear()
    this.#capitals.set(form, found)
    return found
  }

  /** Whether a word may be a Chinese name in the letters of the language. */
  #isSyllables(form: string): boolean {
    if (form.length > LONGEST_SYLLABLES) return false
    if (!this.#cyrillic) return syllablesOf(form) !== null
    if (this.language !== 'ru' && this.language !== 'uk') return false
    return pinyinOfCyrillic(form, this.language).length > 0
  }

  /** True for a word in Latin letters where the language has others. */
  isForeign(surface: string): boolean {
    return this.#cyrillic && /^[A-Za-z]/.test(surface)
  }

  /** A form without its ending: what forms of one word have in common, near enough to compare names of one text. */
  stem(form: string): string {
    const known = this.#stemOf.get(form)
    if (known !== undefined) return known
    let stem = form
    for (let cut = Math.min(4, form.length - LEAST_STEM); cut > 0; cut--) {
      if (!this.#cuts.has(form.slice(form.length - cut))) continue
      stem = form.slice(0, form.length - cut)
      break
    }
    if (this.#stemOf.size >= MOST_KEPT) this.#stemOf.clear()
    this.#stemOf.set(form, stem)
    return stem
  }
}

function sexTrait(sex: 'female' | 'male' | undefined): number {
  return sex === 'female' ? TRAIT.female : sex === 'male' ? TRAIT.male : 0
}

/** Whether at least two letters stand before one of the endings. */
function endsIn(form: string, endings: ReadonlySet<string>): boolean {
  for (let length = Math.min(8, form.length - 2); length > 0; length--) {
    if (endings.has(form.slice(form.length - length))) return true
  }
  return false
}
