import { fold } from '../../text/fold.ts'
import { isBody } from '../../text/paragraph.ts'
import type { JudgedBlock } from './clean.ts'
import prompts from './prompts.json' with { type: 'json' }

/*
 * Whether a text is the article or the beginning of one. Feeds do not say: RSS has both in <description>.
 * A wrong "whole" makes an article that seems to leave out what its page tells; a wrong "teaser" costs one fetch.
 * So what is not clearly whole is a teaser.
 */

/** Words from which a description is a text in itself; what the numbers were read off: docs/stages/feeds.md. */
const WHOLE_WORDS = 100
/** Paragraphs of prose that make a shorter one whole, and the words it needs. */
const WHOLE_PARAGRAPHS = 3
const PARAGRAPH_WORDS = 60
/** Fewest words of a brief, and of a post; one of its lines must be prose. */
const BRIEF_WORDS = 20

const CUT = /(?:…|\.\.\.|\[(?:…|\.{3})\]|\((?:…|\.{3})\))["'”»)\]\s]*$/u

/** What an item's text is: the article, its beginning, or nothing to read. */
export type Wholeness = 'whole' | 'teaser' | 'empty'

/**
 * What the format calls a text: `content`, the article itself; `post`, the text of an item that has no title of its
 * own, as channels and small blogs give it; `description`, the article or its beginning.
 */
export type Standing = 'content' | 'post' | 'description'

/** Judges a text by what is kept of it. */
export function wholenessOf(judged: readonly JudgedBlock[], standing: Standing): Wholeness {
  const kept = judged.filter(({ removed }) => !removed)
  const words = kept.reduce((sum, { paragraph }) => sum + paragraph.words.length, 0)
  if (words === 0) return 'empty'
  const cut = isCut(judged)
  const prose = kept.filter(({ paragraph }) => isBody(paragraph)).length
  if (prose === 0 || words < BRIEF_WORDS) return 'teaser'
  if (standing === 'content') return cut && words < WHOLE_WORDS ? 'teaser' : 'whole'
  if (standing === 'post') return cut ? 'teaser' : 'whole'
  const long = words >= WHOLE_WORDS || (prose >= WHOLE_PARAGRAPHS && words >= PARAGRAPH_WORDS)
  return long && !cut ? 'whole' : 'teaser'
}

/** Breaks off in dots, or in a prompt to read on elsewhere: the last line, or the last words of the last paragraph. */
export function isCut(judged: readonly JudgedBlock[]): boolean {
  const kept = judged.findLastIndex(({ removed }) => !removed)
  if (kept < 0) return false
  if (judged.slice(kept + 1).some(({ paragraph }) => isPrompt(paragraph.folded))) return true
  const { text, linkChars } = judged[kept]!.block
  if (CUT.test(text)) return true
  const folded = fold(text)
  const tail =
    linkChars > 0 && prompts.find((prompt) => folded.slice(-PROMPT_TAIL).includes(prompt))
  return tail ? /(?:…|\.\.\.|[.!?»"])\W*$/u.test(folded.slice(0, folded.lastIndexOf(tail))) : false
}

/** Code units at the end of a paragraph in which a prompt stands: "Read more »". */
const PROMPT_TAIL = 30
/** Most words of a line that prompts to read on, a title in it or not. */
const PROMPT_WORDS = 24

function isPrompt(folded: string): boolean {
  const text = folded.replace(/^[^\p{L}]+/u, '')
  return text.split(' ').length <= PROMPT_WORDS && prompts.some((prompt) => text.startsWith(prompt))
}
