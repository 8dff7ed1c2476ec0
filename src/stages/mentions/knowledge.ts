import type { Gazetteer } from '../../model/gazetteer.ts'
import type { Kit, LanguagePack } from '../../model/kit.ts'
import type { ListedName, NameWords } from '../../model/name-words.ts'
import { baseWordsOf } from '../../names/declension/bases-of.ts'

/** What mentions go by beside a language's own tables. Forms are folded and stand in any case. */
export interface NameKnowledge {
  readonly gazetteer: Gazetteer | null
  /** What lists of persons say of the words it may be a case of, together; null where they have none of them. */
  person(form: string, language: string): ListedName | null
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
  const wordsOf = (language: string, form: string): NameWords | undefined => {
    const nearest = NEAREST[language]
    const own = nearest === undefined ? language : isLatin(form) ? OTHERWISE : nearest
    return kit.nameWords?.get(own) ?? kit.nameWords?.get(OTHERWISE)
  }
  return {
    gazetteer: kit.gazetteer ?? null,
    person(form, language) {
      const words = wordsOf(language, form)
      return words ? together(basesOf(form, kit.pack(language)), words) : null
    },
    isOrdinary: (form, language) => kit.nameWords?.get(language)?.isOrdinary(form) ?? false,
  }
}

/** True for a folded word that begins with a plain Latin letter. */
function isLatin(form: string): boolean {
  const first = form.charCodeAt(0)
  return first >= 0x61 && first <= 0x7a
}

/** A form and the words it may be a case of. */
function basesOf(form: string, pack: LanguagePack): readonly string[] {
  return pack.declension ? baseWordsOf(form, pack) : [form]
}

function together(bases: readonly string[], words: NameWords): ListedName | null {
  let given: ListedName['given'] = null
  let surname = false
  for (const base of bases) {
    const found = words.person(base)
    given ??= found?.given ?? null
    surname ||= found?.surname ?? false
  }
  return given || surname ? { given, surname } : null
}
