import type { MentionType } from './mention.ts'

/**
 * What a name is to the thing it stands for. `weak` is a name that is often something else: an ordinary word, a lone
 * surname, two letters.
 */
export type NameKind = 'name' | 'official' | 'abbreviation' | 'adjective' | 'demonym' | 'weak'

/** A thing with names: a country, a city, a body, a person. */
export interface GazetteerEntry {
  /** Stable: a Wikidata id (`Q232`), `geonames:<number>`, or the source's own. */
  readonly id: string
  readonly type: MentionType
  /** ISO 3166-1 alpha-2 code of the country it belongs to, in capitals. */
  readonly country?: string
  /** How well known it is among those of its type, 0..255: eight times the binary logarithm of its population, or of what stands for that. */
  readonly rank: number
}

/** One name of an entry, in its base form as written. */
export interface GazetteerName {
  readonly text: string
  readonly kind: NameKind
  /** BCP 47 tags of the languages that use it; empty where the source does not say. */
  readonly languages: readonly string[]
}

/** A place of the text where a name stands. Places overlap; several entries may share one. */
export interface GazetteerMatch {
  /** Tokens from `start` up to and without `end`. */
  readonly start: number
  readonly end: number
  /** Where it stands within its one token, in code units of the form: "kazakhstan" of "kazakhstan's", "china" of "us-china". */
  readonly part?: { readonly start: number; readonly end: number }
  /** Number of the entry, for `entry` and `names`; holds within this gazetteer only. */
  readonly entry: number
  /** Number of the name, for `name`. */
  readonly name: number
  /** Other names of the entry, of this kind, that stand there as well: «Харкова» is a case of «Харків» and of «Харков». */
  readonly others?: readonly number[]
  readonly kind: NameKind
}

/** Which names may begin with a token: all, adjectives and demonyms alone (words written small), or none. */
export type Opening = 'all' | 'adjectives' | 'none'

/** The folded form of a token as a gazetteer has read it. */
export interface ReadForm {
  /** Whether names begin with it, or with a part of it; false spares looking there. */
  readonly opens: boolean
}

/** Names of things, found in text in any of their inflected forms. */
export interface Gazetteer {
  /** How many entries and names there are. */
  readonly size: { readonly entries: number; readonly names: number }
  /**
   * Names in a sentence, given the folded forms of its tokens: all of them, by start, longest first. Capitals are the
   * caller's to check. Time is linear in the number of tokens, whatever the number of names.
   */
  find(forms: readonly string[]): GazetteerMatch[]
  /**
   * The same for forms that this gazetteer has read already.
   * `openings` says of each token what may begin there, to spare looking; of what it rules out some may still be told.
   */
  findIn(forms: readonly ReadForm[], openings?: readonly Opening[]): GazetteerMatch[]
  /** Reads a folded form, once for all sentences it stands in. */
  read(form: string): ReadForm
  /** @throws RangeError for a number that is no entry's. */
  entry(number: number): GazetteerEntry
  names(entry: number): GazetteerName[]
  name(number: number): GazetteerName
}
