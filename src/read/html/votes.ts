import { Readability } from '@mozilla/readability'
import type { MarkupBlock } from '../../markup/block.ts'
import type { MarkupPage } from '../../markup/page.ts'
import { buildDom } from './dom.ts'

/** Largest page given to Readability, in elements and code units: its work grows faster than the page. */
const READABILITY_ELEMENTS = 25_000
const READABILITY_CHARS = 6_000_000
/** Shorter results make it try again with a rule dropped: its own default. */
const ENOUGH_CHARS = 500
/** Rules of Readability in the order it drops them: unlikely names, weights of classes, conditional cleaning. */
const FLAGS = [0b111, 0b110, 0b100, 0b000] as const

/**
 * How much of each block Readability takes for the article: the share of its characters, 0..1.
 * Readability works on nodes of its own and cannot change the page. Its tries are repeated here instead of inside
 * it, since it makes its nodes anew there and loses where they came from.
 * @returns one share per block of the page; `null` where the page is too large for it, or it fails on it
 */
export function readabilityVotes(page: MarkupPage): Float64Array | null {
  if (page.elements.length > READABILITY_ELEMENTS || page.markup.length > READABILITY_CHARS)
    return null
  let best: Try | null = null
  try {
    for (const flags of FLAGS) {
      const result = tryReadability(page, flags)
      if (result && (best === null || result.chars > best.chars)) best = result
      if (best && best.chars >= ENOUGH_CHARS) break
    }
  } catch {
    return best?.votes ?? null
  }
  return best?.votes ?? new Float64Array(page.blocks.length)
}

interface Try {
  readonly votes: Float64Array
  /** Characters of the result. */
  readonly chars: number
}

function tryReadability(page: MarkupPage, flags: number): Try | null {
  const { document, places } = buildDom(page)
  // It keeps the page's markup for its own further tries, which never come.
  Object.defineProperty(document.body, 'innerHTML', { value: '', writable: true })
  const options = { charThreshold: -1, disableJSONLD: true, serializer: (node: Node) => node }
  const reader = new Readability<Node>(document, options)
  Object.assign(reader, { _flags: flags })
  const content = reader.parse()?.content
  if (!content) return null
  const kept = new Float64Array(page.blocks.length)
  const all = new Float64Array(page.blocks.length)
  const inside = textNodes(content)
  for (const [node, place] of places) {
    const index = blockAt(page.blocks, place.start, place.end)
    if (index < 0) continue
    const chars = (node.textContent ?? '').trim().length
    all[index]! += chars
    if (inside.has(node)) kept[index]! += chars
  }
  let chars = 0
  for (const [index, count] of all.entries()) {
    chars += kept[index]!
    kept[index] = count === 0 ? 0 : kept[index]! / count
  }
  return { votes: kept, chars }
}

/** All text nodes inside a node, found without recursion. */
function textNodes(root: Node): ReadonlySet<Node> {
  const found = new Set<Node>()
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === 3) found.add(node)
    else for (const child of node.childNodes) open.push(child)
  }
  return found
}

/** Index of the block that shares most with a raw range, by binary search; -1 where none does. */
function blockAt(blocks: readonly MarkupBlock[], start: number, end: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { raw } = blocks[middle]!
    if (raw.end <= start) low = middle + 1
    else if (raw.start >= end) high = middle - 1
    else return middle
  }
  return -1
}
