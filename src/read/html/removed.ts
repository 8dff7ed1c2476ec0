import type { Hint } from '../../markup/hints.ts'
import type { Removal, RemovedKind } from '../../model/document.ts'
import type { CueReader } from '../../text/cues.ts'
import { has, isField, type Line } from './line.ts'

/** Why a line is left out. */
export interface Reason {
  readonly kind: RemovedKind
  readonly reason: string
}

/** What the page's own names say, the surest first. */
const BY_HINT: readonly (readonly [Hint, RemovedKind, string])[] = [
  ['cookie', 'cookie', 'in a part named after cookies or consent'],
  ['comments', 'comments', 'in a part named after comments'],
  ['share', 'share', 'in a part named after sharing'],
  ['advert', 'promo', 'in a part named after advertising'],
  ['paywall', 'promo', 'in a part named after a paywall'],
  ['promo', 'promo', 'in a part named after newsletters or offers'],
  ['related', 'related-links', 'in a part named after related stories'],
  ['navigation', 'navigation', 'in a part named after navigation'],
  ['bio', 'other', 'about the author'],
  ['tags', 'navigation', 'in a list of tags'],
]
const BY_PLACE: readonly (readonly [Hint, RemovedKind, string])[] = [
  ['form', 'navigation', 'a form or its buttons'],
  ['dialog', 'promo', 'in a dialogue over the page'],
  ['footer', 'other', 'in the foot of the page'],
  ['byline', 'other', 'an author line'],
  ['date', 'other', 'a date line'],
  ['aside', 'other', 'in a side column'],
]

/** Share of link text from which a line is links. */
const LINKS = 0.5
/** Letters from which a link is a headline rather than an entry of a menu. */
const STORY_CHARS = 25

/**
 * The kind of a line that is left out, by the names of the elements around it, its wording, its links and its place.
 * @param place where it stands: before the body, between its lines, or after it
 */
export function reasonFor(
  line: Line,
  place: 'before' | 'between' | 'after',
  cues: CueReader,
): Reason {
  const { block, linked } = line
  if (linked > LINKS && has(line, 'navigation')) {
    return { kind: 'navigation', reason: 'links in a part named after navigation' }
  }
  if (isField(line)) return { kind: 'navigation', reason: 'a field of a form' }
  const { paragraph } = line
  const cue = line.cueBy(cues)
  if (cue) return { kind: cue.kind, reason: `begins like “${cue.phrase}”` }
  if (
    isCaption(line) ||
    (paragraph.words.length < 40 && cues.isCredit(block.text, paragraph.folded))
  ) {
    return { kind: 'caption', reason: 'a caption or picture credit' }
  }
  for (const [hint, kind, reason] of BY_HINT) if (has(line, hint)) return { kind, reason }
  if (has(line, 'footer') && linked > LINKS)
    return { kind: 'navigation', reason: 'links in the foot of the page' }
  if (linked > LINKS) return linkReason(line, place)
  for (const [hint, kind, reason] of BY_PLACE) if (has(line, hint)) return { kind, reason }
  if (place === 'before') return { kind: 'navigation', reason: 'above the article' }
  return { kind: 'other', reason: place === 'after' ? 'below the article' : 'not of the article' }
}

function linkReason({ block }: Line, place: 'before' | 'between' | 'after'): Reason {
  const story = block.text.length / Math.max(1, block.links) >= STORY_CHARS
  if (place !== 'before' && story)
    return { kind: 'related-links', reason: 'links to other stories' }
  return { kind: 'navigation', reason: 'a menu or links' }
}

/** A caption of a picture; a table's caption is part of the table. */
export function isCaption({ block }: Line): boolean {
  return block.role === 'caption' && block.element.tag !== 'caption'
}

/** Lines left out with their reasons, neighbours of one kind as one range; a heading goes with what it heads. */
export function removals(left: readonly (readonly [Line, Reason])[]): Removal[] {
  const found: { kind: RemovedKind; reason: string; raw: { start: number; end: number } }[] = []
  let lastIndex = -2
  for (const [position, [line, own]] of left.entries()) {
    const { index, raw } = line.block
    const next = left[position + 1]
    const heads =
      line.block.level > 0 && next?.[0].block.index === index + 1 && own.kind === 'other'
    const reason = heads ? next[1] : own
    const last = found.at(-1)
    if (last && lastIndex === index - 1 && last.kind === reason.kind) last.raw.end = raw.end
    else {
      const { kind, reason: told } = reason
      found.push({ kind, reason: told, raw: { start: raw.start, end: raw.end } })
    }
    lastIndex = index
  }
  return found
}
