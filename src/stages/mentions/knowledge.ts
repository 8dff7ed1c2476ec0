import type { Gazetteer } from '../../model/gazetteer.ts'
import type { Kit } from '../../model/kit.ts'
import type { NameWords } from '../../model/name-words.ts'
import { baseWordsOf } from '../../names/declension/bases-of.ts'

/** A given name: of women, of men, or of both where neither is set. */
export interface GivenName {
  readonly sex?: 'female' | 'male'
}

/** What mentions go by beside a language's own tables. Forms are folded and stand in any case. */
export interface NameKnowledge {
  readonly gazetteer: Gazetteer | null
  given(form: string, language: string): GivenName | null
  isSurname(form: string, language: string): boolean
  /** True for a word of the language that is written small; false too where there is no list of it. */
  isOrdinary(form: string, language: string): boolean
}

/** Languages without names of their own, and those whose names are near enough. */
const NEAREST: Readonly<Record<string, string>> = { bg: 'ru', be: 'ru', 'und-Cyrl': 'ru' }
/** Whose names are looked at where a language has none. */
const OTHERWISE = 'en'

const known = new WeakMap<Kit, NameKnowledge>()

/** What a kit brings of names; one without lists of names or a gazetteer brings nothing. */
export function knowledgeOf(kit: Kit): NameKnowledge {
  const made = known.get(kit) ?? readKit(kit)
  known.set(kit, made)
  return made
}

function readKit(kit: Kit): NameKnowledge {
  const basesIn = basesReader(kit)
  const wordsOf = (language: string, form: string): NameWords | undefined => {
    const nearest = NEAREST[language]
    const own = nearest === undefined ? language : isLatin(form) ? OTHERWISE : nearest
    return kit.nameWords?.get(own) ?? kit.nameWords?.get(OTHERWISE)
  }
  return {
    gazetteer: kit.gazetteer ?? null,
    given(form, language) {
      const words = wordsOf(language, form)
      for (const base of words ? basesIn(form, language) : []) {
        const sex = words!.given(base)
        if (sex) return sex === 'both' ? {} : { sex }
      }
      return null
    },
    isSurname(form, language) {
      const words = wordsOf(language, form)
      return words !== undefined && basesIn(form, language).some((base) => words.isSurname(base))
    },
    isOrdinary: (form, language) => kit.nameWords?.get(language)?.isOrdinary(form) ?? false,
  }
}

/** True for a folded word that begins with a plain Latin letter. */
function isLatin(form: string): boolean {
  const first = form.charCodeAt(0)
  return first >= 0x61 && first <= 0x7a
}

/** Gives a form and the words it may be a case of; a form asked for twice in a row is read once. */
function basesReader(kit: Kit): (form: string, language: string) => readonly string[] {
  let last: { form: string; language: string; bases: readonly string[] } = {
    form: '',
    language: '',
    bases: [''],
  }
  return (form, language) => {
    if (last.form === form && last.language === language) return last.bases
    const pack = kit.pack(language)
    last = { form, language, bases: pack.declension ? baseWordsOf(form, pack) : [form] }
    return last.bases
  }
}
