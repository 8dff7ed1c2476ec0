import type { RemovedKind } from '../../model/document.ts'
import type { CueReader } from '../../text/cues.ts'
import { fold } from '../../text/fold.ts'
import { describe, isBody, isProse, type Paragraph } from '../../text/paragraph.ts'
import type { ItemBlock } from './blocks.ts'
import footers from './footers.json' with { type: 'json' }

/** A block and what becomes of it. */
export interface JudgedBlock {
  readonly block: ItemBlock
  readonly paragraph: Paragraph
  readonly removed: { readonly kind: RemovedKind; readonly reason: string } | null
}

type Verdict = JudgedBlock['removed']

/** Words from which a paragraph that merely starts with a phrase is prose and stays; as for plain text. */
const PROSE_DESPITE_CUE = 45
/** Share of a block inside links from which it is a list of links if it is no prose. */
const LINK_SHARE = 0.8

/**
 * Tells the text of an item from what feeds put around it: share lines, prompts to read on, links to other items,
 * picture captions, the title again.
 */
export function judgeBlocks(
  blocks: readonly ItemBlock[],
  title: string | null,
  cues: CueReader,
): JudgedBlock[] {
  const headline = title === null ? null : fold(title)
  const judged: JudgedBlock[] = []
  let opened: RemovedKind | null = null
  for (const [index, block] of blocks.entries()) {
    const paragraph = describe(block.text, { start: 0, end: block.text.length }, 0)
    const cue = cues.kindOf(paragraph)
    const long = paragraph.words.length > PROSE_DESPITE_CUE && paragraph.stops > 2
    const last = index === blocks.length - 1
    let removed: Verdict = null
    if (cue && (cue.whole || !long)) {
      removed = { kind: cue.kind, reason: `begins with "${cue.phrase}"` }
      opened = cue.opens ? cue.kind : null
    } else {
      if (isProse(paragraph) && !isLinkList(block)) opened = null
      removed =
        opened !== null
          ? { kind: opened, reason: 'stands in a block that such a line opens' }
          : byMakeup({ block, paragraph, headline, last, first: index === 0 }, cues)
    }
    judged.push({ block, paragraph, removed })
  }
  return withTail(judged)
}

interface Looked {
  readonly block: ItemBlock
  readonly paragraph: Paragraph
  readonly headline: string | null
  readonly first: boolean
  readonly last: boolean
}

function byMakeup({ block, paragraph, headline, first, last }: Looked, cues: CueReader): Verdict {
  const { letters, digits, folded } = paragraph
  if (block.unseen) return { kind: 'other', reason: 'hidden by the markup' }
  if (block.role === 'caption') return { kind: 'caption', reason: 'the markup calls it a caption' }
  if (letters === 0 && digits === 0) return { kind: 'other', reason: 'marks without words' }
  if (headline !== null && first && folded === headline) {
    return { kind: 'repeat', reason: 'the title again' }
  }
  if (isFooter(paragraph) || (last && namesItself(block, folded, headline))) {
    return { kind: 'promo', reason: 'says where the item is from' }
  }
  if (isProse(paragraph)) return null
  const kind = cues.vocabularyOf(paragraph)
  if (kind) return { kind, reason: 'nothing but words of such lines' }
  return cues.isCredit(block.text) ? { kind: 'caption', reason: 'a picture credit' } : null
}

/** Longest line, in words, that says where an item is from. */
const FOOTER_WORDS = 60
/** Words such a line has beside its links. */
const FOOTER_OWN_WORDS = 10
/** Fewest words of a title that is told from words of a sentence. */
const TITLE_WORDS = 3

/** "The post … appeared first on …", as blog programs add it to every item of a feed. */
function isFooter({ folded, words }: Paragraph): boolean {
  if (words.length > FOOTER_WORDS) return false
  return footers.some(([start, middle]) => {
    const at = folded.startsWith(start!) ? folded.indexOf(middle!) : -1
    return at > 0
  })
}

/** The same in any language: a last line of links, the item's own title among them, and few words beside. */
function namesItself(
  { text, links, linkChars }: ItemBlock,
  folded: string,
  headline: string | null,
): boolean {
  if (headline === null || links === 0 || headline.split(' ').length < TITLE_WORDS) return false
  const own = (text.length - linkChars) / (text.length / folded.split(' ').length)
  return folded.includes(headline) && own <= FOOTER_OWN_WORDS && linkChars >= headline.length
}

function isLinkList({ text, linkChars }: ItemBlock): boolean {
  return linkChars >= text.length * LINK_SHARE
}

/** Takes out the lines of links that follow the last paragraph: other items, tags, the way to the page. */
function withTail(judged: readonly JudgedBlock[]): JudgedBlock[] {
  const last = judged.findLastIndex(
    ({ block, paragraph, removed }) => !removed && (!isLinkList(block) || isBody(paragraph)),
  )
  const tail = { kind: 'related-links', reason: 'a line of links below the text' } as const
  return judged.map((own, index) =>
    index > last && last >= 0 && !own.removed ? { ...own, removed: tail } : own,
  )
}
