import type { Span } from '../../../src/model/span.ts'
import { type Counts, noCounts, type Share } from './counts.ts'
import { borneOut, type Judged, judge } from './judge.ts'
import type { FoundQuote, GoldQuote, QuoteText } from './model.ts'
import { fragments, shared, Words } from './words.ts'

/** Verbs and phrases that say by themselves that somebody speaks; the subset of reported speech has one of them in its cue. */
export const SPEECH_CUES =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|wr(?:ite|ites|ote|itten|iting)|argu(?:e|es|ed|ing)|stat(?:e|es|ed|ing)|claim(?:s|ed|ing)?|explain(?:s|ed|ing)?|announc(?:e|es|ed|ing)|report(?:s|ed|ing)|not(?:e|es|ed|ing)|insist(?:s|ed|ing)?|acknowledg(?:e|es|ed|ing)|admit(?:s|ted|ting)?|warn(?:s|ed|ing)?|declar(?:e|es|ed|ing)|assert(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|tweet(?:s|ed|ing)?|according to)\b/i

/** What is counted over the texts of PolNeAR. */
export interface AttributionScore {
  /** Words of direct quotations found, those that belong to any attribution being right. */
  readonly direct: { readonly precision: Share; readonly recall: Share; readonly found: Share }
  readonly directSpeaker: { readonly shared: Share; readonly exact: Share }
  /** Pieces with both edges right. */
  readonly source: Counts
  readonly cue: Counts
  readonly content: Counts
  /** Words of what was said, of all attributions. */
  readonly words: Counts
  readonly speech: {
    readonly found: Share
    readonly exact: Share
    readonly speaker: Share
  }
  /** Indirect ones found, of whose words half belong to an attribution. */
  readonly indirect: Share
}

export function noAttributions(): AttributionScore {
  const none = (): Share => ({ right: 0, of: 0 })
  return {
    direct: { precision: none(), recall: none(), found: none() },
    directSpeaker: { shared: none(), exact: none() },
    source: noCounts(),
    cue: noCounts(),
    content: noCounts(),
    words: noCounts(),
    speech: { found: none(), exact: none(), speaker: none() },
    indirect: none(),
  }
}

/** Adds what was found in one text. */
export function addAttributions(
  text: QuoteText,
  found: readonly FoundQuote[],
  score: AttributionScore,
): void {
  const words = new Words(text.text)
  const judged = judge(text, found, words)
  addDirect(text, found, words, score)
  for (const one of judged) {
    if (one.gold.form === 'direct') addSpeaker(one, score)
    else if (isSpeech(one.gold, text.text)) addSpeech(one, score)
    if (one.gold.form === 'direct') add(score.direct.found, one.found)
  }
  addPieces(text, outermost(found, words), words, score)
  const { of, right } = borneOut(text, found, words)
  score.indirect.of += of
  score.indirect.right += right
}

/** Whether a plain verb of speech stands in its cue. */
export function isSpeech({ cue }: GoldQuote, text: string): boolean {
  return SPEECH_CUES.test(cue.map(({ start, end }) => text.slice(start, end)).join(' '))
}

function addDirect(
  { quotes }: QuoteText,
  found: readonly FoundQuote[],
  words: Words,
  { direct }: AttributionScore,
): void {
  const partsOf = (all: readonly { form: string; parts: readonly Span[] }[]): Set<number> =>
    words.saidInAny(all.filter(({ form }) => form === 'direct'))
  const said = words.saidInAny(quotes)
  const gold = partsOf(quotes)
  const own = partsOf(found)
  direct.precision.of += own.size
  direct.precision.right += shared(own, said)
  direct.recall.of += gold.size
  direct.recall.right += shared(gold, own)
}

function addSpeaker({ speaker }: Judged, { directSpeaker }: AttributionScore): void {
  if (speaker === 'unnamed') return
  add(directSpeaker.shared, speaker !== 'wrong')
  add(directSpeaker.exact, speaker === 'exact')
}

function addSpeech(one: Judged, { speech }: AttributionScore): void {
  add(speech.found, one.found)
  add(speech.exact, one.exact)
  if (one.speaker !== 'unnamed') add(speech.speaker, one.speaker !== 'wrong')
}

function addPieces(
  { quotes }: QuoteText,
  found: readonly FoundQuote[],
  words: Words,
  score: AttributionScore,
): void {
  const one = (span: Span | null): readonly Span[] => (span ? [span] : [])
  const said = words.saidInAny(quotes)
  const own = words.saidInAny(found)
  score.words.gold += said.size
  score.words.found += own.size
  score.words.right += shared(said, own)
  const saidPieces = (all: readonly (GoldQuote | FoundQuote)[]): Set<string> =>
    pieces(all.map(({ parts }) => words.within(parts)))
  const pieceOf = (spans: readonly Span[]): ReadonlySet<number> => words.within(spans)
  addFragments(saidPieces(quotes), saidPieces(found), score.content)
  addFragments(
    pieces(quotes.map(({ cue }) => pieceOf(cue))),
    pieces(found.map(({ cue }) => pieceOf(one(cue)))),
    score.cue,
  )
  addFragments(
    pieces(quotes.map(({ speaker }) => pieceOf(speaker))),
    pieces(found.map(({ speaker }) => pieceOf(one(speaker)))),
    score.source,
  )
}

/** Pieces of all attributions; one that several share is one. */
function pieces(all: readonly ReadonlySet<number>[]): Set<string> {
  return new Set(all.flatMap((own) => fragments(own).map(({ first, last }) => `${first} ${last}`)))
}

function addFragments(gold: ReadonlySet<string>, own: ReadonlySet<string>, counts: Counts): void {
  counts.gold += gold.size
  counts.found += own.size
  counts.right += shared(gold, own)
}

/** Without those inside others: in this gold each word belongs to one attribution at most. */
export function outermost(found: readonly FoundQuote[], words: Words): FoundQuote[] {
  const said = found.map(({ parts }) => words.within(parts))
  return found.filter((_, i) => {
    const own = said[i]!
    return !said.some(
      (other, j) =>
        j !== i &&
        shared(own, other) === own.size &&
        (other.size > own.size || (other.size === own.size && j < i)),
    )
  })
}

function add(share: Share, right: boolean): void {
  share.of += 1
  if (right) share.right += 1
}
