import type { ReadForm } from '../../model/gazetteer.ts'
import type { LanguagePack, NameTable } from '../../model/kit.ts'
import type { Token } from '../../model/layers.ts'
import { fold, foldWord } from '../../text/fold.ts'
import { CompoundReader } from './compound-reader.ts'
import { Endings } from './endings.ts'
import type { NameKnowledge } from './knowledge.ts'
import { isCapital, type Shape, shapeOf } from './shape.ts'
import { isSyllables } from './syllables.ts'
import { TRAIT } from './traits.ts'
import { WrittenWords } from './written-words.ts'

/** Longest ending that `*` of a table stands for, in letters. */
const LONGEST_ENDING = 4
/** Letters of a stem, at least, that words are compared by. */
const LEAST_STEM = 3
/** Longest ending of a surname, patronymic or adjective that is looked at, in letters. */
const LONGEST_OF_NAMES = 8
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

/** What a form says. */
export interface WordFacts {
  /** The form itself; of equal forms always the same string, so that tables find it without reading its letters. */
  readonly form: string
  /** Bits of `TRAIT`. */
  readonly traits: number
  /** The form without its ending: what forms of one word have in common, near enough to compare names of one text. */
  readonly stem: string
  /** The form as the gazetteer has read it. */
  readonly read: ReadForm
}

/** What a token says as it stands. */
export interface WrittenWord extends WordFacts {
  /** Of equal words always the same string. */
  readonly surface: string
  readonly kind: Token['kind']
  readonly shape: Shape
  /** Where the hyphen stands that parts a name from what is no part of it ("London-based", "anti-Trump"); 0 without one. */
  readonly parting: number
}

/** Where there is no gazetteer. */
const UNREAD: ReadForm = { opens: false }

/** What a word all in capitals is not, though its letters say so: "WHO", "IT". */
const SMALL = TRAIT.small | TRAIT.ordinary | TRAIT.speech | TRAIT.adjective

