import type { MarkupElement } from '../../markup/element.ts'
import { hintBit } from '../../markup/hints.ts'
import type { MarkupPage } from '../../markup/page.ts'
import { isField, type Line } from './line.ts'

/** Fewest code units of body text an article of several on one page has. */
const PART_CHARS = 250
/** Fewest parts that are articles of their own. */
const PARTS = 2
/** Share of the body that must be inside the parts, and that none of them may hold alone. */
const INSIDE = 0.6
const MOST = 0.8

/** Share of link text up to which a line of an article that was not chosen is its prose. */
const PROSE_LINKS = 0.3

/**
 * Elements of a page that each hold an article of their own, in its order, as the posts of a live blog or a list of
 * whole stories do: siblings of one tag and class, dated or headed by a link to the article itself, each with a heading and body text.
 * Empty for the page of one article.
 * @param body indexes of the body's lines
 */
export function articleParts(
  page: MarkupPage,
  lines: readonly Line[],
  body: readonly number[],
): MarkupElement[] {
  const groups = siblings(page)
  if (groups.length === 0) return []
  const chars = bodyChars(page, lines, body)
  const total = body.reduce((sum, index) => sum + lines[index]!.block.text.length, 0)
  let best: MarkupElement[] = []
  for (const group of groups) {
    const parts = group.filter((element) => isPart(page, element, chars[element.index]!))
    if (parts.length < PARTS || parts.length <= best.length) continue
    const sizes = parts.map(({ index }) => chars[index]!)
    const inside = sizes.reduce((sum, size) => sum + size, 0)
    if (inside < total * INSIDE || sizes.some((size) => size > total * MOST)) continue
    // What is shaped as they are and holds as much text is one of them, chosen or not.
    best = group.filter((element) => isPart(page, element, element.chars - element.linkChars))
  }
  return best
}

/** Lines of one of several articles: those chosen, else its prose. */
export function partBody(
  { blocks }: MarkupElement,
  lines: readonly Line[],
  body: readonly number[],
): number[] {
  const chosen = body.filter((index) => index >= blocks.start && index < blocks.end)
  if (chosen.some((index) => lines[index]!.block.level === 0)) return chosen
  return lines
    .slice(blocks.start, blocks.end)
    .filter((line) => line.paragraph.body && line.linked < PROSE_LINKS && !isField(line))
    .map(({ block }) => block.index)
}

/** Code units of body lines inside each element, by its index. */
function bodyChars(
  page: MarkupPage,
  lines: readonly Line[],
  body: readonly number[],
): Float64Array {
  const chars = new Float64Array(page.elements.length)
  for (const index of body) {
    const { block } = lines[index]!
    if (block.level === 0) chars[block.element.index]! += block.text.length
  }
  for (let i = page.elements.length - 1; i >= 0; i--) {
    const parent = page.elements[i]!.parent
    if (parent) chars[parent.index]! += chars[i]!
  }
  return chars
}

/** Elements of one tag and class below one parent, grouped. */
function siblings(page: MarkupPage): MarkupElement[][] {
  const groups = new Map<string, MarkupElement[]>()
  for (const element of page.elements) {
    const { block, longBlocks, parent, tag, attributes } = element
    if (!block || longBlocks === 0 || parent === null || tag === 'p' || tag === 'li') continue
    const first = /\S+/u.exec(attributes.value('class') ?? '')?.[0] ?? ''
    if (tag !== 'article' && first === '') continue
    const key = `${parent.index} ${tag} ${tag === 'article' ? '' : first}`
    const group = groups.get(key)
    if (group) group.push(element)
    else groups.set(key, [element])
  }
  return [...groups.values()].filter((group) => group.length >= PARTS)
}

const COMMENTS = hintBit('comments')
const LIVE = hintBit('live')
const TIME = hintBit('time') | hintBit('date')

/** A heading and enough text; and, since sections of an article have these too, a date or an address of its own. */
function isPart(page: MarkupPage, element: MarkupElement, chars: number): boolean {
  if (chars < PART_CHARS || (element.inherited & COMMENTS) !== 0) return false
  const inside = page.blocks.slice(element.blocks.start, element.blocks.end)
  const [heading] = inside.filter(({ level }) => level > 0)
  if (!heading) return false
  if ((element.inherited & LIVE) !== 0) return true
  if (element.tag === 'article' && heading.linkChars > 0) return true
  return inside.some(({ inner, element: own }) => ((inner | own.hints) & TIME) !== 0)
}
