import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One list of a table, with its place: `boilerplate.lineStart.share`. */
export interface FlatTable {
  readonly path: string
  readonly list: readonly string[]
}

/** Every list of strings, and the keys of every record of numbers, in a folder's JSON tables. */
export function flatTables(folder: string): FlatTable[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'cases.json')
    .flatMap((name) =>
      flatten(name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    )
}

function flatten(path: string, value: unknown): FlatTable[] {
  if (path === 'quotes.pairs') return []
  if (Array.isArray(value)) return [{ path, list: value as string[] }]
  if (value === null || typeof value !== 'object') return []
  const entries = Object.entries(value)
  if (entries.length > 0 && entries.every(([, number]) => typeof number === 'number')) {
    return [{ path, list: entries.map(([key]) => key) }]
  }
  return entries.flatMap(([key, inner]) => flatten(`${path}.${key}`, inner))
}

/** True where one word has letters of two alphabets: nearly always a look-alike typed by mistake. */
export function mixedScripts(entry: string): boolean {
  return (entry.match(/\p{L}+/gu) ?? []).some(
    (word) =>
      [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) =>
        script.test(word),
      ).length > 1,
  )
}
