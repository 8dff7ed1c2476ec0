/*
 * Writes src/link/same-story/background.json: how common names, numbers and stems are in news at large.
 * Counts articles of sets whose subjects are known (see docs/stages/same-story.md), so that the words of one
 * subject do not pass for common ones: a term's rate is the mean over subjects without the tenth that have it most.
 * Run: npx tsx scripts/build-background.ts
 */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset, shared } from '../bench/data.ts'
import { loadKit } from '../src/kit/load.ts'
import { readTerms } from '../src/link/same-story/terms.ts'
import { sentences } from '../src/stages/sentences.ts'
import { tokens } from '../src/stages/tokens.ts'
import { fold } from '../src/text/fold.ts'
import { skeleton } from '../src/text/skeleton.ts'
import { doc } from '../test/document.ts'

interface Text {
  readonly language: string
  readonly subject: string
  readonly paragraphs: string[]
}

/** A term is listed when at least this share of articles at large has it. */
const LEAST_RATE = 0.002
/** Share of subjects, those that have a term most, which do not count. */
const TRIMMED = 0.1
const LANGUAGES = ['en', 'ru', 'uk']
const CHUNK = 40
/** Rate a country's name is thought to have at least. */
const COUNTRY_RATE = 0.02

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function lines(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
}

function slavicner(): Text[] {
  const folder = dataset('slavicner')
  if (!folder) return []
  return files(join(folder, 'raw')).flatMap((path) => {
    const [subject, language] = path.split('/').slice(-3)
    const paragraphs = lines(readFileSync(path, 'utf8'))
    return [{ language: language!, subject: `slavicner ${language} ${subject}`, paragraphs }]
  })
}

function ntrex(): Text[] {
  const folder = dataset('ntrex')
  if (!folder) return []
  const ids = readFileSync(join(folder, 'DOCUMENT_IDS.tsv'), 'utf8').trimEnd().split('\n')
  const names = { en: 'src.eng', ru: 'ref.rus', uk: 'ref.ukr' }
  return Object.entries(names).flatMap(([language, name]) => {
    const texts = readFileSync(join(folder, `newstest2019-${name}.txt`), 'utf8').split('\n')
    const byId = new Map<string, string[]>()
    for (const [i, id] of ids.entries()) byId.set(id, [...(byId.get(id) ?? []), texts[i]!])
    return [...byId.values()].map((paragraphs, i) => ({
      language,
      subject: `ntrex ${language} ${Math.floor(i / 20)}`,
      paragraphs,
    }))
  })
}

function nerel(): Text[] {
  const folder = dataset('nerel')
  if (!folder) return []
  return files(folder)
    .filter((path) => path.endsWith('.txt'))
    .map((path, i) => ({
      language: 'ru',
      subject: `nerel ${Math.floor(i / CHUNK)}`,
      paragraphs: lines(readFileSync(path, 'utf8')),
    }))
}

function ecbplus(): Text[] {
  const folder = dataset('ecbplus')
  if (!folder) return []
  return files(folder)
    .filter((path) => path.endsWith('.xml.xml') || /\d+_\d+ecb(plus)?\.xml$/.test(path))
    .map((path) => ({ subject: `ecb ${path.split('/').at(-2)}`, xml: readFileSync(path, 'utf8') }))
    .filter(({ xml }) => xml.includes('<token '))
    .map(({ subject, xml }) => ({ language: 'en', subject, paragraphs: sentencesOfXml(xml) }))
}

function sentencesOfXml(xml: string): string[] {
  const sentences = new Map<string, string[]>()
  for (const [, sentence, word] of xml.matchAll(/<token [^>]*sentence="(\d+)"[^>]*>([^<]*)</g)) {
    sentences.set(sentence!, [...(sentences.get(sentence!) ?? []), word!])
  }
  return [...sentences.values()].map((words) => words.join(' '))
}

/** Rate of each term: the mean over sets of its trimmed mean over the subjects of a set. */
function rates(
  texts: readonly Text[],
  termsOf: (text: Text) => Iterable<string>,
): Map<string, number> {
  const sets = new Map<string, Text[]>()
  for (const text of texts) {
    const set = text.subject.split(' ')[0]!
    sets.set(set, [...(sets.get(set) ?? []), text])
  }
  const result = new Map<string, number>()
  for (const own of sets.values()) {
    for (const [term, rate] of setRates(own, termsOf)) {
      result.set(term, (result.get(term) ?? 0) + rate / sets.size)
    }
  }
  return new Map([...result].filter(([term, rate]) => rate >= LEAST_RATE && !/[<>&;:/]/.test(term)))
}

