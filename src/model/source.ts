/** What arrived: bytes decoded once, never edited. Every raw span of the report counts in `raw`. */
export interface Source {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly id: string
  /** The decoded text without a byte order mark; line ends and damage are kept as they came. */
  readonly raw: string
  readonly mediaType: string
  /** WHATWG label of the encoding the bytes were decoded with, such as `utf-8` or `windows-1251`. */
  readonly charset: string
  /** As the caller named it; for a part of an archive the archive's path, `!/` and the part's own name. */
  readonly path?: string
  /** Where it was fetched from, if that is known. */
  readonly url?: string
  /** When it was fetched, ISO 8601. */
  readonly retrievedAt?: string
  /** What its container says of it, such as a row of JSON Lines; used where the source says nothing itself. */
  readonly stated?: Stated
}

/** Metadata that came beside a source, not in it: it has no place in the raw text. */
export interface Stated {
  readonly headline?: string
  /** ISO 8601, as precise as known. */
  readonly published?: string
  readonly publisher?: string
  /** BCP 47 tag. */
  readonly language?: string
}

/** The path that names standard input. */
export const STDIN = '-'

/** A path as people are told it: itself, or in words where it is standard input or a part of what came in there. */
export function pathName(path: string): string {
  if (path === STDIN) return 'standard input'
  return path.startsWith(`${STDIN}!/`) ? `standard input${path.slice(STDIN.length)}` : path
}

/** What messages about a source begin with. */
export function nameOfSource({ path, url, id }: Pick<Source, 'path' | 'url' | 'id'>): string {
  return path ?? url ?? id
}
