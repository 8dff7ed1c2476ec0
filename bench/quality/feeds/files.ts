import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { decode } from '../../../src/collect/decode.ts'
import { dataset } from '../../data.ts'

/** A feed file of a set, decoded as the program decodes it. */
export interface FeedFile {
  /** Path inside the set. */
  readonly path: string
  readonly raw: string
  /** Where it was fetched from, as its comment says. */
  readonly url: string
}

/** The eight folders of sound feeds that other parsers were counted on. */
const SOUND = ['atom', 'atom10', 'cdf', 'lang', 'namespace', 'node_precedence', 'rdf', 'rss']

/** Feed files of feedparser's own tests; null without the set. */
export function caseFiles(): FeedFile[] | null {
  const root = dataset('feedparser-cases')
  return root === null ? null : filesOf(join(root, 'tests'))
}

/** Feed files of rss-parser's own tests, with what it reads of each; null without the set. */
export function fixtureFiles(): FeedFile[] | null {
  const root = dataset('rss-fixtures')
  return root === null ? null : filesOf(join(root, 'test', 'input'))
}

/** True for a file of the eight folders of sound feeds. */
export function isSound({ path }: FeedFile): boolean {
  const [kind, folder] = path.split('/')
  return kind === 'wellformed' && SOUND.includes(folder!)
}

function filesOf(root: string): FeedFile[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const raw = textOf(readFileSync(path))
      const stated = /Content-Location:\s*(?<url>http\S+)/iu.exec(raw.slice(0, 2048))?.groups?.url
      return { path: relative(root, path), raw, url: stated ?? SERVER }
    })
}

/** The server that those tests fetch the files from. */
const SERVER = 'http://127.0.0.1:8097/tests/'

/** Text of a file: declared in it, in the headers its comment states, or guessed. */
function textOf(bytes: Buffer): string {
  const opening = bytes.subarray(0, 2048).toString('latin1').replaceAll('\0', '')
  const header = /Content-type:[^\n]*charset\s*=\s*["']?([\w-]+)/iu.exec(opening)?.[1]
  const declared = /<\?xml[^>]+?encoding\s*=\s*["']([\w-]+)/iu.exec(opening)?.[1]
  return (
    decode(
      bytes,
      [header, declared].filter((hint) => hint !== undefined),
    ).text ?? ''
  )
}
