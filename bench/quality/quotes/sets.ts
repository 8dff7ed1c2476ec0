import type { Row } from '../../row.ts'
import { withConjunctions } from './convention.ts'
import { f1, rate, type Share, sizes } from './counts.ts'
import { GERMAN_TYPES } from './de-quotes.ts'
import { marksOnly } from './marks.ts'
import type { Finder, FoundQuote, QuoteText } from './model.ts'
import { type AttributionScore, addAttributions, noAttributions } from './score-attributions.ts'
import { addGerman, type GermanScore, noGerman } from './score-german.ts'

export const STAGE = 'quotes'
/** What every row of the bench is compared with in the same run. */
export const PEER = 'marks only'
const DIRECT =
  'at least 90 % of at least 4 words stand in marks; words found that are said in any attribution are right'
const FOUND = 'half of the words covered'
const SHARED = 'a word of the text in common'
const SPEECH = 'not in marks, and the cue has a plain verb of speech (list in the bench)'
const EXACT = 'both edges of a piece, on words'

/** Figures on English attributions. */
export function polnearRows(texts: readonly QuoteText[], find: Finder, part = 'dev'): Row[] {
  const [ours, peer] = [withConjunctions(find), marksOnly].map((finder) =>
    total(texts, finder, { none: noAttributions, add: addAttributions }),
  ) as [AttributionScore, AttributionScore]
  const row = rowMaker(`polnear ${part}`)
  const quoted = (crf: string, bert: string): string =>
    `quoted, scoring may differ: CRF ${crf}, BERT ${bert}`
  return [
    row('direct content word F1', directF1(ours), {
      goal: 0.97,
      peer: directF1(peer),
      note: DIRECT,
    }),
    row('direct found', ours.direct.found, { peer: rate(peer.direct.found), note: FOUND }),
    row('direct speaker', ours.directSpeaker.shared, { goal: 0.85, note: SHARED }),
    row('direct speaker exact', ours.directSpeaker.exact, { note: EXACT }),
    row('source exact F1', f1(ours.source), {
      goal: 0.57,
      best: quoted('.506', '.832'),
      note: `${EXACT}; ${sizes(ours.source)}`,
    }),
    row('cue exact F1', f1(ours.cue), {
      goal: 0.6,
      best: quoted('.534', '.753'),
      note: sizes(ours.cue),
    }),
    row('content exact F1', f1(ours.content), {
      goal: 0.5,
      peer: f1(peer.content),
      best: quoted('.286', '.729'),
      note: `${sizes(ours.content)}; a conjunction before what was said is put back, as the set has it`,
    }),
    row('content word F1', f1(ours.words), {
      goal: 0.82,
      peer: f1(peer.words),
      note: sizes(ours.words),
    }),
    row('reported speech found', ours.speech.found, { goal: 0.85, note: `${SPEECH}; ${FOUND}` }),
    row('reported speech exact', ours.speech.exact, { note: 'every piece of it' }),
    row('reported speech speaker', ours.speech.speaker, { goal: 0.75, note: SHARED }),
    row('indirect found that is said', ours.indirect, {
      note: 'half of its words belong to an attribution',
    }),
  ]
}

/** Figures on German quotations. */
export function germanRows(texts: readonly QuoteText[], find: Finder, part = 'dev'): Row[] {
  const [ours, peer] = [withConjunctions(find), marksOnly].map((finder) =>
    total(texts, finder, { none: noGerman, add: addGerman }),
  ) as [GermanScore, GermanScore]
  const row = rowMaker(`de-quotes ${part}`)
  const goals: Readonly<Record<string, { found: number; speaker?: number }>> = {
    Direct: { found: 0.85, speaker: 0.55 },
    Indirect: { found: 0.62 },
  }
  return [
    row('direct content word F1', f1(ours.direct), {
      goal: 0.93,
      peer: f1(peer.direct),
      note: sizes(ours.direct),
    }),
    ...GERMAN_TYPES.flatMap((type) => {
      const { found, speaker } = ours.types[type]
      const { found: foundGoal, speaker: speakerGoal } = goals[type] ?? {}
      const beside = type === 'Direct' ? { peer: rate(peer.types[type].found) } : {}
      return [
        row(`${type} found`, found, { goal: foundGoal, note: FOUND, ...beside }),
        row(`${type} speaker`, speaker, { goal: speakerGoal, note: SHARED }),
      ]
    }),
    row('indirect found that is said', ours.indirect, {
      note: 'half of its words belong to a quotation of any type',
    }),
  ]
}

function directF1({ direct: { precision, recall } }: AttributionScore): number {
  const [p, r] = [rate(precision), rate(recall)]
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

function total<Score>(
  texts: readonly QuoteText[],
  find: Finder,
  {
    none,
    add,
  }: {
    none: () => Score
    add: (text: QuoteText, found: readonly FoundQuote[], score: Score) => void
  },
): Score {
  const score = none()
  for (const text of texts) add(text, find(text), score)
  return score
}

interface Beside {
  readonly goal?: number | undefined
  readonly peer?: number
  readonly best?: string
  readonly note?: string
}
export type RowMaker = (name: string, value: number | Share, beside?: Beside) => Row

/** Makes rows of a set; a share tells its size in the note. */
export function rowMaker(set: string): RowMaker {
  return (name, value, { goal, peer, best, note } = {}) => {
    const size = typeof value === 'number' ? [] : [`${value.right} of ${value.of}`]
    const notes = [...size, ...(note ? [note] : [])].join('; ')
    return {
      stage: STAGE,
      name: `${set}, ${name}`,
      value: typeof value === 'number' ? value : rate(value),
      ...(goal !== undefined && { goal }),
      ...(peer !== undefined && { peers: [{ name: PEER, value: peer }] }),
      ...(best && { best }),
      ...(notes && { note: notes }),
    }
  }
}
