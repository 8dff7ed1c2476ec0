import { isBody, isHeadlineLike, isSeparator, type Paragraph } from '../../../text/paragraph.ts'
import { stampLine } from '../../../text/stamp.ts'
import { twins } from '../repeats.ts'
import {
  type Device,
  type Dump,
  HEAD_LINES,
  HEADED_SEPARATOR_PRIOR,
  SEPARATOR_PRIOR,
  SINGLE_SEPARATOR_PRIOR,
  TWIN_PRIOR,
} from './device.ts'

/** Rules ("---", "* * *"): believed sooner where headlines or stamps follow them. */
export function separatorDevice({ all, packs }: Dump): Device {
  const starts = all.flatMap((paragraph, i) => (isSeparator(paragraph) ? [i + 1] : []))
  const inside = starts.filter((start) => start < all.length)
  const headed = inside.filter((start) => {
    const head = all[start]!
    return (
      (isHeadlineLike(head) && head.ending !== 'stop' && all[start + 1] !== undefined) ||
      stampLine(head.text, packs) !== null
    )
  })
  const several = headed.length > inside.length / 2 ? HEADED_SEPARATOR_PRIOR : SEPARATOR_PRIOR
  const prior = inside.length > 1 ? several : SINGLE_SEPARATOR_PRIOR
  return { name: 'rules', starts: inside, prior }
}

/** Text printed twice: where a headline follows the second printing, a post begins. */
export function twinDevice({ all }: Dump): Device {
  const starts: number[] = []
  for (const { first, second } of twins(all)) {
    const next = all[second[1]]
    // A headline printed twice is no post.
    const prose = all
      .slice(second[0], second[1])
      .some(
        (paragraph) =>
          isBody(paragraph) && !(isHeadlineLike(paragraph) && paragraph.ending === 'open'),
      )
    const adjacent = second[0] - first[1] <= HEAD_LINES
    if (next && prose && adjacent && isHeadlineLike(next)) starts.push(second[1])
  }
  return { name: 'text printed twice', starts, prior: TWIN_PRIOR }
}

/**
 * Paragraphs of posts printed twice right below themselves: those of the second printing, and those inside
 * either printing, where no post can begin.
 */
export function secondPrintings(all: readonly Paragraph[]): {
  again: Set<number>
  closed: Set<number>
} {
  const again = new Set<number>()
  const closed = new Set<number>()
  for (const { first, second } of twins(all)) {
    if (second[0] - first[1] > HEAD_LINES) continue
    for (let index = second[0]; index < second[1]; index++) again.add(index)
    const prose = all.slice(first[0], first[1]).filter(isBody).length
    for (let index = first[0] + 1; prose > 1 && index < first[1]; index++) closed.add(index)
  }
  return { again, closed }
}
