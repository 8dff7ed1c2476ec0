import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '../data.ts'

/** Topics that may be looked into and tuned on, and those that are only measured. */
export const TUNED_TOPICS = ['brexit', 'covid-19'] as const
export const UNSEEN_TOPICS = [
  'nord_stream',
  'ryanair',
  'asia_bibi',
  'russia_-_ukraine_war',
] as const

/** A name as the gold has it. */
export interface SlavicMention {
  /** Offsets into the text in UTF-16 units; the files count code points. */
  readonly start: number
  readonly end: number
  readonly surface: string
  /** Its base form, quotation marks and blanks around it as the gold has them. */
  readonly lemma: string
  /** PER, LOC, ORG, PRO or EVT. */
  readonly type: string
  /** What it names, alike in all languages. */
  readonly id: string
}

/** An article of SlavicNER with its names in the order of the file. */
export interface SlavicText {
  readonly topic: string
  readonly language: string
  readonly file: string
  readonly text: string
  readonly mentions: readonly SlavicMention[]
}

/** Articles of a topic and language, by file name: none where the topic has none in it; null without the set. */
export function slavicTexts(topic: string, language: string): SlavicText[] | null {
  const root = dataset('slavicner')
  if (root === null) return null
  const folder = join(root, 'ner', topic, language)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const bare = file.replace(/\.[^.]+$/, '')
      const path = [file, bare, `${bare}.txt`]
        .map((name) => join(root, 'raw', topic, language, name))
        .find((name) => existsSync(name))
      if (path === undefined) return []
      const text = readFileSync(path, 'utf8')
      const mentions = readMentions(readFileSync(join(folder, file), 'utf8'), text)
      return [{ topic, language, file, text, mentions }]
    })
}

function readMentions(table: string, text: string): SlavicMention[] {
  const at = codePointOffsets(text)
  return table
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\t'))
    .filter((row) => row.length >= 6)
    .map(([start, end, surface, lemma, type, id]) => ({
      start: at[Number(start)] ?? 0,
      end: at[Number(end)] ?? 0,
      surface: surface!,
      lemma: lemma!,
      type: type!,
      id: id!,
    }))
}

/** UTF-16 offset of every code point, and of the end. */
export function codePointOffsets(text: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  offsets.push(at)
  return offsets
}
