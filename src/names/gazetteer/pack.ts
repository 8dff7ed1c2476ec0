import type { NameKind } from '../../model/gazetteer.ts'
import type { MentionType } from '../../model/mention.ts'

/** Kinds and types by the number that stands for them in a pack: append only. */
export const KINDS = [
  'name',
  'official',
  'abbreviation',
  'adjective',
  'demonym',
  'weak',
] as const satisfies readonly NameKind[]
export const TYPES = [
  'person',
  'organisation',
  'place',
  'group',
  'event',
  'work',
  'other',
] as const satisfies readonly MentionType[]

/**
 * A gazetteer as it lies in a file: tables that are searched where they are. Words are known by the hash of their stem;
 * from word to word of a name lead the steps of a trie, whose nodes hold the names that end there.
 */
export interface GazetteerPack {
  /** By slot, open addressing: check of the stem, 0 where empty; number of the paradigm; first node, 0 for none. */
  readonly wordChecks: Uint32Array
  readonly wordParadigms: Uint16Array
  readonly wordNodes: Uint32Array
  /** By slot, open addressing: check of the node come from and the slot of the word, 0 where empty; node led to. */
  readonly stepChecks: Uint32Array
  readonly stepTo: Uint32Array
  /** Names of node n: `nodeNames` from `nodeStarts[n]` up to `nodeStarts[n + 1]`. Nodes count from 1. */
  readonly nodeStarts: Uint32Array
  readonly nodeNames: Uint32Array
  /** Text of name n: UTF-8 from `nameStarts[n]` up to `nameStarts[n + 1]`. */
  readonly nameStarts: Uint32Array
  readonly nameTexts: Uint8Array
  readonly nameKinds: Uint8Array
  /** Number of a set of `languages`. */
  readonly nameLanguages: Uint16Array
  /** Names of entry n: from `entryNames[n]` up to `entryNames[n + 1]`. */
  readonly entryNames: Uint32Array
  readonly entryTypes: Uint8Array
  /** Two ASCII letters, 0 for none. */
  readonly entryCountries: Uint16Array
  readonly entryRanks: Uint8Array
  /** Number of the prefix of an id; what follows it is text as with names. */
  readonly idPrefixes: Uint8Array
  readonly idStarts: Uint32Array
  readonly idTexts: Uint8Array
  /** Sets of languages, tags with a blank between. */
  readonly languages: readonly string[]
  /** Beginnings that ids share, up to the colon. */
  readonly prefixes: readonly string[]
}

/** The tables of a pack in the order they are written. */
export const TABLES = {
  wordChecks: Uint32Array,
  wordNodes: Uint32Array,
  stepChecks: Uint32Array,
  stepTo: Uint32Array,
  nodeStarts: Uint32Array,
  nodeNames: Uint32Array,
  nameStarts: Uint32Array,
  entryNames: Uint32Array,
  idStarts: Uint32Array,
  wordParadigms: Uint16Array,
  nameLanguages: Uint16Array,
  entryCountries: Uint16Array,
  nameTexts: Uint8Array,
  nameKinds: Uint8Array,
  entryTypes: Uint8Array,
  entryRanks: Uint8Array,
  idPrefixes: Uint8Array,
  idTexts: Uint8Array,
} as const

/** Of these the file holds the differences, in two bytes each: what they begin with is added up when it is read. */
export const STARTS: ReadonlySet<string> = new Set([
  'nodeStarts',
  'nameStarts',
  'entryNames',
  'idStarts',
] satisfies (keyof typeof TABLES)[])
