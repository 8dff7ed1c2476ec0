import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { KnownNames, Sex } from '../../../src/names/declension/base-forms.ts'
import { wordFilter } from '../../../src/names/word-filter.ts'
import { fold } from '../../../src/text/fold.ts'
import { shared } from '../../data.ts'

const DATA = resolve(import.meta.dirname, '../../../data')
const CACHE = resolve(import.meta.dirname, '../../../.cache/data/lexical')

/** Nothing known. */
export const noDictionary: KnownNames = { isKnownBase: () => false }

/** What the shipped tables and open gazetteers know of a language's names. */
export function dictionary(language: string): KnownNames {
  const names = new Set(places(language))
  const sexes = new Map<string, Sex>()
  // Names in Latin letters are listed for English alone.
  const tag = ['pl', 'cs'].includes(language) ? 'en' : language
  for (const [name = '', kind, sex] of personNames(tag)) {
    names.add(fold(name))
    if (kind === 'g' && (sex === 'm' || sex === 'f')) sexes.set(fold(name), sex)
  }
  const ordinary = wordFilter(bytesOf(join(DATA, 'ordinary-words', `${language}.bases.bin`)))
  return {
    isKnownBase: (word, type) => names.has(word) || (type !== 'person' && ordinary.has(word)),
    sexOf: (given) => sexes.get(given),
  }
}

function bytesOf(path: string): Uint8Array {
  return existsSync(path) ? readFileSync(path) : new Uint8Array()
}

function personNames(language: string): string[][] {
  const path = join(DATA, 'person-names', `${language}.tsv`)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)
  return lines.map((line) => line.split('\t'))
}

/** Names of countries and cities. */
function* places(language: string): Generator<string> {
  for (const file of ['territories', 'exemplarCities']) {
    const table = lexical('cldr-names', `${file}.json`)
    for (const names of Object.values(JSON.parse(table ?? '{}') as Record<string, never>))
      for (const name of [names[language] ?? []].flat() as string[]) yield fold(name)
  }
  for (const line of (lexical('dr5hn-cities', 'cities.jsonl') ?? '').split('\n')) {
    if (line === '') continue
    const row = JSON.parse(line) as unknown[]
    yield fold((row[7] as Record<string, string>)[language] ?? '')
  }
}

/** A file of a lexical archive, unpacked once; null when it is not there. */
function lexical(name: string, file: string): string | null {
  const archive = shared(`data/lexical/${name}.tar.gz`)
  if (!archive) return null
  if (!existsSync(join(CACHE, name, file))) {
    mkdirSync(CACHE, { recursive: true })
    execFileSync('tar', ['xzf', archive, '-C', CACHE, '--no-same-owner'])
  }
  return readFileSync(join(CACHE, name, file), 'utf8')
}
