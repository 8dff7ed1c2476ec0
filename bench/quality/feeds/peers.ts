import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A parser that other projects use: throws where it cannot read. */
export interface Peer {
  readonly name: string
  readonly parse: (text: string) => unknown
}

/**
 * Parsers measured beside the program's own. Those that are not installed here are looked for in the folder that
 * SYNOPTIC_PEERS names.
 */
export async function peers(): Promise<{ found: Peer[]; absent: string[] }> {
  const found: Peer[] = []
  const absent: string[] = []
  for (const [name, use] of WANTED) {
    const module = await load(name)
    if (module) found.push({ name, parse: use(module) })
    else absent.push(`${name} (install it into a folder and name that in SYNOPTIC_PEERS)`)
  }
  return { found, absent }
}

type Use = (module: Record<string, unknown>) => (text: string) => unknown

/** As their own documentation uses them. */
const WANTED: readonly (readonly [string, Use])[] = [
  [
    '@rowanmanning/feed-parser',
    ({ parseFeed }) =>
      (text) =>
        (parseFeed as (text: string) => { toJSON(): unknown })(text).toJSON(),
  ],
  ['feedsmith', ({ parseFeed }) => parseFeed as (text: string) => unknown],
]

async function load(name: string): Promise<Record<string, unknown> | null> {
  const folder = process.env.SYNOPTIC_PEERS
  const places = [import.meta.filename, ...(folder ? [join(folder, 'peers.js')] : [])]
  for (const place of places) {
    try {
      const path = createRequire(place).resolve(name)
      const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>
      return 'parseFeed' in module ? module : (module.default as Record<string, unknown>)
    } catch {
      // Not there.
    }
  }
  return null
}
