import type { MarkupPage } from '../../markup/page.ts'
import type { NamedText } from '../../model/document.ts'
import { type AlignedText, sliceAligned } from '../../text/aligned.ts'
import { fold } from '../../text/fold.ts'
import type { Line } from './line.ts'

/** Where an article's headline is shown: one of the lines, from an offset in it on, or only the page's title. */
export type Headline =
  | { readonly index: number; readonly from: number }
  | { readonly index: null; readonly title: AlignedText }

/** Longest headline, in code units. */
const LONGEST = 400
/** Share of words two headlines must have in common to be one: edited for search, cut, with words above it. */
const SAME_SHARE = 0.5
/** Lines above the first paragraph of the body, and below its start, in which the headline is looked for. */
const ABOVE = 60
const BELOW = 6

/**
 * Finds the line that shows the headline: the one that says what the metadata says, else a heading much like it,
 * else the only heading of the first level; where none is shown, the page's title itself.
 * @param first index of the body's first line; only lines near it are looked at
 */
export function findHeadline(
  page: MarkupPage,
  lines: readonly Line[],
  stated: readonly NamedText[],
  first: number,
): Headline | null {
  const near = lines.slice(Math.max(0, first - ABOVE), first + BELOW)
  const candidates = near.filter(({ block, paragraph }) =>
    isHeadline(block.text, paragraph.wordCount),
  )
  const found =
    exact(candidates, stated) ?? similar(candidates, stated) ?? only(candidates, stated.length > 0)
  if (found) return { index: found.block.index, from: aboveHeadline(page.markup, found, stated) }
  const title = titleOf(page, stated)
  return title && { index: null, title }
}

function isHeadline(text: string, words: number): boolean {
  return text.length <= LONGEST && words > 0 && /\p{L}/u.test(text)
}

/** Fewest words of a stated headline that may be the rest of a line. */
const REST_WORDS = 3

/**
 * Code units of a headline's line that stand above the headline in an element of their own, as the story's name does:
 * the page states what follows them as its headline. 0 for none.
 */
function aboveHeadline(markup: string, { block }: Line, stated: readonly NamedText[]): number {
  const keys = stated
    .filter(({ text }) => text.split(' ').length >= REST_WORDS)
    .map(({ text }) => letters(fold(text)))
  for (const [i, { text, raw }] of block.alignment.entries()) {
    const before = block.alignment[i - 1]
    // An element starts or ends here.
    if (!before || !markup.slice(before.raw.start, raw.start).includes('<')) continue
    const rest = block.text.slice(text.start)
    if (keys.includes(letters(fold(rest)))) return text.start + PARTING.exec(rest)![0].length
  }
  return 0
}

/** Blanks and marks between a headline and what stands above it. */
const PARTING = /^[\s:|/·–—-]*/u

function exact(lines: readonly Line[], stated: readonly NamedText[]): Line | null {
  const wanted = stated.map(({ text }) => letters(fold(text)))
  // A line shorter than all of them is none of them, and neither is one of many more letters.
  const shortest = Math.min(...wanted.map(({ length }) => length))
  const most = 2 * Math.max(...wanted.map(({ length }) => length))
  const keys = lines.map(({ paragraph: { folded, letters: own, words } }) => {
    if (folded.length < shortest || own > most) return null
    const begins = wanted.some((key) => key.startsWith(words[0]?.[0] ?? ''))
    return begins ? letters(folded) : null
  })
  for (const key of wanted) {
    const same = lines.filter((_, index) => keys[index] === key)
    // Above the text stands the headline, in a list of links only its copy.
    const best =
      same.find(isFirstLevel) ?? same.find(isHeading) ?? same.find(({ linked }) => linked < 0.5)
    if (best) return best
  }
  return null
}

function letters(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, '')
}

function similar(lines: readonly Line[], stated: readonly NamedText[]): Line | null {
  let best: Line | null = null
  let bestShare = SAME_SHARE
  for (const line of lines) {
    if (!isHeading(line)) continue
    const level = isFirstLevel(line) ? 1 : 0.9
    for (const { text } of stated) {
      const share = sharedWords(line.paragraph.words, text) * level
      if (share > bestShare) {
        bestShare = share
        best = line
      }
    }
  }
  return best
}

/** Share of the words of the shorter headline that stand in the longer one. */
function sharedWords(words: readonly string[], text: string): number {
  const other = new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
  const own = new Set(words.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []))
  const smaller = Math.min(own.size, other.size)
  if (smaller < 2) return 0
  return [...own].filter((word) => other.has(word)).length / smaller
}

/** Fewest words of a heading that is a headline though no metadata says so. */
const OWN_WORDS = 3

function only(lines: readonly Line[], hasStated: boolean): Line | null {
  const first = lines.filter((line) => isFirstLevel(line) && line.paragraph.wordCount >= OWN_WORDS)
  if (first.length === 1) return first[0]!
  return hasStated ? null : (lines.find((line) => isHeading(line) && line.linked < 0.5) ?? null)
}

function isFirstLevel({ block }: Line): boolean {
  return block.level === 1
}

function isHeading({ block }: Line): boolean {
  return block.level > 0
}

/** The page's title, or the part of it that the metadata call the headline. */
function titleOf({ title }: MarkupPage, stated: readonly NamedText[]): AlignedText | null {
  if (!title || !/\p{L}/u.test(title.text)) return null
  for (const { text } of stated) {
    const start = title.text.indexOf(text)
    if (start >= 0) return sliceAligned(title, { start, end: start + text.length })
  }
  return title
}
