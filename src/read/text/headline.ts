import {
  isBody,
  isCapitals,
  isHeadlineLike,
  isSeparator,
  type Paragraph,
} from '../../text/paragraph.ts'
import { stampLine } from '../../text/stamp.ts'
import { isNameWithRole } from './byline.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { ReadContext } from './context.ts'
import type { Fates } from './fates.ts'

/** Where an article's headline and body start; indexes, `null` without a headline. */
export interface Head {
  readonly headline: number | null
  /** First paragraph of running prose. */
  readonly body: number
}

/** Share of the best candidate's score from which an earlier one is the headline and the later a subtitle. */
const EARLIER_SHARE = 0.75

/**
 * Finds the headline among the lines above the first paragraph of prose: by its length and by the words
 * it shares with the body, the earliest of those that score alike.
 * @param open indexes of the article's paragraphs not yet taken out, in order
 * @param fates what has been taken out: menus part a masthead from the headline
 */
export function findHead(
  context: ReadContext,
  open: readonly number[],
  fates?: Fates,
): Head | null {
  const { all } = context
  const body = open.find(
    (index) =>
      isBody(all[index]!) &&
      !isBodyHeadline(context, open, index) &&
      !isSubtitle(context, open, index),
  )
  if (body === undefined) return null
  const stems = topicStems(open.filter((i) => i >= body).map((i) => all[i]!))
  const lines = open.filter(
    (index) =>
      index < body &&
      isCandidate(all[index]!, context) &&
      !isLetterHead(index, context) &&
      !isListed(all, index),
  )
  const plain = lines.filter((index) => !isNameLike(all[index]!, stems))
  const own = plain.length > 0 ? plain : lines.filter((index) => isCapitals(all[index]!))
  const named = own.some(
    (index) => !isCapitals(all[index]!) && all[index]!.words.length >= PLAIN_WORDS,
  )
  const worded = own.filter((index) => all[index]!.words.length >= BELOW_MENU_WORDS)
  const candidates = own.map((index) => {
    const masthead = named && isCapitals(all[index]!) && all[index]!.words.length <= NAME_WORDS
    const place = placeScore(context, index, { body, menu: lastMenu(fates, worded, body) })
    return { index, score: score(all[index]!, stems) + place - (masthead ? MASTHEAD_PENALTY : 0) }
  })
  const best = candidates.reduce((most, candidate) => Math.max(most, candidate.score), 0)
  const chosen = candidates.find((candidate) => candidate.score >= best * EARLIER_SHARE)
  const above = candidates.find(({ index }) => index + 1 === chosen?.index)
  const titled =
    above !== undefined &&
    above.score >= best * TITLE_SHARE &&
    isTitleOver(all[above.index]!, all[above.index + 1]!)
  return { headline: (titled ? above : chosen)?.index ?? null, body }
}

/** Share of the best score from which the line right above a longer one is the title it explains. */
const TITLE_SHARE = 0.5

function isTitleOver(above: Paragraph, below: Paragraph): boolean {
  const { length } = above.words
  return length >= BELOW_MENU_WORDS && length < below.words.length && !isCapitals(below)
}

