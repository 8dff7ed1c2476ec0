import type { Token } from '../../../model/layers.ts'
import type { Lexicon } from '../../../model/lexicon.ts'
import { termsOf } from '../../../translation/terms.ts'
import { tieWords } from '../../../translation/word-ties.ts'
import { type Said, wordsWithin } from '../said.ts'

/** Words of two languages that say the same, as written. */
export interface WordInBoth {
  readonly first: string
  readonly second: string
}

/** How alike two terms are at least, and what they weigh that are no small words. */
const LEAST = 0.4
const TELLING = 4

/** What ties two quotations, each word of the first once, those that tell most first. */
export function wordsInBoth(pair: readonly [Said, Said], lexicon: Lexicon): WordInBoth[] {
  const [first, second] = pair.map(termTokens) as [TermTokens, TermTokens]
  const [terms, others] = [[...first.keys()], [...second.keys()]]
  const { rows } = tieWords(terms, others, lexicon)
  const weight = (at: number) => lexicon.sides[0].weight(terms[at]!)
  return rows
    .flatMap((row, at) => {
      const best = row.reduce((one, tie) => (tie.likeness > one.likeness ? tie : one), NONE)
      return best.likeness >= LEAST && weight(at) >= TELLING ? [{ at, other: best.other }] : []
    })
    .sort((x, y) => weight(y.at) - weight(x.at) || x.at - y.at)
    .map(({ at, other }) => ({
      first: shown(pair[0], first.get(terms[at]!)!),
      second: shown(pair[1], second.get(others[other]!)!),
    }))
}

const NONE = { other: -1, likeness: 0 }

/** The first word of a quotation that gives a term. */
type TermTokens = ReadonlyMap<string, Token>

function termTokens({ document, quote, language }: Said): TermTokens {
  const first = new Map<string, Token>()
  for (const token of wordsWithin(document, quote).tokens) {
    for (const term of termsOf(token.form, language)) if (!first.has(term)) first.set(term, token)
  }
  return first
}

function shown({ document: { text } }: Said, { span: { start, end } }: Token): string {
  return text.slice(start, end)
}
