import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../src/model/span.ts'
import { dataset } from '../../data.ts'
import type { Row } from '../../row.ts'
import { f1, rate, type Share, sizes } from './counts.ts'
import { speakerMatch } from './judge.ts'
import { marksOnly } from './marks.ts'
import { addMatches, leftAlone, match, noMatches } from './match.ts'
import type { Finder, Form, FoundQuote, GoldQuote, QuoteText } from './model.ts'
import { rowMaker } from './sets.ts'
import { Words } from './words.ts'

/** Languages whose quotations were labelled by hand in articles of SlavicNER. */
export const LABELLED = ['ru', 'uk'] as const
const FOLDER = join(import.meta.dirname, 'labels')

type Place = readonly [number, number]

/** A label: offsets in UTF-16 units of the file as decoded from UTF-8, parts without their marks. */
interface Label {
  readonly form: Form
  readonly parts: readonly Place[]
  readonly cue: Place | null
  readonly speaker: Place | null
  readonly who?: Place
  readonly loose?: true
}
interface Labels {
  readonly quotes: readonly Label[]
  readonly marks: readonly Place[]
}

/** Every second article, from the first on, may be looked into; the others are only measured. */
export type Half = 'all' | 'open' | 'kept aside'

/** Labelled articles of a language; null without the labels or the set. */
export function labelledTexts(language: string, half: Half): QuoteText[] | null {
  const root = dataset('slavicner')
  const file = join(FOLDER, `${language}.json`)
  if (root === null || !existsSync(file)) return null
  const labels = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Labels>
  return Object.entries(labels)
    .filter((_, i) => half === 'all' || (i % 2 === 0) === (half === 'open'))
    .map(([path, { quotes, marks }]) => {
      const text = readFileSync(join(root, path), 'utf8')
      const [own, plain] = [quotes.map(readLabel), marks.map(span)]
      return { name: path, text, language, headline: true, quotes: own, marks: plain }
    })
}

function span([start, end]: Place): Span {
  return { start, end }
}

function readLabel({ form, parts, cue, speaker, who, loose }: Label): GoldQuote {
  return {
    form,
    type: loose ? `${form}, loose` : form,
    parts: parts.map(span),
    cue: cue ? [span(cue)] : [],
    speaker: speaker ? [span(speaker)] : [],
    ...(who && { who: [span(who)] }),
    ...(loose && { loose }),
  }
}

/** Figures on the labelled articles of a language. */
export function labelRows(name: string, texts: readonly QuoteText[], find: Finder): Row[] {
  const [ours, peer] = [score(texts, find), score(texts, marksOnly)]
  const row = rowMaker(`labels ${name}`)
  const { right, found, gold } = ours.indirect
  return [
    row('direct F1', f1(ours.direct), {
      goal: 0.93,
      peer: f1(peer.direct),
      note: `word overlap at least .8, one to one; ${sizes(ours.direct)}, ${texts.length} articles`,
    }),
    row('direct speaker', ours.speakers.direct, {
      goal: 0.88,
      note: 'of those matched; a word of the text in common, or of the name where a pronoun stands',
    }),
    row('marks that are no speech left alone', ours.leftAlone, { peer: rate(peer.leftAlone) }),
    row('indirect found', { right, of: gold }, { note: 'word overlap at least .5, one to one' }),
    row('indirect precision', { right, of: found }),
    row('indirect speaker', ours.speakers.indirect, { note: 'of those matched' }),
  ]
}

type LabelScore = ReturnType<typeof noMatches> & {
  readonly speakers: Record<Form, Share>
  readonly leftAlone: Share
}

function score(texts: readonly QuoteText[], find: Finder): LabelScore {
  const none = (): Share => ({ right: 0, of: 0 })
  const speakers = { direct: none(), indirect: none() }
  const sums = { ...noMatches(), speakers, leftAlone: none() }
  for (const text of texts) addText(text, find(text), sums)
  return sums
}

function addText(
  { text, quotes, marks = [] }: QuoteText,
  own: readonly FoundQuote[],
  sums: LabelScore,
): void {
  const words = new Words(text)
  for (const form of ['direct', 'indirect'] as const) {
    const matches = match(form, quotes, own, words)
    addMatches(matches, sums[form])
    for (const { gold, found } of matches.pairs) {
      const speaker = speakerMatch(gold, found, words)
      if (speaker === 'unnamed') continue
      sums.speakers[form].of += 1
      if (speaker !== 'wrong') sums.speakers[form].right += 1
    }
  }
  const { of, right } = leftAlone(marks, quotes, own, words)
  sums.leftAlone.of += of
  sums.leftAlone.right += right
}