/** The first line of an article can be a headline although it is as long, or finished, as prose. */
function isBodyHeadline(context: ReadContext, open: readonly number[], index: number): boolean {
  const { all } = context
  const paragraph = all[index]!
  if (!isHeadlineLike(paragraph) || !isCandidate(paragraph, context)) return false
  const own = open.filter(
    (i) => i <= index && isHeadlineLike(all[i]!) && isCandidate(all[i]!, context),
  )
  const below = open.slice(open.indexOf(index) + 1).map((other) => all[other]!)
  const next = below.find((other) => !isMetadataLine(context, other))
  if (own.length > 1 || !next || !isBody(next)) return false
  const unfinished = paragraph.ending === 'open' && next.ending !== 'open'
  return unfinished || isCapitals(paragraph) || /[!?]["»”]?$/u.test(paragraph.text)
}

/** Most words of a line below the headline that says what the text is about. */
const SUBTITLE_WORDS = 24
/** Lines below it among which the date or the author stands. */
const STAMP_LINES = 3

/** A long unfinished line above the date is no prose yet, though a source may leave out its stops. */
function isSubtitle(context: ReadContext, open: readonly number[], index: number): boolean {
  const { all } = context
  const { ending, words } = all[index]!
  if (ending !== 'open' || words.length > SUBTITLE_WORDS) return false
  const at = open.indexOf(index)
  if (open.slice(0, at).some((other) => isBody(all[other]!) && all[other]!.ending === 'stop'))
    return false
  const below = open.slice(at + 1, at + 1 + STAMP_LINES)
  const prose = below.findIndex((other) => isBody(all[other]!))
  const near = prose < 0 ? below : below.slice(0, prose)
  return near.some((other) => isMetadataLine(context, all[other]!))
}

/** A line with the date or an author. */
function isMetadataLine({ packs, cues }: ReadContext, paragraph: Paragraph): boolean {
  if (isBody(paragraph)) return false
  return stampLine(paragraph.text, packs) !== null || cues.opener(paragraph, 'byline') !== null
}

/** Fewest fields in a row that head a letter. */
const LETTER_FIELDS = 2

const FIELD = /^\S{2,20}:\s/

/** "Subject: …" among other fields of the kind: the head of a letter. */
function isLetterHead(index: number, { all, cues }: ReadContext): boolean {
  const isField = (at: number): boolean => {
    const line = all[at]
    const same = at !== index && line?.folded === all[index]!.folded
    if (!line || same || isBody(line) || cues.opener(line, 'byline') !== null) return false
    // "Photo: …" under a headline with a colon of its own makes no letter.
    if (cues.isCredit(line.text) || cues.kindOf(line) !== null) return false
    return FIELD.test(line.text) && /^\p{Lu}\p{L}{1,9}:\s/u.test(line.text)
  }
  if (!isField(index)) return false
  let from = index
  let to = index + 1
  while (isField(from - 1) && index - from < LETTER_FIELDS) from--
  while (isField(to) && to - index < LETTER_FIELDS) to++
  return to - from >= LETTER_FIELDS
}

/** An item of a bulleted list: a line beside it has the same mark. */
function isListed(all: readonly Paragraph[], index: number): boolean {
  const { bullet } = all[index]!
  if (bullet === null || /[\d>]/u.test(bullet)) return false
  return all[index - 1]?.bullet === bullet || all[index + 1]?.bullet === bullet
}

function isCandidate(paragraph: Paragraph, { cues, packs, recurring }: ReadContext): boolean {
  if (!isHeadlineLike(paragraph) || isSeparator(paragraph)) return false
  if (/[°▲▼]/u.test(paragraph.text) || paragraph.columns > 1) return false
  if (recurring.has(paragraph.folded) || stampLine(paragraph.text, packs)) return false
  if (isNameWithRole(paragraph)) return false
  return !cues.opener(paragraph, 'byline') && cues.labelLength(paragraph) === 0
}

/** What it says for a line to have the date or the author right below it, and against it to stand above a menu. */
const STAMPED_BONUS = 0.4
const MENU_PENALTY = 0.8
/** Lines above the prose within which distance says nothing, and what each further one takes off. */
const NEAR_LINES = 4
const DISTANCE_PENALTY = 0.1

/** How well a line stands for a headline: above the date and the author, below the menus, near the prose. */
function placeScore(
  context: ReadContext,
  index: number,
  { body, menu }: { readonly body: number; readonly menu: number },
): number {
  const below = context.all[index + 1]
  const stamped = below !== undefined && isMetadataLine(context, below)
  const far = Math.max(0, body - index - NEAR_LINES) * DISTANCE_PENALTY
  return (stamped ? STAMPED_BONUS : 0) - far - (index < menu ? MENU_PENALTY : 0)
}

/** Fewest words of a line below a menu for the lines above the menu to be the outlet's. */
const BELOW_MENU_WORDS = 4

/** The last menu above the prose that has a candidate of some words below it; -1 without one. */
function lastMenu(fates: Fates | undefined, lines: readonly number[], body: number): number {
  return (
    fates?.indexes.findLast(
      (index) =>
        index < body &&
        fates.fateOf(index)?.kind === 'navigation' &&
        lines.some((other) => other > index),
    ) ?? -1
  )
}

/** Words of a plain line beside which a short one in capitals is the name of the outlet. */
const PLAIN_WORDS = 5
const MASTHEAD_PENALTY = 1

/** Most words of a name of an outlet or channel. */
const NAME_WORDS = 5

/** The name of an outlet: a few words, each with a capital, none of them in the article. */
function isNameLike(paragraph: Paragraph, body: ReadonlySet<string>): boolean {
  const { text, words } = paragraph
  if (words.length > NAME_WORDS || /[?!]/u.test(text)) return false
  const capitalised = text
    .split(' ')
    .every((word) => /^["«“(]?\p{Lu}/u.test(word) || word.length < 4)
  return capitalised && overlapShare(topicStems([paragraph]), body) === 0
}

/** Words from which a headline is no longer better for being longer. */
const FULL_HEADLINE_WORDS = 8
/** How much a shared stem weighs beside length; set on the case folders. */
const SHARED_WEIGHT = 2
/** What capitals add to a line of some words; one or two words are sooner a masthead. */
const CAPITAL_BONUS = 0.5
const SHORT_WORDS = 3
const SHORT_PENALTY = 0.4
/** Stems added to a line's own, so that one shared word out of one says little. */
const SMOOTHING = 2
/** A line that ends like a sentence is sooner a lead than a headline. */
const STOP_PENALTY = 1

function score(paragraph: Paragraph, body: ReadonlySet<string>): number {
  const { words, ending, text } = paragraph
  const length = Math.min(words.length, FULL_HEADLINE_WORDS) / FULL_HEADLINE_WORDS
  const stems = topicStems([paragraph])
  const smoothed = stems.size / (stems.size + SMOOTHING)
  const shared = overlapShare(stems, body) * smoothed * SHARED_WEIGHT
  const short = words.length < SHORT_WORDS ? SHORT_PENALTY : 0
  const capitals = isCapitals(paragraph) && short === 0 ? CAPITAL_BONUS : 0
  const finished = ending === 'stop' && /\.["»”]?$/u.test(text) ? STOP_PENALTY : 0
  return length + shared + capitals - short - finished
}