function setRates(
  texts: readonly Text[],
  termsOf: (text: Text) => Iterable<string>,
): Map<string, number> {
  const subjects = new Map<string, { articles: number; counts: Map<string, number> }>()
  for (const text of texts) {
    const subject = subjects.get(text.subject) ?? { articles: 0, counts: new Map() }
    subjects.set(text.subject, subject)
    subject.articles++
    for (const term of new Set(termsOf(text))) {
      subject.counts.set(term, (subject.counts.get(term) ?? 0) + 1)
    }
  }
  const all = [...subjects.values()].filter(({ articles }) => articles >= 8)
  const kept = all.length - Math.ceil(all.length * TRIMMED)
  const terms = new Set(all.flatMap(({ counts }) => [...counts.keys()]))
  return new Map(
    [...terms].map((term) => {
      const shares = all.map(({ articles, counts }) => (counts.get(term) ?? 0) / articles)
      const least = shares.sort((a, b) => a - b).slice(0, kept)
      return [term, least.reduce((sum, share) => sum + share, 0) / kept]
    }),
  )
}

/** Texts with the layers that the program itself would give them. */
function layered(text: Text, id: number) {
  const plain = doc(String(id), text.paragraphs, { language: text.language })
  const withSentences = { ...plain, layers: { ...plain.layers, ...sentences.run(plain, kit) } }
  return {
    ...withSentences,
    layers: { ...withSentences.layers, ...tokens.run(withSentences, kit) },
  }
}

const kit = await loadKit()
/** Countries and the like are common at any time, whatever these sets were about. */
function countries(language: string): string[] {
  const path = shared('data/lexical/cldr-names.tar.gz')
  if (!path) return []
  const json = execFileSync('tar', ['xzfO', path, 'cldr-names/territories.json'], {
    maxBuffer: 1e9,
  })
  const table = JSON.parse(json.toString('utf8')) as Record<string, Record<string, string[]>>
  return Object.values(table).flatMap((names) => names[language] ?? [])
}

const texts = [...slavicner(), ...ntrex(), ...nerel(), ...ecbplus()]
const terms = new Map(texts.map((text, i) => [text, readTerms(layered(text, i), kit)]))
const inLanguage = (language: string): Text[] => texts.filter((text) => text.language === language)

/** The highest rate a term has in any of the languages: common in one is common. */
function highest(kind: 'names' | 'numbers'): Map<string, number> {
  const result = new Map<string, number>()
  for (const language of LANGUAGES) {
    for (const [term, rate] of rates(inLanguage(language), (text) =>
      terms.get(text)![kind].keys(),
    )) {
      result.set(term, Math.max(rate, result.get(term) ?? 0))
    }
  }
  return result
}

function stems(language: string): Map<string, number> {
  const all = rates(inLanguage(language), (text) => terms.get(text)!.words.keys())
  return new Map([...all].map(([term, rate]) => [term.slice(language.length + 1), rate]))
}

/** Adds the words of country names, and what their stems are counted as, to a table. */
function withCountries(map: Map<string, number>, language: string, key: (word: string) => string) {
  for (const name of countries(language)) {
    for (const word of fold(name).match(/\p{L}{4,}/gu) ?? []) {
      if (key(word).length > 2) map.set(key(word), Math.max(COUNTRY_RATE, map.get(key(word)) ?? 0))
    }
  }
  return map
}

const names = highest('names')
for (const language of LANGUAGES) withCountries(names, language, skeleton)
const table: Record<string, Map<string, number>> = {
  names,
  numbers: highest('numbers'),
  ...Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      withCountries(stems(language), language, (word) => word.slice(0, 6)),
    ]),
  ),
}
/** Rates in thousandths, the terms of one rate in one line: short, and its differences can be read. */
const packed = Object.fromEntries(
  Object.entries(table).map(([name, map]) => {
    const byRate = new Map<number, string[]>()
    for (const [term, rate] of map) {
      const key = Math.round(rate * 1000)
      byRate.set(key, [...(byRate.get(key) ?? []), term])
    }
    const sorted = [...byRate].sort(([a], [b]) => b - a)
    return [
      name,
      Object.fromEntries(sorted.map(([rate, list]) => [`‰${rate}`, list.sort().join(' ')])),
    ]
  }),
)
writeFileSync(
  new URL('../src/link/same-story/background.json', import.meta.url),
  `${JSON.stringify(packed, null, 1)}\n`,
)
for (const [name, map] of Object.entries(table)) console.log(name, map.size)
