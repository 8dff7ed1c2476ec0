import { hasAny, IS } from '../../text/characters.ts'
import type { Paragraph } from '../../text/paragraph.ts'

/** Letters of a word that stand for its stem: enough to tell words apart, few enough to drop endings. */
const STEM = 5

const stemsOf = new WeakMap<Paragraph, readonly string[]>()

function stemsIn(paragraph: Paragraph): readonly string[] {
  const known = stemsOf.get(paragraph)
  if (known) return known
  const long = paragraph.words.filter((word) => word.length >= STEM && hasAny(word, IS.letter))
  const stems = [...new Set(long.map((word) => word.slice(0, STEM)))]
  stemsOf.set(paragraph, stems)
  return stems
}

/** Distinct stems of the words of five letters or more: what a stretch of text is about. */
export function topicStems(paragraphs: readonly Paragraph[]): Set<string> {
  return new Set(paragraphs.flatMap(stemsIn))
}

/** Share of the smaller set that is in the other, 0..1; 0 where one is empty. */
export function overlapShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const stem of small) if (large.has(stem)) shared++
  return shared / small.size
}

/** Stems a headline needs for its words to say whose headline it is. */
const HEADLINE_STEMS = 2
const LOGIT_PER_HEADLINE_SHARE = 5
const MOST_HEADLINE_LOGIT = 2.5

/**
 * Log-odds that a line is the headline of what follows rather than a heading inside one article:
 * a headline shares its words with the lead below it and not with the text above. Bounded to ±2.5.
 */
export function headlineShift(
  line: Paragraph,
  before: readonly Paragraph[],
  lead: readonly Paragraph[],
): number {
  const stems = topicStems([line])
  if (stems.size < HEADLINE_STEMS) return 0
  const gain = overlapShare(stems, topicStems(lead)) - overlapShare(stems, topicStems(before))
  const logit = gain * LOGIT_PER_HEADLINE_SHARE
  return Math.max(-MOST_HEADLINE_LOGIT, Math.min(MOST_HEADLINE_LOGIT, logit))
}

/** Share of a line's stems that are in other paragraphs, 0..1; 0 for a line with too few to say whose it is. */
export function stemsShared(line: Paragraph, paragraphs: readonly Paragraph[]): number {
  const stems = topicStems([line])
  return stems.size < HEADLINE_STEMS ? 0 : overlapShare(stems, topicStems(paragraphs))
}

/*
 * Where two stretches are as likely parts of one article as of two: measured on halves of Russian,
 * Ukrainian and Polish news articles against stretches of other articles, on the same topic and on
 * others (medians: same article .23, same topic .13, other topic .05), at 40 to 300 words.
 */
const EVEN_SHARE = 0.14
const LOGIT_PER_SHARE = 22
const MOST_LOGIT = 3
/** Stems from which the measured slope holds; below, the evidence counts proportionally less. */
const FULL_STEMS = 20

/**
 * Log-odds that a topic shift lies between two stretches of text: above 0 for two articles, below for one.
 * Bounded to 3 above and `most` below, weaker for short stretches.
 */
export function topicShift(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  most: number = MOST_LOGIT,
): number {
  const left = topicStems(before)
  const right = topicStems(after)
  const weight = Math.min(1, Math.min(left.size, right.size) / FULL_STEMS)
  const logit = (EVEN_SHARE - overlapShare(left, right)) * LOGIT_PER_SHARE
  return weight * Math.max(-most, Math.min(MOST_LOGIT, logit))
}
