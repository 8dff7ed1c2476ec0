import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packOf, packs } from '../../src/kit/packs.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { dataset, shared } from '../data.ts'
import type { Measurement, Row } from '../row.ts'

/** One text and where its sentences end. */
interface Item {
  readonly text: string
  readonly language: string
  readonly ends: ReadonlySet<number>
}

type Splitter = (text: string, language: string) => number[]

const own: Splitter = (text, language) =>
  splitSentences(text, packOf(language)).map(({ end }) => end)

const icu: Splitter = (text, language) =>
  [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => index + segment.trimEnd().length)

/** Boundary F1 over all items; the end of a text counts for nobody. */
function boundaryF1(items: readonly Item[], split: Splitter): number {
  let hits = 0
  let found = 0
  let wanted = 0
  for (const { text, language, ends } of items) {
    const last = text.trimEnd().length
    const inner = split(text, language).filter((end) => end < last)
    hits += inner.filter((end) => ends.has(end)).length
    found += inner.length
    wanted += [...ends].filter((end) => end < last).length
  }
  return found + wanted === 0 ? 1 : (2 * hits) / (found + wanted)
}

function missesOf(items: readonly Item[]): string[] {
  return items.flatMap(({ text, language, ends }) => {
    const found = new Set(own(text, language))
    const show = (end: number) =>
      `${text.slice(Math.max(0, end - 50), end)} | ${text.slice(end, end + 30)}`
    return [
      ...[...found]
        .filter((end) => !ends.has(end) && end < text.length)
        .map((end) => `extra  ${show(end)}`),
      ...[...ends].filter((end) => !found.has(end)).map((end) => `missed ${show(end)}`),
    ]
  })
}

/** The languages' own tricky cases: `¦` marks the boundaries. */
function caseItems(language: string): Item[] {
  const file = resolve(import.meta.dirname, `../../src/lang/${language}/cases.json`)
  const { sentences } = JSON.parse(readFileSync(file, 'utf8')) as { sentences: string[] }
  return sentences.map((marked) => {
    const ends = new Set<number>()
    let text = ''
    for (const sentence of marked.split('¦')) {
      text += sentence
      ends.add(text.trimEnd().length)
    }
    return { text, language, ends }
  })
}

interface GoldSentence {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly language: string
  readonly line: number
}

/** The annotated seeds, paragraph by paragraph: what a reader hands over. */
function goldItems(gold: string, seeds: string): Item[] {
  const { sentences } = JSON.parse(readFileSync(gold, 'utf8')) as { sentences: GoldSentence[] }
  const files = readdirSync(seeds)
  const paragraphs = new Map<string, GoldSentence[]>()
  for (const sentence of sentences.filter(({ language }) => language !== 'zxx')) {
    const key = `${sentence.file}:${sentence.line}`
    paragraphs.set(key, [...(paragraphs.get(key) ?? []), sentence])
  }
  return [...paragraphs.values()].map((group) => {
    const name = files.find((file) => file.startsWith(group[0]!.file))!
    const start = group[0]!.start
    const text = readFileSync(join(seeds, name), 'utf8').slice(start, group.at(-1)!.end)
    return {
      text,
      language: group[0]!.language,
      ends: new Set(group.map(({ end }) => end - start)),
    }
  })
}

const NTREX = { en: 'newstest2019-src.eng', ru: 'newstest2019-ref.rus', uk: 'newstest2019-ref.ukr' }
const ENDED = /[.!?…]["'”’»“)]*$/u

/** News lines that end in a stop, joined by blanks; a few lines hold two sentences, so 1.0 is out of reach. */
function ntrexItem(folder: string, language: keyof typeof NTREX): Item {
  const lines = readFileSync(join(folder, `${NTREX[language]}.txt`), 'utf8').split('\n')
  const ends = new Set<number>()
  let text = ''
  for (const line of lines.map((raw) => raw.trim()).filter((raw) => ENDED.test(raw))) {
    text += text === '' ? line : ` ${line}`
    ends.add(text.length)
  }
  return { text, language, ends }
}

function row(name: string, items: readonly Item[], note?: string): Row {
  return {
    stage: 'sentences',
    name,
    value: boundaryF1(items, own),
    peers: [{ name: 'Intl.Segmenter', value: boundaryF1(items, icu) }],
    ...(note && { note }),
  }
}

/** Boundary F1 of sentence splitting, beside ICU's on the same texts. */
export async function measure(): Promise<Measurement> {
  const rows: Row[] = []
  const absent: string[] = []
  const misses: string[] = []
  const add = (name: string, items: readonly Item[], note?: string) => {
    rows.push(row(name, items, note))
    misses.push(...missesOf(items).map((miss) => `${name}: ${miss}`))
  }
  for (const { tag } of packs.filter(({ functionWords }) => functionWords.length > 0)) {
    add(
      `${tag} own cases boundary F1`,
      caseItems(tag),
      'written with the rules: a check, not an estimate',
    )
  }
  const gold = shared('gold/languages.json')
  const seeds = shared('seeds')
  if (gold && seeds) add('seeds boundary F1', goldItems(gold, seeds))
  else absent.push('gold/languages.json')
  const ntrex = dataset('ntrex')
  if (ntrex) {
    for (const language of ['en', 'ru', 'uk'] as const) {
      add(
        `${language} NTREX boundary F1`,
        [ntrexItem(ntrex, language)],
        'some lines hold two sentences',
      )
    }
  } else absent.push('ntrex')
  return { rows, absent, misses }
}
