import type { CueReader } from '../../text/cues.ts'
import { fold } from '../../text/fold.ts'
import { blocksOf, type ItemBlock, lineOf } from './blocks.ts'
import { type JudgedBlock, judgeBlocks } from './clean.ts'
import type { Content, FeedItem } from './feed.ts'
import { type Standing, type Wholeness, wholenessOf } from './wholeness.ts'

/** An item's text, judged. */
export interface ItemText {
  readonly judged: readonly JudgedBlock[]
  readonly wholeness: Wholeness
  /** False where the title is no more than the first words of the text. */
  readonly ownTitle: boolean
}

/** The text of an item: what the format calls its content, or else a description that is one. */
export function bestText(item: FeedItem, cues: CueReader): ItemText {
  const nothing: ItemText = { judged: [], wholeness: 'empty', ownTitle: item.title !== null }
  if (!item.whole) return { ...nothing, wholeness: 'teaser' }
  const title = item.title ? (lineOf(item.title)?.text ?? null) : null
  let best = nothing
  for (const content of [item.content, item.summary]) {
    if (!content) continue
    const blocks = blocksOf(content)
    const ownTitle = title !== null && !isOpening(title, blocks)
    const judged = judgeBlocks(blocks, title, cues)
    const wholeness = wholenessOf(judged, standingOf(content, item, ownTitle))
    if (wholeness === 'whole') return { judged, wholeness, ownTitle }
    if (wholeness === 'teaser' && best.wholeness === 'empty') best = { judged, wholeness, ownTitle }
  }
  return best
}

/** A content that only says the description again is no more than one. */
function standingOf(
  content: Content,
  { content: own, summary }: FeedItem,
  titled: boolean,
): Standing {
  const again = own !== null && summary !== null && sameText(own, summary)
  if (content === own && !again) return 'content'
  return titled ? 'description' : 'post'
}

function sameText(a: Content, b: Content): boolean {
  const text = (content: Content): string =>
    fold(
      blocksOf(content)
        .map((block) => block.text)
        .join(' '),
    )
  return text(a) === text(b)
}

/** True where a title is cut from the first words of the text, which goes on in the same line. */
function isOpening(title: string, [first]: readonly ItemBlock[]): boolean {
  const opening = fold(title)
    .replace(/(?:…|\.{3})$/u, '')
    .trim()
  const text = first ? fold(first.text) : ''
  return opening !== '' && text.startsWith(opening) && text.length > opening.length
}
