import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '../../bench/data.ts'
import { loadGazetteer } from '../../src/kit/gazetteer.ts'
import type { Gazetteer } from '../../src/model/gazetteer.ts'
import { lexical } from '../gazetteer/sources.ts'
import { readTitles } from '../gazetteer/titles.ts'
import type { Pair } from './lines.ts'

export type Languages = readonly [string, string]

const WEIGHT = { sentence: 1, string: 0.5, word: 0.5, title: 0.35 } as const
/** Wikipedias that must tie two titles. */
const LEAST_PIVOTS = 8
/** Names of a gazetteer's entry in one language that are paired with those in the other. */
const MOST_NAMES = 3
const TATOEBA: Readonly<Record<string, string>> = { ru: 'rus', uk: 'ukr', de: 'deu', bg: 'bul' }

/** All pairs of texts for two languages, in the order of the alphabet, that may be shipped. */
export async function readPairs(languages: Languages): Promise<Pair[]> {
  const gazetteer = await loadGazetteer()
  return [
    ...dictionary(languages),
    ...strings(languages),
    ...sentences(languages),
    ...titles(languages),
    ...names(gazetteer, languages),
  ]
}

function dictionary([a, b]: Languages): Pair[] {
  return lexical('merged-lexicon', `cc-only/${a}-${b}.tsv`)
    .split('\n')
    .flatMap((line) => {
      const [first = '', second = ''] = line.split('\t')
      const others = second.split('|').filter((other) => other !== '')
      return others.map((other) => ({ first, second: other, weight: WEIGHT.word }))
    })
}

/** Strings of an office program's windows and manuals. */
function strings([a, b]: Languages): Pair[] {
  const column: Readonly<Record<string, number>> = { en: 0, ru: 1, uk: 2 }
  return lexical('libreoffice-ui', 'en-ru-uk.tsv')
    .split('\n')
    .map((line) => line.split('\t'))
    .map((cells) => ({
      first: plain(cells[column[a]!]),
      second: plain(cells[column[b]!]),
      weight: WEIGHT.string,
    }))
}

/** Without the signs that stand for what a program puts in. */
function plain(text = ''): string {
  return text.replace(/%\w+|\$\(\w+\)|[~_&]/gu, ' ')
}

function sentences([a, b]: Languages): Pair[] {
  const code = TATOEBA[b]
  if (a !== 'en' || code === undefined) return []
  const folder = join(dataset('tatoeba') ?? '', 'data/tatoeba/v1')
  const [first, second] = ['eng', code].map((language) => {
    const path = join(folder, `tatoeba.${code}-eng.${language}`)
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  })
  return first!.map((line, at) => ({
    first: line,
    second: second![at] ?? '',
    weight: WEIGHT.sentence,
  }))
}

const SURNAME_FIRST = /^(?<surname>\p{Lu}[\p{L}'-]+), (?<given>\p{Lu}.*)$/u

function titles([a, b]: Languages): Pair[] {
  if (a !== 'en' || b !== 'ru') return []
  return readTitles()
    .filter(({ pivots, english }) => pivots >= LEAST_PIVOTS && !english.includes(':'))
    .map(({ english, russian }) => ({
      first: withoutBrackets(english),
      second: withoutBrackets(russian).replace(SURNAME_FIRST, '$<given> $<surname>'),
      weight: WEIGHT.title,
    }))
}

function withoutBrackets(title: string): string {
  return title.replace(/\s*\([^)]*\)/gu, '')
}

/** Names that one thing has in both languages, those of a kind with one another. */
function names(gazetteer: Gazetteer, [a, b]: Languages): Pair[] {
  return Array.from({ length: gazetteer.size.entries }, (_, number) => number).flatMap((number) => {
    const own = gazetteer.names(number)
    return (['name', 'official', 'adjective', 'demonym'] as const).flatMap((kind) => {
      const [first, second] = [a, b].map((language) =>
        own
          .filter((name) => name.kind === kind && name.languages.includes(language))
          .slice(0, MOST_NAMES),
      )
      return first!.flatMap(({ text }) =>
        second!.map((other) => ({ first: text, second: other.text, weight: WEIGHT.word })),
      )
    })
  })
}
