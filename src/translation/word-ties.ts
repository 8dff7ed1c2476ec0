import type { Lexicon, LexiconSide } from '../model/lexicon.ts'
import { addTo } from '../text/add-to.ts'
import { coarseSpelling, cognateLikeness, gramsOf } from './cognate.ts'
import { openingOf } from './opening.ts'

/** How alike a term of the first language is to one of the second: numbers of the two in their lists. */
export interface WordTies {
  /** For each term of the first language, terms of the second with their likeness, 0..1. */
  readonly rows: readonly (readonly WordTie[])[]
}

export interface WordTie {
  readonly other: number
  readonly likeness: number
}

/** A number or a Latin word that both texts have. */
const IDENTICAL = 1
/** A word of two languages that share an alphabet: mostly, not always, the same. */
const SAME_STEM = 0.86
const LEAST_STEM = 3
/** Ties the terms of two texts or collections: by the lexicon, where they are identical, and as cognates. */
export function tieWords(
  first: readonly string[],
  second: readonly string[],
  lexicon: Lexicon,
): WordTies {
  const best = first.map(() => new Map<number, number>())
  const add = (a: number, b: number, likeness: number): void => {
    const row = best[a]!
    if ((row.get(b) ?? 0) < likeness) row.set(b, likeness)
  }
  addTranslations([first, second], lexicon, add)
  addIdentical([first, second], add)
  addCognates([first, second], add)
  return { rows: best.map((row) => [...row].map(([other, likeness]) => ({ other, likeness }))) }
}

type Lists = readonly [readonly string[], readonly string[]]
type Add = (a: number, b: number, likeness: number) => void

function addTranslations([first, second]: Lists, lexicon: Lexicon, add: Add): void {
  const numbers = new Map<number, number[]>()
  for (const [b, term] of second.entries()) {
    for (const word of wordsFor(term, lexicon.sides[1])) addTo(numbers, word, b)
  }
  for (const [a, term] of first.entries()) {
    for (const word of wordsFor(term, lexicon.sides[0])) {
      for (const { word: other, likeness } of lexicon.translations(word)) {
        for (const b of numbers.get(other) ?? []) add(a, b, likeness)
      }
    }
  }
}

/** Numbers of a term and of its family in a lexicon, of those that are in it. */
function wordsFor(term: string, side: LexiconSide): number[] {
  const family = openingOf(term)
  return [side.find(term), family === null ? -1 : side.find(family)].filter((word) => word >= 0)
}

function addIdentical([first, second]: Lists, add: Add): void {
  const places = new Map(second.map((term, b) => [term, b]))
  for (const [a, term] of first.entries()) {
    const b = places.get(term)
    if (b === undefined) continue
    if (/^[\p{N}\p{Script=Latin}]/u.test(term)) add(a, b, IDENTICAL)
    else if (term.length >= LEAST_STEM) add(a, b, SAME_STEM)
  }
}

function addCognates([first, second]: Lists, add: Add): void {
  const counts: number[] = []
  const byGram = new Map<string, number[]>()
  for (const [b, term] of second.entries()) {
    const grams = gramsOf(coarseSpelling(term))
    counts.push(grams.length)
    for (const gram of grams) addTo(byGram, gram, b)
  }
  const shared = new Uint16Array(second.length)
  for (const [a, term] of first.entries()) {
    const grams = gramsOf(coarseSpelling(term))
    const met: number[] = []
    for (const b of grams.flatMap((gram) => byGram.get(gram) ?? [])) {
      if (shared[b] === 0) met.push(b)
      shared[b]! += 1
    }
    for (const b of met) {
      const likeness = cognateLikeness(shared[b]!, grams.length, counts[b]!)
      if (likeness > 0) add(a, b, likeness)
      shared[b] = 0
    }
  }
}