/** The words of one language, each with all it says. */
export class NameLexicon {
  readonly language: string
  readonly isCyrillic: boolean
  /** A capital alone is no sign of a name. */
  readonly nounsHaveCapitals: boolean
  readonly #knowledge: NameKnowledge
  readonly #exact = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  /** First two letters of all stems: most words begin otherwise. */
  readonly #heads = new Set<number>()
  readonly #endings = new Endings()
  readonly #cuts: ReadonlySet<string>
  readonly #compounds: CompoundReader | null
  readonly #small = new Map<string, WordFacts>()
  readonly #capitals = new Map<string, WordFacts>()
  readonly #written = {
    word: new WrittenWords<WrittenWord>(),
    number: new WrittenWords<WrittenWord>(),
    mark: new WrittenWords<WrittenWord>(),
  }

  constructor(pack: LanguagePack, knowledge: NameKnowledge) {
    const names = pack.names ?? NO_NAMES
    this.language = pack.tag
    this.isCyrillic = pack.script === 'Cyrl'
    this.nounsHaveCapitals = names.nounsHaveCapitals ?? false
    this.#knowledge = knowledge
    this.#learn(names)
    for (const word of pack.functionWords) this.#add(word, TRAIT.small)
    const { patronymics, surnames, adjectives } = names
    this.#ending(patronymics.female, TRAIT.patronymic | TRAIT.female)
    this.#ending(patronymics.male, TRAIT.patronymic | TRAIT.male)
    for (const endings of [surnames.any, surnames.female, surnames.male])
      this.#ending(endings, TRAIT.surnameLike)
    this.#ending(adjectives, TRAIT.adjective)
    this.#ending(names.verbs ?? [], TRAIT.verb)
    this.#cuts = new Set(names.endings)
    this.#compounds = names.compounds
      ? new CompoundReader(names.compounds, {
          isOrdinary: (form) => knowledge.isOrdinary(form, pack.tag),
          isName: (form) => (knowledge.gazetteer?.find([form]).length ?? 0) > 0,
        })
      : null
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
    this.#phrases(rest.suffixes ?? [], TRAIT.suffix, 0)
  }

  /** The last word of a phrase says what it is; those before it count only beside it. */
  #phrases(phrases: readonly string[], last: number, before: number): void {
    for (const phrase of phrases) {
      if (!phrase.includes(' ')) {
        this.#add(phrase, last)
        continue
      }
      const words = phrase.split(' ')
      this.#add(words.at(-1)!, before !== 0 ? last : 0)
      for (const word of words.slice(0, -1)) if (word.length > 2) this.#add(word, before)
    }
  }

  #add(word: string, trait: number): void {
    const stem = word.endsWith('*')
    const table = stem ? this.#stems : this.#exact
    const key = stem ? word.slice(0, -1) : word
    if (stem) this.#heads.add(headOf(key))
    table.set(key, (table.get(key) ?? 0) | trait)
  }

  #ending(endings: readonly string[], trait: number): void {
    for (const ending of endings)
      if (ending.length <= LONGEST_OF_NAMES) this.#endings.add(ending, trait)
  }

  /** All that a token of a text says as it stands. */
  written(text: string, start: number, end: number, kind: Token['kind']): WrittenWord {
    const kept = this.#written[kind]
    const known = kept.find(text, start, end)
    if (known) return known
    const surface = text.slice(start, end)
    const own = kind === 'word' ? this.#word(surface) : this.#other(surface, kind)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.add(own)
    return own
  }

  #word(surface: string): WrittenWord {
    const own = shapeOf(surface)
    const hasParticle = own === 'mixed' && this.#hasParticle(surface)
    const shape = hasParticle ? 'capital' : own
    const folded = foldWord(surface)
    const { form, stem, traits, read } =
      shape === 'lower' ? this.small(folded) : this.capital(folded)
    const asName = hasParticle ? traits | TRAIT.surnameLike : traits
    const said = shape === 'upper' ? traits & ~SMALL : asName
    const parting = this.#compounds?.parting(surface) ?? 0
    return { surface, kind: 'word', form, stem, read, shape, traits: said, parting }
  }

  /** "al-Sudani", «ас-Судани»: a small word that names have inside, tied to one with a capital. */
  #hasParticle(surface: string): boolean {
    const behind = surface.indexOf('-') + 1
    if (behind < 2 || !isCapital(shapeOf(surface.slice(behind)))) return false
    const said = (particle: string): number => this.#exact.get(particle) ?? 0
    const traits = said(surface.slice(0, behind)) | said(surface.slice(0, behind - 1))
    return (traits & TRAIT.particle) !== 0
  }

  /** A mark, which has no stem, or a number, in the way of words. */
  #other(surface: string, kind: 'mark' | 'number'): WrittenWord {
    const form = fold(surface)
    const read = this.#readBy(form)
    const stem = kind === 'mark' ? '' : this.#stem(bare(form))
    return { surface, kind, form, stem, read, shape: kind, traits: 0, parting: 0 }
  }

  /** All that a folded form says in small letters. */
  small(form: string): WordFacts {
    return this.#small.get(form) ?? this.#keep(this.#small, form, this.#read(form))
  }

  #keep(table: Map<string, WordFacts>, form: string, traits: number): WordFacts {
    const found = { form, traits, stem: this.#stem(bare(form)), read: this.#readBy(form) }
    if (table.size >= MOST_KEPT) table.clear()
    table.set(form, found)
    return found
  }

  #readBy(form: string): ReadForm {
    return this.#knowledge.gazetteer?.read(form) ?? UNREAD
  }

  #read(form: string): number {
    let found = this.#exact.get(form) ?? 0
    // A stem of one letter has no head of two.
    if (this.#heads.has(headOf(form)) || this.#heads.has(form.charCodeAt(0))) {
      const least = Math.max(1, form.length - LONGEST_ENDING)
      for (let end = form.length; end >= least; end--) {
        found |= this.#stems.get(form.slice(0, end)) ?? 0
      }
    }
    found |= this.#endings.traits(form)
    if ((found & TRAIT.small) !== 0) found |= TRAIT.ordinary
    return found
  }

  /** The same for a word with a capital, with all that is known of names. */
  capital(form: string): WordFacts {
    const known = this.#capitals.get(form)
    return known ?? this.#keep(this.#capitals, form, this.#readCapital(bare(form)))
  }

  #readCapital(form: string): number {
    const { language } = this
    let found = this.#read(form)
    const person = this.#knowledge.person(form, language)
    if (person?.given) found |= TRAIT.given | sexTrait(person.given)
    if (person?.surname) found |= TRAIT.surname
    if ((found & TRAIT.ordinary) === 0 && this.#knowledge.isOrdinary(form, language))
      found |= TRAIT.ordinary
    if (isSyllables(form, language, this.isCyrillic)) found |= TRAIT.syllables
    return found
  }

  /** True for a word in Latin letters where the language has others. */
  isForeign(surface: string): boolean {
    if (!this.isCyrillic) return false
    const first = surface.charCodeAt(0) | 0x20
    return first >= 0x61 && first <= 0x7a
  }

  #stem(form: string): string {
    for (let cut = Math.min(4, form.length - LEAST_STEM); cut > 0; cut--) {
      if (this.#cuts.has(form.slice(form.length - cut))) return form.slice(0, form.length - cut)
    }
    return form
  }
}

/** The first two letters of a word as one number; one letter alone where it has no more. */
function headOf(word: string): number {
  return word.length < 2 ? word.charCodeAt(0) : (word.charCodeAt(0) << 16) | word.charCodeAt(1)
}

/** A form without the possessive ending of English. */
export function bare(form: string): string {
  return form.endsWith("'s") ? form.slice(0, -2) : form.endsWith("'") ? form.slice(0, -1) : form
}

function sexTrait(sex: 'female' | 'male' | 'both'): number {
  return sex === 'female' ? TRAIT.female : sex === 'male' ? TRAIT.male : 0
}
