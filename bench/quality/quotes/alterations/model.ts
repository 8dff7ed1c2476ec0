import type { Span } from '../../../../src/model/span.ts'

export const ALTERED_LANGUAGES = ['en', 'ru', 'uk'] as const
export type AlteredLanguage = (typeof ALTERED_LANGUAGES)[number]

export const ALTERATIONS = [
  'number',
  'negation',
  'name',
  'truncation',
  'speaker',
  'modality',
] as const
export type AlterationKind = (typeof ALTERATIONS)[number]

/** A name that the gold or a table of the bench has, inside a quotation. */
export interface NameAt extends Span {
  readonly type: string
  /** What it names, alike for all its spellings. */
  readonly id: string
}

/** A quotation that the program finds, with the lines around it. */
export interface Base {
  readonly language: AlteredLanguage
  /** Of the set it is from. */
  readonly name: string
  readonly text: string
  readonly parts: readonly Span[]
  readonly speaker: Span
  readonly names: readonly NameAt[]
}

/** Words put in the place of others, in the text of the base; nothing is put where words are cut. */
export interface Edit extends Span {
  readonly put: string
  /** False where the edit only tidies up what the alteration leaves: a capital, a comma. */
  readonly tells: boolean
}

/** One way to print a quotation otherwise: `way` says what was done. */
export interface Alteration {
  readonly kind: AlterationKind | 'harmless'
  readonly way: string
  /** Ascending and apart. */
  readonly edits: readonly Edit[]
}

/** Finds every place where a quotation can be altered in some way. */
export type Alter = (base: Base) => readonly Alteration[]
