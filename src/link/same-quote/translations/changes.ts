import type { QuoteChange } from '../../../model/edge.ts'
import type { Kit } from '../../../model/kit.ts'
import type { Token } from '../../../model/layers.ts'
import type { Lexicon } from '../../../model/lexicon.ts'
import type { Mention } from '../../../model/mention.ts'
import type { Span } from '../../../model/span.ts'
import { type Reading, readingOf } from '../../../text/readings.ts'
import { formChange, speakerChange } from '../changes.ts'
import type { Said } from '../said.ts'
import { alignWords, type SideWords } from './align-words.ts'
import { figureChanges } from './figure-changes.ts'
import { lostClauses } from './lost-clauses.ts'
import { nameChanges } from './name-changes.ts'
import { negationChanges } from './negation-changes.ts'
import { haveWordInCommon, type Named } from './same-name.ts'

/**
 * What is decidable between languages, each with both places: other figures, other names, negations that the other
 * lacks, whole clauses left out or added, another speaker.
 */
export function translatedChanges(
  [from, to]: readonly [Said, Said],
  kit: Kit,
  lexicon: Lexicon,
): QuoteChange[] {
  const sides = alignWords([from, to], lexicon)
  const whole: QuoteChange = {
    kind: 'translated',
    detail: 'figures, names, negations and whole clauses were compared; other words were not',
    from: from.quote.span,
    to: to.quote.span,
  }
  const clauses = lostClauses(sides, lexicon)
  const one = telling(
    sides[0],
    clauses.map((clause) => clause.from),
    kit,
  )
  const other = telling(
    sides[1],
    clauses.map((clause) => clause.to),
    kit,
  )
  return [
    ...figureChanges([one.figures, other.figures], sides),
    ...nameChanges(sides),
    ...negationChanges(sides, [one.negations, other.negations], kit),
    ...clauses,
    ...otherSpeaker(from, to),
    whole,
    ...formChange(from, to),
  ]
}

type Telling = Pick<Reading, 'figures' | 'negations'>

/** What tells in a quotation, but for the clauses that the other lacks as a whole. */
function telling({ words, said }: SideWords, lost: readonly (Span | null)[], kit: Kit): Telling {
  const isKept = ({ tokens }: { readonly tokens: readonly Token[] }) =>
    !lost.some((span) => span !== null && within(tokens, span))
  const { figures, negations, conditions } = readingOf(words, kit.pack(said.language))
  // «Пока не кончится» is "until it ends": nothing is negated.
  const conditional = new Set(conditions.flatMap((condition) => condition.tokens))
  return {
    figures: figures.filter(isKept),
    negations: negations.filter(isKept).filter(({ tokens }) => !conditional.has(tokens[0]!)),
  }
}

function within(tokens: readonly Token[], { start, end }: Span): boolean {
  return tokens.every(({ span }) => span.start >= start && span.end <= end)
}

/** Another speaker, where both are persons whose names have no word in common. */
function otherSpeaker(from: Said, to: Said): QuoteChange[] {
  const [one, other] = [from, to].map(({ document, quote, language }) => ({
    mention: document.layers.mentions[quote.speaker?.mention ?? -1],
    language,
  }))
  if (!isPerson(one!) || !isPerson(other!) || haveWordInCommon(one, other)) return []
  return speakerChange(from, to)
}

function isPerson(one: { readonly mention: Mention | undefined }): one is Named {
  return one.mention?.type === 'person'
}
