import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '../../../data.ts'
import { slavicTexts } from '../../slavicner.ts'
import { polnearTexts } from '../polnear.ts'
import type { AlteredLanguage, NameAt } from './model.ts'
import { englishNames, englishPool, type SpelledName } from './name.ts'

/** A text quotations are taken from. */
export interface SourceText {
  readonly name: string
  readonly text: string
  readonly names: readonly NameAt[]
}

export interface Sources {
  readonly texts: readonly SourceText[]
  /** Names of the language that may be put for others. */
  readonly pool: readonly SpelledName[]
}

const TYPES: readonly string[] = ['PER', 'LOC', 'ORG']

/** Texts of a language from the sets that are there; null where none is. */
export function sourcesOf(language: AlteredLanguage): Sources | null {
  return language === 'en' ? englishSources() : slavicSources(language)
}

function englishSources(): Sources | null {
  const polnear = polnearTexts('train')
  const texts = [...(polnear ?? []), ...ntrexTexts()].map(({ name, text }): SourceText => {
    return { name, text, names: englishNames(text) }
  })
  return texts.length === 0 ? null : { texts, pool: englishPool() }
}

function ntrexTexts(): { name: string; text: string }[] {
  const root = dataset('ntrex')
  if (root === null) return []
  const read = (file: string): string[] => readFileSync(join(root, file), 'utf8').trim().split('\n')
  const lines = read('newstest2019-src.eng.txt')
  const documents = new Map<string, string[]>()
  for (const [i, id] of read('DOCUMENT_IDS.tsv').entries()) {
    documents.set(id, [...(documents.get(id) ?? []), lines[i] ?? ''])
  }
  return [...documents].map(([name, own]) => ({ name: `ntrex ${name}`, text: own.join('\n') }))
}

function slavicSources(language: AlteredLanguage): Sources | null {
  const root = dataset('slavicner')
  if (root === null || !existsSync(join(root, 'raw'))) return null
  const pool = new Map<string, SpelledName>()
  const texts: SourceText[] = []
  for (const topic of readdirSync(join(root, 'raw')).sort()) {
    for (const { file, text, mentions } of slavicTexts(topic, language) ?? []) {
      const names = mentions
        .filter(({ type }) => TYPES.includes(type))
        .map(({ start, end, type, id }) => ({ start, end, type, id }))
      for (const { surface, type, id } of mentions) {
        if (TYPES.includes(type) && /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(surface)) {
          pool.set(surface, { text: surface, type, id })
        }
      }
      texts.push({ name: `${topic} ${file}`, text, names })
    }
  }
  return { texts, pool: [...pool.values()] }
}
