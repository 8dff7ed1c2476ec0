import type { Edge } from '../../../src/model/edge.ts'
import type { Kit } from '../../../src/model/kit.ts'
import type { With } from '../../../src/model/step.ts'
import { mentions } from '../../../src/stages/mentions.ts'
import { quotes } from '../../../src/stages/quotes.ts'
import type { Row } from '../../row.ts'
import { cleanDocument } from '../clean-document.ts'
import { quoteTies } from './alterations/print.ts'
import {
  type Languages,
  PAIRS,
  type ParallelDocument,
  type ParallelSet,
  parallelDocuments,
} from './parallel.ts'
import { rowMaker } from './sets.ts'

/** Fewest words of a quotation that is told by its words: as the linker has it for one language. */
const LEAST_WORDS = 4

type Document = With<'blocks' | 'sentences' | 'tokens' | 'mentions' | 'quotes'>
/** A stretch in marks: of which quotation, and its place among those of its line. */
interface Part {
  readonly quote: number
  readonly line: number
  readonly rank: number
  readonly words: number
}

export interface PairScore {
  both: number
  gold: number
  found: number
  readonly misses: string[]
}

const SETS: readonly ParallelSet[] = ['ntrex', 'wmt22']
const GOAL = 0.95

/** How well quotations are paired with their translations, over both sets; null without them. */
export function pairingRows(kit: Kit): Row[] | null {
  const rows = PAIRS.flatMap((languages): Row[] => {
    const scores = SETS.flatMap((set) => {
      const documents = parallelDocuments(set, languages)
      return documents === null ? [] : [{ set, ...pairQuotes(documents, languages, kit) }]
    })
    if (scores.length < SETS.length) return []
    const sum = (of: 'both' | 'gold' | 'found') => scores.reduce((all, one) => all + one[of], 0)
    const [both, gold, found] = [sum('both'), sum('gold'), sum('found')]
    const each = scores.map((one) => `${one.set} ${f1Of(one).toFixed(3)}`).join(', ')
    const note = `precision ${(both / found).toFixed(3)}, recall ${(both / gold).toFixed(3)} of ${gold} pairs; ${each}; direct quotations of ${LEAST_WORDS} words and more, paired by line and place in it`
    const row = rowMaker(`translated ${languages.join('–')}`)
    return [row('pairing F1', f1Of({ both, gold, found }), { goal: GOAL, note })]
  })
  return rows.length === 0 ? null : rows
}

function f1Of({ both, gold, found }: Pick<PairScore, 'both' | 'gold' | 'found'>): number {
  return (2 * both) / (found + gold)
}

/** How well quotations are paired with their translations, in one set and two languages. */
export function pairQuotes(
  documents: readonly ParallelDocument[],
  languages: Languages,
  kit: Kit,
): PairScore {
  const score: PairScore = { both: 0, gold: 0, found: 0, misses: [] }
  for (const { id, lines } of documents) {
    const [first, second] = languages.map((language, side) =>
      read(
        `${id} ${language}`,
        lines.map((pair) => pair[side]!),
        language,
        kit,
      ),
    ) as [Document, Document]
    addPairs(score, [first, second], quoteTies([first, second], kit))
  }
  return score
}

function read(id: string, lines: readonly string[], language: string, kit: Kit): Document {
  const clean = cleanDocument(id, lines, { language }, kit)
  const named = { ...clean, layers: { ...clean.layers, ...mentions.run(clean as never, kit) } }
  return { ...named, layers: { ...named.layers, ...quotes.run(named as never, kit) } } as never
}

/**
 * Counts quotations that hold the same stretch in marks of a line: the first of the one with the first of the other, and
 * so on. Lines in which one side has more of them are left out.
 */
function addPairs(
  score: PairScore,
  documents: Documents,
  edges: readonly Edge<'same-quote'>[],
): void {
  const parts = documents.map(partsOf) as [Part[], Part[]]
  const gold = goldPairs(parts)
  const certain = parts.map(
    (own) => new Set(own.filter((part) => isTold(part, parts)).map(({ quote }) => quote)),
  )
  const found = new Set<string>()
  for (const {
    detail: { quotes: pair, relation },
    from,
  } of edges) {
    if (relation !== 'translated') continue
    const [a, b] = from === documents[0].id ? [pair.from, pair.to] : [pair.to, pair.from]
    if (certain[0]!.has(a) && certain[1]!.has(b)) found.add(`${a} ${b}`)
  }
  score.gold += gold.size
  score.found += found.size
  for (const key of new Set([...gold, ...found])) {
    if (gold.has(key) && found.has(key)) score.both += 1
    else score.misses.push(`${gold.has(key) ? 'missed' : 'wrong'}: ${shown(documents, key)}`)
  }
}

type Documents = readonly [Document, Document]

/** Whether a stretch is long enough, and of a line that has as many on both sides. */
function isTold({ line, words }: Part, parts: readonly [Part[], Part[]]): boolean {
  const [one, other] = parts.map((own) => own.filter((part) => part.line === line).length)
  return one === other && words >= LEAST_WORDS
}

function goldPairs(parts: readonly [Part[], Part[]]): Set<string> {
  const pairs = parts[0].flatMap((part) => {
    const twin = parts[1].find(({ line, rank }) => line === part.line && rank === part.rank)
    if (!twin || !isTold(part, parts) || !isTold(twin, parts)) return []
    return [`${part.quote} ${twin.quote}`]
  })
  return new Set(pairs)
}

function shown(documents: Documents, key: string): string {
  return key
    .split(' ')
    .map((index, side) => textOf(documents[side]!, Number(index)))
    .join(' = ')
}

function textOf({ text, layers }: Document, index: number): string {
  return layers.quotes[index]!.parts.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

function partsOf({ text, layers }: Document): Part[] {
  const ranks = new Map<number, number>()
  const spans = layers.quotes.flatMap(({ form, parts }, quote) =>
    form === 'direct' ? parts.map((span) => ({ quote, span })) : [],
  )
  return spans
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ quote, span }) => {
      const line = layers.blocks.findLastIndex((block) => block.span.start <= span.start)
      const rank = ranks.get(line) ?? 0
      ranks.set(line, rank + 1)
      return { quote, line, rank, words: text.slice(span.start, span.end).split(/\s+/u).length }
    })
}
