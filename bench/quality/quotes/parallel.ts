import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addTo } from '../../../src/text/add-to.ts'
import { dataset } from '../../data.ts'

export type Languages = readonly ['en', 'ru'] | readonly ['en', 'uk'] | readonly ['ru', 'uk']
export type ParallelSet = 'ntrex' | 'wmt22' | 'wmt23'

/** A line in two languages. */
export type ParallelLine = readonly [string, string]

/** Lines of a document in two languages. */
export interface ParallelDocument {
  readonly id: string
  readonly lines: readonly ParallelLine[]
}

export const PAIRS: readonly Languages[] = [
  ['en', 'ru'],
  ['en', 'uk'],
  ['ru', 'uk'],
]
/** Lines that stand for a document in a set that does not tell its documents. */
const BLOCK = 20
const NTREX = { en: 'src.eng', ru: 'ref.rus', uk: 'ref.ukr' } as const

/** Documents of a set in two languages; null without the set. */
export function parallelDocuments(
  set: ParallelSet,
  languages: Languages,
): ParallelDocument[] | null {
  const lines = parallelLines(set, languages)
  if (lines === null) return null
  if (set !== 'ntrex') return inBlocks(lines)
  const documents = new Map<string, ParallelLine[]>()
  const ids = linesOf(join(dataset(set)!, 'DOCUMENT_IDS.tsv'))
  for (const [at, line] of lines.entries()) {
    addTo(documents, ids[at]!, line)
  }
  return [...documents].map(([id, own]) => ({ id, lines: own }))
}

/** All lines of a set in two languages; null without the set. */
export function parallelLines(set: ParallelSet, languages: Languages): ParallelLine[] | null {
  const folder = dataset(set === 'wmt23' ? 'wmt23-24' : set)
  if (folder === null) return null
  if (set === 'ntrex') {
    const [first, second] = languages.map((language) =>
      linesOf(join(folder, `newstest2019-${NTREX[language]}.txt`)),
    )
    return first!.map((line, at) => [line, second![at]!] as const)
  }
  const read = set === 'wmt22' ? wmt22 : wmt23
  return joined((language) => read(folder, language), languages)
}

/** English lines with their translations; Russian and Ukrainian ones meet by the English line. */
function joined(english: (language: string) => ParallelLine[], [a, b]: Languages): ParallelLine[] {
  if (a === 'en') return english(b)
  const other = new Map(english(b))
  return english(a).flatMap(([line, first]) => {
    const second = other.get(line)
    return second === undefined ? [] : [[first, second] as const]
  })
}

function wmt22(folder: string, language: string): ParallelLine[] {
  const source = linesOf(join(folder, 'sources', `generaltest2022.en-${language}.src.en`))
  const target = linesOf(
    join(folder, 'references', `generaltest2022.en-${language}.ref.A.${language}`),
  )
  return source.map((line, at) => [line, target[at]!] as const)
}

function wmt23(folder: string, language: string): ParallelLine[] {
  const source = linesOf(join(folder, `wmt23.en-${language}.sources.txt`))
  const target = linesOf(join(folder, `wmt23.en-${language}.references.txt`))
  return source.map((line, at) => [line, target[at]!] as const)
}

function inBlocks(lines: readonly ParallelLine[]): ParallelDocument[] {
  return Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, block) => ({
    id: `block ${block}`,
    lines: lines.slice(block * BLOCK, (block + 1) * BLOCK),
  }))
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n')
}
