import { fold } from '../../../text/fold.ts'
import { isBody, isHeadlineLike, isSeparator, type Paragraph } from '../../../text/paragraph.ts'
import { stampLine } from '../../../text/stamp.ts'
import {
  CHRONICLE_PRIOR,
  type Device,
  type Dump,
  HEAD_LINES,
  median,
  SIGNED_STAMP_PRIOR,
  STAMP_PRIOR,
  TIMED_STAMP_PRIOR,
} from './device.ts'

/** Lines that are a full date: above each post, below its headline, or at its end. */
export function stampDevice(dump: Dump): Device {
  const { all, packs } = dump
  const name = 'date stamps'
  const at = all.flatMap((paragraph, i) => (stampLine(paragraph.text, packs) ? [i] : []))
  const groups = at.filter((index, i) => i === 0 || all.slice(at[i - 1]! + 1, index).some(isBody))
  if (groups.length < 2) return { name, starts: [], prior: STAMP_PRIOR }
  const trailing = !all.slice(at.at(-1)! + 1).some(isBody) && all.slice(0, at[0]).some(isBody)
  const starts = trailing
    ? at.map((index) => index + 1)
    : groups.map((index) => headAbove(dump, index))
  const timed = groups.filter((index) => stampLine(all[index]!.text, packs)?.value.includes('T'))
  const named = starts.filter((start) => all[start] && recurs(all, all[start]))
  const most = groups.length / 2
  const signed = timed.length > most && (named.length > most || sameNames(dump, groups))
  const sure = Math.max(timed.length, named.length) > most
  const plain = isChronicle(all, groups) ? CHRONICLE_PRIOR : STAMP_PRIOR
  const prior = signed ? SIGNED_STAMP_PRIOR : sure ? TIMED_STAMP_PRIOR : plain
  const inside = outsideComments(dump, starts).filter((start) => start < all.length)
  return { name, starts: inside, prior }
}

/** True where most stamps say, beside their date, the same name: "Channel, [09.01.2024 7:00]". */
function sameNames({ all, packs }: Dump, stamps: readonly number[]): boolean {
  const counts = new Map<string, number>()
  for (const index of stamps) {
    const { text } = all[index]!
    const date = stampLine(text, packs)?.span
    const rest = date ? fold(text.slice(0, date.start) + text.slice(date.end)) : ''
    if (/\p{L}{3}/u.test(rest)) counts.set(rest, (counts.get(rest) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) > stamps.length / 2
}

/** Fewest words that a post has on average; the entries of a chronicle inside an article are shorter. */
const POST_WORDS = 40

/** Dated entries of one article: short, and without headlines. */
function isChronicle(all: readonly Paragraph[], stamps: readonly number[]): boolean {
  const words = stamps.map((index, i) => {
    const entry = all.slice(index + 1, stamps[i + 1] ?? all.length)
    return entry.reduce((sum, paragraph) => sum + paragraph.words.length, 0)
  })
  return median(words) < POST_WORDS
}

/**
 * Leaves out what readers wrote below a post: after a line that opens comments, only a post of the same
 * channel, whose name stands above the first date too, begins again.
 */
function outsideComments({ all, cues }: Dump, starts: readonly number[]): number[] {
  const firstBody = all.findIndex(isBody)
  let channel: string | undefined
  let commented = false
  return starts.filter((start, i) => {
    const above = all.slice(Math.max(starts[i - 1] ?? 0, firstBody + 1), start + 1)
    commented ||= above.some((line) => cues.kindOf(line)?.kind === 'comments')
    if (!commented) channel ??= all[start]?.folded
    else if (all[start]?.folded === channel) commented = false
    return !commented
  })
}

/** The headline right above a line, where the line stands below one; else the line itself. */
function headAbove({ all, cues }: Dump, index: number): number {
  for (let above = index - 1; above >= Math.max(0, index - HEAD_LINES); above--) {
    const paragraph = all[above]!
    const after = all[above - 1]
    if (isBody(paragraph) && paragraph.ending !== 'open') return index
    // A prompt that recurs signs the post above, it does not head this one.
    const recurring = recurs(all, paragraph) && cues.kindOf(paragraph) === null
    const parted = !after || isBody(after) || isSeparator(after) || recurring
    if (isHeadlineLike(paragraph) && paragraph.ending === 'open' && parted) return above
  }
  return index
}

/** The line stands in the source again: a channel's name above each post. */
function recurs(all: readonly Paragraph[], { folded }: Paragraph): boolean {
  let counts = lineCounts.get(all)
  if (!counts) {
    counts = new Map()
    for (const line of all) counts.set(line.folded, (counts.get(line.folded) ?? 0) + 1)
    lineCounts.set(all, counts)
  }
  return (counts.get(folded) ?? 0) > 1
}

/** How often each line stands in a source, counted once. */
const lineCounts = new WeakMap<readonly Paragraph[], Map<string, number>>()
