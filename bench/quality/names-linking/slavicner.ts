import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../../../src/model/document.ts'
import type { Mention, MentionType } from '../../../src/model/mention.ts'
import type { With } from '../../../src/model/step.ts'
import { dataset } from '../../data.ts'
import { isOfPlace } from './look-up.ts'

/** An article of SlavicNER with its gold mentions, and the gold id of each. */
export interface GoldArticle {
  readonly document: With<'mentions'>
  readonly ids: readonly string[]
}

/** Topics that may be tuned on, and those that are measured. */
export const TUNE = ['brexit', 'covid-19'] as const
export const TEST = ['nord_stream', 'ryanair', 'asia_bibi', 'russia_-_ukraine_war'] as const

const TYPES: Readonly<Record<string, MentionType>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organisation',
  PRO: 'work',
  EVT: 'event',
}

/** How a mention's gazetteer entries are looked up: its base form and what stands in the text. */
export type LookUp = (mention: Mention, surface: string) => readonly string[]

/** Articles of a topic in a language; null without the data set. */
export function articlesOf(topic: string, language: string, lookUp: LookUp): GoldArticle[] | null {
  const folder = dataset('slavicner')
  if (folder === null) return null
  const own = join(folder, 'ner', topic, language)
  let files: string[]
  try {
    files = readdirSync(own).sort()
  } catch {
    return []
  }
  return files.map((file) => {
    const raw = join(folder, 'raw', topic, language, file.replace(/\.tsv$/, ''))
    const text = readFileSync(existsSync(raw) ? raw : `${raw}.txt`, 'utf8')
    return article(
      { id: `${language}.${file}`, language, text },
      readFileSync(join(own, file), 'utf8'),
      lookUp,
    )
  })
}

function article(
  { id, language, text }: { id: string; language: string; text: string },
  table: string,
  lookUp: LookUp,
): GoldArticle {
  const rows = table
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\t'))
    .filter((row) => row.length >= 6 && Number(row[1]) > Number(row[0]))
    .sort((a, b) => Number(a[0]) - Number(b[0]) || Number(b[1]) - Number(a[1]))
  const mentions = rows.map(([start, end, surface, lemma, type]) => {
    const bare: Mention = {
      span: { start: Number(start), end: Number(end) },
      // Gold takes adjectives of places for persons now and then; the program never does.
      type: type === 'PER' && isOfPlace(lemma!.trim()) ? 'place' : (TYPES[type!] ?? 'other'),
      form: 'name',
      language,
      base: lemma!.trim().replace(/^["«„“”]+|["»“”]+$/gu, '') || surface!,
      entries: [],
      sureness: 1,
      evidence: [],
    }
    return { ...bare, entries: lookUp(bare, surface!) }
  })
  return { document: asDocument(id, language, text, mentions), ids: rows.map((row) => row[5]!) }
}

/** A document of nothing but a text and its mentions. */
export function asDocument(
  id: string,
  language: string,
  text: string,
  mentions: readonly Mention[],
): With<'mentions'> {
  const document: Document = {
    id,
    source: id,
    language,
    text,
    alignment: [],
    removed: [],
    layers: {},
    trace: [],
    issues: [],
  }
  return { ...document, layers: { mentions } }
}
