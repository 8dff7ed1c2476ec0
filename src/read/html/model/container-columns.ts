import type { MarkupBlock } from '../../../markup/block.ts'
import type { MarkupElement } from '../../../markup/element.ts'
import { bestContainer, covering } from './best-container.ts'
import type { Columns } from './columns.ts'
import { innermostAround } from './innermost-around.ts'
import type { Looks } from './looks.ts'

/** Elements around a block that are described one by one. */
const LEVELS = 3
/** Shares of the page's good text that the smallest element around it must hold. */
const COVERS = [0.5, 0.8] as const

/** Columns told by the elements a block stands in. */
export function containerColumns(
  blocks: readonly MarkupBlock[],
  elements: readonly MarkupElement[],
  looks: Looks,
  columns: Columns,
): void {
  const best = bestContainer(blocks, elements, looks)
  columns.column('best share').fill(best.share)
  const levels = Array.from({ length: LEVELS }, (_, index) => levelOf(index + 1, columns))
  const parentScoreColumn = columns.column('parent score')
  for (let i = 0; i < blocks.length; i++) {
    const { element } = blocks[i]!
    levelColumns(element, levels, i)
    parentScoreColumn[i] = best.scoreOf(element) + best.scoreOf(element.parent)
  }
  insideColumns(blocks, best.element, 'best', columns)
  childColumns(blocks, best.element, looks, columns)
  for (const [i, element] of covering(blocks, elements, looks, COVERS).entries()) {
    insideColumns(blocks, element, `cover ${COVERS[i]}`, columns)
  }
}

/** Columns of one level around the blocks. */
function levelOf(level: number, columns: Columns) {
  return {
    chars: columns.column(`chars ${level}`),
    linkShare: columns.column(`link share ${level}`),
    longBlocks: columns.column(`long blocks ${level}`),
    commaShare: columns.column(`comma share ${level}`),
    children: columns.column(`children ${level}`),
    longShare: columns.column(`long share ${level}`),
  }
}

function levelColumns(
  element: MarkupElement,
  levels: readonly ReturnType<typeof levelOf>[],
  i: number,
): void {
  let at: MarkupElement | null = element
  let chars = -1
  for (const level of levels) {
    // Elements around the same text say the same.
    while (at?.parent && at.chars === chars) at = at.parent
    const { chars: all, linkChars, longBlocks, commas, children, blocks } = at ?? EMPTY
    level.chars[i] = all
    level.linkShare[i] = linkChars / Math.max(1, all)
    level.longBlocks[i] = longBlocks
    level.commaShare[i] = commas / Math.max(1, all)
    level.children[i] = children
    level.longShare[i] = longBlocks / Math.max(1, blocks.end - blocks.start)
    chars = all
  }
}

const EMPTY = {
  ...{ chars: 0, linkChars: 0, longBlocks: 0, commas: 0, children: 0 },
  blocks: { start: 0, end: 0 },
}

/** Whether a block is inside an element, how deep, and how far up it first meets it if not. */
function insideColumns(
  blocks: readonly MarkupBlock[],
  container: MarkupElement | null,
  name: string,
  columns: Columns,
): void {
  const inside = columns.column(`in ${name}`)
  const down = columns.column(`levels in ${name}`)
  const apart = columns.column(`levels to ${name}`)
  if (!container) return
  for (let i = 0; i < blocks.length; i++) {
    const { element } = blocks[i]!
    const at = innermostAround(element, container)
    inside[i] = at === container ? 1 : 0
    down[i] = element.depth - (at?.depth ?? -1)
    apart[i] = at ? container.depth - at.depth : container.depth
  }
}

/** What is known of the child of the best container a block stands in, and of its place among the children. */
function childColumns(
  blocks: readonly MarkupBlock[],
  container: MarkupElement | null,
  { good }: Looks,
  columns: Columns,
): void {
  if (!container) return
  const { start, end } = container.blocks
  let first = -1
  let last = -1
  for (let i = start; i < end; i++) {
    if (!good[i]) continue
    if (first < 0) first = i
    last = i
  }
  const fromFirstGoodColumn = columns.column('from first good')
  const toLastGoodColumn = columns.column('to last good')
  const childCharsColumn = columns.column('child chars')
  const childLinkShareColumn = columns.column('child link share')
  const childLongBlocksColumn = columns.column('child long blocks')
  const childBlocksColumn = columns.column('child blocks')
  for (let i = 0; i < blocks.length; i++) {
    const { element } = blocks[i]!
    fromFirstGoodColumn[i] = first < 0 ? 0 : clamp(i - first)
    toLastGoodColumn[i] = last < 0 ? 0 : clamp(last - i)
    if (i < start || i >= end) continue
    let child: MarkupElement = element
    while (child.parent && child.parent !== container && child !== container) child = child.parent
    childCharsColumn[i] = child.chars
    childLinkShareColumn[i] = child.linkChars / Math.max(1, child.chars)
    childLongBlocksColumn[i] = child.longBlocks
    childBlocksColumn[i] = child.blocks.end - child.blocks.start
  }
}

/** Farthest place that makes a difference. */
const FAR = 60

function clamp(value: number): number {
  return Math.max(-FAR, Math.min(FAR, value))
}
