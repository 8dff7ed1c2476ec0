import type { Document } from '../../model/document.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { Span } from '../../model/span.ts'
import { addTo } from '../../text/add-to.ts'
import { type Words, wordsIn, wordsOf } from '../../text/chosen-words.ts'
import { languageAt } from '../../text/language-at.ts'
import { type Likeness, likenesses } from '../../translation/likeness.ts'
import { passageOf } from '../../translation/passage-of.ts'
import { type WordInBoth, wordsInBoth } from '../../translation/words-in-both.ts'

/** Least likeness of what says the same in another language, and where one telling word is all that both have. */
const LEAST_SCORE = 0.32
const LEAST_OF_ONE_WORD = 0.45
/** Of the best one, what others have at least. */
const NEAR_BEST = 0.8
/** Places named. */
const SHOWN = 5
/** Words of both languages named as a reason. */
const SHOWN_WORDS = 6

/** A sentence, or the parts of a quotation, of a document. */
interface Unit {
  readonly document: Document
  readonly parts: readonly Span[]
  readonly words: Words
}

/** A place that says the same in another language. */
export interface TranslationFound extends Unit {
  readonly score: number
  readonly words: Words
  readonly reasons: readonly WordInBoth[]
}

/**
 * Sentences and quotations of other languages that say what a quotation says, best first.
 * @param language BCP 47 tag of the quotation
 * @param lexiconOf the lexicon of two languages; null where there is none
 */
export function translationsOf(
  asked: Words,
  language: string,
  documents: readonly Document[],
  lexiconOf: (first: string, second: string) => Lexicon | null,
): TranslationFound[] {
  const byLanguage = new Map<string, Unit[]>()
  for (const unit of documents.flatMap(unitsOf)) {
    const own = languageAt(unit.document, unit.parts[0]!.start)
    if (own === language) continue
    addTo(byLanguage, own, unit)
  }
  const found = [...byLanguage].flatMap(([other, units]) => {
    const lexicon = lexiconOf(language, other)
    return lexicon ? foundIn(asked, units, lexicon, language) : []
  })
  const best = found.sort((a, b) => b.score - a.score)
  return best.filter(({ score }) => score >= NEAR_BEST * best[0]!.score).slice(0, SHOWN)
}

function foundIn(
  asked: Words,
  units: readonly Unit[],
  lexicon: Lexicon,
  language: string,
): TranslationFound[] {
  const isFirst = lexicon.languages[0] === language
  const other = lexicon.languages[isFirst ? 1 : 0]
  const one = [passageOf(asked, language)]
  const others = units.map(({ words }) => passageOf(words, other))
  const alike = isFirst ? likenesses(one, others, lexicon) : likenesses(others, one, lexicon)
  return alike.filter(isAlike).map(({ first, second, score }) => {
    const unit = units[isFirst ? second : first]!
    const pair = isFirst ? ([asked, unit.words] as const) : ([unit.words, asked] as const)
    const reasons = wordsInBoth(pair, lexicon).slice(0, SHOWN_WORDS)
    return { ...unit, score, reasons: isFirst ? reasons : reasons.map(turned) }
  })
}

function isAlike({ score, shared }: Likeness): boolean {
  return score >= (shared > 1 ? LEAST_SCORE : LEAST_OF_ONE_WORD) && shared > 0
}

function turned({ first, second }: WordInBoth): WordInBoth {
  return { first: second, second: first }
}

/** Quotations, and sentences in which none stands. */
function unitsOf(document: Document): Unit[] {
  const { tokens, sentences = [], quotes = [] } = document.layers
  if (!tokens) return []
  const all = wordsOf(document.text, tokens)
  const spans = [
    ...quotes.map(({ parts }) => parts),
    ...Array.from(sentences, ({ span }) => [span]).filter(
      ([span]) =>
        !quotes.some((quote) => quote.span.start < span!.end && quote.span.end > span!.start),
    ),
  ]
  return spans
    .map((parts): Unit => ({ document, parts, words: wordsIn(all, parts) }))
    .filter(({ words }) => words.tokens.length > 0)
}
