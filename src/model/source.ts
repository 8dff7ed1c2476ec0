/** What arrived: bytes decoded once, never edited. Every raw span of the report counts in `raw`. */
export interface Source {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly id: string
  /** The decoded text without a byte order mark; line ends and damage are kept as they came. */
  readonly raw: string
  readonly mediaType: string
  /** WHATWG label of the encoding the bytes were decoded with, such as `utf-8` or `windows-1251`. */
  readonly charset: string
  readonly path?: string
  readonly url?: string
}

/** The path that names standard input. */
export const STDIN = '-'

/** A path as people are told it: itself, or in words where it is standard input. */
export function pathName(path: string): string {
  return path === STDIN ? 'standard input' : path
}
