import { isBody } from '../../text/paragraph.ts'
import { overlapShare, topicStems } from './cohesion.ts'
import type { ReadContext } from './context.ts'
import type { Fates } from './fates.ts'

/** Most words of a line that heads what a release says of its sender. */
const HEADING_WORDS = 8
/** Paragraphs that are said of a sender at most. */
const ABOUT_PARAGRAPHS = 2
/** Share of the heading's stems in the paragraph below it: it is about the same. */
const SAME_SHARE = 0.5

/**
 * Takes out what a press release says of its sender below the text: a line "About X" and the paragraphs
 * under it, the first of which speaks of X. Only where prose stands above and little follows.
 */
export function removeAbout({ all, cues }: ReadContext, fates: Fates): void {
  const open = fates.open()
  for (const [position, index] of open.entries()) {
    const heading = all[index]!
    if (isBody(heading) || heading.words.length > HEADING_WORDS || !cues.isAbout(heading)) continue
    const above = open.slice(0, position).filter((other) => isBody(all[other]!))
    const below = open.slice(position + 1).filter((other) => isBody(all[other]!))
    if (above.length < 2 || below.length === 0 || below.length > ABOUT_PARAGRAPHS) continue
    const said = topicStems([all[below[0]!]!])
    if (overlapShare(topicStems([heading]), said) < SAME_SHARE) continue
    for (const other of [index, ...below]) {
      fates.remove(other, 'other', 'what a release says of its sender')
    }
  }
}
