import type { Gazetteer } from '../../model/gazetteer.ts'
import type { Kit } from '../../model/kit.ts'

/** A given name: of women, of men, or of both where neither is set. */
export interface GivenName {
  readonly sex?: 'female' | 'male'
}

/** What mentions go by beside a language's own tables. Forms are folded and stand in any case. */
export interface NameKnowledge {
  readonly gazetteer: Gazetteer | null
  given(form: string, language: string): GivenName | null
  isSurname(form: string, language: string): boolean
  /** True for a word of the language that is written small; null where there is no dictionary of it. */
  isOrdinary(form: string, language: string): boolean | null
}

const NOTHING: NameKnowledge = {
  gazetteer: null,
  given: () => null,
  isSurname: () => false,
  isOrdinary: () => null,
}

/** What a kit brings of names. */
export function knowledgeOf(_kit: Kit): NameKnowledge {
  return NOTHING
}
