import { overlapShare, topicStems } from './cohesion.ts'
import type { CueReader } from './cues.ts'
import { isBody, isCapitals, isHeadlineLike, isSeparator, type Paragraph } from './paragraph.ts'

/** Where an article's headline and body start; indexes, `null` without a headline. */
export interface Head {
  readonly headline: number | null
  /** First paragraph of running prose. */
  readonly body: number
}

/** Share of the best candidate's score from which an earlier one is the headline and the later a subtitle. */
const EARLIER_SHARE = 0.6

/**
 * Finds the headline among the lines above the first paragraph of prose: by its length and by the words
 * it shares with the body, the earliest of those that score alike.
 * @param open indexes of the article's paragraphs not yet taken out, in order
 */
export function findHead(
  all: readonly Paragraph[],
  open: readonly number[],
  cues: CueReader,
): Head | null {
  const body = open.find((index) => isBody(all[index]!) && !isBodyHeadline(all, open, index))
  if (body === undefined) return null
  const stems = topicStems(open.filter((i) => i >= body).map((i) => all[i]!))
  const candidates = open
    .filter((index) => index < body && isCandidate(all[index]!, cues))
    .map((index) => ({ index, score: score(all[index]!, stems) }))
  const best = Math.max(...candidates.map((candidate) => candidate.score))
  const chosen = candidates.find((candidate) => candidate.score >= best * EARLIER_SHARE)
  return { headline: chosen && best > 0 ? chosen.index : null, body }
}

/** A finished sentence in capitals or with "!" above prose is a headline although it reads as prose. */
function isBodyHeadline(
  all: readonly Paragraph[],
  open: readonly number[],
  index: number,
): boolean {
  const paragraph = all[index]!
  if (open[0] !== index || !isHeadlineLike(paragraph)) return false
  const next = open[1]
  if (next === undefined || !isBody(all[next]!)) return false
  return isCapitals(paragraph) || /[!?]["»”]?$/u.test(paragraph.text)
}

function isCandidate(paragraph: Paragraph, cues: CueReader): boolean {
  if (!isHeadlineLike(paragraph) || isSeparator(paragraph)) return false
  if (paragraph.bullet && !/^\d/u.test(paragraph.bullet)) return false
  return !cues.opener(paragraph, 'byline') && cues.labelLength(paragraph) === 0
}

/** Words from which a headline is no longer better for being longer. */
const FULL_HEADLINE_WORDS = 8
/** How much a shared stem weighs beside length; set on the case folders. */
const SHARED_WEIGHT = 2
/** A line that ends like a sentence is sooner a lead than a headline. */
const STOP_PENALTY = 1

function score(paragraph: Paragraph, body: ReadonlySet<string>): number {
  const length = Math.min(paragraph.words.length, FULL_HEADLINE_WORDS) / FULL_HEADLINE_WORDS
  const shared = overlapShare(topicStems([paragraph]), body) * SHARED_WEIGHT
  const finished = paragraph.ending === 'stop' && /\.["»”]?$/u.test(paragraph.text)
  return length + shared + (isCapitals(paragraph) ? 0.5 : 0) - (finished ? STOP_PENALTY : 0)
}
