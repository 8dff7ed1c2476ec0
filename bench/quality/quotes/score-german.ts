import { type Counts, noCounts, type Share } from './counts.ts'
import { GERMAN_TYPES } from './de-quotes.ts'
import { borneOut, judge } from './judge.ts'
import type { FoundQuote, GoldQuote, QuoteText } from './model.ts'
import { shared, Words } from './words.ts'

type GermanType = (typeof GERMAN_TYPES)[number]

/** What is counted over the German texts. */
export interface GermanScore {
  /** Words in direct quotations. */
  readonly direct: Counts
  readonly types: Readonly<Record<GermanType, { readonly found: Share; readonly speaker: Share }>>
  /** Indirect ones found, of whose words half belong to a quotation of any type. */
  readonly indirect: Share
}

export function noGerman(): GermanScore {
  const none = (): Share => ({ right: 0, of: 0 })
  const types = Object.fromEntries(
    GERMAN_TYPES.map((type) => [type, { found: none(), speaker: none() }]),
  )
  return { direct: noCounts(), types: types as GermanScore['types'], indirect: none() }
}

/** Adds what was found in one text. */
export function addGerman(text: QuoteText, found: readonly FoundQuote[], score: GermanScore): void {
  const words = new Words(text.text)
  for (const { gold, found: isFound, speaker } of judge(text, found, words)) {
    const type = score.types[gold.type as GermanType]
    type.found.of += 1
    if (isFound) type.found.right += 1
    if (speaker === 'unnamed') continue
    type.speaker.of += 1
    if (speaker !== 'wrong') type.speaker.right += 1
  }
  const inForm = (all: readonly (GoldQuote | FoundQuote)[]): Set<number> =>
    words.saidInAny(all.filter(({ form }) => form === 'direct'))
  const [gold, own] = [inForm(text.quotes), inForm(found)]
  score.direct.gold += gold.size
  score.direct.found += own.size
  score.direct.right += shared(gold, own)
  const { of, right } = borneOut(text, found, words)
  score.indirect.of += of
  score.indirect.right += right
}
