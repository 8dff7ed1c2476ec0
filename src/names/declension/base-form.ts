import type { MentionType } from '../../model/mention.ts'
import type { Case } from './paradigm.ts'
import type { Sex } from './read-person.ts'
import type { BaseEvidence } from './weigh-word.ts'

/** What is known of names before a collection is read, always the same. All words are folded. */
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
