import { isBody, isHeadlineLike, type Paragraph } from '../../text/paragraph.ts'
import { stampLine } from '../../text/stamp.ts'
import { headlineShift, topicShift } from './cohesion.ts'
import type { Device, Dump } from './devices/device.ts'
import { secondPrintings } from './devices/marks.ts'
import { devices } from './devices.ts'
import { titleShift } from './title-shift.ts'

/** What a single boundary of an ambiguous device must exceed, the prior and half the common verdict counted in. */
const VETO = -2.2

/** First lines of a post among which its headline is. */
const HEAD_LINES = 3

/** Paragraphs of an article that say again what its headline says. */
const LEAD_PARAGRAPHS = 2

/**
 * Indexes of the paragraphs that begin the articles of a source, ascending, the first always 0.
 * Each device (date stamps, signatures, rules, capital headlines, text printed twice, …) proposes all its
 * boundaries at once, since a dump uses its device throughout; it is believed where its prior and the
 * mean shift of topic across its boundaries say so (TextTiling's idea, Hearst 1997, on stems).
 */
export function postStarts(dump: Dump): number[] {
  const starts = new Set([0])
  const { again, closed } = secondPrintings(dump.all)
  for (const device of devices(dump)) {
    const bounds = withProse(
      dump,
      device.starts.filter((start) => !again.has(start) && !closed.has(start)),
    )
    if (bounds.length === 0) continue
    const shifts = shiftsOf(dump, device, bounds)
    const mean = shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length
    if (device.prior + mean <= 0) continue
    for (const [i, start] of bounds.entries()) {
      const doubtful = device.ambiguous && device.prior + mean / 2 + shifts[i]! <= VETO
      if (!doubtful) starts.add(start)
    }
  }
  const kept = withProse(
    dump,
    [...starts].sort((a, b) => a - b),
    true,
  )
  return kept.map((start) => withStamp(dump, start, starts))
}

/** A date right above a headline begins the post where dates were believed to. */
function withStamp({ all, packs }: Dump, start: number, believed: ReadonlySet<number>): number {
  const above = all[start - 1]
  const stamped = above !== undefined && believed.has(start - 1) && start > 1
  return stamped && stampLine(above.text, packs) ? start - 1 : start
}

/** Log-odds of each boundary: its topics, its headline, the title above all, and what the device sees in its line. */
function shiftsOf(dump: Dump, device: Device, bounds: readonly number[]): number[] {
  const { all } = dump
  const own = new Map(device.starts.map((start, i) => [start, device.odds?.[i] ?? 0]))
  const ofTitle = device.words ? titleShift(all.slice(0, bounds[0])) : null
  return bounds.map((start, i) => {
    const before = all.slice(bounds[i - 1] ?? 0, start)
    const after = all.slice(start, bounds[i + 1] ?? all.length)
    const words =
      topicShift(before, after, device.words?.mostCommon) + ownHeadline(dump, before, after)
    return own.get(start)! + (device.words?.weight ?? 1) * words + (ofTitle?.(after) ?? 0)
  })
}

/** Log-odds that the first headline of a stretch is its own; 0 without one. */
function ownHeadline(
  { packs }: Dump,
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): number {
  // A line that stands above too is the channel's name.
  const line = after
    .slice(0, HEAD_LINES)
    .find(
      (paragraph) =>
        isHeadlineLike(paragraph) &&
        !isBody(paragraph) &&
        !stampLine(paragraph.text, packs) &&
        !before.some(({ folded }) => folded === paragraph.folded),
    )
  const lead = after.filter(isBody).slice(0, LEAD_PARAGRAPHS)
  return line ? headlineShift(line, before, lead) : 0
}

/** Keeps the starts that have something to read between them and the next; `first` keeps 0 whatever follows. */
function withProse({ all }: Dump, starts: readonly number[], first = false): number[] {
  const kept: number[] = []
  for (const start of [...starts].reverse()) {
    const end = kept.at(-1) ?? all.length
    if (all.slice(start, end).some(isBody)) kept.push(start)
  }
  kept.reverse()
  if (first)
    return kept[0] === 0 ? kept : [0, ...kept.slice(all.slice(0, kept[0]).some(isBody) ? 0 : 1)]
  const firstBody = all.findIndex(isBody)
  return kept.filter((start) => start > firstBody && firstBody >= 0)
}
