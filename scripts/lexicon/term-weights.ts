import { termsInText } from '../../src/translation/terms.ts'
import { lexical } from '../gazetteer/sources.ts'

/** Sentences that weights are counted for, and words of one. */
const SENTENCES = 20_000
const WORDS = 20

/** Sentences that must have a term for its weight to be kept where it has no pairs. */
const OFTEN = 2

export interface TermWeights {
  /** How much a term tells, in natural logarithms. */
  of(term: string): number
  /** Terms that are not rare. */
  readonly common: readonly string[]
}

/** Weights from how often the forms of a term stand in a list of frequencies. */
export function termWeights(language: string): TermWeights {
  const counts = new Map<string, number>()
  let total = 0
  for (const line of lexical('frequency-words', `${language}_50k.txt`).split('\n')) {
    const [form = '', count = ''] = line.split(' ')
    if (count === '') continue
    total += Number(count)
    for (const term of termsInText(form, language)) {
      counts.set(term, (counts.get(term) ?? 0) + Number(count))
    }
  }
  const having = (term: string) => {
    const share = (counts.get(term) ?? 0) / total
    return SENTENCES * (1 - (1 - share) ** WORDS)
  }
  return {
    of: (term) => Math.log((SENTENCES + 1) / (having(term) + 0.5)),
    common: [...counts.keys()].filter((term) => having(term) >= OFTEN),
  }
}
