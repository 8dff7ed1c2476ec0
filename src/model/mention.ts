import type { Evidence } from './edge.ts'
import type { Span } from './span.ts'

/** What kind of thing a name stands for. `group` is a people or another body of persons without an office of its own. */
export type MentionType = 'person' | 'organisation' | 'place' | 'group' | 'event' | 'work' | 'other'

/**
 * A name where it stands in a text: as long as the name is, without title, possessive ending or quotation marks around it.
 */
export interface Mention {
  readonly span: Span
  readonly type: MentionType
  /** An adjective ("Kazakh", «казахстанский») or a demonym stands for its place; an abbreviation for its full name. */
  readonly form: 'name' | 'adjective' | 'demonym' | 'abbreviation'
  /** Language of the words around it. */
  readonly language: string
  /** The name uninflected, as far as it is known: "Токаев" for «Токаеву». */
  readonly base: string
  /** Title, office or rank before or after it, where there is one. */
  readonly title?: Span
  /** Grammatical sex of a person, where form or words around tell it. */
  readonly sex?: 'female' | 'male'
  /** Ids of the gazetteer's entries that the name may stand for, likeliest first. */
  readonly entries: readonly string[]
  /** How sure it is that this is a name of this type: 0..1. Below {@link SURE} it counts only where other documents bear it out. */
  readonly sureness: number
  readonly evidence: readonly Evidence[]
}

/** From here on a mention stands by itself. */
export const SURE = 0.5
