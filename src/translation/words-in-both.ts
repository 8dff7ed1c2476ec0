import type { Lexicon } from '../model/lexicon.ts'
import type { Words } from '../text/chosen-words.ts'
import { LEAST_SHARED, TELLING } from './likeness.ts'
import { termsOf } from './terms.ts'
import { tieWords } from './word-ties.ts'

/** Words of two languages that say the same, as written. */
export interface WordInBoth {
  readonly first: string
  readonly second: string
}

/**
 * What ties two passages, each word of the first once, those that tell most first.
 * @param pair words in the order of the lexicon's languages
 */
export function wordsInBoth(pair: readonly [Words, Words], lexicon: Lexicon): WordInBoth[] {
  const [first, second] = pair.map((words, side) => termWords(words, lexicon.languages[side]!))
  const [terms, others] = [[...first!.keys()], [...second!.keys()]]
  const { rows } = tieWords(terms, others, lexicon)
  const weight = (at: number) => lexicon.sides[0].weight(terms[at]!)
  return rows
    .flatMap((row, at) => {
      const best = row.reduce((one, tie) => (tie.likeness > one.likeness ? tie : one), NONE)
      return best.likeness >= LEAST_SHARED && weight(at) >= TELLING
        ? [{ at, other: best.other }]
        : []
    })
    .sort((x, y) => weight(y.at) - weight(x.at) || x.at - y.at)
    .map(({ at, other }) => ({
      first: first!.get(terms[at]!)!,
      second: second!.get(others[other]!)!,
    }))
}

const NONE = { other: -1, likeness: 0 }

/** For each term the first word that gives it, as written. */
function termWords({ text, tokens }: Words, language: string): Map<string, string> {
  const words = new Map<string, string>()
  for (const { form, span } of tokens) {
    for (const term of termsOf(form, language)) {
      if (!words.has(term)) words.set(term, text.slice(span.start, span.end))
    }
  }
  return words
}
