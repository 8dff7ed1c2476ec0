import type { Kit } from '../../model/kit.ts'
import type { Mention, MentionType } from '../../model/mention.ts'
import type { NameWords } from '../../model/name-words.ts'
import { type BaseForms, baseForms, type KnownNames } from '../../names/declension/base-forms.ts'
import { baseWordsOf } from '../../names/declension/bases-of.ts'
import { SeenWords } from '../../names/declension/seen-words.ts'
import { fold } from '../../text/fold.ts'
import type { Word } from './words.ts'

/** Languages whose names change by their ending; of others only the possessive does, and it is no part of a name. */
const DECLINING: ReadonlySet<string> = new Set(['ru', 'uk', 'pl', 'cs'])
/** Other names are titles and sayings, and stand as they are. */
const DECLINED: ReadonlySet<MentionType> = new Set(['person', 'place', 'organisation'])
const SEXES = { female: 'f', male: 'm' } as const

/** A name that no table has, and what is known of it. */
export interface UnknownName {
  readonly text: string
  readonly type: MentionType
  readonly language: string
  readonly sex: Mention['sex'] | null
  /** The word before it. */
  readonly before: string
}

/** Base forms of a document's names by the forms that stand in it; nothing is looked at until a name asks. */
export class DocumentBases {
  readonly #words: readonly Word[]
  readonly #kit: Kit
  readonly #forms = new Map<string, BaseForms>()
  #seen: SeenWords | null = null

  constructor(words: readonly Word[], kit: Kit) {
    this.#words = words
    this.#kit = kit
  }

  /** The name uninflected, as it stands where its language or letters do not tell. */
  baseOf({ text, type, language, sex, before }: UnknownName): string {
    if (!DECLINING.has(language) || !DECLINED.has(type) || !mayDecline(text, language)) return text
    return this.#formsOf(language).baseOf(text, {
      type,
      before,
      ...(sex ? { sex: SEXES[sex] } : {}),
    }).text
  }

  /**
   * Whether a lone surname is, by its form, a case of one of the other sex, which that of the word beside it does not make
   * a name of: «речниця Зеленського» is not he, «помощник Захаровой» is not she.
   */
  isOfOtherSex(surname: string, language: string, sex: 'female' | 'male'): boolean {
    if (!DECLINING.has(language) || !mayDecline(surname, language)) return false
    const forms = this.#formsOf(language)
    const own = forms.baseOf(surname, { type: 'person' })
    if (!own.sex || own.sex === SEXES[sex] || own.case === 'nom') return false
    const told = forms.baseOf(surname, { type: 'person', sex: SEXES[sex] })
    return told.text === surname || told.case === 'voc'
  }

  /** Whether a given name may be a case of a man's: «Александра» of «Александр». */
  mayBeMans(given: string, language: string): boolean {
    const words = this.#kit.nameWords?.get(language)
    return this.#others(given, language).some((base) => words?.person(base)?.given === 'male')
  }

  /** Whether a word asks for a case other than the nominative. */
  isPreposition(word: string, language: string): boolean {
    return Object.hasOwn(this.#kit.pack(language).declension?.prepositions ?? {}, word)
  }

  /** Whether a word of the dictionary stands in another form than it has there. */
  isInflected(word: string, language: string): boolean {
    const words = this.#kit.nameWords?.get(language)
    if (!words || words.isBase(word)) return false
    return this.#others(word, language).some((base) => words.isBase(base))
  }

  /**
   * Whether a title is somebody else's who is named no more, since it stands in the nominative and the name does not:
   * «пресс-секретарь Гутерриша» speaks for him.
   */
  isTitleOfOther(
    title: string,
    name: { readonly text: string; readonly base: string },
    language: string,
  ): boolean {
    if (!DECLINING.has(language) || fold(name.text) === fold(name.base)) return false
    const words = this.#kit.nameWords?.get(language)
    return words?.isBase(title.slice(title.lastIndexOf('-') + 1)) ?? false
  }

  /** Whether another word that it may be a case of stands in the text. */
  hasOtherBase(word: string, language: string): boolean {
    const seen = this.#counts()
    return this.#others(word, language).some((base) => seen.has(base))
  }

  /** Base forms that a word may have beside itself. */
  #others(word: string, language: string): readonly string[] {
    return baseWordsOf(word, this.#kit.pack(language)).slice(1)
  }

  #counts(): SeenWords {
    this.#seen ??= seenIn(this.#words)
    return this.#seen
  }

  #formsOf(language: string): BaseForms {
    return this.#forms.get(language) ?? this.#read(language)
  }

  #read(language: string): BaseForms {
    const known = knownOf(this.#kit, language)
    const forms = baseForms(this.#kit.pack(language), this.#counts(), known)
    this.#forms.set(language, forms)
    return forms
  }
}

const knownNames = new WeakMap<Kit, Map<string, KnownNames>>()

/** What a kit's lists say of the names of a language; the same object for all documents, so that what was read of them is kept. */
function knownOf(kit: Kit, language: string): KnownNames {
  let byLanguage = knownNames.get(kit)
  if (!byLanguage) {
    byLanguage = new Map()
    knownNames.set(kit, byLanguage)
  }
  const known = byLanguage.get(language) ?? knownIn(kit.nameWords?.get(language))
  byLanguage.set(language, known)
  return known
}

function knownIn(words: NameWords | undefined): KnownNames {
  return {
    isKnownBase: (word, type) =>
      words !== undefined &&
      (words.person(word) !== null || (type !== 'person' && words.isBase(word))),
    sexOf: (given) => {
      const sex = words?.person(given)?.given
      return sex === 'female' || sex === 'male' ? SEXES[sex] : undefined
    },
  }
}

/** False for an abbreviation, and for letters of another alphabet: such names stand as they are. */
function mayDecline(text: string, language: string): boolean {
  if (text === text.toUpperCase()) return false
  return language === 'pl' || language === 'cs' || /[а-яіїєґ]/iu.test(text)
}

function seenIn(words: readonly Word[]): SeenWords {
  const forms: string[] = []
  for (const { kind, form } of words) if (kind === 'word') forms.push(form)
  return new SeenWords(forms)
}
